package org.gongkai.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.AgencyCode;
import org.gongkai.agency.RegisteringAgency;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CreatingAccount;
import org.gongkai.identity.NotPermitted;
import org.gongkai.identity.Role;
import org.gongkai.page.Outcome;
import org.gongkai.page.Paging;
import org.gongkai.page.Problem;
import org.gongkai.words.HouseTest;
import org.gongkai.words.Organs;
import org.gongkai.words.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** from proposal to signature, publication and re-examination. */
class ReviewTest extends HouseTest {

    private static final LocalDate MON_2026_03_02 = LocalDate.of(2026, 3, 2);
    private static final LocalDate MON_2026_03_30 = LocalDate.of(2026, 3, 30);

    @Autowired
    private Agencies agencies;

    @Autowired
    private RegisteringAgency registering;

    @Autowired
    private ProposingAttribute proposing;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private AnsweringJointly answering;

    @Autowired
    private ReviewTurns turns;

    @Autowired
    private CreatingAccount accounts;

    @Autowired
    private SigningReview signing;

    @Autowired
    private ReportingPublication reporting;

    @Autowired
    private ReexaminingReview reexamining;

    @Autowired
    private ReviewProcesses processes;

    @Autowired
    private ReviewFiles files;

    @Autowired
    private ReviewRegister register;

    @Autowired
    private Reviews reviews;

    @Autowired
    private ReviewStore store;

    @Autowired
    private JdbcClient sql;

    private String organ = "";

    @BeforeEach
    void anOrgan() {
        organ = department();
        clock.setTo(MON_2026_03_02);
    }

    private String department() {
        String county = agencies.findCounty()
                .orElseGet(() -> registering
                        .register(Organs.countyGovernment("testcounty"))
                        .orThrow())
                .code()
                .value();
        return registering
                .register(Organs.department(unique("sc"), county))
                .orThrow()
                .code()
                .value();
    }

    private Actor person(String name, Role role) {
        return new Actor(name, "人员" + name, organ, Set.of(role));
    }

    private Actor drafter() {
        return person("drafter", Role.CLERK);
    }

    private Actor section() {
        return person("section", Role.REVIEWER);
    }

    private Actor secrecy() {
        return person("secrecy", Role.SECRECY_REVIEWER);
    }

    private Actor signer() {
        return person("signer", Role.HEAD);
    }

    private DraftSheet aNotice() {
        return DraftSheet.of("综合科", "关于印发演示工作要点（" + unique("第") + "）的通知", DisclosureAttribute.PUBLIC);
    }

    private Outcome<ReviewNumber> propose(DraftSheet sheet) {
        return proposing.propose(organ, Classification.NONE, sheet, "", drafter());
    }

    private ReviewNumber reviewed(DraftSheet sheet) {
        ReviewNumber number = propose(sheet).orThrow();
        DisclosureAttribute attribute = java.util.Objects.requireNonNull(sheet.proposed());
        reviewing.pass(number, attribute, sheet.ground(), "", null, section()).orThrow();
        reviewing
                .pass(number, attribute, sheet.ground(), "", SecrecyAnswers.nothing(), secrecy())
                .orThrow();
        reviewing.pass(number, attribute, sheet.ground(), "", null, section()).orThrow();
        return number;
    }

    private ReviewNumber signed(DraftSheet sheet) {
        ReviewNumber number = reviewed(sheet);
        signing.sign(number, sheet.proposed(), sheet.ground(), "", "", signer()).orThrow();
        return number;
    }

    private DraftSheet withheld(String title) {
        return DraftSheet.of("综合科", title, DisclosureAttribute.NOT_PUBLIC)
                .because(NonDisclosureGround.INTERNAL, "只涉及内部人员管理");
    }

    private Review review(ReviewNumber number) {
        return store.find(number).orElseThrow();
    }

