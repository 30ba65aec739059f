package org.gongkai.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongkai.document.DocumentNumber;
import org.gongkai.document.TakingOver;
import org.gongkai.identity.Actor;
import org.gongkai.identity.NotPermitted;
import org.gongkai.request.FilingRequest;
import org.gongkai.words.Filings;
import org.gongkai.words.HouseTest;
import org.gongkai.words.People;
import org.gongkai.words.Press;
import org.gongkai.words.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What leaves the program whole: the bag for the archive, and everything in open formats. */
class ExportTest extends HouseTest {

    private static final Actor SYSTEM = Actor.system("test");

    @Autowired
    ApplicationContext program;

    @Autowired
    ArchivingDocuments archiving;

    @Autowired
    ExportingAll exporting;

    @Autowired
    TakingOver takingOver;

    @Autowired
    FilingRequest filing;

    @TempDir
    Path directory;

    private Press press;
    private DocumentNumber plain;
    private DocumentNumber withFile;

    @BeforeEach
    void twoDocuments() throws IOException {
        press = Press.of(program, unique("bag"));
        plain = press.publish(Press.notice("关于移交的通知", "正文第一段。", TestClock.WED_2026_06_10));
        withFile = takingOver
                .take(
                        press.organ().code(),
                        Press.notice("关于附件的通知", "见附件。", TestClock.WED_2026_06_10),
                        LocalDateTime.of(2025, 3, 3, 9, 0),
                        List.of(new TakingOver.TakenFile("一览表.txt", "一、二、三".getBytes(StandardCharsets.UTF_8))),
                        List.of(),
                        SYSTEM)
                .orThrow();
    }

