package org.gongkai.gazette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.agency.Agencies;
import org.gongkai.document.DocumentNumber;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CreatingAccount;
import org.gongkai.identity.NotPermitted;
import org.gongkai.identity.Role;
import org.gongkai.page.Outcome;
import org.gongkai.paper.PaperFormat;
import org.gongkai.paper.PrintingVolume;
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
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An issue from the first document picked to the corrections of the released file. */
class GazetteTest extends HouseTest {

    private static int total = 100;

    @Autowired
    ApplicationContext program;

    @Autowired
    CompilingIssue compiling;

    @Autowired
    ReleasingIssue releasing;

    @Autowired
    CorrectingIssue correcting;

    @Autowired
    Gazette gazette;

    @Autowired
    GazetteDesk desk;

    @Autowired
    Agencies agencies;

    @Autowired
    CreatingAccount accounts;

    @Autowired
    JdbcClient sql;

    Press press;
    String office;

    @BeforeEach
    void anOfficeThatPublishes() {
        press = Press.of(program, unique("gbj"));
        office = agencies.county().handledBy().value();
    }

    @Test
    void whatWasReleasedSaysWhatThePlatformSays() throws IOException {
        DocumentNumber first = publish("关于公报的第一件通知");
        DocumentNumber second = publish("关于公报的第二件通知");
        IssueNumber number = begun();
        compiling.add(number, List.of(first, second), "", People.clerk(office)).orThrow();
        Issue issue = releasing.release(number, People.head(office)).orThrow();

        assertThat(issue.items()).extracting(Issue.Item::page).containsExactly(1, 2);
        var shown = gazette.find(number).orElseThrow();
        assertThat(shown.states().values()).allMatch(ItemState::isSame);
        try (var file = gazette.open(shown, PaperFormat.PDF).orElseThrow()) {
            assertThat(PrintingVolume.read(file.readAllBytes())).contains("关于公报的第一件通知", "关于公报的第二件通知");
        }
        try (var file = gazette.open(shown, PaperFormat.OFD).orElseThrow()) {
            assertThat(file.readNBytes(2)).asString().isEqualTo("PK");
        }
        assertThat(gazette.printing(first)).containsExactly(number);
    }

    @Test
    void aDocumentSaysInWhichIssueItIsPrinted() {
        DocumentNumber printed = publish("登载在公报上的通知");
        PlainVisitor reader = PlainVisitor.of(url(""));
        assertThat(reader.get("/documents/" + printed).text()).doesNotContain("登载于政府公报");

        IssueNumber number = released(printed);

        var page = reader.get("/documents/" + printed).page();
        assertThat(page.select("a[href=/gazette/" + number.path() + "]").eachText())
                .containsExactly("登载于政府公报" + number.label());
        assertThat(reader.get("/gazette/" + number.path()).page().select("a[href=/documents/" + printed + "]"))
                .hasSize(1);
    }

    @Test
    void whatIsPickedIsFoundByWordsOfItsTitle() {
        String word = "水车" + unique("t");
        DocumentNumber wanted = publish("关于" + word + "维护的通知");
        publish("关于风车维护的通知");
        program.getBean(org.gongkai.search.Indexing.class).catchUp();
        assertThat(desk.titled(word + " 维护", org.gongkai.document.DocumentFilter.ALL, People.clerk(office)))
                .extracting(line -> line.number())
                .containsExactly(wanted);
        assertThat(desk.titled(word, org.gongkai.document.DocumentFilter.ALL.year(2001), People.clerk(office)))
                .isEmpty();
    }

    @Test
    void contentsFollowThePlacesAndSectionsStandTogether() {
        DocumentNumber a = publish("甲件");
        DocumentNumber b = publish("乙件");
        DocumentNumber c = publish("丙件");
        DocumentNumber d = publish("丁件");
        IssueNumber number = begun();
        compiling.add(number, List.of(a, b, c, d), "", People.clerk(office)).orThrow();
        Map<DocumentNumber, CompilingIssue.Place> places = new LinkedHashMap<>();
        places.put(c, new CompilingIssue.Place(1, "县政府文件"));
        places.put(a, new CompilingIssue.Place(2, "部门文件"));
        places.put(b, new CompilingIssue.Place(3, "县政府文件"));
        Issue issue = compiling.arrange(number, places, People.clerk(office)).orThrow();
        assertThat(issue.items()).extracting(Issue.Item::document).containsExactly(c, b, a);
        assertThat(issue.sections().keySet()).containsExactly("县政府文件", "部门文件");
    }

