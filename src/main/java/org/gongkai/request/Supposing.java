package org.gongkai.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.identity.Actor;
import org.gongkai.page.ChineseDates;
import org.gongkai.statute.ClockDay;
import org.gongkai.statute.ClockFact;
import org.gongkai.statute.ClockReading;
import org.gongkai.statute.Consulted;
import org.gongkai.statute.TimeLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 假设推算: asks the legal clock what would follow if the clerk extended, asked for a correction or asked a third party today. */
@Component
class Supposing {

    private static final int USUAL_CORRECTION_WORKDAYS = 15;
    private static final String SUPPOSED = "假设";

    private final CaseClock clock;

    Supposing(CaseClock clock) {
        this.clock = clock;
    }

    /** The three questions, in a fixed order; empty when the case no longer waits for its decision. */
    List<WhatIf> today(CaseView view) {
        if (!view.stage().open()) {
            return List.of();
        }
        return List.of(extension(view), correction(view), thirdParty(view));
    }

    private WhatIf extension(CaseView view) {
        String question = "今天批准延期";
        List<String> against = reasons(Move.PROPOSE_EXTENSION, view);
        if (!against.isEmpty()) {
            return refused(Move.PROPOSE_EXTENSION, question, against);
        }
        int most = TimeLimits.of(TimeLimits.Kind.EXTENSION, view.on()).amount();
        ClockReading then = read(view, view.on(), List.of(new ClockFact.Extended(view.on(), most)));
        return made(Move.PROPOSE_EXTENSION, question, view, then, "延长" + most + "个工作日（最多），须今天告知申请人；以后不能再延期。");
    }

    private WhatIf correction(CaseView view) {
        String question = "今天告知补正";
        List<String> against = reasons(Move.ASK_CORRECTION, view);
        if (!against.isEmpty()) {
            return refused(Move.ASK_CORRECTION, question, against);
        }
        LocalDate until = clock.calendar().plusWorkdays(view.on(), USUAL_CORRECTION_WORKDAYS);
        ClockReading then = read(
                view, until, List.of(new ClockFact.CorrectionAsked(view.on(), until), new ClockFact.Corrected(until)));
        LocalDate noticeDue = view.reading().correctionNoticeDue();
        String late = noticeDue != null && view.on().isAfter(noticeDue)
                ? "今天已经超过7个工作日的告知期限（" + ChineseDates.date(noticeDue) + "）；"
                : "";
        return made(
                Move.ASK_CORRECTION,
                question,
                view,
                then,
                late + "期限停止；按补正期限15个工作日、申请人在最后一天" + ChineseDates.date(until) + "补正推算，重新计算20个工作日。逾期不补正的，视为放弃申请。");
    }

    private WhatIf thirdParty(CaseView view) {
        String question = "今天征求第三方意见";
        List<String> against = reasons(Move.ASK_OPINION, view);
        if (!against.isEmpty()) {
            return refused(Move.ASK_OPINION, question, against);
        }
        int term = TimeLimits.of(TimeLimits.Kind.OPINION, view.on()).amount();
        LocalDate limit = clock.calendar().plusWorkdays(view.on(), term);
        ClockReading then = read(
                view,
                limit.plusDays(1),
                List.of(new ClockFact.Asked(Consulted.THIRD_PARTY, view.on(), view.on(), SUPPOSED)));
        LocalDate due = view.reading().due();
        if (due != null && !view.on().isBefore(due)) {
            // 第三十三条: nothing is left to be excluded
            return refused(
                    Move.ASK_OPINION, question, List.of("答复期限" + ChineseDates.date(due) + "今天届满或者已经届满，再征求意见不改变期限"));
        }
        return made(
                Move.ASK_OPINION,
                question,
                view,
                then,
                "按今天送达、第三方到" + ChineseDates.date(limit) + "期满没有提出意见推算，其间的工作日不计入；提前收到意见的，相应提前。");
    }

    private @Nullable ClockReading read(CaseView view, LocalDate on, List<ClockFact> supposed) {
        List<ClockFact> facts = new ArrayList<>(view.folded().clockFacts());
        facts.addAll(supposed);
        return clock.suppose(on, facts) instanceof ClockReading reading ? reading : null;
    }

    private WhatIf made(Move move, String question, CaseView view, @Nullable ClockReading then, String how) {
        LocalDate due = then == null ? null : then.due();
        if (then == null || due == null) {
            return refused(move, question, List.of("现在没有期限在计算"));
        }
        LocalDate now = view.reading().due();
        int later = now == null ? 0 : clock.calendar().workdaysBetween(now, due);
        String moved = now == null || later == 0
                ? "答复期限为" + ChineseDates.longDate(due)
                : "答复期限由" + ChineseDates.date(now) + "改为" + ChineseDates.longDate(due) + "，"
                        + (later > 0 ? "推后" + later : "提前" + -later) + "个工作日";
        return new WhatIf(
                move,
                question,
                due,
                later,
                count(then, ClockDay.Kind.COUNTED) - count(view.reading(), ClockDay.Kind.COUNTED),
                count(then, ClockDay.Kind.EXCLUDED) - count(view.reading(), ClockDay.Kind.EXCLUDED),
                moved + "。" + how,
                then);
    }

    private static int count(ClockReading reading, ClockDay.Kind kind) {
        return (int) reading.days().stream().filter(day -> day.kind() == kind).count();
    }

    /** What the case has against the move today, whoever asks. */
    private static List<String> reasons(Move move, CaseView view) {
        return move.reasonsAgainst(view, Actor.system("假设"), HandlingRules.USUAL);
    }

    private static WhatIf refused(Move move, String question, List<String> reasons) {
        return new WhatIf(move, question, null, 0, 0, 0, "今天不能：" + String.join("；", reasons) + "。", null);
    }
}
