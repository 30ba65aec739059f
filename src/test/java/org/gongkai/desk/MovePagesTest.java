package org.gongkai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.gongkai.identity.Role;
import org.gongkai.request.CaseStage;
import org.gongkai.request.FilingRequest;
import org.gongkai.request.Move;
import org.gongkai.request.RequestFile;
import org.gongkai.request.RequestFiles;
import org.gongkai.request.RequestNumber;
import org.gongkai.words.Filings;
import org.gongkai.words.People;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.PlainVisitor.Answer;
import org.gongkai.words.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One form for each move: what it sends reaches its use case, what is refused is kept. */
class MovePagesTest extends DeskTest {

    @Autowired
    FilingRequest filing;

    @Autowired
    RequestFiles files;

    RequestNumber number;
    String clerkName;
    PlainVisitor clerk;

    @BeforeEach
    void aConfirmedRequest() {
        number = filing.file(Filings.to(code()).build(), null).orThrow().number();
        clerkName = account(unique("clerk"), code(), Role.CLERK);
        clerk = signedIn(clerkName);
        done(clerk, Move.CONFIRM_RECEIPT, Map.of("on", "2026-06-10"));
    }

    @Test
    void everyMoveHasAFormOrAReasonAgainstIt() {
        PlainVisitor everybody = signedIn(account(unique("all"), code(), Role.CLERK, Role.REVIEWER, Role.HEAD));
        RequestFile file = file();
        for (Move move : Move.values()) {
            Answer page = everybody.get(path(move));
            // asked as the clerk, so the head's moves are shut in the file but open here
            assertThat(page.status()).as(move.name()).isIn(200, 409);
            assertThat(page.text()).as(move.name()).contains(move.verb());
            if (move.roles().contains(Role.CLERK)) {
                assertThat(page.status() == 200)
                        .as(move.name())
                        .isEqualTo(file.choice(move).allowed());
            }
        }
    }

    @Test
    void everyFormOfARunningCaseIsFine() {
        try (Visitor visitor = inBrowser(clerkName)) {
            for (Move move : new Move[] {
                Move.ASK_CORRECTION,
                Move.ASK_OPINION,
                Move.PROPOSE_EXTENSION,
                Move.NOTIFY_FEE,
                Move.RECORD_SEARCH,
                Move.WITHDRAW,
                Move.SPLIT,
                Move.MERGE,
                Move.ARCHIVE
            }) {
                visitor.goTo(path(move)).isFine("desk-move-" + move.name().toLowerCase(Locale.ROOT));
            }
            visitor.goTo(path(Move.DRAFT_REPLY) + "?disposition=P").isFine("desk-reply-partial");
        }
    }

    @Test
    void aRefusedFormKeepsEverything() {
        clerk.get(path(Move.ASK_CORRECTION));
        Answer refused = clerk.submit(Map.of("on", "2026-06-10", "items", " ", "until", "2026-02-30"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".govuk-error-summary__list a").eachAttr("href"))
                .containsExactlyInAnyOrder("#until", "#items");
        assertThat(refused.page().select("#until").val()).isEqualTo("2026-02-30");
        assertThat(file().correctionAsked()).isNull();
    }

