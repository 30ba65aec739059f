package org.gongkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.catalogue.Genre;
import org.gongkai.catalogue.Topic;
import org.gongkai.document.DocumentContent;
import org.gongkai.document.DocumentNumber;
import org.gongkai.search.Indexing;
import org.gongkai.words.HouseTest;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.Press;
import org.gongkai.words.TestClock;
import org.gongkai.words.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the public finds without searching: columns, lists, feeds, the data behind them. */
class PortalPagesTest extends HouseTest {

    private static final LocalDate TODAY = TestClock.WED_2026_06_10;
    private static final String FILES = "/columns/fdzdgk/zcwj/zfbwj";
    private static final String REGISTER = "/columns/fdzdgk/zcwj/gfxwj";

    @Autowired
    ApplicationContext program;

    @Autowired
    Indexing indexing;

    Press press;
    String organ = "";

    @BeforeEach
    void anOrgan() {
        organ = unique("portal");
        press = Press.of(program, organ);
    }

    private DocumentNumber publish(String title) {
        clock.advance(Duration.ofMinutes(1));
        return press.publish(Press.notice(title, "正文。", TODAY));
    }

    private DocumentNumber normative(String title, int number) {
        return press.publish(DocumentContent.titled(title, Press.NORMATIVE)
                .classified(Genre.OPINION, Topic.GENERAL)
                .made("架政〔2026〕" + organ.replaceAll("\\D", "") + number + "号", TODAY)
                .inForce(
                        "PX-2026-" + organ + "-" + number,
                        TODAY,
                        TODAY.plusYears(5).minusDays(1),
                        false)
                .body("<p>第一条 为了演示，制定本办法。</p>"));
    }

    @Test
    void aColumnListsWhatLiesInItNewestFirst() {
        publish("关于" + organ + "甲的通知");
        DocumentNumber newest = publish("关于" + organ + "乙的通知");
        var page = get(FILES + "?agency=" + organ).page();
        assertThat(page.select(".items__title a").eachAttr("href")).first().isEqualTo("/documents/" + newest);
        assertThat(page.select(".items > li")).hasSize(2);
        assertThat(page.text()).contains("20个工作日内更新", "RSS 订阅", "共 2 条");
        assertThat(page.select(".crumbs").text()).contains("法定主动公开内容", "政策文件");
    }

    @Test
    void aListGoesOnAndIsNarrowed() {
        for (int i = 0; i < 21; i++) {
            publish("关于" + organ + "事项" + i + "的通知");
        }
        String list = FILES + "?agency=" + organ;
        assertThat(get(list).page().select(".items > li")).hasSize(20);
        assertThat(get(list + "&page=2").page().select(".items > li")).hasSize(1);
        assertThat(get(list + "&year=2025").text()).contains("没有符合条件的信息");
        assertThat(get(FILES).page().select("select#agency option").eachAttr("value"))
                .contains(organ);
    }

    @Test
    void columnsWithoutAnythingAreNotShown() {
        publish("关于" + organ + "的通知");
        var tree = get("/columns").page();
        assertThat(tree.select("a[href=" + FILES + "]")).isNotEmpty();
        assertThat(tree.select("a[href=/columns/fdzdgk/gwyzk]")).isEmpty();
        assertThat(tree.select("a[href=/guide], a[href=/reports], a[href=/apply]")
                        .size())
                .isGreaterThan(2);
        assertThat(get("/columns/fdzdgk/gwyzk").text()).contains("还没有内容");
        assertThat(get("/columns/no/such").status()).isEqualTo(404);
    }

    @Test
    void theRegisterOfRulesIsLookedUpByValidity() {
        DocumentNumber number = normative("关于" + organ + "管理办法", 7);
        String inForce = REGISTER + "?agency=" + organ + "&validity=IN_FORCE";
        assertThat(get(inForce).page().select(".items__title a").eachAttr("href"))
                .containsExactly("/documents/" + number);
        assertThat(get(REGISTER + "?agency=" + organ + "&validity=REPEALED").text())
                .contains("没有符合条件的信息");
        clock.setTo(TODAY.plusYears(6));
        assertThat(get(inForce).text()).contains("没有符合条件的信息");
        assertThat(get(REGISTER + "?agency=" + organ + "&validity=LAPSED").text())
                .contains("已失效");
    }

    @Test
    void whatIsWithdrawnIsAbsentFromListFeedMapAndData() {
        DocumentNumber number = publish("关于" + organ + "要撤下的通知");
        DocumentNumber stays = publish("关于" + organ + "留下的通知");
        List<String> places = List.of(
                FILES + "?agency=" + organ,
                "/feed.xml",
                "/feed/fdzdgk/zcwj/zfbwj.xml",
                "/sitemap.xml",
                "/agencies/" + organ,
                "/api/v1/documents?agency=" + organ,
                "/");
        for (String place : places) {
            assertThat(body(place)).as(place).contains(number.value());
        }
        press.withdraw(number);
        for (String place : places) {
            assertThat(body(place)).as(place).contains(stays.value()).doesNotContain(number.value());
        }
        assertThat(get("/api/v1/documents/" + number).status()).isEqualTo(404);
    }

