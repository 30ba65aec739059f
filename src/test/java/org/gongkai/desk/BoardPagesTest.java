package org.gongkai.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.gongkai.identity.Role;
import org.gongkai.page.Outcome;
import org.gongkai.request.CountyBoard;
import org.gongkai.request.Light;
import org.gongkai.request.MissedCause;
import org.gongkai.request.MissedDeadlines;
import org.gongkai.request.Register;
import org.gongkai.request.RegisteringPaperRequest;
import org.gongkai.request.RequestNumber;
import org.gongkai.request.StageGroup;
import org.gongkai.request.Supervising;
import org.gongkai.words.Filings;
import org.gongkai.words.People;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.PlainVisitor.Answer;
import org.gongkai.words.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 看板, 督办 and 逾期清单: the leader sees, asks and is answered. */
class BoardPagesTest extends DeskTest {

    private static final LocalDate WED_2026_05_06 = LocalDate.of(2026, 5, 6); // due 2026-06-02
    private static final LocalDate WED_2026_06_10 = LocalDate.of(2026, 6, 10);

    @Autowired
    RegisteringPaperRequest paper;

    @Autowired
    CountyBoard board;

    @Autowired
    Supervising supervising;

    @Autowired
    MissedDeadlines missed;

    @Autowired
    JdbcClient sql;

    RequestNumber overdue;
    PlainVisitor leader;
    String leaderName;

    @BeforeEach
    void anOverdueCaseAndOneInTime() {
        overdue = handedIn(WED_2026_05_06);
        handedIn(WED_2026_06_10);
        leaderName = account(unique("leader"), null, Role.LEADER);
        leader = signedIn(leaderName);
    }

    @Test
    void everyPageIsFine() {
        supervising.write(overdue, "请说明为何逾期", WED_2026_06_10, People.leader()).orThrow();
        try (Visitor visitor = inBrowser(leaderName)) {
            visitor.goTo("/desk/board").isFine("board");
            visitor.goTo("/desk/supervision?number=" + overdue.value()).isFine("supervision");
            visitor.goTo("/desk/missed?agency=" + code()).isFine("missed");
        }
        try (Visitor visitor = inBrowser(account(unique("clerk"), code(), Role.CLERK))) {
            visitor.goTo("/desk/supervision").isFine("supervision-clerk");
            visitor.goTo("/desk/missed").isFine("missed-clerk");
        }
        try (Visitor visitor = inBrowser(account(unique("admin"), null, Role.ADMINISTRATOR))) {
            visitor.goTo("/desk/lights").isFine("lights");
        }
    }

    @Test
    void countsByStageAndLightAndEveryNumberLeadsToItsCases() {
        CountyBoard.Row row = board.read(People.clerk(code())).rows().getFirst();
        assertThat(row.stages().get(StageGroup.AT_WORK)).isEqualTo(new CountyBoard.Cell(2, Light.OVERDUE));
        assertThat(row.lights()).containsEntry(Light.OVERDUE, 1L).containsEntry(Light.CALM, 1L);
        assertThat(row.received()).isEqualTo(2);

        Answer page = leader.get("/desk/board");
        String href = page.page()
                .select("a.count--bad[href*=light=OVERDUE][href*=agency=" + code() + "]")
                .attr("href");
        assertThat(leader.get(href).page().select("#cases tbody th a").eachText())
                .containsExactly(overdue.value());
    }

    @Test
    void everyNumberOfTheBoardIsThatOfTheRegister() {
        Answer page = signedIn(account(unique("clerk"), code(), Role.CLERK)).get("/desk/board");
        PlainVisitor clerk = signedIn(account(unique("clerk"), code(), Role.CLERK));
        page.page()
                .select("#board tbody a.count[href^=/desk/requests]")
                .forEach(link -> assertThat(clerk.get(link.attr("href")).text())
                        .as(link.attr("href"))
                        .contains("共 " + link.text() + " 件"));
    }

