package org.gongkai.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.gongkai.document.DocumentNumber;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CreatingAccount;
import org.gongkai.identity.NotPermitted;
import org.gongkai.identity.Role;
import org.gongkai.words.HouseTest;
import org.gongkai.words.People;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.Press;
import org.gongkai.words.TestClock;
import org.gongkai.words.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** 访问统计 and 开放数据. */
class VisitsAndDataTest extends HouseTest {

    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0";

    @Autowired
    ApplicationContext program;

    @Autowired
    Visits visits;

    @Autowired
    VisitFigures figures;

    @Autowired
    OpenData data;

    @Autowired
    CreatingAccount accounts;

    Press press;

    @BeforeEach
    void somebodyWhoPublishes() {
        press = Press.of(program, unique("tjj"));
        visits.write();
    }

    @Test
    void everyReadingCountsAlsoOfPagesThatLieReady() throws Exception {
        DocumentNumber document = publish("数得清的通知");
        VisitFigures.Year before = figures.of(2026, Actor.system("test"));
        for (int i = 0; i < 3; i++) {
            ask("/documents/" + document, BROWSER);
        }
        ask("/search?q=数得清", BROWSER);
        ask("/documents/" + document, "Baiduspider/2.0");
        ask("/documents/" + document + "-nobody", BROWSER);
        ask("/robots.txt", BROWSER);
        visits.write();
        VisitFigures.Year after = figures.of(2026, Actor.system("test"));
        assertThat(after.pages() - before.pages()).isEqualTo(4);
        assertThat(after.searches().get(5) - before.searches().get(5)).isEqualTo(1);
        assertThat(after.most())
                .anySatisfy(read ->
                        assertThat(read.line().number().value() + read.times()).isEqualTo(document.value() + 3));
    }

    @Test
    void figuresAreForThoseWhoAnswerForTheSite() {
        assertThatThrownBy(() -> figures.of(2026, Actor.citizen())).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> figures.of(2026, People.clerk("zfb"))).isInstanceOf(NotPermitted.class);
        String leader = unique("ld");
        accounts.create(Actor.system("test"), People.account(leader, null, Role.LEADER))
                .orThrow();
        visits.read("/", BROWSER);
        visits.read("/search", BROWSER);
        visits.write();
        try (Visitor visitor = Visitor.of(url("")).signIn(leader, People.PASSWORD)) {
            visitor.goTo("/desk/visits").isFine("desk-visits");
            assertThat(visitor.page().locator("main").innerText()).contains("口径", "都只计一条");
            visitor.goTo("/desk/visits?year=1999").isFine("desk-visits-none");
        }
    }

    @Test
    void aYearIsTheSameInEveryFormat() throws Exception {
        publish("数据里的“引号”,逗号通知");
        DocumentNumber gone = publish("要撤下的数据");
        HttpResponse<byte[]> csv = ask("/open-data/2026.csv", BROWSER);
        String text = new String(csv.body(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFnumber,url,title").contains("\"数据里的“引号”,逗号通知\"", "要撤下的数据");
        long items = data.years().stream()
                .filter(year -> year.year() == 2026)
                .findFirst()
                .orElseThrow()
                .items();
        assertThat(text.lines()).hasSize((int) items + 1);
        var json = JsonMapper.shared()
                .readTree(ask("/open-data/2026.json", BROWSER).body());
        assertThat(json.get("items").size()).isEqualTo((int) items);
        assertThat(json.get("licence").asString()).contains("注明来源");
        try (ReadableWorkbook workbook = new ReadableWorkbook(
                new ByteArrayInputStream(ask("/open-data/2026.xlsx", BROWSER).body()))) {
            assertThat(workbook.getFirstSheet().read()).hasSize((int) items + 1);
        }
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(csv.body()));
        assertThat(PlainVisitor.of(url("")).get("/open-data").text()).contains(digest);

        press.withdraw(gone);
        assertThat(PlainVisitor.of(url("")).get("/open-data").text()).doesNotContain(digest);
        assertThat(new String(ask("/open-data/2026.csv", BROWSER).body(), StandardCharsets.UTF_8))
                .doesNotContain("要撤下的数据");
        assertThat(ask("/open-data/1999.csv", BROWSER).statusCode()).isEqualTo(404);
    }

    @Test
    void theDataPageIsFineAndCostsTheSameHoweverMuchThereIs() {
        publish("网页上的数据");
        data.open(2026, OpenDataFormat.CSV);
        try (Visitor visitor = Visitor.of(url(""))) {
            visitor.goTo("/open-data").isFine("open-data");
        }
        assertThat(statements.during(() -> data.years())).isLessThanOrEqualTo(2);
    }

    private DocumentNumber publish(String title) {
        return press.publish(Press.notice(title, "正文。", TestClock.WED_2026_06_10));
    }

    private HttpResponse<byte[]> ask(String path, String browser) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(url(path.replace("数得清", "%E6%95%B0%E5%BE%97%E6%B8%85"))))
                            .header("User-Agent", browser)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
