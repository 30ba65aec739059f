package org.gongkai.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongkai.catalogue.ColumnPath;
import org.gongkai.document.DocumentLedger.Filter;
import org.gongkai.document.DocumentLedger.Line;
import org.gongkai.document.DocumentLedger.Order;
import org.gongkai.document.DocumentLedger.View;
import org.gongkai.document.SeveralDocuments.Act;
import org.gongkai.document.SeveralDocuments.Details;
import org.gongkai.document.SeveralDocuments.Foreseen;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CreatingAccount;
import org.gongkai.identity.NotPermitted;
import org.gongkai.identity.Role;
import org.gongkai.review.SecrecyAnswers;
import org.gongkai.words.People;
import org.gongkai.words.Visitor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 发布台账: what was published by whom is found, taken away, and several documents are done at once (practice B04, B19). */
class DocumentLedgerTest extends DocumentTest {

    @Autowired
    DocumentLedger ledger;

    @Autowired
    SeveralDocuments several;

    @Autowired
    DocumentDesk desk;

    @Autowired
    CreatingAccount accounts;

    @Test
    void aPublishedDocumentStandsWithWhoReviewedAndPublishedIt() {
        DocumentNumber number = published(normative("台账里的办法", 31));
        Line line = only(Filter.of(View.PUBLIC));
        assertThat(line.number()).isEqualTo(number);
        assertThat(line.officialNumber()).isEqualTo("某政〔2026〕31号");
        assertThat(line.column()).isEqualTo("行政规范性文件");
        assertThat(line.publishedAt()).isNotNull();
        assertThat(line.reviewed()).isEqualTo(new DocumentLedger.Reviewed("clerk甲", "reviewer甲", "head甲"));
        withdrawing.withdraw(number, WithdrawalReason.DUPLICATE, "", head).orThrow();
        Line gone = only(Filter.of(View.WITHDRAWN));
        assertThat(gone.publishedAt()).isNotNull();
        assertThat(gone.withdrawnWhy()).isEqualTo("与另一条信息重复");
        assertThat(gone.withdrawnOn()).isEqualTo(LocalDate.now(clock));
        assertThat(ledger.list(Filter.of(View.PUBLIC), 1, 10, clerk).lines()).isEmpty();
    }

    @Test
    void wordsColumnsAndDaysNarrowTheList() {
        DocumentNumber rules = published(normative("饮用水管理办法", 32));
        DocumentNumber notice = published(content("饮用水检查通知"));
        for (String words : List.of("办法", "某政〔2026〕32号", "某政[2026]32号", "某政（2026）32号", rules.value(), "饮用水 管理")) {
            assertThat(numbers(filter(words, null, null))).as(words).containsExactly(rules);
        }
        assertThat(numbers(filter("饮用水", null, null))).containsExactlyInAnyOrder(rules, notice);
        assertThat(numbers(filter("没有的字", null, null))).isEmpty();
        LocalDate today = LocalDate.now(clock);
        assertThat(numbers(filter("", today, today))).hasSize(2);
        assertThat(numbers(filter("", today.plusDays(1), null))).isEmpty();
        assertThat(numbers(new Filter(View.ALL, "", organ.code(), FILES, null, null, Order.PUBLISHED)))
                .containsExactly(notice);
        assertThat(numbers(new Filter(
                        View.ALL, "", organ.code(), new ColumnPath("fdzdgk/zcwj"), null, null, Order.PUBLISHED_FIRST)))
                .containsExactly(rules, notice);
    }

    @Test
    void aNormativeDocumentWithoutInterpretationIsListedUntilItHasOne() {
        DocumentNumber rules = published(normative("没有解读的办法", 33));
        assertThat(numbers(Filter.of(View.UNINTERPRETED))).containsExactly(rules);
        published(DocumentContent.titled("没有解读的办法的解读", INTERPRETATIONS)
                .made("", LocalDate.now(clock))
                .body("<p>一问一答。</p>")
                .related(List.of(new DocumentContent.Related(RelationKind.INTERPRETS, rules))));
        assertThat(numbers(Filter.of(View.UNINTERPRETED))).isEmpty();
    }

