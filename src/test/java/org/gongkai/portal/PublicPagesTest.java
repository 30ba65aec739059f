package org.gongkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.RegisteringAgency;
import org.gongkai.words.HouseTest;
import org.gongkai.words.Organs;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks the portal as a citizen does. */
class PublicPagesTest extends HouseTest {

    private static final List<String> PAGES =
            List.of("/", "/guide", "/guide/form", "/rules", "/agencies", "/sitemap", "/display");

    @Autowired
    Agencies agencies;

    @Autowired
    RegisteringAgency registering;

    Agency county;

    @BeforeEach
    void aCountyWithAnOffice() {
        county = agencies.findCounty().orElseGet(this::register);
    }

    private Agency register() {
        String code = unique("xian");
        Agency registered = registering.register(Organs.countyGovernment(code)).orThrow();
        registering.register(Organs.generalOffice(unique("ban"), code)).orThrow();
        registering.register(Organs.department(unique("ju"), code)).orThrow();
        registering.register(Organs.township(unique("zhen"), code)).orThrow();
        return registered;
    }

    @Test
    void everyPageIsFineInEveryBrowser() {
        try (Visitor visitor = Visitor.of(url(""));
                Visitor dark = Visitor.inTheDark(url(""))) {
            for (String path : PAGES) {
                String name = path.equals("/") ? "home" : path.substring(1).replace('/', '-');
                visitor.goTo(path).isFine("public-" + name);
                dark.goTo(path + "?elder").isFine("public-" + name + "-dark-large");
            }
            visitor.goTo("/agencies/" + county.code().value()).isFine("public-agency");
            visitor.goTo("/no-such-page").isFine("public-404");
            assertThat(visitor.status()).isEqualTo(404);
        }
    }

    @Test
    void everyPageReadsWithoutScript() {
        try (Visitor visitor = Visitor.withoutScript(url(""))) {
            for (String path : PAGES) {
                visitor.goTo(path);
                assertThat(visitor.status()).as(path).isEqualTo(200);
                assertThat(visitor.page().locator("h1").count()).as(path).isEqualTo(1);
            }
        }
    }

    @Test
    void thePrintedFormHasNeitherNavigationNorButtons() {
        try (Visitor visitor = Visitor.of(url(""))) {
            visitor.goTo("/guide/form").onPaper("paper-application-form");
            assertThat(visitor.page()
                            .locator("nav:visible, .govuk-button:visible")
                            .count())
                    .isZero();
            assertThat(visitor.page().locator("table.blank").isVisible()).isTrue();
        }
    }

    @Test
    void everyPageTellsWhoseItIs() {
        PlainVisitor visitor = PlainVisitor.of(url(""));
        for (String path : PAGES) {
            Document page = visitor.get(path).page();
            for (String tag : List.of(
                    "SiteName",
                    "SiteDomain",
                    "SiteIDCode",
                    "ColumnName",
                    "ColumnDescription",
                    "ColumnKeywords",
                    "ColumnType")) {
                assertThat(page.select("head meta[name=" + tag + "]").attr("content"))
                        .as("%s of %s", tag, path)
                        .isNotBlank();
            }
            assertThat(page.select("footer").text()).contains("主办", "网站标识码", "网站地图", "发现网页有错");
            assertThat(page.title()).contains(" - ");
        }
    }

    @Test
    void guideTellsTheNineItemsOfArticleTwelve() {
        String guide = PlainVisitor.of(url("")).get("/guide").text();
        var office = OfficeContact.of(county, agencies);
        assertThat(guide)
                .contains("公开的范围和分类", "编排体系", "获取方式")
                .contains(
                        office.name(), office.address(), office.hours(), office.phone(), office.fax(), office.email());
    }

    @Test
    void guideReadsTermsFeesAndRemediesFromTheLaw() {
        String guide = PlainVisitor.of(url("")).get("/guide").text();
        assertThat(guide)
                .contains("20个工作日", "7个工作日", "15个工作日")
                .contains("10 件以内 不收费", "11—30 件 100 元／件", "31—40 件 200 元／件", "41—50 件 300 元／件")
                .contains("30 页以内 不收费", "31—100 页 10 元／页", "101—200 页 20 元／页", "201 页以上 40 元／页")
                .contains("应当依照《中华人民共和国行政复议法》第二十三条的规定先申请行政复议", county.reviewBody(), county.court());
    }

    @Test
    void applicationFormAsksForNoPurpose() {
        var file = PlainVisitor.of(url("")).get("/guide/form.html");
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
        assertThat(file.page().select("table th").text()).contains("姓名", "联系电话").doesNotContain("用途");
    }

    @Test
    void unknownAgencyIsNotFoundAndSaysTheWayOn() {
        var answer = PlainVisitor.of(url("")).get("/agencies/nobody");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).contains("没有代码为“nobody”的机关", "网站地图");
        assertThat(PlainVisitor.of(url("")).get("/agencies/%3Cscript%3E").status())
                .isEqualTo(404);
    }

    @Test
    void searchEnginesLearnPublicPagesOnly() {
        PlainVisitor visitor = PlainVisitor.of(url(""));
        var map = visitor.get("/sitemap.xml");
        assertThat(map.header("Content-Type")).startsWith("application/xml");
        assertThat(map.page().html())
                .contains("/guide", "/agencies/" + county.code())
                .doesNotContain(".example/desk");
        assertThat(visitor.get("/robots.txt").text()).contains("Disallow: /desk", "/sitemap.xml");
    }

    @Test
    void displaySettingsAreKeptAndLeadBack() {
        PlainVisitor visitor = PlainVisitor.of(url(""));
        var kept = visitor.get("/display?size=large&scheme=dark&back=/guide");
        assertThat(kept.status()).isEqualTo(303);
        assertThat(kept.location()).isEqualTo("/guide");
        assertThat(visitor.follow(kept).page().select("html").attr("class"))
                .contains("large")
                .contains("dark");
        assertThat(visitor.get("/display?size=standard&back=//elsewhere.example")
                        .location())
                .isEqualTo("/");
        assertThat(visitor.get("/").page().select("html").attr("class"))
                .contains("dark")
                .doesNotContain("large");
    }
}