    @Test
    void theListCanBeTakenAwayAsATable() throws IOException {
        publish("关于" + organ + "的通知");
        HttpResponse<byte[]> file = bytes("/lists/fdzdgk/zcwj/zfbwj.xlsx?agency=" + organ);
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("attachment");
        var saved = java.nio.file.Files.write(java.nio.file.Files.createTempFile("list", ".xlsx"), file.body());
        try (var zip = new java.util.zip.ZipFile(saved.toFile())) {
            StringBuilder all = new StringBuilder();
            for (var entry : zip.stream().toList()) {
                all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
            assertThat(all).contains(organ); // other characters are written as numbers
        }
        assertThat(bytes("/lists/no/such.xlsx").statusCode()).isEqualTo(404);
        assertThat(bytes("/lists/fdzdgk").statusCode()).isEqualTo(404);
    }

    @Test
    void theDescriptionOfTheDataNamesEveryAddressAndField() {
        DocumentNumber number = publish("关于" + organ + "接口的通知");
        indexing.catchUp();
        JsonMapper json = JsonMapper.builder().build();
        JsonNode description = json.readTree(body("/api/openapi.json"));
        for (var path : description.get("paths").properties()) {
            String address = path.getKey().replace("{number}", number.value());
            JsonNode answer = json.readTree(body(address + (address.endsWith("search") ? "?q=" + organ : "")));
            JsonNode schema = path.getValue().at("/get/responses/200/content/application~1json/schema");
            assertThat(fields(answer, schema, description)).as(path.getKey()).isEmpty();
        }
    }

    /** Fields the answer has and the description has not, or the other way round. */
    private static List<String> fields(JsonNode answer, JsonNode schema, JsonNode description) {
        JsonNode shape = schema.has("$ref")
                ? description.at(schema.get("$ref").asString().substring(1))
                : schema;
        if (shape.path("type").asString("").equals("array")) {
            return answer.isEmpty() ? List.of() : fields(answer.get(0), shape.get("items"), description);
        }
        if (!shape.has("properties")) {
            return List.of();
        }
        java.util.Set<String> said =
                new java.util.TreeSet<>(shape.get("properties").propertyNames());
        java.util.Set<String> got = new java.util.TreeSet<>(answer.propertyNames());
        List<String> wrong = new java.util.ArrayList<>();
        if (!said.equals(got)) {
            wrong.add(said + " but " + got);
        }
        for (String name : said) {
            if (answer.has(name) && !answer.get(name).isNull()) {
                wrong.addAll(fields(answer.get(name), shape.get("properties").get(name), description));
            }
        }
        return wrong;
    }

    @Test
    void feedsAreWellFormedAndEscaped() throws Exception {
        publish("关于" + organ + "“A&B<C>”的通知");
        var factory = javax.xml.parsers.DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        for (String path : List.of("/feed.xml", "/sitemap.xml", "/sitemap-0.xml", "/sitemap-1.xml")) {
            factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(body(path).getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(body("/feed.xml")).contains("A&amp;B&lt;C&gt;");
        assertThat(get("/sitemap-99.xml").status()).isEqualTo(404);
    }

    @Test
    void pagesCostTheSameHoweverMuchThereIs() {
        publish("关于" + organ + "的通知");
        List<String> pages = List.of("/", FILES, "/columns", "/agencies/" + organ, "/feed.xml", "/api/v1/columns");
        List<Long> few = pages.stream().map(this::cost).toList();
        for (int i = 0; i < 25; i++) {
            publish("关于" + organ + "事项" + i + "的通知");
        }
        assertThat(pages.stream().map(this::cost)).isEqualTo(few);
        assertThat(cost(FILES + "?page=2")).isEqualTo(cost(FILES));
    }

    private long cost(String path) {
        String asked = path + (path.contains("?") ? "&" : "?") + "nobody=" + unique("x");
        get(asked);
        return statements.during(() -> get(path + (path.contains("?") ? "&" : "?") + "nobody=" + unique("x")));
    }

    @Test
    void pagesAreFine() {
        publish("关于" + organ + "调整供水价格的通知");
        normative("关于" + organ + "供水管理办法", 3);
        try (Visitor visitor = Visitor.of(url(""));
                Visitor dark = Visitor.inTheDark(url(""))) {
            visitor.goTo("/").isFine("public-home-published");
            dark.goTo("/?elder").isFine("public-home-published-dark-large");
            visitor.goTo("/columns").isFine("public-columns");
            visitor.goTo("/columns/fdzdgk").isFine("public-column-group");
            visitor.goTo(FILES).isFine("public-column");
            visitor.goTo(FILES + "?year=2009").isFine("public-column-nothing");
            visitor.goTo(REGISTER).isFine("public-register");
            visitor.goTo("/columns/fdzdgk/zcwj/gz").isFine("public-rules-library");
            visitor.goTo("/agencies/" + organ).isFine("public-agency-published");
        }
    }

    @Test
    void listsReadWithoutScript() {
        publish("关于" + organ + "的通知");
        try (Visitor visitor = Visitor.withoutScript(url(""))) {
            visitor.goTo(FILES);
            assertThat(visitor.page().locator(".items a").count()).isPositive();
        }
    }

    private PlainVisitor.Answer get(String path) {
        return PlainVisitor.of(url("")).get(path);
    }

    private String body(String path) {
        HttpResponse<byte[]> answer = bytes(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> bytes(String path) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(url(path))).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
