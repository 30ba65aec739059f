package org.gongkai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Map;
import org.gongkai.identity.Role;
import org.gongkai.request.DeliveryManner;
import org.gongkai.request.FilingRequest;
import org.gongkai.request.Move;
import org.gongkai.statute.Disposition;
import org.gongkai.words.Filings;
import org.gongkai.words.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Each branch a case can take, from the browser: what the office presses, what stands against it, what the applicant reads in
 * the end. The straight road is {@link MainRoadTest}; intake, splitting and merging are {@link PaperRequestTest}.
 */
class CaseBranchesTest extends DeskTest {

    private static final String WED_2026_06_10 = "2026-06-10";
    private static final LocalDate THU_2026_07_02 = LocalDate.of(2026, 7, 2);
    private static final LocalDate THU_2026_07_09 = LocalDate.of(2026, 7, 9);
    private static final LocalDate MON_2026_07_13 = LocalDate.of(2026, 7, 13);
    private static final Map<String, String> GIVEN = Map.of("texts.INFORMATION_OR_WAY", "随本答复提供分配结果表");

    @Autowired
    FilingRequest filing;

    CaseWalk walk;

    @BeforeEach
    void aConfirmedRequest() {
        account("jb" + code(), code(), Role.CLERK);
        account("sc" + code(), code(), Role.REVIEWER);
        account("fz" + code(), code(), Role.HEAD);
        walk = new CaseWalk(
                filing.file(Filings.to(code()).delivery(DeliveryManner.ONLINE).build(), null)
                        .orThrow(),
                url(""),
                role -> inBrowser((role == Role.CLERK ? "jb" : role == Role.REVIEWER ? "sc" : "fz") + code()));
        walk.make(Role.CLERK, Move.CONFIRM_RECEIPT, Map.of("on", WED_2026_06_10));
    }

    @AfterEach
    void goHome() {
        walk.close();
    }

    @Test
    void notCorrectedInTimeIsEnded() { // 第三十条
        walk.make(
                Role.CLERK, Move.ASK_CORRECTION, Map.of("on", WED_2026_06_10, "items", "请写明年度", "until", "2026-07-01"));
        assertThat(walk.applicantSees()).contains("请您补正", "请写明年度");
        on(THU_2026_07_02);
        Map<String, String> ending = Map.of("disposition", "O2", "reason", "补正期限届满，没有收到补正");
        assertThat(walk.refused(Role.HEAD, Move.END_HANDLING, ending)).contains("没有逾期未缴费的情形");
        walk.make(Role.HEAD, Move.END_HANDLING, Map.of("disposition", "O1", "reason", "补正期限届满，没有收到补正"));
        assertThat(walk.shows(Role.CLERK)).contains("逾期不补正");
        assertThat(walk.applicantSees()).contains("逾期不补正");
    }

    @Test
    void correctedButStillUnclear() { // 第三十条
        walk.make(
                Role.CLERK, Move.ASK_CORRECTION, Map.of("on", WED_2026_06_10, "items", "请写明年度", "until", "2026-07-01"));
        on(THU_2026_07_02.minusDays(3));
        walk.make(Role.CLERK, Move.RECEIVE_CORRECTION, Map.of("text", "就是那一年的"));
        assertThat(walk.shows(Role.CLERK)).contains("2026年7月27日"); // a new walk of 20 working days
        walk.drafts(Disposition.U3, Map.of("texts.STILL_UNCLEAR", "补正后仍没有写明年度")).signed();
        assertThat(walk.letter()).contains("补正后仍没有写明年度");
    }

    @Test
    void aThirdPartyConsents() { // 第三十二条
        consulted("THIRD_PARTY");
        answered("CONSENTS", "");
        walk.drafts(Disposition.D2, GIVEN).signed();
        assertThat(walk.applicantSees()).contains("阅读答复").doesNotContain("某公司");
    }

    @Test
    void aThirdPartyRefusesWithGroundsAndItIsWithheld() { // 第十五条
        consulted("THIRD_PARTY");
        assertThat(walk.shows(Role.CLERK)).contains("征求意见");
        answered("REFUSES_WITH_GROUNDS", "属于商业秘密");
        walk.drafts(Disposition.N4, Map.of("texts.REASON", "公开会泄露第三方的经营信息，损害其竞争地位"))
                .signed();
        assertThat(walk.letter()).contains("第十五条", "公开会泄露第三方的经营信息", "先申请行政复议");
    }

