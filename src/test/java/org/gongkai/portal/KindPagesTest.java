package org.gongkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.catalogue.ColumnPath;
import org.gongkai.catalogue.Genre;
import org.gongkai.catalogue.Topic;
import org.gongkai.document.DocumentContent;
import org.gongkai.document.DocumentNumber;
import org.gongkai.document.RelationKind;
import org.gongkai.document.Sheet;
import org.gongkai.words.HouseTest;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.Press;
import org.gongkai.words.TestClock;
import org.gongkai.words.Visitor;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Columns of structured kinds, each shown in its own way. */
class KindPagesTest extends HouseTest {

    private static final LocalDate TODAY = TestClock.WED_2026_06_10;

    @Autowired
    private ApplicationContext program;

    private Press press;
    private String organ = "";

    @BeforeEach
    void anOrgan() {
        organ = unique("kind");
        press = Press.of(program, organ);
    }

    @Test
    void leadersAreShownByTheirPostInTheirOrder() {
        publish("fdzdgk/jgxx/ldxx", "试验乙", Map.of("姓名", "试验乙", "职务", "副县长", "分工", "农业。", "排序", "2"), null);
        publish("fdzdgk/jgxx/ldxx", "试验甲", Map.of("姓名", "试验甲", "职务", "县长", "分工", "全面工作。", "排序", "1"), null);

        assertThat(page("fdzdgk/jgxx/ldxx").select("main h2").eachText()).containsExactly("试验甲", "试验乙");
    }

    @Test
    void aPowersListSaysHowManyMattersOfEachKindItHas() {
        publish(
                "fdzdgk/xzxk/qzqd",
                organ + "权责清单",
                Map.of("版本", "2026年版"),
                new Sheet(
                        List.of("编码", "事项", "类别"),
                        List.of(
                                List.of("A-1", "试验许可", "行政许可"),
                                List.of("A-2", "试验处罚", "行政处罚"),
                                List.of("A-3", "试验处罚二", "行政处罚"))));

        assertThat(page("fdzdgk/xzxk/qzqd").select("#kind tbody td").eachText())
                .contains("2026年版", "3项", "行政许可1项、行政处罚2项");
    }

    @Test
    void chargesAreListedLineByLine() {
        publish(
                "fdzdgk/sfxm",
                organ + "收费目录",
                Map.of("年度", "2026"),
                new Sheet(List.of("收费项目", "标准"), List.of(List.of("试验费", "每证10元"), List.of("试验费二", "每证5元"))));

        publish("fdzdgk/sfxm", organ + "没有表格", Map.of(), null);

        Document page = page("fdzdgk/sfxm");
        assertThat(page.select(".items a").eachText())
                .as("what states no charge is not lost")
                .containsExactly(organ + "没有表格");
        assertThat(page.select("#kind thead th").eachText()).containsExactly("信息", "收费项目", "标准");
        assertThat(page.select("#kind tbody tr")).hasSize(2);
    }

    @Test
    void budgetsStandByOrganAndYearSoThatAGapIsSeen() {
        publish("fdzdgk/czxx/bmys", organ + "决算", Map.of("年度", "2024", "种类", "决算"), null);
        publish("fdzdgk/czxx/bmys", organ + "预算", Map.of("年度", "2026", "种类", "预算"), null);
        publish("fdzdgk/czxx/bmys", organ + "没有年度", Map.of(), null);

        Document page = page("fdzdgk/czxx/bmys");
        assertThat(page.select("#grid thead th").eachText()).containsExactly("机关", "2026年", "2024年");
        assertThat(page.select("#grid tbody td").eachText()).containsExactly("预算", "决算");
        assertThat(page.select(".items a").eachText()).containsExactly(organ + "没有年度");
    }

    @Test
    void functionsOfEveryOrganStandOnOnePage() {
        Document page = get("/columns/fdzdgk/jgxx/jgzn").page();
        assertThat(page.select("#functions tbody a").eachAttr("href")).contains("/agencies/" + organ);
        assertThat(get("/agencies/" + organ).page().select("#functions").text()).isEqualTo("机构职能");
    }

    @Test
    void anInterpretationLeadsToItsDocumentAndBack() {
        DocumentNumber source = press.publish(Press.notice("关于" + organ + "的通知", "正文。", TODAY));
        DocumentNumber drawn =
                related("fdzdgk/zcwj/zcjd", "图解" + organ, Map.of("形式", "图解"), RelationKind.INTERPRETS, source);

        assertThat(page("fdzdgk/zcwj/zcjd").select("#kind tbody td").eachText()).contains("图解");
        assertThat(page("fdzdgk/zcwj/zcjd").select("#kind tbody td a").eachAttr("href"))
                .containsExactly("/documents/" + source.value());
        assertThat(PlainVisitor.of(url(""))
                        .get("/documents/" + source.value())
                        .page()
                        .select("a")
                        .eachAttr("href"))
                .contains("/documents/" + drawn.value());
    }

