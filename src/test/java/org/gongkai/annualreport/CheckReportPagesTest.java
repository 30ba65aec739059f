package org.gongkai.annualreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.reportform.CellName;
import org.gongkai.reportform.ReportJson;
import org.gongkai.reportform.StatutoryReport;
import org.gongkai.reportform.reading.ReadingReport;
import org.gongkai.words.HouseTest;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 年报校核 for anybody: what is shown, what is found, what can be corrected and taken away, and that nothing is kept. */
class CheckReportPagesTest extends HouseTest {

    private static final Path SAMPLES = Path.of("src/test/resources/reports");

    @Autowired
    private JdbcClient sql;

    private record Sent(int status, Document page, byte[] body, String disposition) {}

    private record File(String name, byte[] content) {}

    @Test
    void formAndResultAreFineOnEveryScreenAndWithoutScript(@TempDir Path directory) throws IOException {
        Path wrong = Files.writeString(directory.resolve("wrong.txt"), bars().replace("| 587 |", "| 586 |"));
        try (Visitor visitor = Visitor.withoutScript(url(""))) {
            visitor.goTo("/reports/check");
            visitor.page().setInputFiles("#report", wrong);
            visitor.page().click("main form button");
            assertThat(visitor.status()).isEqualTo(200);
        }
        try (Visitor visitor = Visitor.of(url(""))) {
            visitor.goTo("/reports/check").isFine("report-check");
            visitor.page().setInputFiles("#report", wrong);
            visitor.page().click("main form button");
            visitor.isFine("report-checked");
        }
        try (Visitor visitor = Visitor.of(url(""))) {
            visitor.goTo("/reports/check");
            visitor.page().fill("#text", "这不是年报");
            visitor.page().click("main form button");
            assertThat(visitor.status()).isEqualTo(422);
            visitor.isFine("report-check-refused");
        }
    }

    @Test
    void findsWhatCannotBeRightBesideItsCellAndSaysWhatWasNotChecked() throws Exception {
        Sent checked = check(Map.of(), Map.of("report", file("wrong.txt", bars().replace("| 587 |", "| 586 |"))));

        assertThat(checked.status()).isEqualTo(200);
        assertThat(checked.page().select(".finding--error").text()).contains("A1", "A2");
        assertThat(checked.page().select("td.has-finding .findingmark")).isNotEmpty();
        assertThat(checked.page().text()).contains("临湖镇人民政府", "没有上年报告可比", "处错误，必须改正", "没有保存");
        assertThat(checked.page().select("input.cellfield")).hasSize(200);
    }

    @Test
    void readsWhatIsPastedAndComparesWithLastYear() throws Exception {
        String lastYear = bars().replace("2022", "2021");
        Sent checked = check(Map.of("text", bars()), Map.of("previous", file("last.txt", lastYear)));

        assertThat(checked.status()).isEqualTo(200);
        assertThat(checked.page().text()).contains("2021年报告").doesNotContain("没有上年报告可比");
        assertThat(checked.page().select(".finding").text()).contains("A4");
    }

    @Test
    void anUnreadableLastYearDoesNotStopTheCheck() throws Exception {
        Sent checked = check(Map.of("text", bars()), Map.of("previous", file("last.txt", "什么也没有")));

        assertThat(checked.status()).isEqualTo(200);
        assertThat(checked.page().text()).contains("上年报告没有用上");
    }

    @Test
    void correctedCellsAreCheckedAgainAndTakenAway() throws Exception {
        Sent checked = check(Map.of(), Map.of("report", file("wrong.txt", bars().replace("| 587 |", "| 586 |"))));
        Map<String, String> fields = fields(checked.page());
        List<String> wrong = checked.page().select("input.cellfield[value=586]").eachAttr("name");
        assertThat(wrong).hasSize(1);
        fields.put(wrong.getFirst(), "５８７"); // as typed with a Chinese keyboard

        Sent again = send("/reports/check/again", fields, Map.of());
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.page().select(".finding--error")).isEmpty();