    @Test
    void overAReasonedObjectionTheThirdPartyIsToldFirst() { // 第三十二条
        consulted("THIRD_PARTY");
        answered("REFUSES_WITH_GROUNDS", "属于商业秘密");
        assertThat(walk.cannotDraft(Disposition.D2, GIVEN)).contains("R-14");
        walk.drafts(
                Disposition.D2, Map.of("texts.INFORMATION_OR_WAY", "随本答复提供检测结果", "texts.PUBLIC_INTEREST", "关系群众饮水安全"));
        walk.make(Role.REVIEWER, Move.REVIEW_REPLY, Map.of("secrecyChecked", "yes"));
        assertThat(walk.refused(Role.HEAD, Move.ISSUE_REPLY, Map.of())).contains("R-14");
        assertThat(walk.shows(Role.HEAD)).contains("先把决定公开的内容和理由书面告知第三方（A），再签发答复");
        assertThat(walk.firstAct(Role.CLERK)).startsWith("告知第三方");
        walk.make(
                Role.CLERK,
                Move.TELL_THIRD_PARTY,
                Map.of("on", WED_2026_06_10, "content", "检测结果", "reasons", "关系群众饮水安全"));
        assertThat(walk.shows(Role.HEAD)).contains("下一步：签发答复");
        walk.make(Role.HEAD, Move.ISSUE_REPLY, Map.of());
        assertThat(walk.applicantSees()).contains("阅读答复");
    }

    @Test
    void aSilentThirdPartyNeitherConsentsNorRefuses() { // 第三十二条 (R-12、R-13)
        consulted("THIRD_PARTY");
        on(THU_2026_07_02); // fifteen working days from 10 June end on 2 July
        on(THU_2026_07_02.plusDays(1));
        assertThat(walk.cannotDraft(Disposition.D2, GIVEN)).contains("R-13");
        walk.make(Role.CLERK, Move.RECORD_FINDING, Map.of("harms", "no", "harm", "分配结果不是商业秘密", "outweighs", "no"));
        walk.drafts(Disposition.D2, GIVEN).signed();
        assertThat(walk.applicantSees()).contains("阅读答复");
    }

    @Test
    void aSilentCoMakerConsents() { // 第三十四条
        consulted("CO_MAKER");
        on(THU_2026_07_02.plusDays(1));
        assertThat(walk.shows(Role.CLERK)).contains("视为同意公开");
        walk.drafts(Disposition.D2, GIVEN).signed();
        assertThat(walk.applicantSees()).contains("阅读答复");
    }

    @Test
    void theTimeOfAnotherOrganIsNotCounted() { // 第三十三条第三款
        consulted("ORGAN");
        on(LocalDate.of(2026, 6, 17));
        walk.make(
                Role.CLERK,
                Move.RECEIVE_OPINION,
                Map.of("on", "2026-06-17", "opinion", "CONSENTS", "reasons", "没有不同意见"));
        // 9 July and the five working days until the opinion came
        assertThat(walk.shows(Role.CLERK)).contains("2026年7月16日");
        walk.drafts(Disposition.D2, GIVEN).signed();
    }

    @Test
    void anExtensionIsDeclinedThenApprovedOnce() { // 第三十三条第二款
        Map<String, String> proposal = Map.of("on", WED_2026_06_10, "workdays", "20", "reason", "需要查阅多处档案");
        walk.make(Role.CLERK, Move.PROPOSE_EXTENSION, proposal);
        walk.make(Role.HEAD, Move.DECLINE_EXTENSION, Map.of("reason", "来得及"));
        walk.make(Role.CLERK, Move.PROPOSE_EXTENSION, proposal);
        walk.make(Role.HEAD, Move.APPROVE_EXTENSION, Map.of("on", WED_2026_06_10));
        assertThat(walk.applicantSees()).contains("2026年8月6日", "延");
        assertThat(walk.shows(Role.CLERK)).contains("只能延期一次");
    }

    @Test
    void aFeePaidStartsTheTermAnewAndCanBePaidBack() { // 第四十二条 (R-39、R-40)
        feeNoticed();
        walk.make(Role.CLERK, Move.RECORD_PAYMENT, Map.of("on", WED_2026_06_10, "receiptNumber", "冀0001"));
        walk.drafts(Disposition.D2, GIVEN).signed();
        assertThat(walk.refused(
                        Role.CLERK,
                        Move.REFUND_FEE,
                        Map.of("on", WED_2026_06_10, "yuan", "9999", "reason", "多收", "receiptNumber", "退1")))
                .contains("退");
        walk.make(
                Role.CLERK,
                Move.REFUND_FEE,
                Map.of("on", WED_2026_06_10, "yuan", "100", "reason", "多收", "receiptNumber", "退1"));
        assertThat(walk.shows(Role.CLERK)).contains("退");
    }