    @Test
    void aTextThatChangedSinceItWasPickedIsNotReleased() {
        DocumentNumber gone = publish("要撤下的通知");
        IssueNumber number = begun();
        compiling
                .add(number, List.of(gone, publish("留下的通知")), "", People.clerk(office))
                .orThrow();
        press.withdraw(gone);
        assertThat(releasing.release(number, People.head(office)))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.problems().toString()).contains("要撤下的通知", "平台已撤下"));
        compiling.refresh(number, People.clerk(office)).orThrow();
        assertThat(releasing.release(number, People.head(office)).orThrow().items())
                .hasSize(1);
    }

    @Test
    void aReleasedIssueNeverChangesButMayBeCorrected() {
        IssueNumber number = released(publish("不再变的通知"));
        assertThatThrownBy(() -> compiling.refresh(number, People.clerk(office)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> sql.sql("update gazette_item set title = 'x' where issue_id in (select id from"
                                + " gazette_issue where number = ?)")
                        .param(number.number())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql.sql("update gazette_issue set total = 9999 where number = ?")
                        .param(number.number())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThat(correcting.correct(number, " ", People.head(office))).isInstanceOf(Outcome.Refused.class);
        correcting.correct(number, "第1页第3行“二”应为“三”。", People.head(office)).orThrow();
        assertThat(PlainVisitor.of(url("")).get("/gazette/" + number.path()).text())
                .contains("更正", "应为“三”");
    }

    @Test
    void onlyTheOfficeCompilesAndOnlyItsHeadReleases() {
        IssueNumber number = begun();
        Actor stranger = People.head(press.organ().code().value());
        assertThatThrownBy(() -> compiling.add(number, List.of(), "", stranger)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> releasing.release(number, People.clerk(office)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> releasing.release(number, stranger)).isInstanceOf(NotPermitted.class);
        assertThat(desk.state(stranger).mayCompile()).isFalse();
        assertThatThrownBy(() -> desk.state(Actor.citizen())).isInstanceOf(NotPermitted.class);
        assertThat(gazette.find(number)).as("not public before its release").isEmpty();
        assertThat(PlainVisitor.of(url("")).get("/gazette/" + number.path()).status())
                .isEqualTo(404);
    }

    @Test
    void aWithdrawnDocumentIsNotedAndItsFilesAreHeldBack() {
        DocumentNumber document = publish("后来撤下的通知");
        IssueNumber number = released(document);
        PlainVisitor visitor = PlainVisitor.of(url(""));
        assertThat(visitor.get("/gazette/" + number.path() + ".pdf").header("Content-Type"))
                .isEqualTo("application/pdf");
        press.withdraw(document);
        var page = visitor.get("/gazette/" + number.path());
        assertThat(page.text()).contains("平台已撤下", "数字有误", "暂停下载");
        assertThat(visitor.get("/gazette/" + number.path() + ".pdf").status()).isEqualTo(410);
    }

    @Test
    void pagesCostTheSameForOneDocumentAndForMany() {
        IssueNumber one = released(publish("独件"));
        IssueNumber three = released(publish("三件之一"), publish("三件之二"), publish("三件之三"));
        long first = statements.during(() -> gazette.find(one));
        assertThat(statements.during(() -> gazette.find(three)))
                .isEqualTo(first)
                .isLessThanOrEqualTo(6);
    }

    @Test
    void theOfficeMakesAnIssueInTheBrowser() {
        DocumentNumber document = publish("浏览器里收入公报的通知");
        String clerk = account(Role.CLERK);
        String head = account(Role.HEAD);
        String issue;
        try (Visitor visitor = Visitor.of(url("")).signIn(clerk, People.PASSWORD)) {
            visitor.goTo("/desk/gazette").isFine("desk-gazette");
            var page = visitor.page();
            page.locator("#total").fill("");
            page.locator("button:has-text('开始编辑')").click();
            assertThat(visitor.status()).isEqualTo(422);
            visitor.isFine("desk-gazette-refused");
            page.locator("#total").fill(Integer.toString(total++));
            page.locator("button:has-text('开始编辑')").click();
            issue = visitor.path();
            visitor.isFine("desk-gazette-empty");
            page.locator("#entry").fill("没有这一件");
            page.locator("button:has-text('收入本期')").click();
            assertThat(visitor.status()).isEqualTo(422);
            page.locator("#entry").fill(document.value());
            page.locator("button:has-text('收入本期')").click();
            visitor.isFine("desk-gazette-issue");
            assertThat(page.locator("#contents").innerText()).contains("浏览器里收入公报的通知", "与平台一致");
            assertThat(page.locator("button:has-text('核对并发行')").count()).isZero();
        }
        try (Visitor visitor = Visitor.of(url("")).signIn(head, People.PASSWORD)) {
            visitor.goTo(issue).page().locator("button:has-text('核对并发行')").click();
            visitor.isFine("desk-gazette-released");
            assertThat(visitor.page().locator(".notice--success").innerText()).contains("已发行");
        }
        String address = issue.replaceAll("/desk(/gazette/\\d+/\\d+).*", "$1");
        try (Visitor visitor = Visitor.of(url(""))) {
            visitor.goTo("/gazette").isFine("gazette");
            visitor.goTo(address).isFine("gazette-issue");
            visitor.page().locator(".contents a").first().click();
            assertThat(visitor.page().locator("h1").innerText()).contains("浏览器里收入公报的通知");
        }
        assertThat(PlainVisitor.of(url("")).get("/sitemap.xml").page().html()).contains(address);
    }

    private DocumentNumber publish(String title) {
        return press.publish(Press.notice(title, "各单位要认真落实" + title + "的要求。", TestClock.WED_2026_06_10));
    }

    private IssueNumber begun() {
        int next = desk.state(Actor.system("test")).next().number();
        return compiling
                .begin(new IssueNumber(2026, next), total++, TestClock.WED_2026_06_10, People.clerk(office))
                .orThrow();
    }

    private IssueNumber released(DocumentNumber... documents) {
        IssueNumber number = begun();
        compiling.add(number, List.of(documents), "", People.clerk(office)).orThrow();
        releasing.release(number, People.head(office)).orThrow();
        return number;
    }

    private String account(Role role) {
        String name = unique("gb");
        accounts.create(Actor.system("test"), People.account(name, office, role))
                .orThrow();
        return name;
    }
}
