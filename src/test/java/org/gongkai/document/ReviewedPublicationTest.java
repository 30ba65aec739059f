package org.gongkai.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.identity.Actor;
import org.gongkai.identity.NotPermitted;
import org.gongkai.identity.Role;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.review.Classification;
import org.gongkai.review.DisclosureAttribute;
import org.gongkai.review.DraftPaper;
import org.gongkai.review.DraftPapers;
import org.gongkai.review.DraftSheet;
import org.gongkai.review.NonDisclosureGround;
import org.gongkai.review.ProposingAttribute;
import org.gongkai.review.ReviewFigures;
import org.gongkai.review.ReviewNumber;
import org.gongkai.review.ReviewRegister;
import org.gongkai.review.ReviewedPapers;
import org.gongkai.review.Reviewing;
import org.gongkai.review.Reviews;
import org.gongkai.review.SecrecyAnswers;
import org.gongkai.review.SigningReview;
import org.gongkai.words.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the signature of a document to its public page. */
class ReviewedPublicationTest extends DocumentTest {

    private static final LocalDate WED_2026_06_10 = TestClock.WED_2026_06_10;
    private static final LocalDate THU_2026_07_09 = LocalDate.of(2026, 7, 9);

    @Autowired
    private ProposingAttribute proposing;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private SigningReview signing;

    @Autowired
    private Reviews reviews;

    @Autowired
    private ReviewedPapers papers;

    @Autowired
    private ReviewRegister register;

    @Autowired
    private ReviewFigures figures;

    @Autowired
    private DraftingReviewed fromReview;

    @Autowired
    private DocumentDesk desk;

    private ReviewNumber proposed(DraftSheet sheet, DraftPapers brought) {
        return proposing
                .propose(code(), Classification.NONE, sheet, brought, Actor.system("test"))
                .orThrow();
    }

    private ReviewNumber signed(DraftSheet sheet, DraftPapers brought) {
        Actor system = Actor.system("test");
        ReviewNumber number = proposed(sheet, brought);
        DisclosureAttribute attribute = java.util.Objects.requireNonNull(sheet.proposed());
        reviewing.pass(number, attribute, sheet.ground(), "", null, system).orThrow();
        reviewing
                .pass(number, attribute, sheet.ground(), "", SecrecyAnswers.nothing(), system)
                .orThrow();
        reviewing.pass(number, attribute, sheet.ground(), "", null, system).orThrow();
        return signing.sign(number, attribute, sheet.ground(), "", "", system).orThrow();
    }

    private static DraftSheet sheet(String title) {
        return DraftSheet.of("综合科", title, DisclosureAttribute.PUBLIC).numbered("演政办〔2026〕8号");
    }

    private static DraftPapers papers(String text) {
        return new DraftPapers(
                text, null, List.of(new DraftPaper("分工表.txt", "牵头单位：演示单位甲".getBytes(StandardCharsets.UTF_8))));
    }

    private static List<String> messages(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(List<Problem> problems)
                ? problems.stream().map(Problem::message).toList()
                : List.of();
    }

    /** R-01 R-28 */
    @Test
    void aSignedDocumentIsDraftedPublishedAndReportedWithoutTypingItAgain() {
        ReviewNumber review = signed(sheet("关于汛期值守的通知"), papers("各乡镇人民政府：\n请做好值守。"));
        assertThat(reviews.of(review).orElseThrow().publishDue()).isEqualTo(THU_2026_07_09);
        assertThat(register.pressing(WED_2026_06_10, WED_2026_06_10, clerk))
                .isEqualTo(new ReviewRegister.Pressing(0, 0, 1));

        DocumentNumber number = fromReview.begin(review, clerk).orThrow();
        DocumentDesk.File draft = desk.open(number, clerk).orElseThrow();
        assertThat(draft.content().title()).isEqualTo("关于汛期值守的通知");
        assertThat(draft.content().officialNumber()).isEqualTo("演政办〔2026〕8号");
        assertThat(draft.content().madeOn()).isEqualTo(WED_2026_06_10);
        assertThat(draft.text()).isEqualTo("各乡镇人民政府：\n请做好值守。");
        assertThat(draft.attachments()).extracting(PublicAttachment::name).containsExactly("分工表.txt");
        assertThat(draft.basis()).isEqualTo(ReviewBasis.on(review));
        assertThat(draft.due()).isEqualTo(THU_2026_07_09);
        assertThat(messages(fromReview.begin(review, clerk)))
                .singleElement()
                .asString()
                .contains(number.value());

        signed(number, "");
        assertThat(reviews.of(review).orElseThrow().publishedOn()).isEqualTo(WED_2026_06_10);
        assertThat(register.pressing(WED_2026_06_10, WED_2026_06_10, clerk).open())
                .isZero();
        assertThat(figures.of(List.of(organ.code()), 2026, WED_2026_06_10))
                .isEqualTo(new ReviewFigures.Year(2026, 1, 1, 1, 0, 0, 0));
    }

