package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.identity.NotPermitted;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.statute.Disposition;
import org.gongkai.statute.FeeScale;
import org.gongkai.statute.Particular;
import org.gongkai.words.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 第三十五条: many requests, reasons, and what follows; fees explained and paid back (R-38…R-40). */
class AskingReasonsTest extends RequestTest {

    private static final LocalDate FRI_2026_05_15 = LocalDate.of(2026, 5, 15);
    private static final String FACTS = "一个月内就同一事项提出十余件内容相近的申请，明显超过合理范围";

    @Autowired
    HandlingSettings settings;

    @Test
    void theCountSuggestsAndAPersonDecides() {
        RequestNumber number = handedIn(WED_2026_05_06);
        assertThat(file(number).work().askingReasonsSuggested()).isFalse();
        // not above the setting: possible all the same, if the facts are spelled out
        assertThat(fields(ask(number, "太多了"))).containsExactly("facts");
        settings.set(office.agency().handledBy(), HandlingSettings.Setting.MOST_PER_MONTH, "2", "本机关人手少", office.head())
                .orThrow();
        handedIn(WED_2026_05_06);
        RequestNumber third = handedIn(WED_2026_05_06);
        assertThat(file(third).work().askingReasonsSuggested()).isTrue();
        assertThat(file(third).work().monthlyCount()).isEqualTo(3);
        ask(third, "太多了").orThrow();
    }

    @Test
    void askingDoesNotStopTheClock() {
        RequestNumber number = handedIn(WED_2026_05_06);
        LocalDate due = file(number).reading().due();
        ask(number, FACTS).orThrow();
        assertThat(file(number).reading().due()).isEqualTo(due);
        assertThat(file(number).stage()).isEqualTo(CaseStage.HANDLING);
        assertThat(reasons(ask(number, FACTS))).anyMatch(r -> r.contains("已于2026年5月6日要求说明理由"));
        ReplyLetter notice = files.notice(number, 2, null, office.clerk()).orElseThrow();
        assertThat(notice.title()).isEqualTo("说明理由告知书");
        assertThat(String.join("", notice.paragraphs())).contains("2026年5月15日以前说明理由", "第三十五条");
    }

    @Test
    void notProcessedOnlyAfterReasonsWereAskedAndNotAccepted() {
        RequestNumber number = handedIn(WED_2026_05_06);
        assertThat(messages(number, x4())).anyMatch(m -> m.contains("应当要求申请人说明理由") && m.contains("R-17"));
        ask(number, FACTS).orThrow();
        assertThat(reasons(judge(number, false, null))).anyMatch(r -> r.contains("还可以在2026年5月15日以前说明理由"));
        moves.reasoning()
                .received(number, WED_2026_05_06, "没有什么理由", office.clerk())
                .orThrow();
        assertThatThrownBy(() -> moves.reasoning()
                        .judge(number, new AskingReasons.Judgement(WED_2026_05_06, false, null, "不合理"), office.clerk()))
                .isInstanceOf(NotPermitted.class);
        judge(number, false, null).orThrow();
        assertThat(messages(number, x4())).isEmpty();
    }

    @Test
    void withoutAnyReasonGivenItIsJudgedAfterTheLastDay() {
        RequestNumber number = handedIn(WED_2026_05_06);
        ask(number, FACTS).orThrow();
        clock.setTo(FRI_2026_05_15.plusDays(3));
        assertThat(fields(judge(number, true, null))).containsExactly("reasonable");
        judge(number, false, null).orThrow();
    }

    @Test
    void reasonableButTooMuchFixesALaterDay() {
        RequestNumber number = handedIn(WED_2026_05_06);
        ask(number, FACTS).orThrow();
        moves.reasoning()
                .received(number, WED_2026_05_06, "研究需要", office.clerk())
                .orThrow();
        LocalDate due = file(number).reading().due();
        assertThat(due).isEqualTo("2026-06-02");
        assertThat(fields(judge(number, true, due))).containsExactly("delayedTo");
        assertThat(fields(judge(number, true, LocalDate.of(2026, 7, 4)))).containsExactly("delayedTo"); // Saturday
        judge(number, true, LocalDate.of(2026, 7, 3)).orThrow();
        assertThat(file(number).reading().due()).isEqualTo("2026-07-03");
        assertThat(store.find(number).orElseThrow().dueOn()).isEqualTo("2026-07-03");
        assertThat(messages(number, x4())).anyMatch(m -> m.contains("理由合理"));
        assertThat(files.notice(number, 4, null, office.clerk()).orElseThrow().title())
                .isEqualTo("延迟答复告知书");
    }

