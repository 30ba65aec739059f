package org.gongkai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gongkai.identity.Role;
import org.gongkai.request.FilingRequest;
import org.gongkai.request.RequestNumber;
import org.gongkai.words.Filings;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.PlainVisitor.Answer;
import org.gongkai.words.Visitor;
import org.gongkai.workday.WorkCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 内部管理 and the working side of a case, as its people use it. */
class OfficePagesTest extends DeskTest {

    private static final String NOTICE = """
            year 2032
            notice 国办发明电〔2031〕1号 2031-11-05 关于2032年部分节假日安排的通知
            off 2032-01-01..2032-01-03 元旦
            """;

    @Autowired
    FilingRequest filing;

    RequestNumber number;
    String clerkName;
    String headName;

    @BeforeEach
    void aRequest() {
        number = filing.file(Filings.to(code()).build(), null).orThrow().number();
        clerkName = account(unique("clerk"), code(), Role.CLERK);
        headName = account(unique("head"), code(), Role.HEAD);
    }

    @AfterEach
    void theShippedCalendarHoldsAgain() {
        WorkCalendar.adopt(List.of());
    }

    @Test
    void theClerkClaimsACaseAsksForHelpAndSeesWhoHasIt() {
        PlainVisitor clerk = signedIn(clerkName);
        assertThat(clerk.get("/desk/office/circulation").text()).contains(number.value(), "没有人认领");
        assertThat(clerk.get(file()).text()).contains("现在谁在办", "还没有人认领", "如果今天延期、告知补正或者征求第三方意见");
        done(clerk, "claim", Map.of());
        done(clerk, "ask-assistance", Map.of("section", "档案室", "question", "请查原件"));
        done(clerk, "give-opinion", Map.of("by", "SECTION", "agrees", "yes", "text", "可以公开"));
        assertThat(clerk.get(file()).text()).contains("在办。", "请档案室协办（1）", "承办科室", "同意：可以公开");
        assertThat(clerk.get("/desk/office/circulation?list=MINE").text()).contains(number.value());
        assertThat(clerk.get("/desk/office/circulation?list=HELP").text()).contains(number.value());
        Answer refused = send(clerk, "transfer", Map.of("section", "", "reason", ""));
        assertThat(refused.status()).isIn(409, 422);
    }

    @Test
    void theDeputyActsWhileTheHeadIsAway() {
        PlainVisitor head = signedIn(headName);
        head.get("/desk/office/absences");
        Answer unread = head.submit(Map.of("absent", headName, "deputy", headName, "from", "2026-02-30"));
        assertThat(unread.status()).isEqualTo(422);
        assertThat(unread.page().select(".govuk-error-summary__list a").eachAttr("href"))
                .contains("#deputy", "#from", "#until", "#reason");
        Answer done = head.submit(Map.of(
                "absent", headName, "deputy", clerkName, "from", "2026-06-10", "until", "2026-06-12", "reason", "出差"));
        assertThat(done.location()).endsWith("/desk/office/absences?done=yes");
        PlainVisitor clerk = signedIn(clerkName);
        assertThat(clerk.get("/desk/office/absences").text()).contains("人员" + headName, "由本人或者负责人结束");
        done(clerk, "confirm-receipt", Map.of());
        done(clerk, "propose-extension", Map.of("workdays", "5", "reason", "查档"));
        // the deputy may sign as the head, but not what they proposed themselves
        assertThat(clerk.get(file() + "/moves/approve-extension").text()).contains("提请延期的人不能自己批准");
    }