    /** */
    @Test
    void theYearsFigureTellsInTimeLateAndOpen() {
        ReviewNumber late = signed(sheet("关于甲事项的通知").numbered(""), papers("甲。"));
        signed(sheet("关于乙事项的通知").numbered(""), papers("乙。"));
        clock.advance(Duration.ofDays(40));
        signed(fromReview.begin(late, clerk).orThrow(), "");
        signed(
                fromReview
                        .begin(signed(sheet("关于丙事项的通知").numbered(""), papers("丙。")), clerk)
                        .orThrow(),
                "");
        LocalDate today = WED_2026_06_10.plusDays(40);
        assertThat(figures.of(List.of(organ.code()), 2026, today))
                .isEqualTo(new ReviewFigures.Year(2026, 3, 3, 1, 1, 1, 1));
        assertThat(register.pressing(today, today, clerk)).isEqualTo(new ReviewRegister.Pressing(1, 0, 1));
        assertThat(figures.of(List.of(organ.code()), 2025, today).signed()).isZero();
    }

    /** */
    @Test
    void anIssuedDocumentWithoutReviewIsRefusedTogetherWithEveryOtherReason() {
        DocumentNumber number = drafting.begin(
                        organ.code(), content("没有审查的公文").made("演政办〔2026〕9号", null), ReviewBasis.NONE, clerk)
                .orThrow();
        assertThat(fields(checking.submit(number, "", clerk))).containsExactlyInAnyOrder("madeOn", "review");
        drafting.edit(number, content("没有审查的公文").made("演政办〔2026〕9号", WED_2026_06_10), PAPER, clerk)
                .orThrow();
        assertThat(checking.submit(number, "", clerk)).isInstanceOf(Outcome.Done.class);
    }

    /** */
    @Test
    void aReviewThatIsNotSignedOrNotPublicOrNotOursOrUsedCarriesNothing() {
        ReviewNumber open = proposed(sheet("在审的通知").numbered(""), DraftPapers.none());
        assertThat(messages(submitted(ReviewBasis.on(open))))
                .singleElement()
                .asString()
                .contains("还没有签发");
        ReviewNumber inside = signed(
                DraftSheet.of("综合科", "内部的通知", DisclosureAttribute.NOT_PUBLIC)
                        .because(NonDisclosureGround.INTERNAL, "只涉及内部管理。"),
                DraftPapers.none());
        assertThat(messages(submitted(ReviewBasis.on(inside))))
                .singleElement()
                .asString()
                .contains("不予公开");
        ReviewNumber used = signed(sheet("用过的通知"), papers("正文。"));
        DocumentNumber first = fromReview.begin(used, clerk).orThrow();
        assertThat(messages(submitted(ReviewBasis.on(used))))
                .singleElement()
                .asString()
                .contains(first.value());
        ReviewNumber ours = signed(sheet("本机关的通知"), DraftPapers.none());
        organ = department("elsewhere");
        clerk = official("clerk", Role.CLERK);
        assertThat(messages(submitted(ReviewBasis.on(ours))))
                .singleElement()
                .asString()
                .contains("另一个机关");
        Actor stranger = clerk;
        assertThatThrownBy(() -> fromReview.begin(ours, stranger)).isInstanceOf(NotPermitted.class);
    }

    private Outcome<DocumentNumber> submitted(ReviewBasis basis) {
        DocumentNumber number =
                drafting.begin(organ.code(), content("试着公开的通知"), basis, clerk).orThrow();
        return checking.submit(number, "", clerk);
    }

    /** */
    @Test
    void everyItemIsAskedTheQuestionsOfTheSecrecyReview() {
        DocumentNumber number =
                drafting.begin(organ.code(), content("一般的信息"), clerk).orThrow();
        checking.submit(number, "", clerk).orThrow();
        assertThat(fields(checking.pass(number, new SecrecyAnswers(null, null, null, null, null, ""), reviewer)))
                .containsExactly("stateSecret", "workSecret", "tradeSecret", "personalData", "security");
        assertThat(fields(checking.pass(number, new SecrecyAnswers(false, true, false, true, false, ""), reviewer)))
                .containsExactly("stateSecret", "handling");
        assertThat(checking.pass(number, new SecrecyAnswers(false, false, false, true, false, "已征得同意"), reviewer))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whatIsWithheldOrWithdrawnLeavesNoCopyOfItsText() {
        ReviewNumber open = proposed(sheet("撤回的通知").numbered(""), papers("正文。"));
        assertThat(papers.of(open)).hasSize(2);
        assertThat(new String(papers.read(open, 0).content(), StandardCharsets.UTF_8))
                .isEqualTo("正文。");
        proposing.withdraw(open, "不再发文", Actor.system("test")).orThrow();
        assertThat(papers.of(open)).isEmpty();
        ReviewNumber inside = signed(
                DraftSheet.of("综合科", "内部的通知", DisclosureAttribute.NOT_PUBLIC)
                        .because(NonDisclosureGround.INTERNAL, "只涉及内部管理。"),
                papers("内部正文。"));
        assertThat(papers.of(inside)).isEmpty();
        assertThatThrownBy(() -> papers.read(inside, 0)).isInstanceOf(java.util.NoSuchElementException.class);
    }

    @Test
    void ofAClassifiedDraftNothingIsKept() {
        ReviewNumber secret = proposing
                .propose(code(), Classification.STATE_SECRET, sheet("涉密文件"), papers("不该进来的正文"), Actor.system("test"))
                .orThrow();
        assertThat(papers.of(secret)).isEmpty();
    }
}
