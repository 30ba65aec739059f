package org.gongkai.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongkai.page.Outcome;
import org.gongkai.review.SecrecyAnswers;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.Statements;
import org.gongkai.words.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What everybody reads at {@code /documents/{number}} (road i). */
class PublicDocumentPageTest extends DocumentTest {

    private static final String TABLE =
            "<table><thead><tr><th>名称</th><th>数量</th></tr></thead><tbody><tr><td>演示项目</td><td>3</td></tr></tbody></table>";

    @Autowired
    Statements statements;

    @Autowired
    AttachingFiles attaching;

    @Autowired
    ClearingAlarm clearing;

    @Test
    void showsTheDocumentWithItsElementsRelationsAndDownloads() {
        DocumentNumber number = published(normative("关于演示县农村公路养护管理的实施意见", 7)
                .body("<p class='addressee'>各乡镇人民政府：</p><h2>一、总体要求</h2><p>为了演示，提出以下意见。</p>" + TABLE));
        DocumentNumber reading = published(content("《关于演示县农村公路养护管理的实施意见》的解读")
                .related(List.of(new DocumentContent.Related(RelationKind.INTERPRETS, number))));
        try (Visitor visitor = Visitor.of(url(""))) {
            visitor.goTo("/documents/" + number).isFine("document");
            String page = visitor.page().locator("main").innerText();
            assertThat(page).contains("现行有效", "某政〔2026〕7号", "索引号", "PX-2026-7", "（此件公开发布）", "政策解读", "下载PDF版", "就此文件咨询");
            visitor.goTo("/documents/" + reading).isFine("document-interpretation");
            assertThat(visitor.page().locator("aside").innerText()).contains("政策原文");
            assertThat(visitor.page().locator(".doc__validity").count()).isZero();
        }
        try (Visitor phone = Visitor.onPhone(url(""))) {
            phone.goTo("/documents/" + number).isFine("document-phone");
        }
        try (Visitor plain = Visitor.withoutScript(url(""))) {
            plain.goTo("/documents/" + number);
            assertThat(plain.status()).isEqualTo(200);
        }
    }

    @Test
    void whatIsOnlyCollectedHereNamesItsMaker() {
        DocumentNumber number = published(content("演示部演示规定")
                .told("", "规章", "演示部")
                .structured(
                        Map.of(
                                "制定机关", "演示部",
                                "文号", "演示部令第1号",
                                "效力", "现行有效",
                                "施行日期", "2020-01-02",
                                "官方网站", "https://rules.example/1"),
                        null));
        try (Visitor visitor = Visitor.of(url(""))) {
            visitor.goTo("/documents/" + number).isFine("document-collected");
            assertThat(visitor.page().locator(".facts").innerText())
                    .contains("制发机关", "发布机关", "2020年1月2日")
                    .doesNotContain("发文机关", "制定机关", "2020-01-02");
            assertThat(visitor.page()
                            .locator(".facts a[href='https://rules.example/1']")
                            .count())
                    .isOne();
            assertThat(visitor.page().locator(".doc__validity").innerText()).contains("现行有效");
            assertThat(visitor.page().locator(".doc__citation").innerText()).startsWith("演示部：《演示部演示规定》（演示部令第1号）");
            assertThat(visitor.page().locator("main").innerText()).doesNotContain("此件公开发布");
            visitor.goTo("/columns/" + content("").column());
            assertThat(visitor.page()
                            .locator("li", new com.microsoft.playwright.Page.LocatorOptions().setHasText("演示部演示规定"))
                            .innerText())
                    .contains("演示部");
        }
    }

