package org.gongkai.reportform.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.reportform.CellName;
import org.gongkai.reportform.FormEdition;
import org.gongkai.reportform.ReportJson;
import org.gongkai.reportform.ReportLevel;
import org.gongkai.reportform.ReportReading;
import org.gongkai.reportform.StatutoryReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sample documents of invented organs, one of each layout. */
class SampleReportsTest {

    private static final Path SAMPLES = Path.of("src/test/resources/reports");

    @ParameterizedTest
    @CsvSource({
        "bars.txt",
        "word.docx",
        "sheet.xlsx",
        "spans.html",
        "lines-bar.txt",
        "layout.txt",
        "tab.txt",
        "cut.md",
        "lines-gap.txt",
        "traditional.txt"
    })
    void readsEveryCellAndWhoseReportItIs(String file) throws IOException {
        StatutoryReport truth = ReportJson.read(
                        Files.readString(SAMPLES.resolve(file.replaceFirst("\\..*$", ".truth.json"))))
                .orThrow();
        ReportReading reading = ReadingReport.from(SAMPLES.resolve(file)).result();
        Score score = Score.of(file, reading, truth);

        assertThat(score.wrong()).isEmpty();
        assertThat(score.unread()).isZero();
        StatutoryReport read = reading.orThrow();
        assertThat(read.organ()).isEqualTo(truth.organ());
        assertThat(read.year()).isEqualTo(truth.year());
        assertThat(read.form()).isEqualTo(truth.form());
        assertThat(read.procurementAmount()).isEqualTo(truth.procurementAmount());
    }

    @ParameterizedTest
    @CsvSource({"dropped.txt,不齐", "columns.txt,一列一列"})
    void refusesWhatCannotBeReadReliably(String file, String because) {
        assertThat(ReadingReport.from(SAMPLES.resolve(file)).result())
                .isInstanceOfSatisfying(
                        ReportReading.Refused.class,
                        refused -> assertThat(refused.why()).contains(because));
    }

    @Test
    void keepsTheEvidenceOfEveryCell() {
        ReadReport read = ReadingReport.from(SAMPLES.resolve("bars.txt"));
        Evidence evidence = read.evidence().get(CellName.of("table3.partial.naturalPerson"));

        assertThat(evidence).isNotNull().satisfies(e -> {
            assertThat(e.line()).isEqualTo(35);
            assertThat(e.label()).contains("部分公开");
            assertThat(e.text()).isEqualTo("93");
        });
    }

    @Test
    void aCommentBesideANumberIsNotedAndTheNumberKept() throws IOException {
        StatutoryReport report = readBars("| 587 |", "| 587（其中网上申请16件） |");

        assertThat(report.at("table3.new.naturalPerson")).isEqualByComparingTo("587");
        assertThat(report.notes()).anyMatch(note -> note.contains("网上申请16件"));
    }

    @Test
    void severalNumbersInAOneNumberRowAreUnreadAndSaidSo() throws IOException {
        StatutoryReport report = readBars("行政许可 | 26468 |", "行政许可 | 26468 | 12 | 3 |");

        assertThat(report.isUnread(CellName.of("table2.licensing"))).isTrue();
        assertThat(report.notes()).anyMatch(note -> note.startsWith("table2.licensing：") && note.contains("多个数字"));
    }

    @Test
    void wordsWhereANumberShouldBeAreUnread() throws IOException {
        StatutoryReport report = readBars("行政强制 | 360 |", "行政强制 | 详见附件 |");

        assertThat(report.at("table2.coercion")).isNull();
        assertThat(report.isUnread(CellName.of("table2.coercion"))).isTrue();
    }

    @Test
    void rowsBehindAnEarlyEndAreUnread() throws IOException {
        String text = Files.readString(SAMPLES.resolve("bars.txt"));
        StatutoryReport report = ReadingReport.fromText(text.substring(0, text.indexOf("（三）不予公开")))
                .result()
                .orThrow();

        assertThat(report.at("table3.granted.total")).isEqualByComparingTo("82");
        assertThat(report.isUnread(CellName.of("table3.total.total"))).isTrue();
        assertThat(report.isUnread(CellName.of("table4.review.total"))).isTrue();
    }

    @Test
    void aPublishedSumThatIsWrongIsReadAsPublished() throws IOException {
        StatutoryReport report = readBars("| 24 | 703 |", "| 24 | 704 |");

        assertThat(report.at("table3.new.total")).isEqualByComparingTo("704");
    }

    @Test
    void twoTablesThatContradictEachOtherAreNotBelieved() throws IOException {
        String text = Files.readString(SAMPLES.resolve("bars.txt"));
        String row = "4.无正当理由大量反复申请 | 0 | 0 | 0 | 0 | 0 | 5 | 5 |\n";
        StatutoryReport report = ReadingReport.fromText(text.replace(row, row + row.replace("5 | 5", "6 | 6")))
                .result()
                .orThrow();

        assertThat(report.isUnread(CellName.of("table3.notProcessed.excessive.total")))
                .isTrue();
    }

    @Test
    void theOldFormInALaterYearIsReadAsTheOldForm() throws IOException {
        String text = Files.readString(SAMPLES.resolve("traditional.txt"));
        StatutoryReport report =
                ReadingReport.fromText(text.replace("2020", "2023")).result().orThrow();

        assertThat(report.form()).isEqualTo(FormEdition.FMT19);
        assertThat(report.year()).isEqualTo(2023);
        assertThat(report.level()).isEqualTo(ReportLevel.TOWNSHIP);
    }

    @ParameterizedTest
    @CsvSource({"GB18030", "UTF-8", "UTF-16LE", "UTF-16BE"})
    void findsTheEncodingThoughNoneIsDeclared(String encoding) throws IOException {
        byte[] bytes =
                Files.readString(SAMPLES.resolve("bars.txt")).getBytes(java.nio.charset.Charset.forName(encoding));

        assertThat(ReadingReport.from(bytes, "report.txt").result().orThrow().at("table3.new.total"))
                .isEqualByComparingTo("703");
    }

    @Test
    void findsBig5InATraditionalText() throws IOException {
        String text = Traditional.of(Files.readString(SAMPLES.resolve("bars.txt")));
        byte[] bytes = text.getBytes(java.nio.charset.Charset.forName("Big5"));

        assertThat(ReadingReport.from(bytes, "report.txt").result().orThrow().at("table3.new.total"))
                .isEqualByComparingTo("703");
    }

    private static StatutoryReport readBars(String what, String by) throws IOException {
        String text = Files.readString(SAMPLES.resolve("bars.txt"));
        assertThat(text).contains(what);
        return ReadingReport.fromText(text.replace(what, by)).result().orThrow();
    }
}