    @Test
    void aFeeIsExplainedLineByLineAndPaidBackOnce() {
        RequestNumber number = handedIn(WED_2026_05_06);
        moves.charging()
                .notify(
                        number,
                        new ChargingFee.Notice(WED_2026_05_06, FeeScale.Method.PAGES, 250, WED_2026_05_06),
                        office.clerk())
                .orThrow();
        assertThat(file(number).work().feeLines())
                .containsExactly(
                        "第1至30页，共30页，免费",
                        "第31至100页，共70页，每页10元，计700元",
                        "第101至200页，共100页，每页20元，计2,000元",
                        "第201至250页，共50页，每页40元，计2,000元");
        assertThat(reasons(refund(number, 100L))).anyMatch(r -> r.contains("等待申请人缴费"));
        moves.charging().paid(number, WED_2026_05_06, "票据1", office.clerk()).orThrow();
        assertThat(fields(refund(number, 470_001L))).containsExactly("fen");
        refund(number, 470_000L).orThrow();
        assertThat(reasons(refund(number, 1L))).anyMatch(r -> r.contains("没有可以退还的费用"));
    }

    @Test
    void supposesWithoutRecordingAnything() {
        RequestNumber number = handedIn(TUE_2026_04_07); // due on Friday 2026-05-08
        List<WhatIf> ifs = file(number).work().whatIfs();
        assertThat(ifs)
                .extracting(WhatIf::move)
                .containsExactly(Move.PROPOSE_EXTENSION, Move.ASK_CORRECTION, Move.ASK_OPINION);
        WhatIf extended = ifs.getFirst();
        assertThat(extended.workdaysLater()).isEqualTo(20);
        assertThat(extended.counted()).isEqualTo(20);
        assertThat(extended.due()).isEqualTo("2026-06-04");
        assertThat(extended.sentence()).contains("由2026年5月8日改为2026年6月4日", "推后20个工作日");
        WhatIf asked = ifs.getLast();
        assertThat(asked.excluded()).isEqualTo(15);
        assertThat(asked.due()).isEqualTo("2026-05-28");
        assertThat(ifs.get(1).due()).isEqualTo("2026-05-28"); // corrected on 2026-04-28
        assertThat(file(number).timeline()).hasSize(1);
        assertThat(file(number).reading().due()).isEqualTo(FRI_2026_05_08);

        moves.extending()
                .propose(number, new ExtendingTimeLimit.Proposal(TUE_2026_04_07, 5, "查档"), office.clerk())
                .orThrow();
        moves.extending().approve(number, TUE_2026_04_07, office.head()).orThrow();
        assertThat(file(number).work().whatIfs().getFirst().sentence())
                .startsWith("今天不能：")
                .contains("只能延期一次");
        assertThat(files.find(number, People.leader()).orElseThrow().work().whatIfs())
                .hasSize(3);
    }

    private Outcome<RequestNumber> ask(RequestNumber number, String facts) {
        return moves.reasoning().ask(number, WED_2026_05_06, FRI_2026_05_15, facts, office.clerk());
    }

    private Outcome<RequestNumber> judge(RequestNumber number, boolean reasonable, @Nullable LocalDate to) {
        return moves.reasoning()
                .judge(
                        number,
                        new AskingReasons.Judgement(LocalDate.now(clock), reasonable, to, "见审查意见"),
                        office.head());
    }

    private Outcome<RequestNumber> refund(RequestNumber number, long fen) {
        return moves.charging().refund(number, WED_2026_05_06, fen, "多收", "退1", office.clerk());
    }

    private List<String> messages(RequestNumber number, Reply reply) {
        return moves.replying().reasonsAgainst(number, reply, office.clerk()).stream()
                .map(Problem::message)
                .toList();
    }

    private static Reply x4() {
        return new Reply(
                Disposition.X4,
                List.of(),
                Set.of(),
                Map.of(Particular.REASON, "内容相近，理由不合理"),
                null,
                null,
                "",
                List.of());
    }
}
