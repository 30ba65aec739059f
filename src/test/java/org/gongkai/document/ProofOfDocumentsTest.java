package org.gongkai.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CreatingAccount;
import org.gongkai.identity.NotPermitted;
import org.gongkai.identity.Role;
import org.gongkai.page.Link;
import org.gongkai.page.Outcome;
import org.gongkai.page.Paging;
import org.gongkai.review.Classification;
import org.gongkai.review.DisclosureAttribute;
import org.gongkai.review.DraftSheet;
import org.gongkai.review.NonDisclosureGround;
import org.gongkai.review.ProposingAttribute;
import org.gongkai.review.Quotations;
import org.gongkai.review.ReviewFiles;
import org.gongkai.review.ReviewNumber;
import org.gongkai.review.Reviewing;
import org.gongkai.review.SecrecyAnswers;
import org.gongkai.review.SettingCountyWords;
import org.gongkai.review.SigningReview;
import org.gongkai.words.People;
import org.gongkai.words.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** nothing with personal data is submitted or published until somebody has said why it may stand. */
class ProofOfDocumentsTest extends DocumentTest {

    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static final String PHONE = "<p>联系人手机：13812345678。</p>";

    @Autowired
    private ClearingAlarm clearing;

    @Autowired
    private NightlyProof nightly;

    @Autowired
    private AttachingFiles attaching;

    @Autowired
    private ProposingAttribute proposing;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private SigningReview signing;

    @Autowired
    private Quotations quotations;

    @Autowired
    private SettingCountyWords words;

    @Autowired
    private ReviewFiles reviewFiles;

    @Autowired
    private ProofAlarms alarms;

    @Autowired
    private CreatingAccount accounts;

    private DocumentNumber draft(String body) {
        return drafting.begin(organ.code(), content("关于演示事项的通知").body(body), clerk)
                .orThrow();
    }