    @Test
    void aDecisionIsOneChainFromDraftToAdoption() {
        DocumentNumber draft = publish("fdzdgk/zdjc", organ + "规划征求意见", Map.of("环节", "草案和征求意见"), null);
        DocumentNumber opinions =
                related("fdzdgk/zdjc", organ + "意见采纳情况", Map.of("环节", "意见采纳情况"), RelationKind.FOLLOWS, draft);
        DocumentNumber adopted = related("fdzdgk/ghxx", organ + "规划", Map.of(), RelationKind.FOLLOWS, opinions);

        Document page = page("fdzdgk/zdjc");
        assertThat(page.select("main h2").eachText()).containsExactly(organ + "规划征求意见");
        assertThat(page.select(".timeline__title").eachText()).containsExactly("草案和征求意见", "意见采纳情况", "决定");
        assertThat(page.select(".timeline a").eachAttr("href"))
                .containsExactly(
                        "/documents/" + draft.value(),
                        "/documents/" + opinions.value(),
                        "/documents/" + adopted.value());
    }

    @Test
    void aRuleOfAnotherMakerLeadsToItsOfficialAddressOnly() {
        publish(
                "fdzdgk/zcwj/gz",
                organ + "规章",
                Map.of("层级", "省", "制定机关", "试验省人民政府", "官方网站", "https://rules.example/1"),
                null);
        publish("fdzdgk/zcwj/gz", organ + "规章二", Map.of("层级", "市", "官方网站", "javascript:alert(1)"), null);

        assertThat(page("fdzdgk/zcwj/gz").select("#kind tbody td a").eachAttr("href"))
                .containsExactly("https://rules.example/1");
    }

    @Test
    void aPageCostsTheSameWhateverLiesInIt() {
        DocumentNumber first = publish("fdzdgk/zdjc", organ + "甲", Map.of("环节", "草案"), null);
        long few = cost("/columns/fdzdgk/zdjc?agency=" + organ);
        for (int i = 0; i < 4; i++) {
            first = related("fdzdgk/zdjc", organ + "后" + i, Map.of("环节", "采纳"), RelationKind.FOLLOWS, first);
        }
        assertThat(cost("/columns/fdzdgk/zdjc?agency=" + organ)).isEqualTo(few);
    }

    @Test
    void pagesAreFine() {
        publish("fdzdgk/jgxx/ldxx", "试验丙", Map.of("姓名", "试验丙", "职务", "副县长", "分工", "水利。"), null);
        DocumentNumber draft = publish("fdzdgk/zdjc", organ + "甲", Map.of("环节", "草案"), null);
        related("fdzdgk/zdjc", organ + "乙", Map.of("环节", "决定"), RelationKind.FOLLOWS, draft);
        publish("fdzdgk/czxx/bmys", organ + "预算", Map.of("年度", "2026", "种类", "预算", "收入（万元）", "120"), null);
        publish("fdzdgk/cfqz", organ + "处罚", Map.of("种类", "行政处罚", "期间", "2026年5月"), null);
        publish("fdzdgk/zcwj/gz", organ + "规章", Map.of("层级", "国家", "官方网站", "https://rules.example/2"), null);
        try (Visitor visitor = Visitor.of(url(""))) {
            for (String column : List.of(
                    "jgxx/ldxx",
                    "zdjc",
                    "czxx/bmys",
                    "cfqz",
                    "zcwj/gz",
                    "jgxx/jgzn",
                    "sfxm",
                    "xzxk/qzqd",
                    "zcwj/zcjd")) {
                visitor.goTo("/columns/fdzdgk/" + column + "?agency=" + organ)
                        .isFine("kind-" + column.replace('/', '-'));
            }
        }
    }

    private long cost(String path) {
        get(path + "&nobody=" + unique("x"));
        return statements.during(() -> get(path + "&nobody=" + unique("x")));
    }

    private PlainVisitor.Answer get(String path) {
        return PlainVisitor.of(url("")).get(path);
    }

    private Document page(String column) {
        return get("/columns/" + column + "?agency=" + organ).page();
    }

    private DocumentNumber publish(String column, String title, Map<String, String> fields, @Nullable Sheet sheet) {
        clock.advance(Duration.ofMinutes(1));
        return press.publish(content(column, title).structured(fields, sheet));
    }

    private DocumentNumber related(
            String column, String title, Map<String, String> fields, RelationKind kind, DocumentNumber to) {
        clock.advance(Duration.ofMinutes(1));
        return press.publish(content(column, title)
                .structured(fields, null)
                .related(List.of(new DocumentContent.Related(kind, to))));
    }

    private static DocumentContent content(String column, String title) {
        return DocumentContent.titled(title, new ColumnPath(column))
                .classified(Genre.OTHER, Topic.GENERAL)
                .made("", TODAY)
                .body("<p>正文。</p>");
    }
}
