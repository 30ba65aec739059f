package org.gongkai.request;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.identity.Actor;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.statute.RequestFrequency;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 要求说明理由 (第三十五条; R-17): where number and frequency clearly exceed what is reasonable, the organ may ask for reasons. It does
 * not stop the clock. Not reasonable: the request is not processed (X4). Reasonable but impossible in time: a later day is
 * fixed and told. A count only suggests it; a person decides.
 */
@Component
public class AskingReasons {

    private final CaseDesk desk;
    private final RequestStore store;
    private final HandlingSettings settings;
    private final CaseClock clock;

    AskingReasons(CaseDesk desk, RequestStore store, HandlingSettings settings, CaseClock clock) {
        this.desk = desk;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether the month's count suggests it: more than the office's setting (OQ-27). */
    static boolean suggested(int ordinalInMonth, HandlingRules rules) {
        return new RequestFrequency(rules.mostPerMonth()).suggestsAskingReasons(ordinalInMonth);
    }

    /**
     * 说明理由告知书. Fields of problems: {@code on}, {@code until}, {@code facts}.
     *
     * @param until last day to give them
     * @param facts which numbers are beyond reason, as the notice puts it
     */
    public Outcome<RequestNumber> ask(
            RequestNumber number, @Nullable LocalDate on, @Nullable LocalDate until, String facts, Actor actor) {
        return desk.make(Move.ASK_REASONS, number, on, actor, (view, problems) -> {
            if (until == null) {
                problems.add(new Problem("until", "请填写说明理由的最后一天"));
            } else if (!until.isAfter(view.on())) {
                problems.add(new Problem("until", "应当晚于告知的日期"));
            }
            if (facts.isBlank()) {
                problems.add(new Problem("facts", "请写明数量、频次怎样明显超过合理范围"));
            }
            FilingChecks.longest("facts", facts, FilingChecks.LONGEST_TEXT, problems);
            int inMonth = store.countInMonth(view.header());
            if (!suggested(inMonth, settings.of(view.header().handledBy()))
                    && facts.strip().length() < 20) {
                problems.add(new Problem("facts", "该申请人本月只有" + inMonth + "件申请，没有超过本机关的提示件数；仍要要求的，请把事实写具体（不少于20字）"));
            }
            return until == null
                    ? List.of()
                    : List.of(NewFact.of(new RequestFact.ReasonsAsked(view.on(), until, inMonth, Typed.text(facts))));
        });
    }

    /** 收到理由. Fields of problems: {@code on}, {@code text}. */
    public Outcome<RequestNumber> received(RequestNumber number, @Nullable LocalDate on, String text, Actor actor) {
        return desk.make(Move.RECEIVE_REASONS, number, on, actor, (view, problems) -> {
            if (text.isBlank()) {
                problems.add(new Problem("text", "请照录或者概括申请人说明的理由"));
            }
            FilingChecks.longest("text", text, FilingChecks.LONGEST_TEXT, problems);
            return List.of(NewFact.of(new RequestFact.ReasonsReceived(view.on(), Typed.text(text))));
        });
    }

    /**
     * 认定理由.
     *
     * @param reasonable null: not chosen
     * @param delayedTo reasonable but impossible in time: the day fixed; else null
     */
    public record Judgement(
            @Nullable LocalDate on,
            @Nullable Boolean reasonable,
            @Nullable LocalDate delayedTo,
            String why) {}

    /** Judges. Fields of problems: {@code on}, {@code reasonable}, {@code delayedTo}, {@code why}. */
    public Outcome<RequestNumber> judge(RequestNumber number, Judgement judgement, Actor actor) {
        return desk.make(Move.JUDGE_REASONS, number, judgement.on(), actor, (view, problems) -> {
            Boolean reasonable = judgement.reasonable();
            if (reasonable == null) {
                problems.add(new Problem("reasonable", "请选择理由是否合理"));
            } else if (reasonable && view.folded().reasonsReceived == null) {
                problems.add(new Problem("reasonable", "申请人没有说明理由，不能认定为合理"));
            }
            if (judgement.why().isBlank()) {
                problems.add(new Problem("why", "请写明认定的理由"));
            }
            FilingChecks.longest("why", judgement.why(), FilingChecks.LONGEST_TEXT, problems);
            checkDelay(judgement, view, problems);
            return reasonable == null
                    ? List.of()
                    : List.of(NewFact.of(new RequestFact.ReasonsJudged(
                            view.on(), reasonable, judgement.delayedTo(), Typed.text(judgement.why()))));
        });
    }

    private void checkDelay(Judgement judgement, CaseView view, List<Problem> problems) {
        LocalDate to = judgement.delayedTo();
        LocalDate due = view.reading().due();
        if (to == null) {
            return;
        }
        if (Boolean.FALSE.equals(judgement.reasonable())) {
            problems.add(new Problem("delayedTo", "理由不合理的，答复不予处理，不用确定延迟答复的日期"));
        }
        if (due == null) {
            problems.add(new Problem("delayedTo", "现在没有计算答复期限，不用确定延迟答复的日期"));
        } else if (view.on().isAfter(due)) {
            problems.add(new Problem("delayedTo", "答复期限已于" + ChineseDates.date(due) + "届满，不能再确定延迟答复的日期"));
        } else if (!to.isAfter(due) || !clock.calendar().isWorkday(to)) {
            problems.add(new Problem("delayedTo", "应当是晚于答复期限" + ChineseDates.date(due) + "的工作日"));
        }
    }
}