    @Test
    void aFilmIsPlayedInThePageAndItsWordsAreAskedFor() throws IOException, InterruptedException {
        byte[] film;
        try (InputStream in = new ClassPathResource("demo/interpretation.mp4").getInputStream()) {
            film = in.readAllBytes();
        }
        DocumentNumber number = drafting.begin(
                        organ.code(), content("视频解读").body("<p>太短。</p>"), ReviewBasis.NONE, clerk)
                .orThrow();
        attaching.add(number, "解读.mp4", film, clerk).orThrow();
        assertThat(checking.submit(number, "", clerk))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        no -> assertThat(no.problems().toString()).contains("请把视频讲的内容写进正文"));
        drafting.edit(number, content("视频解读").body("<p>" + "视频讲的内容都写在这里。".repeat(5) + "</p>"), clerk)
                .orThrow();
        assertThat(checking.submit(number, "", clerk))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        no -> assertThat(no.problems().toString()).contains("请从头看一遍"));
        clearing.of(number, clerk)
                .orElseThrow()
                .alarms()
                .forEach(alarm -> clearing.clear(number, alarm.mark(), "从头看过，没有个人信息。", clerk)
                        .orThrow());
        checking.submit(number, "", clerk).orThrow();
        checking.pass(number, SecrecyAnswers.nothing(), reviewer).orThrow();
        publishing.publish(number, null, head).orThrow();
        try (Visitor visitor = Visitor.of(url(""))) {
            visitor.goTo("/documents/" + number).isFine("document-film");
            var player = visitor.page().locator("video");
            player.evaluate(
                    "film => new Promise((done, no) => { film.onloadedmetadata = done; film.onerror = no; film.load(); })");
            assertThat(player.evaluate("film => film.videoWidth")).isEqualTo(640);
        }
        HttpResponse<byte[]> piece = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(url("/documents/" + number + "/files/1")))
                                .header("Range", "bytes=100-199")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(piece.statusCode()).isEqualTo(206);
        assertThat(piece.headers().firstValue("content-type")).hasValue("video/mp4");
        assertThat(piece.body()).isEqualTo(Arrays.copyOfRange(film, 100, 200));
    }

    @Test
    void aRepealedDocumentSaysSoAboveEverything() {
        DocumentNumber number = published(normative("要废止的办法", 8));
        LocalDate today = published.today();
        repealing
                .mark(number, new Repealing.Act(true, today, "", "演示清理结果"), head)
                .orThrow();
        try (Visitor visitor = Visitor.of(url(""))) {
            visitor.goTo("/documents/" + number).isFine("document-repealed");
            assertThat(visitor.page().locator("main").innerText()).contains("已废止", "不再作为依据");
        }
    }

    @Test
    void aWithdrawnOneAnswersGoneWithTheReasonAtEveryAddress() {
        DocumentNumber number = published(content("要撤下的公示"));
        withdrawing
                .withdraw(number, WithdrawalReason.PERSONAL_DATA, "处理后重新发布。", head)
                .orThrow();
        try (Visitor visitor = Visitor.of(url(""))) {
            visitor.goTo("/documents/" + number).isFine("document-withdrawn");
            assertThat(visitor.status()).isEqualTo(410);
            assertThat(visitor.page().locator("main").innerText()).contains("需要处理个人信息", "处理后重新发布。");
        }
        PlainVisitor plain = PlainVisitor.of(url(""));
        for (String ending : List.of(".pdf", ".docx", ".ofd", ".json", "/files/1")) {
            PlainVisitor.Answer answer = plain.get("/documents/" + number + ending);
            assertThat(answer.status()).as(ending).isEqualTo(410);
            assertThat(answer.page().html()).doesNotContain("现将有关事项通知如下");
        }
    }

    @Test
    void unknownAddressesAreNotFoundAndOddSpellingsAreLedToTheRightOne() {
        DocumentNumber number = published(content("拼写"));
        PlainVisitor plain = PlainVisitor.of(url(""));
        for (String path : List.of("nobody-2026-99999", "nonsense", "nobody-2026-99999.pdf", number + "/files/9")) {
            assertThat(plain.get("/documents/" + path).status()).as(path).isEqualTo(404);
        }
        PlainVisitor.Answer led = plain.get("/documents/" + number.value().toUpperCase(java.util.Locale.ROOT));
        assertThat(led.status()).isEqualTo(301);
        assertThat(led.location()).endsWith("/documents/" + number);
        assertThat(plain.get("/documents/" + number + ".exe").status()).isEqualTo(404);
    }

    @Test
    void theDownloadsHoldTheTextOfThePage() throws IOException, InterruptedException {
        DocumentNumber number = published(normative("关于下载的办法", 9).body("<p>第一条 为了演示下载。</p>" + TABLE));
        byte[] pdf = bytes("/documents/" + number + ".pdf", "application/pdf");
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                    .contains("关于下载的办法", "某政〔2026〕9号", "第一条为了演示下载。", "演示项目", "（此件公开发布）");
        }
        assertThat(bytes("/documents/" + number + ".docx", "openxmlformats")).startsWith('P', 'K');
        assertThat(bytes("/documents/" + number + ".ofd", "application/ofd")).startsWith('P', 'K');
        JsonNode json = JsonMapper.shared().readTree(bytes("/documents/" + number + ".json", "application/json"));
        assertThat(json.path("title").stringValue()).isEqualTo("关于下载的办法");
        assertThat(json.at("/validity/today").stringValue()).isEqualTo("现行有效");
    }

    @Test
    void linesOfAStructuredKindArePartOfThePageAndOfThePaper() throws IOException, InterruptedException {
        DocumentNumber number = published(content("演示镇权责清单")
                .structured(
                        Map.of("版本", "2026年版"), new Sheet(List.of("事项", "类别"), List.of(List.of("演示检查事项", "行政检查")))));
        PlainVisitor.Answer page = PlainVisitor.of(url("")).get("/documents/" + number);
        assertThat(page.text()).contains("演示检查事项", "2026年版");
        try (var document = Loader.loadPDF(bytes("/documents/" + number + ".pdf", "application/pdf"))) {
            assertThat(new PDFTextStripper().getText(document)).contains("演示检查事项");
        }
    }

    @Test
    void costsAConstantNumberOfStatements() {
        DocumentNumber number = published(normative("被解读的办法", 10));
        DocumentNumber lonely = published(content("没有关联的通知"));
        for (int i = 0; i < 6; i++) {
            published(
                    content("解读之" + i).related(List.of(new DocumentContent.Related(RelationKind.INTERPRETS, number))));
        }
        PlainVisitor plain = PlainVisitor.of(url(""));
        plain.get("/documents/" + lonely + "?a=0");
        long few = statements.during(() -> plain.get("/documents/" + lonely + "?a=1"));
        long many = statements.during(() -> plain.get("/documents/" + number + "?a=1"));
        assertThat(few).isEqualTo(1);
        assertThat(many).isEqualTo(2); // however many others speak of it
    }

    private byte[] bytes(String path, String type) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url(path))).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains(type);
        return answer.body();
    }
}