    @Test
    void aFeeNotPaidEndsHandling() {
        feeNoticed();
        assertThat(walk.applicantSees()).contains("缴费");
        on(LocalDate.of(2026, 7, 10)); // to be paid by 9 July
        walk.make(Role.HEAD, Move.END_HANDLING, Map.of("disposition", "O2", "reason", "缴费期限届满，没有缴费"));
        assertThat(walk.applicantSees()).contains("逾期未缴");
    }

    @Test
    void tooManyRequestsWithoutGoodReasonAreNotProcessed() { // 第三十五条
        Map<String, String> unreasonable = Map.of("texts.REASON", "内容相近，说明的理由不合理");
        assertThat(walk.cannotDraft(Disposition.X4, unreasonable)).contains("应当要求申请人说明理由");
        assertThat(walk.refused(
                        Role.CLERK,
                        Move.ASK_REASONS,
                        Map.of("on", WED_2026_06_10, "facts", "太多", "until", "2026-06-23")))
                .contains("超过");
        reasonsAsked();
        walk.make(Role.CLERK, Move.RECEIVE_REASONS, Map.of("on", WED_2026_06_10, "text", "没有什么理由"));
        walk.make(Role.HEAD, Move.JUDGE_REASONS, Map.of("reasonable", "no", "why", "没有说明用途和必要"));
        walk.drafts(Disposition.X4, unreasonable).signed();
        assertThat(walk.letter()).contains("第三十五条", "不予处理", "内容相近");
        assertThat(walk.applicantSees()).contains("阅读答复");
    }

    @Test
    void tooManyRequestsWithGoodReasonAreAnsweredLater() { // 第三十五条
        reasonsAsked();
        walk.make(Role.CLERK, Move.RECEIVE_REASONS, Map.of("on", WED_2026_06_10, "text", "研究本县多年的分配变化"));
        assertThat(walk.refused(
                        Role.HEAD,
                        Move.JUDGE_REASONS,
                        Map.of("reasonable", "yes", "why", "研究需要", "delayedTo", "2026-08-01"))) // a Saturday
                .contains("工作日");
        walk.make(
                Role.HEAD,
                Move.JUDGE_REASONS,
                Map.of("reasonable", "yes", "why", "研究需要，但材料多", "delayedTo", "2026-07-31"));
        assertThat(walk.shows(Role.CLERK)).contains("2026年7月31日");
        assertThat(walk.applicantSees()).contains("2026年7月31日");
        on(MON_2026_07_13);
        walk.drafts(Disposition.D2, GIVEN).signed();
        assertThat(walk.applicantSees()).contains("阅读答复");
    }

    @Test
    void notFoundAfterASearch() { // 第三十六条第（四）项
        Map<String, String> searched = Map.of("texts.SEARCH_MADE", "检索了档案室和业务系统，没有找到");
        assertThat(walk.cannotDraft(Disposition.U1, searched)).contains("检索");
        walk.make(
                Role.CLERK,
                Move.RECORD_SEARCH,
                Map.of("on", WED_2026_06_10, "places", "档案室\n业务系统", "words", "分配结果", "found", "no"));
        walk.drafts(Disposition.U1, searched).signed();
        assertThat(walk.letter()).contains("检索了档案室和业务系统");
    }

    @Test
    void sentBackTwiceAndWrittenAnew() { // 第十七条
        Map<String, String> reason = Map.of("texts.REASON", "由县某局负责公开，联系电话见其公开指南");
        walk.drafts(Disposition.U1B, reason);
        walk.make(Role.REVIEWER, Move.RETURN_REPLY, Map.of("reason", "请写明机关名称"));
        assertThat(walk.shows(Role.CLERK)).contains("请写明机关名称");
        walk.drafts(Disposition.U1B, reason).make(Role.REVIEWER, Move.REVIEW_REPLY, Map.of("secrecyChecked", "yes"));
        walk.make(Role.HEAD, Move.RETURN_REPLY, Map.of("reason", "请写明联系方式"));
        walk.drafts(Disposition.P, partial()).signed();
        assertThat(walk.letter()).contains("随本答复提供分配总表", "个人账户");
    }

    @Test
    void goesRoundTheHouse() { // 第四十五条
        walk.make(Role.CLERK, Move.ASSIGN, Map.of("on", WED_2026_06_10, "section", "业务一科", "instruction", "请查档"));
        walk.make(Role.CLERK, Move.TRANSFER, Map.of("on", WED_2026_06_10, "section", "业务二科", "reason", "职责在业务二科"));
        walk.make(Role.CLERK, Move.SEND_BACK, Map.of("on", WED_2026_06_10, "reason", "不属于本科职责"));
        walk.make(Role.CLERK, Move.CLAIM, Map.of("on", WED_2026_06_10));
        walk.make(Role.CLERK, Move.ASK_ASSISTANCE, Map.of("on", WED_2026_06_10, "section", "档案室", "question", "请查"));
        walk.make(Role.CLERK, Move.GIVE_ASSISTANCE, Map.of("on", WED_2026_06_10, "answer", "没有"));
        assertThat(walk.shows(Role.HEAD)).contains("档案室", "不属于本科职责");
    }