    @Test
    void theBagIsWholeAndSaysSo() throws Exception {
        Path bag = directory.resolve("bag");
        ArchivingDocuments.Done done =
                archiving.write(new ArchivingDocuments.Order(bag, press.organ().code(), 0), SYSTEM, n -> {});
        assertThat(done.incomplete()).isEmpty();
        assertThat(done.documents()).isEqualTo(2);
        assertThat(done.files()).isEqualTo(7);
        assertThat(faults(bag)).isEmpty();
        assertThat(Files.readString(bag.resolve("bag-info.txt")))
                .contains("Source-Organization: " + press.organ().name(), "Bagging-Date: 2026-06-10");
        assertThat(Files.readString(bag.resolve("data/" + withFile + "/files/1.txt")))
                .isEqualTo("一、二、三");
        JsonNode metadata =
                JsonMapper.shared().readTree(Files.readAllBytes(bag.resolve("data/" + withFile + "/metadata.json")));
        assertThat(metadata.path("title").asString()).isEqualTo("关于附件的通知");
        assertThat(metadata.path("attachments").get(0).path("name").asString()).isEqualTo("一览表.txt");
        try (PDDocument pdf =
                Loader.loadPDF(bag.resolve("data/" + plain + "/document.pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("正文第一段。");
        }
        // one changed byte and one stranger are found
        Files.writeString(bag.resolve("data/" + withFile + "/files/1.txt"), "一、二、四");
        Files.writeString(bag.resolve("data/stranger.txt"), "?");
        assertThat(faults(bag)).hasSize(2);
        assertThatThrownBy(() -> archiving.write(
                        new ArchivingDocuments.Order(bag, press.organ().code(), 0), SYSTEM, n -> {}))
                .isInstanceOf(UnusableSource.class)
                .hasMessageContaining("不是空的");
    }

    @Test
    void ofOneYearOnly() throws Exception {
        Path bag = directory.resolve("year");
        assertThat(archiving
                        .write(new ArchivingDocuments.Order(bag, press.organ().code(), 2025), SYSTEM, n -> {})
                        .documents())
                .isEqualTo(1);
        assertThat(faults(bag)).isEmpty();
    }

    @Test
    void everythingInOpenFormatsWithoutAnApplicant() throws Exception {
        filing.file(Filings.to(press.organ().code().value()).build(), null).orThrow();
        Path file = directory.resolve("all.zip");
        ExportingAll.Done done = exporting.write(file, press.organ().code(), SYSTEM, word -> {});
        assertThat(done.documents()).isEqualTo(2);
        assertThat(done.files()).isEqualTo(1);
        assertThat(done.requests()).isEqualTo(1);
        assertThat(done.missing()).isEmpty();
        Map<String, byte[]> entries = entries(file);
        assertThat(entries)
                .containsKeys("README.md", "agencies.jsonl", "columns.jsonl", "documents.jsonl", "requests.jsonl");
        String sums = new String(entries.remove("checksums.sha256"), StandardCharsets.UTF_8);
        assertThat(sums.lines()).hasSize(entries.size());
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            assertThat(sums).contains(sha256(entry.getValue()) + "  " + entry.getKey() + "\n");
        }
        List<JsonNode> documents = lines(entries, "documents.jsonl");
        JsonNode second = documents.stream()
                .filter(one -> one.path("number").asString().equals(withFile.value()))
                .findFirst()
                .orElseThrow();
        assertThat(entries)
                .containsKey(second.path("attachments").get(0).path("file").asString());
        JsonNode request = lines(entries, "requests.jsonl").getFirst();
        assertThat(request.path("facts").size()).isPositive();
        assertThat(new String(entries.get("requests.jsonl"), StandardCharsets.UTF_8))
                .doesNotContain("申请人甲", "13800001234", "applicant@example.org");
        String described = new String(entries.get("README.md"), StandardCharsets.UTF_8);
        for (String table : List.of(
                "agencies.jsonl",
                "columns.jsonl",
                "documents.jsonl",
                "requests.jsonl",
                "gazette.jsonl",
                "letters.jsonl",
                "places.jsonl",
                "remedies.jsonl",
                "reports.jsonl",
                "reviews.jsonl")) {
            lines(entries, table)
                    .forEach(one -> one.propertyNames()
                            .forEach(name -> assertThat(described).as(table).contains("`" + name + "`")));
        }
        assertThatThrownBy(() -> exporting.write(file, null, SYSTEM, word -> {}))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(() -> exporting.write(
                        directory.resolve("x.zip"),
                        null,
                        People.clerk(press.organ().code().value()),
                        word -> {}))
                .isInstanceOf(NotPermitted.class);
    }

    /** What RFC 8493 has against a bag: every file of the payload stands in the manifest, and nothing else, with its digest. */
    private static List<String> faults(Path bag) throws Exception {
        List<String> faults = new ArrayList<>();
        if (!Files.readString(bag.resolve("bagit.txt"))
                .equals("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")) {
            faults.add("bagit.txt");
        }
        check(bag, "tagmanifest-sha256.txt", faults);
        var listed = check(bag, "manifest-sha256.txt", faults);
        long bytes = 0;
        try (Stream<Path> files = Files.walk(bag.resolve("data")).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                bytes += Files.size(file);
                if (!listed.remove(bag.relativize(file).toString())) {
                    faults.add("not listed: " + file);
                }
            }
        }
        listed.forEach(missing -> faults.add("missing: " + missing));
        if (faults.isEmpty()
                && !Files.readString(bag.resolve("bag-info.txt")).contains("Payload-Oxum: " + bytes + ".")) {
            faults.add("oxum");
        }
        return faults;
    }

    private static TreeSet<String> check(Path bag, String manifest, List<String> faults) throws Exception {
        TreeSet<String> listed = new TreeSet<>();
        for (String line : Files.readAllLines(bag.resolve(manifest))) {
            String[] parts = line.split("  ", 2);
            listed.add(parts[1]);
            if (!sha256(Files.readAllBytes(bag.resolve(parts[1]))).equals(parts[0])) {
                faults.add("changed: " + parts[1]);
            }
        }
        return listed;
    }

    private static Map<String, byte[]> entries(Path file) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static List<JsonNode> lines(Map<String, byte[]> entries, String name) {
        return new String(Objects.requireNonNull(entries.get(name)), StandardCharsets.UTF_8)
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