        Map<String, String> download = fields(again.page());
        download.put("as", "json");
        Sent json = send("/reports/check/file", download, Map.of());
        StatutoryReport taken =
                ReportJson.read(new String(json.body(), StandardCharsets.UTF_8)).orThrow();
        assertThat(taken.at(CellName.of(wrong.getFirst()))).isEqualByComparingTo("587");
        assertThat(taken.narrative().hasText()).isTrue();
        assertThat(json.disposition()).startsWith("attachment");

        download.put("as", "html");
        Document html = Jsoup.parse(
                new String(send("/reports/check/file", download, Map.of()).body(), StandardCharsets.UTF_8));
        assertThat(html.select("[data-cell=" + wrong.getFirst() + "]").text()).isEqualTo("587");
        for (String format : List.of("docx", "xlsx", "pdf", "ofd")) {
            download.put("as", format);
            byte[] file = send("/reports/check/file", download, Map.of()).body();
            assertThat(ReadingReport.from(file, "taken." + format)
                            .result()
                            .orThrow()
                            .at(CellName.of(wrong.getFirst())))
                    .as(format)
                    .isEqualByComparingTo("587");
        }
        download.put("as", "exe");
        assertThat(send("/reports/check/file", download, Map.of()).status()).isEqualTo(400);
    }

    @Test
    void wrongEntriesAreToldBesideTheirCellAndKept() throws Exception {
        Map<String, String> fields =
                fields(check(Map.of("text", bars()), Map.of()).page());
        fields.put("table3.new.total", "很多");
        fields.put("year", "去年");

        Sent refused = send("/reports/check/again", fields, Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".govuk-error-summary").text()).contains("“很多”不是数字", "四位数字");
        assertThat(refused.page().select("input[name=table3.new.total]").val()).isEqualTo("很多");
        assertThat(refused.page().select("input[name=year]").val()).isEqualTo("去年");
    }

    @Test
    void blanksBecomeZeroAndTotalsSumsOnlyWhenAsked() throws Exception {
        Map<String, String> fields =
                fields(check(Map.of("text", bars()), Map.of()).page());
        fields.put("table4.review.total", "");
        fields.put("how", "zeros");
        assertThat(value(send("/reports/check/again", fields, Map.of()), "table4.review.total"))
                .isEqualTo("0");
        fields.put("how", "sums");
        assertThat(value(send("/reports/check/again", fields, Map.of()), "table4.review.total"))
                .isEqualTo("49");
        fields.put("how", "again");
        assertThat(value(send("/reports/check/again", fields, Map.of()), "table4.review.total"))
                .isEmpty();
    }

    @Test
    void whatCannotBeReadIsRefusedWithTheReasonAndWhatWasTypedStays() throws Exception {
        Sent nothing = check(Map.of(), Map.of());
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.page().text()).contains("请选择一个文件");

        Sent noReport = check(Map.of("text", "今天天气很好"), Map.of());
        assertThat(noReport.status()).isEqualTo(422);
        assertThat(noReport.page().select("#text").val()).isEqualTo("今天天气很好");
        assertThat(noReport.page().text()).contains("没有找到年度报告的法定表格");

        Sent large = check(
                Map.of(),
                Map.of("report", new File("large.txt", new byte[(int) CheckingBroughtReport.LARGEST_FILE + 1])));
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.page().text()).contains("文件超过20MB");

        Sent forged = send("/reports/check/again", Map.of("original", "{\"form\":\"2021\"}"), Map.of());
        assertThat(forged.status()).isEqualTo(422);
    }

    @Test
    void scriptsInWhatWasBroughtAreShownAsText() throws Exception {
        String hostile = bars().replace("临湖镇人民政府", "临湖镇人民政府<script>alert(1)</script>\"'");
        Sent checked = check(Map.of("text", hostile), Map.of());

        assertThat(checked.page().select("script:not([src])")).isEmpty();
        assertThat(checked.page().select("script[src]").eachAttr("src")).allMatch(src -> src.startsWith("/assets/"));
    }

    @Test
    void nothingIsKeptInFilesOrInTheDatabase() throws Exception {
        byte[] large = (bars() + " ".repeat(3_000_000)).getBytes(StandardCharsets.UTF_8);
        check(Map.of("text", bars()), Map.of()); // whatever starts with the first visit has started
        Map<String, Long> rows = rows();
        List<Path> files = files();
        long sent = statements.during(() -> {
            try {
                Sent checked = check(Map.of(), Map.of("report", new File("large.txt", large)));
                assertThat(checked.status()).isEqualTo(200);
                send("/reports/check/again", fields(checked.page()), Map.of());
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });

        assertThat(sent).isZero();
        assertThat(rows()).isEqualTo(rows);
        assertThat(files()).isEqualTo(files);
    }

    @Test
    void isFoundFromTheStartPageAndTheReports() {
        PlainVisitor visitor = PlainVisitor.of(url(""));

        assertThat(visitor.get("/").page().select("a[href=/reports/check]")).isNotEmpty();
        assertThat(visitor.get("/reports").page().select("a[href=/reports/check]"))
                .isNotEmpty();
        assertThat(visitor.get("/reports/check/again").location()).endsWith("/reports/check");
    }

    // ---- sending

    private Sent check(Map<String, String> texts, Map<String, File> files) throws Exception {
        return send("/reports/check", texts, files);
    }

    private Sent send(String path, Map<String, String> texts, Map<String, File> files) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> text : texts.entrySet()) {
            part(body, "name=\"" + text.getKey() + "\"", text.getValue().getBytes(StandardCharsets.UTF_8));
        }
        for (Map.Entry<String, File> file : files.entrySet()) {
            String head = "name=\"" + file.getKey() + "\"; filename=\""
                    + file.getValue().name() + "\"\r\nContent-Type: application/octet-stream";
            part(body, head, file.getValue().content());
        }
        body.writeBytes("--part--\r\n".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(url(path)))
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Sent(
                    answer.statusCode(),
                    Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8)),
                    answer.body(),
                    answer.headers().firstValue("Content-Disposition").orElse(""));
        }
    }

    private static void part(ByteArrayOutputStream body, String head, byte[] content) {
        body.writeBytes(
                ("--part\r\nContent-Disposition: form-data; " + head + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> fields(Document page) {
        Map<String, String> fields = new LinkedHashMap<>();
        page.select("main form input[name]").forEach(input -> fields.put(input.attr("name"), input.val()));
        page.select("main form select option[selected]")
                .forEach(option -> fields.put(
                        option.parent() == null ? "" : option.parent().attr("name"), option.val()));
        return fields;
    }

    private static String value(Sent sent, String cell) {
        return sent.page().select("input[name=" + cell + "]").val();
    }

    private static File file(String name, String text) {
        return new File(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String bars() throws IOException {
        return Files.readString(SAMPLES.resolve("bars.txt"));
    }

    // ---- what is kept

    private Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        sql.sql(
                        "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")
                .query(String.class)
                .list()
                .forEach(table -> rows.put(
                        table,
                        sql.sql("select count(*) from \"" + table + "\"")
                                .query(Long.class)
                                .single()));
        return rows;
    }

    /** Files of the installation and of the server, but for the database's own, the log and the anchors of the trail. */
    private static List<Path> files() throws IOException {
        try (Stream<Path> data = Files.walk(Path.of(System.getProperty("gongkai.data")))) {
            List<Path> kept = data.filter(Files::isRegularFile)
                    .filter(f -> !f.toString().matches(".*/(postgres|log|audit)/.*"))
                    .sorted()
                    .toList();
            return Stream.concat(kept.stream(), temporary().stream()).toList();
        }
    }

    private static List<Path> temporary() throws IOException {
        try (Stream<Path> places = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return places.filter(p -> p.getFileName().toString().matches("(tomcat|undertow|upload|multipart).*"))
                    .flatMap(CheckReportPagesTest::below)
                    .sorted()
                    .toList();
        }
    }

    private static Stream<Path> below(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException | java.io.UncheckedIOException gone) {
            return Stream.empty();
        }
    }
}