    private static List<String> fields(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome)
                .problems().stream().map(Problem::field).toList();
    }

    private static String words(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).problems().toString();
    }

    @Test
    void signingAPublicDocumentOpensItsPublicationWithinTwentyWorkingDays() {
        ReviewNumber number = signed(aNotice());

        assertThat(review(number).publishDue()).isEqualTo(MON_2026_03_30);
        assertThat(review(number).reexamineOn()).isNull();
        assertThat(reviews.of(number)).hasValueSatisfying(document -> {
            assertThat(document.attribute()).isEqualTo(DisclosureAttribute.PUBLIC);
            assertThat(document.signers())
                    .containsExactly(
                            "拟稿 人员drafter", "科室负责人审核 人员section", "保密审查 人员secrecy", "公开机构核对 人员section", "签发 人员signer");
        });
    }

    @Test
    void nothingIsKnownToOthersBeforeTheSignature() {
        assertThat(reviews.of(reviewed(aNotice()))).isEmpty();
    }

    @Test
    void withoutAnAttributeNothingCirculates() {
        DraftSheet sheet = DraftSheet.of("综合科", "关于演示事项的通知", DisclosureAttribute.PUBLIC);
        DraftSheet without = new DraftSheet(
                sheet.section(),
                "",
                sheet.title(),
                "通知",
                "",
                "",
                false,
                false,
                "",
                null,
                null,
                "",
                "",
                List.of(),
                "",
                null,
                List.of(),
                "",
                "",
                null);

        assertThat(fields(propose(without))).containsExactly("proposed");
    }

    @ParameterizedTest
    @EnumSource(
            value = DisclosureAttribute.class,
            names = {"ON_REQUEST", "NOT_PUBLIC", "PARTLY"})
    void whatIsNotPublishedNeedsArticleAndReason(DisclosureAttribute attribute) {
        assertThat(fields(propose(DraftSheet.of("综合科", "关于演示事项的通知", attribute))))
                .contains("ground", "explanation");
    }

    @Test
    void withholdingRestsOnArticles14To16() {
        DraftSheet sheet = DraftSheet.of("综合科", "关于演示事项的通知", DisclosureAttribute.NOT_PUBLIC)
                .because(NonDisclosureGround.OUTSIDE_SCOPE, "不必公开");
        assertThat(fields(propose(sheet))).containsExactly("ground");
    }

    @Test
    void aForwardedDocumentKeepsTheAttributeOfTheOriginal() {
        DraftSheet sheet = aNotice().forwarding("演政办〔2024〕3号", DisclosureAttribute.ON_REQUEST);
        assertThat(words(propose(sheet))).contains("沿用原文");

        DraftSheet unknown = aNotice().forwarding("演政办〔2024〕3号", null);
        assertThat(fields(propose(unknown))).containsExactly("explanation");
    }

    @Test
    void theRegisteredAttributeOfTheOriginalCountsMoreThanWhatTheDrafterSays() {
        String official = "演政办〔2026〕" + unique("7") + "号";
        signed(withheld("关于演示内部管理的通知" + unique("")).numbered(official));

        DraftSheet sheet =
                aNotice().forwarding(official.replace("〔", "[").replace("〕", "]"), DisclosureAttribute.PUBLIC);
        assertThat(words(propose(sheet))).contains("不予公开");
    }

    @Test
    void quotingANonPublicDocumentRaisesAnAlarmThatMustBeCleared() {
        String title = "关于演示涉企内部会商情况的请示" + unique("之");
        ReviewNumber secret = signed(withheld(title));
        ReviewNumber number = propose(aNotice().quoting("《" + title + "》")).orThrow();
        assertThat(files.find(number, drafter()).orElseThrow().papers().openAlarms())
                .containsExactly(secret.value());

        passAll(number);
        assertThat(words(signing.sign(number, DisclosureAttribute.PUBLIC, null, "", "", signer())))
                .contains(secret.value());

        assertThat(fields(proposing.clearQuote(number, secret.value(), "", drafter())))
                .containsExactly("reason");
        proposing.clearQuote(number, secret.value(), "只提到标题，已征得同意", drafter()).orThrow();
        signing.sign(number, DisclosureAttribute.PUBLIC, null, "", "", signer()).orThrow();
    }

    @Test
    void findsAQuotedNumberInTheTextWhateverItsBrackets() {
        String serial = unique("9");
        ReviewNumber secret = signed(withheld("关于演示内部事项的通知" + unique("")).numbered("演内发〔2026〕" + serial + "号"));
        ReviewNumber number = proposing
                .propose(
                        organ,
                        Classification.NONE,
                        aNotice(),
                        "按照演内发（２０２６）" + serial + " 号的要求，电话13812345678。",
                        drafter())
                .orThrow();

        ReviewPapers papers = files.find(number, drafter()).orElseThrow().papers();
        assertThat(papers.openAlarms()).containsExactly(secret.value());
        assertThat(papers.findings()).containsExactly("第1行 手机号码：138****5678");
    }

    private void passAll(ReviewNumber number) {
        reviewing
                .pass(number, DisclosureAttribute.PUBLIC, null, "", null, section())
                .orThrow();
        reviewing
                .pass(number, DisclosureAttribute.PUBLIC, null, "", SecrecyAnswers.nothing(), secrecy())
                .orThrow();
        reviewing
                .pass(number, DisclosureAttribute.PUBLIC, null, "", null, section())
                .orThrow();
    }

    @Test
    void aClassifiedDraftLeavesATitleAndStops() {
        ReviewNumber number = proposing
                .propose(
                        organ,
                        Classification.STATE_SECRET,
                        aNotice().numbered("演机〔2026〕1号").quoting("某件"),
                        "正文",
                        drafter())
                .orThrow();

        assertThat(review(number).stage()).isEqualTo(ReviewStage.DIVERTED);
        assertThat(sql.sql("select body::text from review_fact where review_id = ?")
                        .param(review(number).id())
                        .query(String.class)
                        .single())
                .doesNotContain("演机", "综合科", "某件", "正文");
        assertThat(words(reviewing.pass(number, DisclosureAttribute.PUBLIC, null, "", null, section())))
                .contains("转涉密渠道");
    }

    @Test
    void theSecrecyReviewerAnswersEveryQuestion() {
        ReviewNumber number = propose(aNotice()).orThrow();
        reviewing
                .pass(number, DisclosureAttribute.PUBLIC, null, "", null, section())
                .orThrow();

        assertThat(fields(reviewing.pass(
                        number,
                        DisclosureAttribute.PUBLIC,
                        null,
                        "",
                        new SecrecyAnswers(false, null, false, true, null, ""),
                        secrecy())))
                .containsExactly("workSecret", "security", "handling");
        assertThat(words(reviewing.pass(
                        number,
                        DisclosureAttribute.PUBLIC,
                        null,
                        "",
                        new SecrecyAnswers(true, false, false, false, false, ""),
                        secrecy())))
                .contains("涉密渠道");
    }

    @Test
    void aDisagreementIsRecordedAndTheSignerSaysWhy() {
        ReviewNumber number = propose(aNotice()).orThrow();
        assertThat(fields(reviewing.pass(
                        number,
                        DisclosureAttribute.ON_REQUEST,
                        NonDisclosureGround.OUTSIDE_SCOPE,
                        "",
                        null,
                        section())))
                .containsExactly("opinion");
        reviewing
                .pass(
                        number,
                        DisclosureAttribute.ON_REQUEST,
                        NonDisclosureGround.OUTSIDE_SCOPE,
                        "与公众关系不大",
                        null,
                        section())
                .orThrow();
        reviewing
                .pass(number, DisclosureAttribute.PUBLIC, null, "", SecrecyAnswers.nothing(), secrecy())
                .orThrow();
        reviewing
                .pass(number, DisclosureAttribute.PUBLIC, null, "", null, section())
                .orThrow();

        assertThat(files.find(number, signer()).orElseThrow().papers().disagreements())
                .containsExactly("科室负责人审核（人员section）认为应当依申请公开：与公众关系不大");
        assertThat(fields(signing.sign(number, DisclosureAttribute.PUBLIC, null, "", "", signer())))
                .containsExactly("opinion");
        signing.sign(number, DisclosureAttribute.PUBLIC, null, "涉及群众切身利益，应当主动公开", "", signer())
                .orThrow();
    }

    @Test
    void drafterSecrecyReviewerAndSignerAreThreePeople() {
        Actor all = new Actor("drafter", "人员", organ, Set.of(Role.CLERK, Role.SECRECY_REVIEWER, Role.HEAD));
        ReviewNumber number = propose(aNotice()).orThrow();
        reviewing
                .pass(number, DisclosureAttribute.PUBLIC, null, "", null, section())
                .orThrow();
        assertThat(words(reviewing.pass(number, DisclosureAttribute.PUBLIC, null, "", SecrecyAnswers.nothing(), all)))
                .contains("拟稿人不能自己作保密审查");

        assertThat(words(signing.sign(reviewed(aNotice()), DisclosureAttribute.PUBLIC, null, "", "", all)))
                .contains("拟稿人不能签发");
        Actor both = new Actor("secrecy", "人员", organ, Set.of(Role.HEAD));
        assertThat(words(signing.sign(reviewed(aNotice()), DisclosureAttribute.PUBLIC, null, "", "", both)))
                .contains("作保密审查的人不能同时签发");
    }

    @Test
    void cannotBeSignedBeforeEveryStepIsPassed() {
        ReviewNumber number = propose(aNotice()).orThrow();
        assertThat(words(signing.sign(number, DisclosureAttribute.PUBLIC, null, "", "", signer())))
                .contains("还没有走完审查环节", "缺少“保密审查”的意见");
    }

    @Test
    void jointOrgansAllAgreeFirst() {
        ReviewNumber number = reviewed(aNotice().jointlyWith("演示县甲局", "演示县乙局"));
        reviewing
                .agree(number, "演示县甲局", "办公室丁", DisclosureAttribute.PUBLIC, drafter())
                .orThrow();
        assertThat(words(signing.sign(number, DisclosureAttribute.PUBLIC, null, "", "", signer())))
                .contains("演示县乙局")
                .doesNotContain("演示县甲局");
        assertThat(fields(reviewing.agree(number, "演示县丙局", "丁", DisclosureAttribute.PUBLIC, drafter())))
                .containsExactly("organ");
        reviewing
                .agree(number, "演示县乙局", "办公室戊", DisclosureAttribute.PUBLIC, drafter())
                .orThrow();
        signing.sign(number, DisclosureAttribute.PUBLIC, null, "", "演政发〔2026〕1号", signer())
                .orThrow();
        assertThat(review(number).officialNumber()).isEqualTo("演政发〔2026〕1号");
    }

    private String jointOrganWithAccounts() {
        String other = department();
        accounts.create(Actor.system("test"), People.account(unique("jt"), other, Role.HEAD))
                .orThrow();
        return other;
    }

    private static Actor headOf(String organ) {
        return new Actor("head-" + organ, "负责人" + organ, organ, Set.of(Role.HEAD));
    }

    private String nameOf(String organ) {
        return agencies.get(new AgencyCode(organ)).name();
    }

    @Test
    void aJointOrganOfThePlatformAnswersByItsOwnAccountAndNobodyForIt() {
        String other = jointOrganWithAccounts();
        String named = nameOf(other);
        ReviewNumber number = reviewed(aNotice().jointlyWith(named));
        assertThat(words(signing.sign(number, DisclosureAttribute.PUBLIC, null, "", "", signer())))
                .contains(named);
        assertThat(words(reviewing.agree(number, named, "办公室丁", DisclosureAttribute.PUBLIC, drafter())))
                .contains("由它自己表态");
        assertThatThrownBy(() -> answering.answer(number, named, DisclosureAttribute.PUBLIC, "", signer()))
                .isInstanceOf(NotPermitted.class);
        assertThat(turns.of(MON_2026_03_02, headOf(other)).joint()).isEqualTo(1);
        assertThat(register.count(ReviewRegister.View.MINE, ReviewRegister.Filter.all(), headOf(other)))
                .isEqualTo(1);

        answering
                .answer(number, named, DisclosureAttribute.PUBLIC, "", headOf(other))
                .orThrow();

        assertThat(turns.of(MON_2026_03_02, headOf(other)).joint()).isZero();
        ReviewPapers.Said said = Objects.requireNonNull(
                files.find(number, signer()).orElseThrow().papers().joint().get(named));
        assertThat(said.username()).isEqualTo("head-" + other);
        assertThat(said.on()).isEqualTo(MON_2026_03_02);
        signing.sign(number, DisclosureAttribute.PUBLIC, null, "", "", signer()).orThrow();
    }

    @Test
    void aJointOrganThatDisagreesSaysWhyAndStopsTheSignature() {
        String other = jointOrganWithAccounts();
        String named = nameOf(other);
        ReviewNumber number = reviewed(aNotice().jointlyWith(named));
        assertThat(fields(answering.answer(number, named, null, "", headOf(other))))
                .containsExactly("attribute");
        assertThat(fields(answering.answer(number, named, DisclosureAttribute.ON_REQUEST, " ", headOf(other))))
                .containsExactly("reason");
        answering
                .answer(number, named, DisclosureAttribute.ON_REQUEST, "附表是部门之间的分工。", headOf(other))
                .orThrow();
        assertThat(words(signing.sign(number, DisclosureAttribute.PUBLIC, null, "以本机关意见为准", "", signer())))
                .contains("协商一致");
        answering
                .answer(number, named, DisclosureAttribute.PUBLIC, "", headOf(other))
                .orThrow();
        signing.sign(number, DisclosureAttribute.PUBLIC, null, "", "", signer()).orThrow();
        assertThat(fields(answering.answer(number, named, DisclosureAttribute.PUBLIC, "", headOf(other))))
                .containsExactly("");
    }

    @Test
    void aChangedDraftIsAskedOfTheJointOrganAgain() {
        String other = jointOrganWithAccounts();
        DraftSheet sheet = aNotice().jointlyWith(nameOf(other));
        ReviewNumber number = propose(sheet).orThrow();
        answering
                .answer(number, nameOf(other), DisclosureAttribute.PUBLIC, "", headOf(other))
                .orThrow();
        reviewing.sendBack(number, "附件不全", section()).orThrow();
        assertThat(turns.of(MON_2026_03_02, drafter()).returned()).isPositive();
        proposing.revise(number, sheet, "", drafter()).orThrow();
        assertThat(turns.of(MON_2026_03_02, headOf(other)).joint()).isEqualTo(1);
    }

    @Test
    void othersOfThePlatformDoNotSeeAReviewThatTheyDoNotIssue() {
        String other = jointOrganWithAccounts();
        ReviewNumber joint = propose(aNotice().jointlyWith(nameOf(other))).orThrow();
        ReviewNumber own = propose(aNotice()).orThrow();
        assertThat(files.find(joint, headOf(other))).isPresent();
        assertThat(files.find(own, headOf(other))).isEmpty();
    }

    @Test
    void whatWaitsFollowsTheStepAndTheRole() {
        ReviewNumber number = propose(aNotice()).orThrow();
        long section = turns.of(MON_2026_03_02, section()).steps();
        assertThat(section).isEqualTo(1);
        assertThat(turns.of(MON_2026_03_02, secrecy()).steps()).isZero();
        reviewing
                .pass(number, DisclosureAttribute.PUBLIC, null, "", null, section())
                .orThrow();
        assertThat(turns.of(MON_2026_03_02, section()).steps()).isZero();
        assertThat(turns.of(MON_2026_03_02, secrecy()).steps()).isEqualTo(1);
        assertThat(turns.of(MON_2026_03_02, signer()).steps()).isZero();
        signed(withheld("关于演示事项的请示" + unique("之")));
        assertThat(turns.of(MON_2026_03_02.plusYears(1), signer()).reexaminations())
                .isEqualTo(1);
    }

    @Test
    void whatWasAgreedAsPublicIsNotSignedAsWithheldWithoutAskingTheJointOrganAgain() {
        ReviewNumber number = reviewed(aNotice().jointlyWith("演示县甲局"));
        reviewing
                .agree(number, "演示县甲局", "办公室丁", DisclosureAttribute.PUBLIC, drafter())
                .orThrow();
        NonDisclosureGround ground = NonDisclosureGround.OUTSIDE_SCOPE;
        assertThat(words(signing.sign(number, DisclosureAttribute.ON_REQUEST, ground, "不宜公开", "", signer())))
                .contains("协商一致");
        reviewing
                .agree(number, "演示县甲局", "办公室丁", DisclosureAttribute.ON_REQUEST, drafter())
                .orThrow();
        signing.sign(number, DisclosureAttribute.ON_REQUEST, ground, "不宜公开", "", signer())
                .orThrow();
    }

    @Test
    void publishingWhatWasProposedAsWithheldLooksAtQuotesAndAnswersAgain() {
        String title = "关于演示信访会商情况的请示" + unique("之");
        ReviewNumber secret = signed(withheld(title));
        DraftSheet sheet = withheld("关于演示内部安排的通知" + unique("")).quoting("《" + title + "》");
        ReviewNumber number = propose(sheet).orThrow();
        reviewing
                .pass(number, DisclosureAttribute.NOT_PUBLIC, sheet.ground(), "", null, section())
                .orThrow();
        SecrecyAnswers personal = new SecrecyAnswers(false, false, false, true, false, "");
        reviewing
                .pass(number, DisclosureAttribute.NOT_PUBLIC, sheet.ground(), "", personal, secrecy())
                .orThrow();
        reviewing
                .pass(number, DisclosureAttribute.NOT_PUBLIC, sheet.ground(), "", null, section())
                .orThrow();
        assertThat(words(signing.sign(number, DisclosureAttribute.PUBLIC, null, "应当公开", "", signer())))
                .contains(secret.value(), "没有写怎样处理");
        signing.sign(number, DisclosureAttribute.NOT_PUBLIC, sheet.ground(), "", "", signer())
                .orThrow();
    }

    @Test
    void theSignerTooKeepsTheAttributeOfTheForwardedDocument() {
        ReviewNumber number = reviewed(aNotice().forwarding("演政办〔2024〕5号", DisclosureAttribute.PUBLIC));
        assertThat(words(signing.sign(
                        number, DisclosureAttribute.ON_REQUEST, NonDisclosureGround.OUTSIDE_SCOPE, "不宜", "", signer())))
                .contains("沿用原文");
    }

    @Test
    void whatCannotBeToldIsReferredAndGoesOnWithTheAnswer() {
        ReviewNumber number = propose(aNotice()).orThrow();
        reviewing.refer(number, "演示县保密行政管理部门", "附件二是否属于工作秘密", section()).orThrow();
        assertThat(review(number).stage()).isEqualTo(ReviewStage.REFERRED);
        assertThat(words(reviewing.pass(number, DisclosureAttribute.PUBLIC, null, "", null, section())))
                .contains("提请确定中");
        reviewing
                .answer(number, DisclosureAttribute.PUBLIC, "复函：不属于", section())
                .orThrow();
        assertThat(review(number).step()).isEqualTo(ReviewStep.SECTION);
    }

    @Test
    void aReturnedDraftBeginsAgain() {
        ReviewNumber number = propose(aNotice()).orThrow();
        reviewing
                .pass(number, DisclosureAttribute.PUBLIC, null, "", null, section())
                .orThrow();
        reviewing.sendBack(number, "标题与内容不符", secrecy()).orThrow();
        assertThat(review(number).stage()).isEqualTo(ReviewStage.RETURNED);
        proposing.revise(number, aNotice(), "", drafter()).orThrow();

        assertThat(review(number).step()).isEqualTo(ReviewStep.SECTION);
        assertThat(files.find(number, drafter()).orElseThrow().papers().said()).isEmpty();
    }

    @Test
    void normativeDocumentsBringTheirLegalityReview() {
        assertThat(fields(propose(aNotice().asNormative("")))).containsExactly("legalityReview");
        propose(aNotice().asNormative("演司审〔2026〕1号")).orThrow();
    }

    @Test
    void publicationIsReportedOnce() {
        ReviewNumber number = signed(aNotice());
        assertThat(fields(reporting.published(number, "见网站", drafter()))).containsExactly("address");
        reporting.owner(number, "经办人甲", drafter()).orThrow();
        clock.setTo(MON_2026_03_30);
        reporting.published(number, "zfb-2026-00001", drafter()).orThrow();

        assertThat(review(number).owner()).isEqualTo("经办人甲");
        assertThat(words(reporting.published(number, "zfb-2026-00001", drafter())))
                .contains("已经登记");
        assertThat(register.figures(2026, MON_2026_03_30, drafter())).satisfies(f -> {
            assertThat(f.published()).isEqualTo(1);
            assertThat(f.onTime()).isEqualTo(1);
            assertThat(f.overdue()).isZero();
        });
    }

    @Test
    void whatIsLateIsCountedAndListedFirst() {
        ReviewNumber late = signed(aNotice());
        clock.setTo(LocalDate.of(2026, 4, 1));
        signed(aNotice());

        assertThat(register.figures(2026, LocalDate.of(2026, 4, 1), drafter()).overdue())
                .isEqualTo(1);
        assertThat(register.list(
                                ReviewRegister.View.AWAITING,
                                ReviewRegister.Filter.all(),
                                new Paging(1, 10, 2),
                                drafter())
                        .getFirst()
                        .number())
                .isEqualTo(late);
    }

    @Test
    void whatIsWithheldIsLookedAtAgainWithinAYear() {
        ReviewNumber number = signed(withheld("关于演示内部事项的通知" + unique("")));
        assertThat(review(number).reexamineOn()).isEqualTo(LocalDate.of(2027, 3, 2));
        assertThat(review(number).publishDue()).isNull();

        clock.setTo(LocalDate.of(2027, 3, 1));
        reexamining
                .reexamine(number, DisclosureAttribute.PUBLIC, "情况已经变化，可以公开", signer())
                .orThrow();
        assertThat(review(number).publishDue()).isEqualTo(LocalDate.of(2027, 3, 29));
        assertThat(review(number).reexamineOn()).isNull();
        assertThat(register.count(ReviewRegister.View.PUBLIC, ReviewRegister.Filter.all(), drafter()))
                .isEqualTo(1);
    }

    @Test
    void anOrganSetsItsOwnSteps() {
        assertThat(fields(processes.set(
                        new org.gongkai.agency.AgencyCode(department()),
                        List.of(),
                        List.of("NOT_PUBLIC"),
                        "30",
                        "随便",
                        Actor.system("test"))))
                .contains("attributes", "days", "layout");
        processes
                .set(
                        new org.gongkai.agency.AgencyCode(organ),
                        List.of(),
                        List.of("PUBLIC", "NOT_PUBLIC"),
                        "10",
                        String.join("\n", SheetField.usualRows()),
                        signer())
                .orThrow();
        ReviewNumber number = propose(aNotice()).orThrow();
        assertThat(review(number).step()).isEqualTo(ReviewStep.SECRECY);
        reviewing
                .pass(number, DisclosureAttribute.PUBLIC, null, "", SecrecyAnswers.nothing(), secrecy())
                .orThrow();
        signing.sign(number, DisclosureAttribute.PUBLIC, null, "", "", signer()).orThrow();
        assertThat(review(number).publishDue()).isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(fields(propose(DraftSheet.of("科", "关于演示事项的通知", DisclosureAttribute.ON_REQUEST)
                        .because(NonDisclosureGround.OUTSIDE_SCOPE, "理由"))))
                .containsExactly("proposed");
    }

    @Test
    void onlyTheRightPeopleAct() {
        ReviewNumber number = propose(aNotice()).orThrow();
        Actor stranger = new Actor("x", "外人", department(), Set.of(Role.CLERK, Role.HEAD));
        Actor leader = new Actor("l", "领导", null, Set.of(Role.LEADER));
        for (Actor by : List.of(stranger, leader, secrecy(), drafter(), Actor.citizen())) {
            assertThatThrownBy(() -> reviewing.pass(number, DisclosureAttribute.PUBLIC, null, "", null, by))
                    .as(by.toString())
                    .isInstanceOf(NotPermitted.class);
            assertThatThrownBy(() -> signing.sign(number, DisclosureAttribute.PUBLIC, null, "", "", by))
                    .isInstanceOf(NotPermitted.class);
        }
        assertThatThrownBy(() -> proposing.propose(organ, Classification.NONE, aNotice(), "", stranger))
                .isInstanceOf(NotPermitted.class);
        assertThat(files.find(number, stranger)).isEmpty();
        assertThat(files.find(number, leader)).isPresent();
        assertThatThrownBy(() -> files.find(number, Actor.citizen())).isInstanceOf(NotPermitted.class);
    }

    @Test
    void factsRefuseChange() {
        ReviewNumber number = propose(aNotice()).orThrow();
        long id = review(number).id();
        assertThatThrownBy(() -> sql.sql("update review_fact set actor = 'x' where review_id = ?")
                        .param(id)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql.sql("delete from review_fact where review_id = ?")
                        .param(id)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }
}
