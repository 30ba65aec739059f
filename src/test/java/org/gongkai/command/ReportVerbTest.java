package org.gongkai.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code report read} and {@code report check} as promised: one object or an array, refusals inside, exit codes. */
class ReportVerbTest {

    private static final Path SAMPLES = Path.of("src/test/resources/reports");

    @Test
    void readsOneReportAsOneObject() {
        ToolRun run = ToolRun.of("", "report", "read", sample("bars.txt"), "--json");
        JsonNode report = run.json();

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(report.path("organ").stringValue()).isEqualTo("临湖镇人民政府");
        assertThat(report.path("level").stringValue()).isEqualTo("township");
        assertThat(report.path("year").intValue()).isEqualTo(2022);
        assertThat(report.at("/table3/rows/new/6").intValue()).isEqualTo(703);
        assertThat(report.at("/table2/feeWanYuan").decimalValue()).isEqualByComparingTo("25.43");
        assertThat(report.at("/narrative/claims/0/says").isObject()).isTrue();
    }

    @Test
    void readsSeveralFilesAsAnArrayWithTheRefusedOnesInTheirPlaces() {
        ToolRun run = ToolRun.of(
                "", "report", "read", sample("bars.txt"), sample("dropped.txt"), sample("sheet.xlsx"), "--json");

        assertThat(run.exit()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(run.json()).hasSize(3);
        assertThat(run.json().get(1).path("refused").stringValue()).endsWith("。");
        assertThat(run.json().get(2).at("/year").intValue()).isEqualTo(2023);
    }

    @Test
    void readsPastedTextFromStandardInput() throws IOException {
        String text = Files.readString(SAMPLES.resolve("bars.txt"));

        assertThat(ToolRun.of(text, "report", "read", "-", "--json")
                        .json()
                        .at("/table4/review/4")
                        .intValue())
                .isEqualTo(49);
    }

    @Test
    void writesTheFormInEveryFormatAndReadsItsOwnFilesBack(@TempDir Path directory) throws IOException {
        Path json = directory.resolve("report.json");
        Files.writeString(
                json,
                ToolRun.of("", "report", "read", sample("bars.txt"), "--json").out());

        for (String format : new String[] {"html", "docx", "xlsx", "pdf", "ofd", "json"}) {
            Path out = directory.resolve("out." + format);
            ToolRun run = ToolRun.of("", "report", "write", json.toString(), "--as", format, "-o", out.toString());
            assertThat(run.err()).isEqualTo("已写入 " + out + "。\n");
            assertThat(run.exit()).isZero();
            JsonNode again =
                    ToolRun.of("", "report", "read", out.toString(), "--json").json();
            assertThat(again.path("table3").toString())
                    .as(format)
                    .isEqualTo(ToolRun.of("", "report", "read", json.toString(), "--json")
                            .json()
                            .path("table3")
                            .toString());
        }
    }

    @Test
    void refusesAnUnknownFormatAndAMissingDirectoryBeforeWriting(@TempDir Path directory) {
        ToolRun format = ToolRun.of("", "report", "write", sample("bars.txt"), "--as", "doc");
        ToolRun place = ToolRun.of(
                "",
                "report",
                "write",
                sample("bars.txt"),
                "--as",
                "pdf",
                "-o",
                directory.resolve("no/out.pdf").toString());

        assertThat(format.exit()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(format.err().strip()).contains("html、docx").endsWith("。");
        assertThat(place.exit()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(place.err().strip()).contains("不存在").endsWith("。");
    }

    @Test
    void refusesAFileThatIsNotThereInOneSentence() {
        ToolRun run = ToolRun.of("", "report", "read", "no-such-file.pdf");

        assertThat(run.exit()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(run.err().strip()).contains("no-such-file.pdf").endsWith("。");
    }

    @Test
    void checksAndSaysNoOnlyForErrors(@TempDir Path directory) throws IOException {
        String text = Files.readString(SAMPLES.resolve("bars.txt"));
        Path wrong = Files.writeString(directory.resolve("wrong.txt"), text.replace("| 587 |", "| 586 |"));

        ToolRun run = ToolRun.of("", "report", "check", wrong.toString(), "--json");
        assertThat(run.exit()).isEqualTo(ExitCode.NO);
        assertThat(run.json()
                        .path("findings")
                        .valueStream()
                        .map(f -> f.path("rule").stringValue()))
                .contains("A1", "A2");
        assertThat(run.json()
                        .path("notDone")
                        .valueStream()
                        .map(f -> f.path("rule").stringValue()))
                .contains("A4", "A6", "A8");
        assertThat(ToolRun.of("", "report", "check", sample("sheet.xlsx"), "--json")
                        .exit())
                .isZero();
    }

    @Test
    void comparesWithLastYearAndWithTheUnits(@TempDir Path directory) throws IOException {
        String text = Files.readString(SAMPLES.resolve("bars.txt"));
        Path lastYear = Files.writeString(directory.resolve("last.txt"), text.replace("2022", "2021"));
        ToolRun run = ToolRun.of(
                "",
                "report",
                "check",
                sample("bars.txt"),
                "--previous",
                lastYear.toString(),
                "--units",
                sample("bars.txt"),
                "--json");

        assertThat(run.json().path("done").valueStream().map(JsonNode::stringValue))
                .contains("A4", "A6", "A8", "A13");
    }

    @Test
    void pairsEachReportOfADirectoryWithTheSameOrgansReportOfTheYearBefore(@TempDir Path directory) throws IOException {
        String text = Files.readString(SAMPLES.resolve("bars.txt"));
        Files.writeString(directory.resolve("2021.txt"), text.replace("2022", "2021"));
        Files.writeString(directory.resolve("2022.txt"), text);
        Files.writeString(directory.resolve("broken.txt"), "年报");
        ToolRun run =
                ToolRun.of("", "report", "check", directory.toString(), "--previous", directory.toString(), "--json");

        assertThat(run.json()).hasSize(3);
        assertThat(done(run, 0)).as("nothing before 2021").doesNotContain("A6");
        assertThat(done(run, 1)).contains("A6");
        assertThat(run.err()).contains("上年报告没有用上", "broken.txt");
    }

    private static List<String> done(ToolRun run, int file) {
        return run.json()
                .get(file)
                .path("done")
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
    }

    @Test
    void aDirectoryStandsForTheReportsInIt(@TempDir Path directory) throws IOException {
        Files.createDirectories(directory.resolve("b"));
        Files.copy(SAMPLES.resolve("bars.txt"), directory.resolve("b/bars.txt"));
        Files.copy(SAMPLES.resolve("sheet.xlsx"), directory.resolve("a.xlsx"));
        Files.writeString(directory.resolve("note.log"), "no report");

        ToolRun run = ToolRun.of("", "report", "read", directory.toString(), "--json");
        assertThat(run.exit()).isZero();
        assertThat(run.json()).hasSize(2);
        assertThat(run.json().get(1).path("year").intValue()).isEqualTo(2022);
    }

    @Test
    void summarisesACorpusByRuleAndOrganAsAWorkbook(@TempDir Path directory) throws IOException {
        corpus(directory);
        Path out = directory.resolve("out/summary.xlsx");
        Files.createDirectories(out.getParent());

        ToolRun run = ToolRun.of(
                "", "report", "check", directory.resolve("in").toString(), "--summary", "xlsx", "-o", out.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.UNUSABLE); // one file is refused
        assertThat(run.err()).contains("共3份", "读出2份", "未能读取1份");
        String sheets = unzipped(out);
        assertThat(sheets).contains("按规则", "按单位", "全部发现", "未能读取", "临湖镇人民政府", "本年新收＋上年结转", "dropped.txt");
    }

    @Test
    void summarisesACorpusAsOnePageThatEscapesWhatItQuotes(@TempDir Path directory) throws IOException {
        corpus(directory);

        ToolRun run = ToolRun.of("", "report", "check", directory.resolve("in").toString(), "--summary", "html");

        var page = org.jsoup.Jsoup.parse(run.out());
        assertThat(page.select("h2").eachText()).containsExactly("按规则", "按单位", "全部发现", "未能读取");
        assertThat(page.select("table").get(0).text()).contains("A1", "A2");
        assertThat(page.select("table").get(3).text()).contains("dropped.txt");
        assertThat(page.select("script")).isEmpty();
        assertThat(ToolRun.of("", "report", "check", sample("bars.txt"), "--summary", "pdf")
                        .exit())
                .isEqualTo(ExitCode.UNUSABLE);
        assertThat(ToolRun.of("", "report", "check", sample("sheet.xlsx"), "--summary", "html")
                        .exit())
                .isZero();
    }

    private static void corpus(Path directory) throws IOException {
        Path in = Files.createDirectories(directory.resolve("in"));
        String text = Files.readString(SAMPLES.resolve("bars.txt"));
        Files.writeString(in.resolve("wrong.txt"), text.replace("| 587 |", "| 586 |"));
        Files.copy(SAMPLES.resolve("sheet.xlsx"), in.resolve("sheet.xlsx"));
        Files.copy(SAMPLES.resolve("dropped.txt"), in.resolve("dropped.txt"));
    }

    private static String unzipped(Path file) throws IOException {
        StringBuilder all = new StringBuilder();
        try (var zip = new java.util.zip.ZipFile(file.toFile())) {
            for (var entry : java.util.Collections.list(zip.entries())) {
                all.append(
                        new String(zip.getInputStream(entry).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return org.jsoup.parser.Parser.unescapeEntities(all.toString(), false);
    }

    private static String sample(String name) {
        return SAMPLES.resolve(name).toString();
    }
}