    @Test
    void theLetterIsShownBeforeItGoesOut() {
        clerk.get(path(Move.ASK_CORRECTION));
        Answer shown =
                clerk.submit(Map.of("on", "2026-06-10", "items", "请写明哪一年度", "until", "2026-07-01", "preview", "yes"));
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.page().select("article.paper").text()).contains("补正告知书", "请写明哪一年度", "2026年7月1日");
        assertThat(shown.page().select("#items").text()).isEqualTo("请写明哪一年度");
        assertThat(file().correctionAsked()).isNull();
    }

    @Test
    void aCorrectionOnPaperMayChangeTheApplicant() {
        done(clerk, Move.ASK_CORRECTION, Map.of("on", "2026-06-10", "items", "身份证明号码有误", "until", "2026-07-01"));
        clerk.get(path(Move.RECEIVE_CORRECTION));
        Answer refused = clerk.submit(Map.of("text", "更正号码", "applicantChanged", "yes", "proofNumber", "123"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#proofNumber-error").text()).contains("18位");
        assertThat(refused.page().select("#phone").val()).isEqualTo("13800001234");
        clerk.submit(Map.of("proofNumber", Filings.residentNumber(7), "phone", "13800009999"));
        RequestFile file = file();
        assertThat(file.applicant().proofNumber()).isEqualTo(Filings.residentNumber(7));
        assertThat(file.applicant().phone()).isEqualTo("13800009999");
        assertThat(file.applicant().proofs()).hasSize(1);
        assertThat(file.stage()).isEqualTo(CaseStage.HANDLING);
    }

    @Test
    void asksServesAndHearsAThirdParty() {
        done(
                clerk,
                Move.ASK_OPINION,
                Map.of(
                        "on", "2026-06-10",
                        "who", "THIRD_PARTY",
                        "name", "第三方甲",
                        "contact", "某路2号",
                        "question", "是否同意公开合同价款"));
        assertThat(file().stage()).isEqualTo(CaseStage.CONSULTING);
        done(clerk, Move.RECORD_SERVICE, Map.of("ref", "A", "on", "2026-06-10"));
        done(
                clerk,
                Move.RECEIVE_OPINION,
                Map.of("ref", "A", "on", "2026-06-10", "opinion", "REFUSES_WITH_GROUNDS", "reasons", "属于商业秘密"));
        assertThat(file().consultations().getFirst().reasons()).isEqualTo("属于商业秘密");
        Answer reply = clerk.get(path(Move.DRAFT_REPLY) + "?disposition=D2");
        assertThat(reply.text()).contains("公共利益理由");
        assertThat(clerk.get("/desk/requests/" + number.value()).text()).contains("第三方甲", "不同意公开且有合理理由");
    }

    @Test
    void theClerkProposesAnExtensionAndTheHeadApproves() {
        done(clerk, Move.PROPOSE_EXTENSION, Map.of("on", "2026-06-10", "workdays", "10", "reason", "需要检索多个档案室"));
        PlainVisitor head = signedIn(account(unique("head"), code(), Role.HEAD));
        assertThat(head.get("/desk").text()).contains("延期待批准", number.value());
        assertThat(head.get(path(Move.APPROVE_EXTENSION)).text()).contains("延长10个工作日", "需要检索多个档案室");
        done(head, Move.APPROVE_EXTENSION, Map.of("on", "2026-06-10"));
        assertThat(file().reading().due()).isEqualTo(LocalDate.of(2026, 7, 23));
        assertThat(clerk.get(path(Move.PROPOSE_EXTENSION)).text()).contains("只能延期一次");
        assertThat(clerk.get("/desk/requests/" + number.value()).text()).contains("含延期10个");
    }

    @Test
    void answersThatNothingWasFoundOnlyAfterASearch() {
        Answer form = clerk.get(path(Move.DRAFT_REPLY) + "?disposition=U1");
        assertThat(form.status()).isEqualTo(200);
        Answer refused = clerk.submit(Map.of("texts.SEARCH_MADE", "检索了档案室", "act", "draft"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("应当登记一次没有结果的检索");
        assertThat(refused.page().select("[name='texts.SEARCH_MADE']").val()).isEqualTo("检索了档案室");
        done(
                clerk,
                Move.RECORD_SEARCH,
                Map.of("on", "2026-06-10", "places", "县档案馆\n业务系统", "words", "分配结果", "found", "no"));
        clerk.get(path(Move.DRAFT_REPLY) + "?disposition=U1");
        Answer preview = clerk.submit(Map.of("texts.SEARCH_MADE", "检索了档案室", "act", "preview"));
        assertThat(preview.text()).contains("核对通过，可以提交审查", "没有所申请公开的信息", "行政复议");
        assertThat(clerk.submit(Map.of("act", "draft")).location()).endsWith("?done=draft-reply");
        assertThat(file().stage()).isEqualTo(CaseStage.REPLY_DRAFTED);
    }

    @Test
    void choosingNothingSaysSo() {
        Answer none = clerk.get(path(Move.DRAFT_REPLY) + "?disposition=");
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.text()).contains("请选择一种处理决定");
    }

    @Test
    void theReviewIsPassedTheReplySignedDeliveredAndArchived() {
        clerk.get(path(Move.DRAFT_REPLY) + "?disposition=D1");
        clerk.submit(Map.of("texts.WHERE_TO_FIND", "县政府网站政府信息公开专栏", "act", "draft"));
        PlainVisitor reviewer = signedIn(account(unique("reviewer"), code(), Role.REVIEWER));
        reviewer.get(path(Move.REVIEW_REPLY));
        Answer unchecked = reviewer.submit(Map.of("on", "2026-06-10"));
        assertThat(unchecked.status()).isEqualTo(422);
        assertThat(unchecked.page().select("#secrecyChecked-error").text()).contains("保密审查");
        done(reviewer, Move.REVIEW_REPLY, Map.of("on", "2026-06-10", "secrecyChecked", "yes"));
        PlainVisitor head = signedIn(account(unique("head"), code(), Role.HEAD));
        done(head, Move.ISSUE_REPLY, Map.of("on", "2026-06-10"));
        clerk.get(path(Move.DELIVER));
        Answer byCourier = clerk.submit(Map.of("manner", "POST", "evidence", "XA12345678901"));
        assertThat(byCourier.page().select("#byPostalEnterprise-error").text()).contains("邮政企业");
        assertThat(byCourier.page().select("#deviation-error").text()).contains("电子邮件");
        done(clerk, Move.DELIVER, Map.of("manner", "EMAIL", "evidence", "2026-06-10 10:00 发送成功"));
        done(clerk, Move.ARCHIVE, Map.of("archiveNumber", "2026-001"));
        assertThat(file().stage()).isEqualTo(CaseStage.ARCHIVED);
        assertThat(clerk.get("/desk/requests/" + number.value() + "/letter").text())
                .contains("政府信息公开申请答复书", "县政府网站政府信息公开专栏");
        for (String ending : new String[] {"pdf", "docx", "ofd"}) {
            Answer file = clerk.get("/desk/requests/" + number.value() + "/letter." + ending);
            assertThat(file.status()).isEqualTo(200);
            assertThat(file.header("Content-Disposition")).contains("attachment", "." + ending);
            assertThat(PlainVisitor.of(url(""))
                            .get("/desk/requests/" + number.value() + "/letter." + ending)
                            .status())
                    .isNotEqualTo(200);
        }
        assertThat(clerk.get("/desk/requests?state=ARCHIVED&decision=D1&order=DUE")
                        .text())
                .contains(number.value(), "按期办结");
        assertThat(clerk.get("/desk/requests?state=HANDLING").text()).doesNotContain(number.value());
    }

    private void done(PlainVisitor visitor, Move move, Map<String, String> fields) {
        assertThat(visitor.get(path(move)).status()).as(move.name()).isEqualTo(200);
        Answer answer = visitor.submit(fields);
        assertThat(answer.location())
                .as(() -> move + ": "
                        + answer.page().select(".govuk-error-summary").text())
                .endsWith("?done=" + move.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private String path(Move move) {
        return "/desk/requests/" + number.value() + "/moves/"
                + move.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private RequestFile file() {
        return files.findWhole(number, "测试", People.clerk(code())).orElseThrow();
    }
}
