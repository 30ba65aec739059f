package org.gongkai.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.paper.reading.FileText;
import org.gongkai.paper.reading.ReadingFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * 文件夹交换 (C15), for an OA that can only write files: {@code DIR/<organ>/in/NAME.json} or {@code .xml}, with the draft beside it under the same
 * name. Each gets {@code receipts/NAME.json.receipt.json} and moves to {@code done} or {@code refused}. The folder belongs to whoever runs the
 * server: what lies in an organ's folder was put there by that organ's OA. Off unless {@code gongkai.review.drop} names a directory.
 */
@Component
class OaDropFolder {

    private static final Logger LOG = LoggerFactory.getLogger(OaDropFolder.class);
    private static final int MOST_AT_ONCE = 200;
    private static final long LARGEST_PAPER = 50L << 20;
    private static final long LARGEST = 2_000_000;

    private final OaReviewing reviewing;
    private final Agencies agencies;
    private final String configured;

    OaDropFolder(OaReviewing reviewing, Agencies agencies, @Value("${gongkai.review.drop:}") String configured) {
        this.reviewing = reviewing;
        this.agencies = agencies;
        this.configured = configured;
    }

    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT1M")
    void collectConfigured() {
        if (configured.isBlank()) {
            return;
        }
        try {
            collect(Path.of(configured));
        } catch (IOException problem) {
            LOG.warn("办公系统交换文件夹不能读写：{}", problem.getMessage());
        }
    }

    void collect(Path root) throws IOException {
        for (Agency agency : agencies.all()) {
            Path own = root.resolve(agency.code().value());
            if (Files.isDirectory(own.resolve("in"))) {
                OaClient client = new OaClient(0, "文件夹", agency.handledBy(), agency.validFrom(), null);
                for (Path message : messages(own.resolve("in"))) {
                    take(client, agency.code(), own, message);
                }
            }
        }
    }

    private static List<Path> messages(Path in) throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            return files.filter(Files::isRegularFile)
                    .filter(f -> name(f).endsWith(".json") || name(f).endsWith(".xml"))
                    .sorted()
                    .limit(MOST_AT_ONCE)
                    .toList();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }

    private void take(OaClient client, AgencyCode agency, Path own, Path message) throws IOException {
        List<Path> beside = beside(message);
        ObjectNode receipt = JsonNodeFactory.instance.objectNode();
        boolean accepted = false;
        try {
            OaMessage read = read(message);
            Outcome<ReviewNumber> outcome = reviewing.open(client, of(agency, read), papers(beside, receipt));
            accepted = outcome instanceof Outcome.Done<ReviewNumber>;
            tell(client, outcome, receipt);
        } catch (OaMessage.Unreadable unreadable) {
            problems(receipt, List.of(Problem.of(unreadable.why())));
        }
        receipt.put("accepted", accepted);
        Path receipts = Files.createDirectories(own.resolve("receipts"));
        Files.writeString(receipts.resolve(message.getFileName() + ".receipt.json"), receipt.toString());
        Path to = Files.createDirectories(own.resolve(accepted ? "done" : "refused"));
        for (Path file : beside) {
            Files.move(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(message, to.resolve(message.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }

    /** In an organ's folder a message speaks for that organ, whatever it says. */
    private static OaMessage of(AgencyCode agency, OaMessage read) {
        var fields = new java.util.HashMap<>(read.fields());
        fields.put("agency", List.of(agency.value()));
        return new OaMessage(fields, read.steps());
    }

    private static OaMessage read(Path message) throws IOException, OaMessage.Unreadable {
        if (Files.size(message) > LARGEST) {
            throw new OaMessage.Unreadable("文件超过2MB，请缩短正文。");
        }
        byte[] content = Files.readAllBytes(message);
        return name(message).endsWith(".xml")
                ? OaMessage.xml(content)
                : OaMessage.json(new String(content, StandardCharsets.UTF_8));
    }

    /** The files with the same name and another ending. */
    private static List<Path> beside(Path message) throws IOException {
        String stem = name(message).replaceFirst("\\.[a-z]+$", "");
        try (Stream<Path> files = Files.list(java.util.Objects.requireNonNull(message.getParent()))) {
            return files.filter(f -> !f.equals(message) && Files.isRegularFile(f))
                    .filter(f ->
                            name(f).startsWith(stem + ".") && !name(f).endsWith(".json") && !name(f).endsWith(".xml"))
                    .sorted()
                    .toList();
        }
    }

    /** The first file is the text of the document, the others are its attachments. */
    private static DraftPapers papers(List<Path> files, ObjectNode receipt) throws IOException {
        List<DraftPaper> papers = new ArrayList<>();
        ArrayNode unread = receipt.putArray("notChecked");
        for (Path file : files) {
            switch (ReadingFile.from(file)) {
                case FileText.Read read -> {}
                case FileText.NotCheckable not -> unread.add(file.getFileName() + "：" + not.why());
                case FileText.Refused refused -> unread.add(file.getFileName() + "：" + refused.why());
            }
            if (Files.size(file) <= LARGEST_PAPER) {
                papers.add(new DraftPaper(String.valueOf(file.getFileName()), Files.readAllBytes(file)));
            }
        }
        return papers.isEmpty()
                ? DraftPapers.none()
                : new DraftPapers("", papers.getFirst(), papers.subList(1, papers.size()));
    }

    private void tell(OaClient client, Outcome<ReviewNumber> outcome, ObjectNode receipt) {
        switch (outcome) {
            case Outcome.Done<ReviewNumber>(ReviewNumber number) -> {
                receipt.put("number", number.value());
                ArrayNode findings = receipt.putArray("findings");
                ArrayNode alarms = receipt.putArray("alarms");
                reviewing.find(client, number).ifPresent(told -> {
                    told.findings().forEach(findings::add);
                    told.alarms().forEach(alarms::add);
                });
            }
            case Outcome.Refused<ReviewNumber>(List<Problem> reasons) -> problems(receipt, new ArrayList<>(reasons));
        }
    }

    private static void problems(ObjectNode receipt, List<Problem> reasons) {
        ArrayNode all = receipt.putArray("problems");
        reasons.forEach(p -> all.addObject().put("field", p.field()).put("message", p.message()));
    }
}
