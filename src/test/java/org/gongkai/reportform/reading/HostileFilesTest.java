package org.gongkai.reportform.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongkai.reportform.ReportReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to hurt: bounded time, bounded memory, one Chinese sentence. */
@Timeout(60)
class HostileFilesTest {

    private static final Path SAMPLES = Path.of("src/test/resources/reports");

    @Test
    void refusesAnEndlessStreamWithoutReadingIt() throws IOException {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'a';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                java.util.Arrays.fill(into, from, from + length, (byte) 'a');
                return length;
            }
        };
        assertThat(refusal(ReadingReport.from(endless, "report.txt"))).contains("MB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"word/document.xml", "xl/worksheets/sheet1.xml", "OFD.xml"})
    void refusesAZipBomb(String part) throws IOException {
        byte[] bomb = zip(part, out -> {
            byte[] zeros = new byte[1 << 20];
            java.util.Arrays.fill(zeros, (byte) ' ');
            for (int i = 0; i < 300; i++) {
                out.write(zeros);
            }
        });
        assertThat(bomb.length).isLessThan(2 << 20);
        assertThat(refusal(ReadingReport.from(bomb, "report.docx"))).contains("解开后过大");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void refusesAPdfWhoseStreamsUnpackWithoutEnd(int layers) throws IOException {
        byte[] stream = new byte[0];
        for (int layer = 0; layer < layers; layer++) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (var deflater = new java.util.zip.DeflaterOutputStream(packed)) {
                byte[] inner = layer == 0 ? new byte[1 << 20] : stream;
                for (int i = 0; i < (layer == 0 ? 200 : 1); i++) {
                    deflater.write(inner);
                }
            }
            stream = packed.toByteArray();
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        String filters = "/FlateDecode ".repeat(layers);
        pdf.writeBytes(
                ("%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n"
                                + "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>> endobj\n4 0 obj <</Filter["
                                + filters + "]/Length " + stream.length + ">>\nstream\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        pdf.writeBytes(stream);
        pdf.writeBytes("\nendstream endobj\ntrailer <</Root 1 0 R>>\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(pdf.size()).isLessThan(1 << 20);
        assertThat(refusal(ReadingReport.from(pdf.toByteArray(), "report.pdf"))).contains("解开后过大");
    }

    /** Found by {@link MutatedFilesTest}: a range of codes without end in a font's table. */
    @Test
    @Timeout(20)
    void refusesAPdfWhoseFontClaimsCharactersWithoutEnd() throws IOException {
        byte[] pdf = RenderedReports.render(RenderedReports.Kind.PDF, 2).content();
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            var fonts = (org.apache.pdfbox.cos.COSDictionary)
                    document.getPage(0).getResources().getCOSObject().getDictionaryObject("Font");
            var font = (org.apache.pdfbox.cos.COSDictionary) fonts.getDictionaryObject("F");
            var map = (org.apache.pdfbox.cos.COSStream) font.getDictionaryObject("ToUnicode");
            try (var out = map.createOutputStream()) {
                out.write(("1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange "
                                + "1 beginbfrange <00000000> <7FFFFFFF> <0041> endbfrange")
                        .getBytes(StandardCharsets.ISO_8859_1));
            }
            document.save(bytes);
            assertThat(refusal(ReadingReport.from(bytes.toByteArray(), "report.pdf")))
                    .contains("字体编码表");
        }
    }

    @Test
    void readsAPackedFileWhoseSizesOnlyTheDirectoryTells() throws IOException {
        byte[] good = Files.readAllBytes(SAMPLES.resolve("sheet.xlsx"));
        byte[] odd = good.clone();
        for (int at = 0; at + 30 < odd.length; at++) { // sizes and check sums in front of the entries made nonsense
            if (odd[at] == 'P' && odd[at + 1] == 'K' && odd[at + 2] == 3 && odd[at + 3] == 4) {
                java.util.Arrays.fill(odd, at + 14, at + 26, (byte) 7);
            }
        }
        assertThat(ReadingReport.from(odd, "report.xlsx").result())
                .isEqualTo(ReadingReport.from(good, "report.xlsx").result());
    }

    @Test
    void refusesDeepNestingInXml() throws IOException {
        byte[] deep = zip("word/document.xml", out -> {
            out.write("<w:document xmlns:w=\"w\">".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 200_000; i++) {
                out.write("<w:tbl>".getBytes(StandardCharsets.UTF_8));
            }
        });
        assertThat(refusal(ReadingReport.from(deep, "report.docx"))).endsWith("。");
    }

    @Test
    void readsADeeplyNestedPageInBoundedTime() {
        String page = "<div><table><tr><td>".repeat(30_000) + "年报";
        assertThat(refusal(ReadingReport.from(page.getBytes(StandardCharsets.UTF_8), "report.html")))
                .endsWith("。");
    }

    @Test
    void neverResolvesExternalEntities(@org.junit.jupiter.api.io.TempDir Path directory) throws IOException {
        Path secret = Files.writeString(directory.resolve("secret.txt"), "机密");
        byte[] file = zip(
                "word/document.xml",
                out -> out.write(("<!DOCTYPE d [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">"
                                + "<!ENTITY y SYSTEM \"http://127.0.0.1:9/\">]><w:document xmlns:w=\"w\"><w:p><w:t>&x;&y;</w:t></w:p></w:document>")
                        .getBytes(StandardCharsets.UTF_8)));
        assertThat(refusal(ReadingReport.from(file, "report.docx")))
                .doesNotContain("机密")
                .endsWith("。");
    }

    @Test
    void refusesEntitiesThatMultiply() throws IOException {
        StringBuilder xml = new StringBuilder("<!DOCTYPE d [<!ENTITY a \"哈哈哈哈哈哈哈哈哈哈\">");
        for (char c = 'b'; c < 'k'; c++) {
            xml.append("<!ENTITY ")
                    .append(c)
                    .append(" \"")
                    .append(("&" + (char) (c - 1) + ";").repeat(10))
                    .append("\">");
        }
        xml.append("]><d>&j;</d>");
        byte[] file = zip("word/document.xml", out -> out.write(xml.toString().getBytes(StandardCharsets.UTF_8)));
        assertThat(refusal(ReadingReport.from(file, "report.docx"))).endsWith("。");
    }

    @Test
    void scriptsInAPageAreNotText() {
        String page = "<html><script>document.write('<table><tr><td>行政许可</td><td>5</td></tr></table>')</script></html>";
        assertThat(refusal(ReadingReport.from(page.getBytes(StandardCharsets.UTF_8), "report.html")))
                .contains("没有找到");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\u0000\u0001\u0002",
                "{",
                "{\"form\":\"2021\"}",
                "%PDF-1.4 nothing",
                "PK\u0003\u0004broken",
                "\u00D0\u00CF\u0011\u00E0broken"
            })
    void refusesBrokenFilesInOneSentence(String content) {
        assertThat(refusal(ReadingReport.from(content.getBytes(StandardCharsets.ISO_8859_1), "report")))
                .endsWith("。")
                .doesNotContain("\n");
    }

    @Test
    void answersWithinBoundsForEveryLongLineAndManyCells() {
        String wide = "| 行政许可 ".repeat(200_000);
        assertThatCode(() -> ReadingReport.fromText(wide)).doesNotThrowAnyException();
        String many = "行政许可\n5\n".repeat(100_000);
        assertThatCode(() -> ReadingReport.fromText(many)).doesNotThrowAnyException();
        String brackets = "5（".repeat(100) + "\n" + "(".repeat(200_000);
        assertThatCode(() -> ReadingReport.fromText(brackets)).doesNotThrowAnyException();
    }

    /** Bytes of good files changed, cut and doubled: an answer always, never a wrong exception, never for long. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "word.docx",
                "sheet.xlsx",
                "spans.html",
                "bars.txt",
                "lines-bar.txt",
                "layout.txt",
                "tab.txt",
                "cut.md"
            })
    void answersForDamagedFiles(String file) throws IOException {
        byte[] good = Files.readAllBytes(SAMPLES.resolve(file));
        Random random = new Random(file.hashCode());
        for (int i = 0; i < 40; i++) {
            byte[] damaged = good.clone();
            for (int n = random.nextInt(30); n >= 0; n--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            int length = random.nextInt(4) == 0 ? random.nextInt(damaged.length) : damaged.length;
            ReadReport read = ReadingReport.from(java.util.Arrays.copyOf(damaged, length), file);
            if (read.result() instanceof ReportReading.Refused(String why)) {
                assertThat(why).endsWith("。");
            }
        }
    }

    private static String refusal(ReadReport read) {
        assertThat(read.result()).isInstanceOf(ReportReading.Refused.class);
        return ((ReportReading.Refused) read.result()).why();
    }

    private interface Content {
        void write(ZipOutputStream out) throws IOException;
    }

    private static byte[] zip(String part, Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(part));
            content.write(zip);
        }
        return bytes.toByteArray();
    }
}