    @Test
    void aCorrectedRefusalIsAnsweredAnew() { // OQ-9
        walk.drafts(Disposition.N7, Map.of("texts.REASON", "属于行政处罚案卷")).signed();
        on(THU_2026_07_09);
        Visitor clerk = walk.person(Role.CLERK);
        Page page = clerk.goTo("/desk/remedies/new").page();
        CaseWalk.fill(
                page,
                Map.of(
                        "type", "REVIEW",
                        "agency", code(),
                        "caseNumber", unique("某复受"),
                        "body", "某县人民政府",
                        "acceptedOn", "2026-06-15",
                        "request", walk.number(),
                        "cause", "不服不予公开决定"));
        CaseWalk.press(page, "登记");
        CaseWalk.fill(page, Map.of("result", "REVOKED", "decidedOn", "2026-07-08", "document", "某复决〔2026〕9号"));
        CaseWalk.press(page, "登记结果");
        page.locator("form[action$='/new-answer'] [name=receivedOn]").fill("2026-07-09");
        CaseWalk.press(page, "登记责令重新答复");

        String remake = "/desk/requests/" + walk.number() + "/remake";
        page = clerk.goTo(remake).page();
        assertThat(page.locator("main").innerText()).contains("某复决〔2026〕9号", "2026年8月6日"); // wd(9 July, 20)
        page.getByText("拟写重新答复", new Page.GetByTextOptions().setExact(true)).click();
        page.locator("[name=disposition][value=D2]").check();
        CaseWalk.press(page, "下一步，填写答复");
        CaseWalk.fill(page, GIVEN);
        CaseWalk.press(page, "提交审查");
        assertThat(clerk.path()).endsWith("?done=drafted");
        Visitor reviewer = walk.person(Role.REVIEWER).goTo(remake);
        CaseWalk.press(reviewer.page(), "审查通过");
        assertThat(reviewer.status()).isEqualTo(422); // not without looking at secrecy
        CaseWalk.fill(reviewer.page(), Map.of("secrecyChecked", "yes"));
        CaseWalk.press(reviewer.page(), "审查通过");
        Visitor head = walk.person(Role.HEAD).goTo(remake);
        CaseWalk.press(head.page(), "签发重新答复");
        assertThat(head.path()).endsWith("?done=signed");
        page = clerk.goTo(remake).page();
        CaseWalk.fill(page, Map.of("manner", "POST", "evidence", "XA00000000000", "byPostalEnterprise", "yes"));
        CaseWalk.press(page, "登记送达");
        assertThat(page.locator("main").innerText()).contains("已经送达", "年报按重新答复的结果统计");
        assertThat(walk.applicantSees()).contains("重新答复");
    }

    private static Map<String, String> partial() {
        return Map.of("grounds", "OTHER_LAW", "texts.RELEASED_PART", "随本答复提供分配总表", "texts.REASON", "明细含个人账户，法律规定应当保密");
    }

    private void consulted(String who) {
        walk.make(
                Role.CLERK,
                Move.ASK_OPINION,
                Map.of(
                        "on",
                        WED_2026_06_10,
                        "who",
                        who,
                        "name",
                        "某公司",
                        "contact",
                        "某路2号",
                        "question",
                        "是否同意公开分配结果",
                        "deliveredOn",
                        WED_2026_06_10));
    }

    private void answered(String opinion, String reasons) {
        walk.make(
                Role.CLERK, Move.RECEIVE_OPINION, Map.of("on", WED_2026_06_10, "opinion", opinion, "reasons", reasons));
    }

    private void feeNoticed() {
        walk.make(
                Role.CLERK,
                Move.NOTIFY_FEE,
                Map.of("on", WED_2026_06_10, "method", "PAGES", "pages", "250", "deliveredOn", WED_2026_06_10));
    }

    private void reasonsAsked() {
        walk.make(
                Role.CLERK,
                Move.ASK_REASONS,
                Map.of(
                        "on", WED_2026_06_10,
                        "facts", "一个月内就同一事项提出十余件内容相近的申请，明显超过合理范围",
                        "until", "2026-06-23"));
    }

    private void on(LocalDate day) {
        clock.setTo(day);
        walk.nextTime();
    }
}
