package org.gongkai.reportform.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.FilterFactory;
import org.gongkai.reportform.ReportReading;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers bring is read in a process that can be ended: the same answers, and bounds that hold whatever the file does. */
@Timeout(120)
class ReadingApartTest {

    private static final Path SAMPLES = Path.of("src/test/resources/reports");
    private static final ReadingApart APART = new ReadingApart();

    @AfterAll
    static void end() {
        APART.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sheet.xlsx", "word.docx", "spans.html", "traditional.txt", "dropped.txt", "cut.md"})
    void givesTheAnswerOfTheReaderItself(String name) throws IOException {
        byte[] content = Files.readAllBytes(SAMPLES.resolve(name));

        assertThat(APART.from(content, name))
                .isEqualTo(ReadingReport.from(content, name).result());
    }

    @ParameterizedTest
    @EnumSource
    void givesTheAnswerOfTheReaderItselfForEveryKind(RenderedReports.Kind kind) {
        RenderedReports.Rendered file = RenderedReports.render(kind, 2);

        assertThat(APART.from(file.content(), file.name()))
                .isEqualTo(ReadingReport.from(file.content(), file.name()).result());
    }

    @Test
    void refusesPastedWordsWithTheSameSentence() {
        assertThat(APART.fromText("年报"))
                .isEqualTo(ReadingReport.fromText("年报").result())
                .isInstanceOf(ReportReading.Refused.class);
    }

    @Test
    void endsTheProcessThatTakesTooLong() {
        try (ReadingApart impatient = new ReadingApart(Duration.ofMillis(1))) {
            assertThat(impatient.fromText("年报")).isInstanceOf(ReportReading.Refused.class);
            assertThat(impatient.isRunning()).isFalse();
        }
    }

    @Test
    void startsAnewWhereTheProcessDied() {
        try (ReadingApart apart = new ReadingApart()) {
            ReportReading first = apart.fromText("年报");
            ProcessHandle.current()
                    .children()
                    .filter(child -> child.info().commandLine().orElse("").contains("ReadingServer"))
                    .forEach(ProcessHandle::destroyForcibly);
            apart.fromText("年报"); // may still meet the dying process and is refused then
            assertThat(apart.fromText("年报")).isEqualTo(first);
        }
    }

    /** 2 GiB of zeros packed in a way the reader does not count beforehand. */
    @Test
    void costsThisProgramNothingWhereAFileHoldsMoreThanAllMemory() throws IOException {
        byte[] pdf = pdf("/ASCII85Decode /FlateDecode", ascii85(deflated(2_048)));
        assertThat(pdf.length).isLessThan(8 << 20);
        long before = used();

        assertThat(APART.from(pdf, "report.pdf")).isInstanceOf(ReportReading.Refused.class);
        assertThat(used() - before).isLessThan(64 << 20);
        assertThat(APART.fromText("年报")).isEqualTo(ReadingReport.fromText("年报").result());
    }

    private static long used() {
        System.gc();
        Runtime machine = Runtime.getRuntime();
        return machine.totalMemory() - machine.freeMemory();
    }

    private static byte[] deflated(int mebibytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.ISO_8859_1);
            for (int i = 0; i < mebibytes; i++) {
                deflater.write(blanks);
            }
        }
        return packed.toByteArray();
    }

    private static byte[] ascii85(byte[] bytes) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        FilterFactory.INSTANCE
                .getFilter(COSName.ASCII85_DECODE)
                .encode(new java.io.ByteArrayInputStream(bytes), text, new COSDictionary(), 0);
        return text.toByteArray();
    }

    private static byte[] pdf(String filters, byte[] stream) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes(
                ("%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n"
                                + "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>> endobj\n4 0 obj <</Filter["
                                + filters + "]/Length " + stream.length + ">>\nstream\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        pdf.writeBytes(stream);
        pdf.writeBytes("\nendstream endobj\ntrailer <</Root 1 0 R>>\n".getBytes(StandardCharsets.ISO_8859_1));
        return pdf.toByteArray();
    }
}