    @Test
    void anAlarmStandsAgainstSubmissionUntilItIsCleared() {
        DocumentNumber number = draft(PHONE);
        assertThat(checking.submit(number, "", clerk))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.problems().toString())
                                .contains("正文第1行 手机号码", "138****5678")
                                .doesNotContain("13812345678"));

        ProofAlarm alarm = clearing.of(number, clerk).orElseThrow().alarms().getFirst();
        assertThat(fields(clearing.clear(number, alarm.mark(), " ", clerk))).containsExactly("reason");
        clearing.clear(number, alarm.mark(), "值班手机，已经对外公布", clerk).orThrow();
        signed(number, "");

        assertThat(clearing.of(number, clerk).orElseThrow().alarms().getFirst().cleared())
                .startsWith("值班手机");
        assertThat(fields(clearing.clear(number, alarm.mark(), "再次", clerk))).containsExactly("mark");
    }

    @Test
    void aClearedAlarmIsRememberedForThoseWordsOnly() {
        DocumentNumber number = draft(PHONE);
        ProofAlarm alarm = clearing.of(number, clerk).orElseThrow().alarms().getFirst();
        clearing.clear(number, alarm.mark(), "值班手机", clerk).orThrow();
        drafting.edit(number, content("关于演示事项的通知").body(PHONE + "<p>手机：13912345678</p>"), clerk)
                .orThrow();

        assertThat(clearing.of(number, clerk).orElseThrow().alarms())
                .filteredOn(ProofAlarm::isOpen)
                .singleElement()
                .satisfies(a -> assertThat(a.shown()).isEqualTo("139****5678"));
    }

    @Test
    void theNightFindsWhatIsPublicAndForgetsWhatWasWithdrawn() {
        DocumentNumber number = draft("<p>扫黑险恶，手机13812345678</p>");
        for (ProofAlarm alarm : clearing.of(number, clerk).orElseThrow().alarms()) {
            clearing.clear(number, alarm.mark(), "演示", clerk).orThrow();
        }
        signed(number, "");
        nightly.readAll();
        assertThat(alarms.count(clerk)).isZero();

        // a rule that came later: nobody has cleared it
        sql.sql("delete from proof_clearance where document = ?")
                .param(number.value())
                .update();
        nightly.readAll();
        assertThat(alarms.list(new Paging(1, 10, 10), clerk))
                .extracting(ProofAlarms.Line::shown)
                .containsExactlyInAnyOrder("扫黑险恶", "138****5678");
        assertThat(sql.sql("select count(*) from proof_alarm where shown like '%13812345678%'")
                        .query(Long.class)
                        .single())
                .isZero();

        withdrawing.withdraw(number, WithdrawalReason.MISTAKE, "演示", head).orThrow();
        nightly.readAll();
        assertThat(alarms.count(clerk)).isZero();
    }

    @Test
    void whatTheNightFoundIsMendedFromItsPageAndSettledAtOnce() {
        DocumentNumber number = draft("<p>名单见附件。</p>");
        attaching
                .add(number, "名单.txt", "甲 13812345678".getBytes(StandardCharsets.UTF_8), clerk)
                .orThrow();
        for (ProofAlarm alarm : clearing.of(number, clerk).orElseThrow().alarms()) {
            clearing.clear(number, alarm.mark(), "演示", clerk).orThrow();
        }
        signed(number, "");
        sql.sql("delete from proof_clearance where document = ?")
                .param(number.value())
                .update();
        nightly.readAll();
        String name = unique("mend");
        accounts.create(Actor.system("test"), People.account(name, code(), Role.CLERK))
                .orThrow();
        try (Visitor visitor = Visitor.of(url(""))) {
            visitor.signIn(name, People.PASSWORD);
            Page page = visitor.goTo("/desk").page();
            page.getByText("已公开信息的校核警示 1 条").click();
            page.getByText(number.value()).click();
            visitor.isFine("desk-proof-public");
            press(page, "起草新版本来改正");
            visitor.isFine("desk-proof-edition");
            press(page, "换成隐去个人信息的副本");
            assertThat(page.locator("main").innerText()).contains("副本已经换上");
        }
        signed(number, "附件隐去手机号码");
        assertThat(alarms.count(clerk)).isZero();
        assertThat(published.find(number).orElseThrow().attachments().getFirst().text())
                .contains("138****5678");
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** */
    @Test
    void theYearlyLookKnowsWhatIsPublicAndNamesAWithheldDocument() {
        String title = "关于演示应急预案的请示" + unique("之");
        Actor system = Actor.system("test");
        ReviewNumber withheld = proposing
                .propose(
                        code(),
                        Classification.NONE,
                        DraftSheet.of("综合科", title, DisclosureAttribute.NOT_PUBLIC)
                                .because(NonDisclosureGround.PROCESS, "尚在研究"),
                        "",
                        system)
                .orThrow();
        NonDisclosureGround ground = NonDisclosureGround.PROCESS;
        reviewing
                .pass(withheld, DisclosureAttribute.NOT_PUBLIC, ground, "", null, system)
                .orThrow();
        reviewing
                .pass(withheld, DisclosureAttribute.NOT_PUBLIC, ground, "", SecrecyAnswers.nothing(), system)
                .orThrow();
        reviewing
                .pass(withheld, DisclosureAttribute.NOT_PUBLIC, ground, "", null, system)
                .orThrow();
        signing.sign(withheld, DisclosureAttribute.NOT_PUBLIC, ground, "", "", system)
                .orThrow();
        DocumentNumber number = drafting.begin(
                        organ.code(), content("关于落实预案的通知").body("<p>按照《" + title + "》执行。</p>"), clerk)
                .orThrow();
        ProofAlarm quoting = clearing.of(number, clerk).orElseThrow().alarms().getFirst();
        assertThat(quoting.words()).contains("引用了登记为非公开的文件", title);
        assertThat(fields(checking.submit(number, "", clerk))).containsExactly("body");
        clearing.clear(number, quoting.mark(), "只提名称，不涉内容", clerk).orThrow();
        signed(number, "");
        assertThat(quotations.of(List.of(withheld))).isEmpty();

        nightly.readAll();

        assertThat(quotations.of(List.of(withheld)).get(withheld))
                .extracting(Link::href)
                .containsExactly("/desk/documents/" + number);
        String name = unique("again");
        accounts.create(Actor.system("test"), People.account(name, code(), Role.HEAD))
                .orThrow();
        try (Visitor visitor = Visitor.of(url(""))) {
            visitor.signIn(name, People.PASSWORD);
            Page page = visitor.goTo("/desk/reviews?view=reexamination").page();
            assertThat(page.locator("main").innerText()).contains("公开的文件引用了它：关于落实预案的通知");
            visitor.isFine("reviews-reexamination");
            visitor.goTo("/desk/reviews/" + withheld).isFine("review-quoted");
            assertThat(page.locator("main").innerText()).contains("没有公开，但是公开的文件引用了它");
        }
        withdrawing.withdraw(number, WithdrawalReason.MISTAKE, "", head).orThrow();
        assertThat(quotations.of(List.of(withheld))).isEmpty();
    }

    @Test
    void theCountysOwnWordsCountFromTheNextTextOnUntilTheyAreEnded() {
        Actor county = new Actor(
                "county-reviewer", "县办审查人", agencies.county().handledBy().value(), java.util.Set.of(Role.REVIEWER));
        String wrong = "演示旧局名" + unique("甲");
        var wanted = new SettingCountyWords.Wanted(wrong, "演示新局", "机构改革后的名称", "县机构改革方案", true, wrong + "志");
        assertThatThrownBy(() -> words.add(wanted, reviewer)).isInstanceOf(NotPermitted.class);
        assertThat(fields(words.add(new SettingCountyWords.Wanted("甲", "", "", "", true, ""), county)))
                .containsExactly("wrong", "correct", "reason", "source");
        words.add(wanted, county).orThrow();
        assertThat(fields(words.add(wanted, county))).containsExactly("wrong");

        DocumentNumber number = draft("<p>由" + wrong + "负责，见《" + wrong + "志》。</p>");
        assertThat(clearing.of(number, clerk).orElseThrow().alarms())
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.why()).contains("机构改革后的名称"));
        ReviewNumber review = proposing
                .propose(
                        code(),
                        Classification.NONE,
                        DraftSheet.of("综合科", "关于演示的通知", DisclosureAttribute.PUBLIC),
                        "由" + wrong + "负责。",
                        Actor.system("test"))
                .orThrow();
        assertThat(reviewFiles
                        .find(review, Actor.system("test"))
                        .orElseThrow()
                        .papers()
                        .findings())
                .singleElement()
                .asString()
                .contains("演示新局");

        String name = unique("words");
        accounts.create(
                        Actor.system("test"),
                        People.account(name, agencies.county().handledBy().value(), Role.REVIEWER))
                .orThrow();
        try (Visitor visitor = Visitor.of(url(""))) {
            visitor.signIn(name, People.PASSWORD);
            Page page = visitor.goTo("/desk/proof/words").page();
            visitor.isFine("desk-proof-words");
            press(page, "添加规则");
            assertThat(visitor.status()).isEqualTo(422);
            visitor.isFine("desk-proof-words-refused");
            page.locator("tr:has-text('" + wrong + "') button").click();
            assertThat(page.locator("main").innerText()).contains("规则已经停用", wrong);
        }
        assertThat(clearing.of(number, clerk).orElseThrow().alarms()).isEmpty();
    }

    @Test
    void anotherFileOfTheSameNameIsLookedAtAnew() {
        DocumentNumber number = draft("<p>图见附件。</p>");
        attaching.add(number, "图.png", PNG, clerk).orThrow();
        ProofAlarm alarm = clearing.of(number, clerk).orElseThrow().alarms().getFirst();
        clearing.clear(number, alarm.mark(), "只有地图", clerk).orThrow();
        attaching.remove(number, 1, clerk).orThrow();
        byte[] other = java.util.Arrays.copyOf(PNG, PNG.length + 3);
        attaching.add(number, "图.png", other, clerk).orThrow();
        assertThat(clearing.of(number, clerk).orElseThrow().alarms())
                .singleElement()
                .satisfies(a -> assertThat(a.isOpen()).isTrue());
    }

    @Test
    void onlyPeopleOfTheOrganClear() {
        DocumentNumber number = draft(PHONE);
        String mark =
                clearing.of(number, clerk).orElseThrow().alarms().getFirst().mark();
        Actor stranger = People.clerk(department("other").code().value());
        assertThatThrownBy(() -> clearing.clear(number, mark, "理由", stranger)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> clearing.clear(number, mark, "理由", head)).isInstanceOf(NotPermitted.class);
        assertThat(clearing.of(number, stranger)).isEmpty();
        assertThatThrownBy(() -> alarms.count(Actor.citizen())).isInstanceOf(NotPermitted.class);
    }

    @Test
    void theDeskShowsAndClearsAlarms() {
        String name = unique("proof");
        accounts.create(Actor.system("test"), People.account(name, code(), Role.CLERK))
                .orThrow();
        DocumentNumber number = draft(PHONE);
        try (Visitor visitor = Visitor.of(url(""))) {
            visitor.signIn(name, People.PASSWORD);
            visitor.goTo("/desk/proof").isFine("proof-empty");
            var page = visitor.goTo("/desk/proof/" + number).page();
            visitor.isFine("proof-sheet");
            page.locator("button:has-text('记下理由')").click();
            assertThat(visitor.status()).isEqualTo(422);
            visitor.isFine("proof-sheet-refused");
            page.getByLabel("可以保留的理由").fill("值班手机，已经公布");
            page.locator("button:has-text('记下理由')").click();
            assertThat(page.locator("main").innerText()).contains("已写明理由：值班手机");
        }
    }
}