    @Test
    void settingsAreChangedWithAReasonAndKept() {
        PlainVisitor head = signedIn(headName);
        head.get("/desk/office/settings");
        Answer refused = head.submit(Map.of("setting", "MOST_PER_MONTH", "value", "many", "reason", ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#value-error").text()).contains("整数");
        head.submit(Map.of("setting", "MOST_PER_MONTH", "value", "6", "reason", "人手少"));
        assertThat(head.get("/desk/office/settings").text())
                .contains("超过6件", "人手少")
                .doesNotContain("填 yes 或者 no");
        PlainVisitor administrator = signedIn(account(unique("admin"), null, Role.ADMINISTRATOR));
        administrator.get("/desk/office/settings?agency=" + code());
        administrator.submit(
                "main form[method=post]", Map.of("setting", "ONE_PERSON", "value", "yes", "reason", "只有一名工作人员"));
        assertThat(administrator.get("/desk/office/settings?agency=" + code()).text())
                .contains("是：只有一名工作人员");
        assertThat(signedIn(clerkName).get("/desk/office/settings").status()).isEqualTo(403);
    }

    @Test
    void theAdministratorLooksAtANoticeAndThenImportsIt() {
        PlainVisitor administrator = signedIn(account(unique("admin"), null, Role.ADMINISTRATOR));
        administrator.get("/desk/office/workdays");
        Answer refused = administrator.submit(Map.of("text", "year 2032\nfree 2032-01-01"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#text-error").text()).contains("第2行", "读不懂");
        Answer preview = administrator.submit(Map.of("text", NOTICE));
        assertThat(preview.text()).contains("导入以前请核对", "放假3天", "在办的");
        assertThat(WorkCalendar.official().hasNotice(2032)).isFalse();
        Answer made = administrator.submit("main form:has(input[name=act])", Map.of());
        assertThat(made.location()).endsWith("/desk/office/workdays?done=2032");
        assertThat(WorkCalendar.official().hasNotice(2032)).isTrue();
        assertThat(administrator.get("/desk/office/workdays").text()).contains("2032", "导入记录");
        assertThat(signedIn(headName).get("/desk/office/workdays").status()).isEqualTo(403);
    }

    @Test
    void everyPageOfTheOfficeIsFine() {
        try (Visitor visitor = inBrowser(headName)) {
            for (String page : new String[] {
                "", "/circulation", "/absences", "/settings", "/fees", "/publication", "/withheld", "/records"
            }) {
                visitor.goTo("/desk/office" + page).isFine("desk-office" + page.replace('/', '-'));
            }
            visitor.goTo(file()).isFine("desk-case-working");
            visitor.goTo("/desk/office/withheld/" + number.value()).isFine("desk-office-reexamine");
        }
        try (Visitor visitor = inBrowser(account(unique("admin"), null, Role.ADMINISTRATOR))) {
            visitor.goTo("/desk/office/workdays").isFine("desk-office-workdays");
        }
    }

    @Test
    void aCorrectionOfOnesRecordsIsRegisteredAndDecided() {
        PlainVisitor clerk = signedIn(clerkName);
        clerk.get("/desk/office/records/new");
        Answer refused = clerk.submit(Map.of("record", "养老补贴发放表"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#record").val()).isEqualTo("养老补贴发放表");
        Answer made = clerk.submit(Map.of(
                "way", "IN_PERSON",
                "name", "申请人甲",
                "contact", "13800001234",
                "wrong", "出生年份错误",
                "evidence", "户口簿"));
        String address = made.location();
        assertThat(clerk.get(address).text()).contains("等待负责人决定", "出生年份错误");
        PlainVisitor head = signedIn(headName);
        head.get(address);
        head.submit(Map.of("decision", "CORRECTED", "reason", "属实"));
        assertThat(head.get(address).text()).contains("更正告知书", "予以更正");
        try (Visitor visitor = inBrowser(clerkName)) {
            visitor.goTo("/desk/office/records/new").isFine("desk-office-records-new");
            visitor.goTo(address).isFine("desk-office-record");
        }
    }

    @Test
    void theFormsOfTheWorkingSideAreFine() {
        PlainVisitor clerk = signedIn(clerkName);
        done(clerk, "confirm-receipt", Map.of());
        done(clerk, "assign", Map.of("section", "业务一科"));
        done(clerk, "claim", Map.of());
        done(clerk, "ask-assistance", Map.of("section", "档案室", "question", "请查原件"));
        try (Visitor visitor = inBrowser(clerkName)) {
            for (String move : new String[] {
                "assign",
                "transfer",
                "send-back",
                "hand-over",
                "ask-assistance",
                "give-assistance",
                "give-opinion",
                "ask-reasons"
            }) {
                visitor.goTo(file() + "/moves/" + move).isFine("desk-move-" + move);
            }
        }
    }

    @Test
    void listsSendAConstantNumberOfStatements() {
        PlainVisitor head = signedIn(headName);
        for (String page : new String[] {"circulation", "fees", "publication", "withheld"}) {
            head.get("/desk/office/" + page);
            long one = statements.during(() -> head.get("/desk/office/" + page));
            for (int i = 0; i < 5; i++) {
                filing.file(Filings.to(code()).title("另一件材料" + i).build(), null).orThrow();
            }
            assertThat(statements.during(() -> head.get("/desk/office/" + page)))
                    .as(page)
                    .isEqualTo(one);
        }
    }

    private String file() {
        return "/desk/requests/" + number.value();
    }

    private Answer send(PlainVisitor visitor, String move, Map<String, String> fields) {
        Answer form = visitor.get(file() + "/moves/" + move);
        return form.status() == 200 ? visitor.submit(fields) : form;
    }

    private void done(PlainVisitor visitor, String move, Map<String, String> fields) {
        Answer answer = send(visitor, move, fields);
        assertThat(answer.location())
                .as(() -> move + ": "
                        + answer.page().select(".govuk-error-summary").text())
                .endsWith("?done=" + move);
    }
}
