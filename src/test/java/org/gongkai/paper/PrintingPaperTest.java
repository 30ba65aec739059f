package org.gongkai.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What every printed paper keeps: its content whole, its fonts inside, the measures of GB/T 9704-2012. */
class PrintingPaperTest {

    @Test
    void pdfIsPdfA2aForEveryPaper() throws Exception {
        for (OfficialPaper paper : List.of(Papers.shortLetter(), Papers.longDocument(), Papers.tables())) {
            byte[] pdf = PrintingPaper.print(paper, PaperFormat.PDF).orThrow();
            look(pdf, paper.title());
            assertThat(violations(pdf, PDFAFlavour.PDFA_2_A)).as(paper.title()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(PaperFormat.class)
    void textTakenOutAgainIsTheContent(PaperFormat format) throws IOException {
        for (OfficialPaper paper : List.of(Papers.shortLetter(), Papers.longDocument())) {
            byte[] file = PrintingPaper.print(paper, format).orThrow();
            assertThat(textOf(file, format)).isEqualTo(contentOf(paper));
        }
    }

    @ParameterizedTest
    @EnumSource(PaperFormat.class)
    void likeContentGivesLikeBytes(PaperFormat format) {
        assertThat(PrintingPaper.print(Papers.shortLetter(), format).orThrow())
                .isEqualTo(PrintingPaper.print(Papers.shortLetter(), format).orThrow());
    }

    static List<String> violations(byte[] pdf, PDFAFlavour flavour) throws VeraPDFException, IOException {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour)) {
            ValidationResult result =
                    Foundries.defaultInstance().createValidator(flavour, false).validate(parser);
            return result.getTestAssertions().stream()
                    .filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
                    .map(a -> a.getRuleId().getClause() + "-" + a.getRuleId().getTestNumber() + " " + a.getMessage())
                    .distinct()
                    .toList();
        }
    }

    private static String contentOf(OfficialPaper paper) {
        String attachments = paper.attachments().size() == 1
                ? "附件：" + paper.attachments().getFirst()
                : paper.attachments().isEmpty() ? "" : "附件：1." + String.join("2.", paper.attachments());
        String blocks = paper.body().stream()
                .map(block -> switch (block) {
                    case Block.Heading heading -> heading.text();
                    case Block.Paragraph words -> words.text();
                    case Block.Line words -> words.text();
                    case Block.NewPage ignored -> "";
                    case Block.Barcode ignored -> "";
                    case Block.Grid grid ->
                        grid.table().rows().stream()
                                .flatMap(row -> row.stream().map(Table.Cell::text))
                                .collect(Collectors.joining());
                })
                .collect(Collectors.joining());
        Signature signature = paper.signature();
        return squeeze(paper.issuer() + paper.number() + paper.title() + paper.recipient() + "：" + blocks + attachments
                + (signature == null ? "" : signature.organ() + signature.date())
                + (paper.note().isEmpty() ? "" : "（" + paper.note() + "）"));
    }

    private static String squeeze(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static String textOf(byte[] file, PaperFormat format) throws IOException {
        return switch (format) {
            case PDF -> {
                try (PDDocument document = Loader.loadPDF(file)) {
                    yield squeeze(new PDFTextStripper().getText(document).replaceAll("(?m)^— \\d+ —\\s*$", ""));
                }
            }
            case OFD ->
                squeeze(words(file, "Doc_0/Pages/.*", "<ofd:TextCode[^>]*>([^<]*)<")
                        .replaceAll("— \\d+ —", ""));
            case DOCX -> squeeze(words(file, "word/document.xml", "<w:t[^>]*>([^<]*)<"));
        };
    }

    private static String words(byte[] zip, String parts, String pattern) throws IOException {
        StringBuilder words = new StringBuilder();
        for (Map.Entry<String, String> part : unzip(zip).entrySet()) {
            if (part.getKey().matches(parts)) {
                Matcher found = Pattern.compile(pattern).matcher(part.getValue());
                while (found.find()) {
                    words.append(found.group(1));
                }
            }
        }
        return words.toString()
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    static Map<String, String> unzip(byte[] file) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    /** With -Dpaper.look=DIR every page is kept as a picture, to be looked at. */
    static void look(byte[] pdf, String name) throws IOException {
        String directory = System.getProperty("paper.look", System.getenv().getOrDefault("PAPER_LOOK", ""));
        if (directory.isEmpty()) {
            return;
        }
        Files.createDirectories(Path.of(directory));
        Files.write(Path.of(directory, name + ".pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                BufferedImage image = renderer.renderImageWithDPI(page, 72);
                ImageIO.write(image, "png", new File(directory, name + "-" + (page + 1) + ".png"));
            }
        }
    }
}