    @Test
    void theBoardCostsTheSameHoweverManyCases() {
        leader.get("/desk/board");
        long few = statements.during(() -> leader.get("/desk/board"));
        for (int i = 0; i < 8; i++) {
            handedIn(WED_2026_06_10);
        }
        assertThat(statements.during(() -> leader.get("/desk/board")))
                .isEqualTo(few)
                .isLessThanOrEqualTo(8);
    }

    @Test
    void theLeaderAsksAndTheOrganAnswersOnce() {
        leader.get("/desk/supervision?number=" + overdue.value());
        assertThat(leader.submit(Map.of("text", " ", "answerBy", "2026-06-01")).status())
                .isEqualTo(422);
        Answer written = leader.submit(Map.of("text", "请尽快答复", "answerBy", "2026-06-12"));
        assertThat(written.status()).isEqualTo(303);
        assertThat(leader.follow(written).text()).contains("请尽快答复", "尚未回复");

        PlainVisitor clerk = signedIn(account(unique("clerk"), code(), Role.CLERK));
        assertThat(clerk.get("/desk").text()).contains("督办");
        clerk.get("/desk/supervision");
        Answer answered = clerk.submit("form[action^=/desk/supervision/]", Map.of("text", "今天签发"));
        assertThat(clerk.follow(answered).text()).contains("今天签发");
        long id = supervising.notes(overdue, 5, People.leader()).getFirst().id();
        assertThat(supervising.answer(id, "再回复", People.clerk(code()))).isInstanceOf(Outcome.Refused.class);
        assertThatThrownBy(() -> supervising.answer(id, "x", People.leader())).hasMessageContaining("回复督办");
        assertThatThrownBy(() -> supervising.write(overdue, "x", WED_2026_06_10, People.clerk(code())))
                .hasMessageContaining("写督办");
        assertThatThrownBy(() -> sql.sql("delete from request_supervision where id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("append-only");
    }

    @Test
    void theOrganStatesTheCauseOfAMissedDeadline() {
        assertThat(missed.list(2026, null, Register.Place.FIRST, 10, People.clerk(code()))
                        .missed())
                .singleElement()
                .satisfies(one -> assertThat(one.stated()).isNull());
        assertThat(missed.state(overdue, null, "", People.clerk(code()))).isInstanceOf(Outcome.Refused.class);
        missed.state(overdue, MissedCause.FORGOTTEN, "登记后没有分办", People.clerk(code()))
                .orThrow();
        missed.state(overdue, MissedCause.HAND_OVER, "经办人调离，没有交接", People.clerk(code()))
                .orThrow();
        assertThat(leader.get("/desk/missed?agency=" + code()).text())
                .contains("人员变动，交接脱节", "经办人调离")
                .doesNotContain("登记后没有分办");
        RequestNumber inTime = handedIn(WED_2026_06_10);
        assertThat(missed.state(inTime, MissedCause.OTHER, "没有逾期", People.clerk(code())))
                .isInstanceOf(Outcome.Refused.class);
        assertThatThrownBy(() -> missed.state(overdue, MissedCause.OTHER, "x", People.leader()))
                .hasMessageContaining("说明逾期原因");
    }

    @Test
    void theAdministratorSetsTheDistances() {
        PlainVisitor administrator = signedIn(account(unique("admin"), null, Role.ADMINISTRATOR));
        administrator.get("/desk/lights");
        assertThat(administrator
                        .submit(Map.of("urgent", "5", "soon", "5", "ahead", "x"))
                        .status())
                .isEqualTo(422);
        assertThat(administrator
                        .submit(Map.of("validFrom", "2032-01-05", "urgent", "3", "soon", "6", "ahead", "12"))
                        .status())
                .isEqualTo(303);
        assertThat(administrator.get("/desk/lights").text()).contains("2032年1月5日");
        assertThat(leader.get("/desk/lights").status()).isEqualTo(403);
        assertThat(administrator.get("/desk/board").status()).isEqualTo(403);
    }

    private RequestNumber handedIn(LocalDate day) {
        clock.setTo(day);
        RequestNumber number = paper.register(Filings.to(code()).inPerson(day), null, People.clerk(code()))
                .orThrow()
                .number();
        clock.setTo(WED_2026_06_10);
        return number;
    }
}
