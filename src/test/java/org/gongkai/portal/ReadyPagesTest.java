package org.gongkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.AgencyChanged;
import org.gongkai.agency.AgencyCode;
import org.gongkai.agency.RegisteringAgency;
import org.gongkai.words.HouseTest;
import org.gongkai.words.Organs;
import org.gongkai.words.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Pages that lie ready are those that would be made, and never stay a moment too long. */
class ReadyPagesTest extends HouseTest {

    @Autowired
    ReadyPages pages;

    @Autowired
    Agencies agencies;

    @Autowired
    RegisteringAgency registering;

    @Autowired
    ApplicationEventPublisher news;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    private final HttpClient http = HttpClient.newHttpClient();
    private String organ = "";

    @BeforeEach
    void anOrgan() {
        organ = unique("ready");
        String county = agencies.findCounty()
                .map(found -> found.code().value())
                .orElseGet(() -> registering
                        .register(Organs.countyGovernment(unique("xian")))
                        .orThrow()
                        .code()
                        .value());
        registering.register(Organs.department(organ, county)).orThrow();
        pages.drop();
    }

    @Test
    void aPageAskedTwiceIsMadeOnce() {
        String path = "/agencies/" + organ;
        byte[] first = get(path).body();
        assertThat(statements.during(() -> assertThat(get(path).body()).isEqualTo(first)))
                .isZero();
    }

    @Test
    void theShortWayKeepsEveryHeader() {
        for (String path : List.of("/", "/guide", "/agencies", "/reports")) {
            var made = headers(get(path));
            var ready = headers(get(path));
            assertThat(ready).as(path).isEqualTo(made).containsKeys("content-security-policy", "x-frame-options");
            assertThat(made.get("content-security-policy"))
                    .isEqualTo(headers(get("/display")).get("content-security-policy"));
        }
    }

    @Test
    void gzippedBytesAreTheSamePage() throws IOException {
        byte[] plain = get("/guide").body();
        HttpResponse<byte[]> answer = get("/guide", "Accept-Encoding", "br, gzip");
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            assertThat(unzipped.readAllBytes()).isEqualTo(plain);
        }
        assertThat(get("/guide", "Accept-Encoding", "gzip;q=0").headers().firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void whoHoldsThePageIsToldSo() {
        String tag = get("/rules").headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> again = get("/rules", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(get("/rules", "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void displaySettingIsTheOnlyCookieThatCounts() {
        String usual = text(get("/agencies"));
        String large = text(get("/agencies", "Cookie", "display=large.dark"));
        assertThat(large).contains("large dark").isNotEqualTo(usual);
        assertThat(text(get("/agencies", "Cookie", "gongkai=someone; other=1"))).isEqualTo(usual);
        assertThat(text(get("/agencies"))).isEqualTo(usual);
        assertThat(get("/agencies").headers().firstValue("Vary").orElse("")).containsIgnoringCase("cookie");
    }

    @Test
    void newsOfPublicFactsDropsThePagesWhenItIsCommitted() {
        String before = text(get("/agencies"));
        String code = unique("later");
        transaction.executeWithoutResult(status -> {
            registering
                    .register(Organs.department(
                            code, agencies.findCounty().orElseThrow().code().value()))
                    .orThrow();
            assertThat(text(get("/agencies"))).isEqualTo(before).doesNotContain("/agencies/" + code);
        });
        assertThat(text(get("/agencies"))).contains("/agencies/" + code);
    }

    @Test
    void newsRolledBackChangesNothing() {
        get("/agencies");
        transaction.executeWithoutResult(status -> {
            news.publishEvent(new AgencyChanged(new AgencyCode(organ), "机关", "登记机关"));
            status.setRollbackOnly();
        });
        assertThat(statements.during(() -> get("/agencies"))).isZero();
    }

    @Test
    void anotherProcessIsHeard() throws InterruptedException {
        get("/agencies");
        sql.sql("select pg_notify('gongkai_public', 'elsewhere')")
                .query((row, n) -> n)
                .list();
        for (int i = 0; i < 300 && pages.kept() > 0; i++) {
            Thread.sleep(50);
        }
        assertThat(pages.kept()).isZero();
    }

    @Test
    void aPageMadeFromOlderFactsIsNotKept() {
        var key = pages.key("/somewhere", "standard.auto", false);
        pages.drop();
        pages.keep(key, ReadyPage.of("text/html", List.of(), new byte[10]));
        assertThat(pages.kept()).isZero();
    }

    @Test
    void noPageOutlivesItsDay() { // a guide tells terms and fees as of its day
        String today = text(get("/guide"));
        clock.setTo(TestClock.WED_2026_06_10.plusDays(1));
        assertThat(text(get("/guide"))).isNotEqualTo(today);
    }

    @Test
    void nothingOfOnePersonIsKept() {
        for (String path : List.of(
                "/apply", "/track", "/desk/sign-in", "/letters", "/letters/new", "/display", "/reports/check")) {
            get(path);
            get(path);
            assertThat(pages.kept()).as(path).isZero();
        }
        assertThat(get("/no-such-page").statusCode()).isEqualTo(404);
        assertThat(get("/agencies/nobody").statusCode()).isEqualTo(404);
        assertThat(pages.kept()).isZero();
    }

    @Test
    void parametersNobodyReadsAreAnsweredButNotKept() {
        assertThat(get("/agencies?utm=" + organ).statusCode()).isEqualTo(200);
        assertThat(pages.kept()).isZero();
    }

    @Test
    void memoryHasABound() {
        ReadyPages small = new ReadyPages(org.springframework.util.unit.DataSize.ofKilobytes(100), clock);
        for (int i = 0; i < 200; i++) {
            small.keep(small.key("/" + i, "", false), ReadyPage.of("text/html", List.of(), new byte[5_000]));
        }
        assertThat(small.kept()).isLessThan(20);
    }

    private HttpResponse<byte[]> get(String path, String... headers) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(path)));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static Map<String, List<String>> headers(HttpResponse<byte[]> answer) {
        Map<String, List<String>> all = new TreeMap<>(answer.headers().map());
        all.remove("date");
        return all;
    }
}