    @Test
    void anotherOrganListsNothingOfItAndAnAdministratorNothingAtAll() {
        DocumentNumber number = published(content("只给本机关看的台账"));
        Actor other = new Actor("far", "far甲", department("far").code().value(), Set.of(Role.CLERK, Role.HEAD));
        assertThat(ledger.list(Filter.of(View.ALL), 1, 10, other).lines()).isEmpty();
        assertThat(several.preview(Act.WITHDRAW, List.of(number), Details.NONE, other))
                .extracting(Foreseen::title)
                .containsExactly("");
        assertThat(several.make(
                        Act.WITHDRAW, List.of(number), new Details(WithdrawalReason.DUPLICATE, "", null), other))
                .allSatisfy(one -> assertThat(one.reasons()).isNotEmpty());
        assertThat(published.isPublic(number)).isTrue();
        Actor administrator = new Actor("admin", "admin甲", null, Set.of(Role.ADMINISTRATOR));
        assertThatThrownBy(() -> ledger.list(Filter.of(View.ALL), 1, 10, administrator))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void severalArePublishedAndTakenDownAndEachRefusalSaysWhy() {
        DocumentNumber ready = waiting("等终审的甲");
        DocumentNumber draft =
                drafting.begin(organ.code(), content("草稿乙"), PAPER, clerk).orThrow();
        List<DocumentNumber> both = List.of(ready, draft);
        assertThat(several.preview(Act.PUBLISH, both, Details.NONE, head))
                .extracting(one -> one.reasons().isEmpty())
                .containsExactly(true, false);
        assertThat(several.preview(Act.PUBLISH, both, Details.NONE, clerk))
                .allSatisfy(one -> assertThat(one.reasons()).containsExactly("由负责人办理。"));
        assertThat(several.make(Act.PUBLISH, both, Details.NONE, head))
                .extracting(Foreseen::reasons)
                .containsExactly(List.of(), List.of("没有等待终审的稿件。"));
        assertThat(published.isPublic(ready)).isTrue();
        assertThat(several.make(Act.SUBMIT, both, Details.NONE, clerk))
                .extracting(one -> one.reasons().isEmpty())
                .containsExactly(false, true);
        assertThat(desk.open(draft, clerk).orElseThrow().stage()).isEqualTo(DocumentStage.CHECKING);
        assertThat(several.reasonsAgainst(Act.WITHDRAW, Details.NONE)).isNotEmpty();
        several.make(Act.WITHDRAW, both, new Details(WithdrawalReason.PERIOD_OVER, "", null), head);
        assertThat(published.isPublic(ready)).isFalse();
    }

    @Test
    void movingKeepsAddressAndIndexNumberAndPassesTheThreeReviews() {
        DocumentNumber number = published(content("要换栏目的通知"));
        String index = published.find(number).orElseThrow().index().value();
        Details to = new Details(null, "", new ColumnPath("fdzdgk/ghxx"));
        assertThat(several.make(Act.MOVE, List.of(number), to, clerk))
                .allSatisfy(one -> assertThat(one.reasons()).isEmpty());
        assertThat(published.find(number).orElseThrow().line().column()).isEqualTo(FILES);
        assertThat(several.preview(Act.MOVE, List.of(number), to, clerk)
                        .getFirst()
                        .reasons())
                .containsExactly("已经有一个版本正在办理，请先办完它。");
        checking.pass(number, SecrecyAnswers.nothing(), reviewer).orThrow();
        publishing.publish(number, null, head).orThrow();
        PublishedDocument moved = published.find(number).orElseThrow();
        assertThat(moved.line().column().value()).isEqualTo("fdzdgk/ghxx");
        assertThat(moved.index().value()).isEqualTo(index);
        assertThat(moved.correctionNote()).contains("调整栏目");
    }

    @Test
    void aDraftOfTheSameTitleOrNumberNamesWhatIsPublicAlready() {
        DocumentNumber first = published(normative("同名的办法", 34));
        DocumentNumber named =
                drafting.begin(organ.code(), content("同名的办法"), clerk).orThrow();
        DocumentNumber numbered =
                drafting.begin(organ.code(), normative("另一个名字", 34), clerk).orThrow();
        DocumentNumber other =
                drafting.begin(organ.code(), normative("不相干", 35), clerk).orThrow();
        for (DocumentNumber draft : List.of(named, numbered)) {
            assertThat(desk.open(draft, clerk).orElseThrow().alike())
                    .extracting(DocumentLine::number)
                    .containsExactly(first);
        }
        assertThat(desk.open(other, clerk).orElseThrow().alike()).isEmpty();
        assertThat(desk.open(first, clerk).orElseThrow().alike()).isEmpty();
    }

    @Test
    void inTheBrowserTwoAreTakenDownTogether() {
        published(content("一起撤下的甲"));
        published(content("一起撤下的乙"));
        String name = unique("presshead");
        accounts.create(Actor.system("test"), People.account(name, code(), Role.HEAD))
                .orThrow();
        try (Visitor signer = Visitor.of(url("")).signIn(name, People.PASSWORD)) {
            Page page = signer.goTo("/desk/documents?view=PUBLIC").page();
            signer.isFine("desk-ledger");
            page.locator("input.pick").nth(0).check();
            page.locator("input.pick").nth(1).check();
            page.locator("#act").selectOption("WITHDRAW");
            press(page, "先核对，再办理");
            assertThat(page.locator("main").innerText()).contains("将要办理 2 条", "一起撤下的甲", "一起撤下的乙");
            signer.isFine("desk-several");
            press(page, "撤下 2 条");
            assertThat(signer.status()).isEqualTo(422);
            assertThat(page.locator(".govuk-error-summary").innerText()).contains("请选择撤下的原因");
            page.locator("#reason").selectOption("PERIOD_OVER");
            press(page, "撤下 2 条");
            assertThat(page.locator("main").innerText()).contains("已经办理 2 条");
            signer.isFine("desk-several-done");
            signer.goTo("/desk/documents?view=WITHDRAWN");
            assertThat(page.locator("main").innerText()).contains("共 2 条", "公示期已满");
            signer.goTo("/desk/documents?view=PUBLIC&words=" + "%E6%B2%A1%E6%9C%89");
            assertThat(page.locator("main").innerText()).contains("在全部信息里找");
            signer.isFine("desk-ledger-nothing");
        }
    }

    private DocumentNumber waiting(String title) {
        DocumentNumber number =
                drafting.begin(organ.code(), content(title), PAPER, clerk).orThrow();
        checking.submit(number, "", clerk).orThrow();
        return checking.pass(number, SecrecyAnswers.nothing(), reviewer).orThrow();
    }

    private Filter filter(String words, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new Filter(View.ALL, words, null, null, from, to, Order.CHANGED);
    }

    private Line only(Filter filter) {
        List<Line> lines = ledger.list(filter, 1, 10, clerk).lines();
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    private List<DocumentNumber> numbers(Filter filter) {
        return ledger.list(filter, 1, 50, clerk).lines().stream()
                .map(Line::number)
                .toList();
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        page.waitForLoadState();
    }
}
