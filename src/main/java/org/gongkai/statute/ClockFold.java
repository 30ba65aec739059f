package org.gongkai.statute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.gongkai.workday.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * 事实归并: takes the facts one after another, refuses what cannot follow, and knows at the end which walk runs and what is
 * waited for. Used once.
 */
final class ClockFold {

    private final WorkCalendar calendar;
    private final LocalDate asOf;
    private final List<ClockFact> facts;
    private final ClockReasons reasons = new ClockReasons();
    private final ClockStory story = new ClockStory();

    private ClockFact.@Nullable Submitted submitted;
    private @Nullable LocalDate receivedOn;
    private @Nullable LocalDate correctionNoticeDue;

    /** The running walk: the day it starts after, null while nothing runs; and the counted days it needs. */
    private @Nullable LocalDate start;

    private int limit;
    private @Nullable StoppedWalk stopped;
    private boolean startedByPayment;

    private boolean extensionUsed;
    private boolean extensionRuns;

    private ClockFact.@Nullable CorrectionAsked correction;
    private boolean correctionOpen;

    private ClockFact.@Nullable FeeNoticed fee;
    private boolean feeOpen;
    private boolean idleFeeNotice;
    private @Nullable LocalDate payBy;

    private final SequencedMap<String, Consultation> consultations = new LinkedHashMap<>();

    private @Nullable LocalDate lapsedAfter;
    private @Nullable LocalDate repliedOn;
    private @Nullable LocalDate withdrawnOn;

    /** A walk that was stopped before it ended. */
    private record StoppedWalk(LocalDate start, int limit, LocalDate on) {}

    ClockFold(WorkCalendar calendar, LocalDate asOf, List<ClockFact> facts) {
        this.calendar = calendar;
        this.asOf = asOf;
        this.facts = FactOrder.sorted(
                facts.stream().filter(fact -> !fact.on().isAfter(asOf)).toList());
    }

    ClockAnswer answer() {
        receive();
        for (int from = 0; from < facts.size(); ) {
            int to = from;
            while (to < facts.size()
                    && facts.get(to).on().equals(facts.get(from).on())) {
                to++;
            }
            takeDay(new ArrayList<>(facts.subList(from, to)));
            from = to;
        }
        lapseBefore(asOf);
        return reasons.any() ? new ClockRefusal(reasons.all()) : reading();
    }

    // ── taking facts ──

    private void receive() {
        for (ClockFact fact : facts) {
            if (fact instanceof ClockFact.Submitted found) {
                if (submitted == null) {
                    submitted = found;
                } else {
                    reasons.submittedAgain(found);
                }
            }
        }
        if (submitted == null) {
            reasons.notSubmitted(asOf);
            return;
        }
        Receipt receipt = Receipt.of(submitted, facts, asOf, calendar);
        receivedOn = receipt.on();
        if (receivedOn == null) {
            story.awaitingConfirmation(submitted.on(), submitted.way());
            return;
        }
        if (receipt.assumed()) {
            story.receivedUnconfirmed(receivedOn, submitted.way());
        } else {
            story.received(receivedOn, submitted.way());
        }
        if (receivedOn.isBefore(TimeLimits.REGULATION_2019)) {
            story.beforeRegulation(receivedOn);
        }
        int noticeWorkdays = TimeLimits.amount(TimeLimits.Kind.CORRECTION_NOTICE, receivedOn);
        correctionNoticeDue = calendar.plusWorkdays(receivedOn, noticeWorkdays);
        story.correctionNoticeDue(correctionNoticeDue, noticeWorkdays);
        beginWalk(receivedOn);
    }

    /** The facts of one day; what closes an open wait comes before anything new, so that new things meet the new walk. */
    private void takeDay(List<ClockFact> day) {
        lapseBefore(day.getFirst().on());
        if (correctionOpen) {
            takeFirst(ClockFact.Corrected.class, day);
        }
        if (feeOpen) {
            takeFirst(ClockFact.FeePaid.class, day);
        }
        day.forEach(this::take);
    }

    private void takeFirst(Class<? extends ClockFact> kind, List<ClockFact> day) {
        for (int i = 0; i < day.size(); i++) {
            if (kind.isInstance(day.get(i))) {
                take(day.remove(i));
                return;
            }
        }
    }

    private void take(ClockFact fact) {
        if (fact instanceof ClockFact.Submitted || refusedByPlace(fact)) {
            return;
        }
        switch (fact) {
            case ClockFact.Submitted s -> {}
            // what it means was read with the receipt; a later one changes nothing (OQ-3)
            case ClockFact.Confirmed c -> {}
            case ClockFact.CorrectionAsked asked -> askCorrection(asked);
            case ClockFact.Corrected corrected -> correct(corrected);
            case ClockFact.Asked asked -> ask(asked);
            case ClockFact.Answered answered -> answer(answered);
            case ClockFact.Extended extended -> extend(extended);
            case ClockFact.FeeNoticed noticed -> noticeFee(noticed);
            case ClockFact.FeePaid paid -> payFee(paid);
            case ClockFact.Replied replied -> {
                repliedOn = replied.on();
            }
            case ClockFact.Withdrawn withdrawn -> {
                withdrawnOn = withdrawn.on();
                story.withdrawn(withdrawn.on());
                stop(withdrawn.on());
            }
        }
    }

    /** Whether the fact cannot stand where it does: before receipt, after the end, or after a lapse. */
    private boolean refusedByPlace(ClockFact fact) {
        if (repliedOn != null) {
            reasons.afterReply(fact, repliedOn);
            return true;
        }
        if (withdrawnOn != null) {
            reasons.afterWithdrawal(fact, withdrawnOn);
            return true;
        }
        if (lapsedAfter != null && !mayFollowLapse(fact)) {
            reasons.afterLapse(fact, lapsedAfter);
            return true;
        }
        if (submitted == null) {
            return false;
        }
        if (fact.on().isBefore(submitted.on())) {
            reasons.beforeSubmission(fact, submitted.on());
            return true;
        }
        boolean needsReceipt = !(fact instanceof ClockFact.Confirmed || fact instanceof ClockFact.Withdrawn);
        if (needsReceipt && (receivedOn == null || fact.on().isBefore(receivedOn))) {
            reasons.beforeReceipt(fact, receivedOn);
            return true;
        }
        return false;
    }

    /** After a lapse only a reply; a correction or payment may still arrive, too late. */
    private boolean mayFollowLapse(ClockFact fact) {
        return fact instanceof ClockFact.Replied
                || (fact instanceof ClockFact.Corrected && correctionOpen)
                || (fact instanceof ClockFact.FeePaid && feeOpen);
    }

    private void askCorrection(ClockFact.CorrectionAsked asked) {
        if (asked.until().isBefore(asked.on())) {
            reasons.untilBeforeAsked(asked);
        }
        if (correction != null) {
            reasons.correctionAskedAgain(asked);
            return;
        }
        correction = asked;
        correctionOpen = true;
        story.correctionAsked(asked, correctionNoticeDue == null ? asked.on() : correctionNoticeDue);
        stop(asked.on());
    }

    private void correct(ClockFact.Corrected corrected) {
        if (!correctionOpen || correction == null) {
            reasons.correctedUnasked(corrected);
            return;
        }
        correctionOpen = false;
        if (lapsedAfter != null) {
            story.correctedLate(corrected.on(), lapsedAfter);
            return;
        }
        story.corrected(corrected.on());
        startedByPayment = false;
        restart(corrected.on());
    }

    private void ask(ClockFact.Asked asked) {
        if (asked.deliveredOn() != null && asked.deliveredOn().isBefore(asked.on())) {
            reasons.deliveredBeforeSent(asked, asked.deliveredOn());
        }
        if (consultations.containsKey(asked.ref())) {
            reasons.refUsedAgain(asked);
            return;
        }
        LocalDate due = dueAsOf(asked.on());
        Consultation consultation = new Consultation(asked, calendar);
        consultations.put(asked.ref(), consultation);
        story.asked(consultation, due != null && !asked.on().isBefore(due));
    }

    private void answer(ClockFact.Answered answered) {
        Consultation consultation = consultations.get(answered.ref());
        if (consultation == null || consultation.who != answered.who()) {
            reasons.unknownRef(answered);
        } else if (consultation.answeredOn() != null) {
            reasons.answeredAgain(answered);
        } else {
            consultation.answered(answered.on());
            story.answered(consultation, answered.on());
        }
    }

    private void extend(ClockFact.Extended extended) {
        int most = TimeLimits.amount(TimeLimits.Kind.EXTENSION, extended.on());
        boolean inRange = extended.workdays() >= 1 && extended.workdays() <= most;
        if (!inRange) {
            reasons.extensionOutOfRange(extended, most);
        }
        LocalDate due = dueAsOf(extended.on());
        boolean inTime = due == null || !extended.on().isAfter(due);
        if (due != null && !inTime) {
            reasons.extendedAfterDue(extended, due);
        }
        if (extensionUsed) {
            reasons.extendedAgain(extended);
        }
        extensionUsed = true;
        if (start == null) {
            story.extendedInVain(extended);
            return;
        }
        if (inRange && inTime) {
            limit += extended.workdays();
            extensionRuns = true;
            story.extended(extended);
        }
    }

    private void noticeFee(ClockFact.FeeNoticed noticed) {
        if (noticed.deliveredOn() != null && noticed.deliveredOn().isBefore(noticed.on())) {
            reasons.deliveredBeforeSent(noticed, noticed.deliveredOn());
        }
        LocalDate due = dueAsOf(noticed.on());
        if (due != null && !noticed.on().isBefore(due)) {
            // 应在处理期限内发出: on or after the due date it moves nothing
            idleFeeNotice = true;
            story.feeNoticedLate(noticed, due);
            return;
        }
        fee = noticed;
        feeOpen = true;
        payBy = noticed.deliveredOn() == null
                ? null
                : calendar.plusWorkdays(
                        noticed.deliveredOn(), TimeLimits.amount(TimeLimits.Kind.PAYMENT, noticed.deliveredOn()));
        story.feeNoticed(noticed, payBy);
        stop(noticed.on());
    }

    private void payFee(ClockFact.FeePaid paid) {
        if (feeOpen) {
            feeOpen = false;
            if (lapsedAfter != null) {
                story.feePaidLate(paid.on(), lapsedAfter);
                return;
            }
            story.feePaid(paid.on());
            startedByPayment = true;
            restart(paid.on());
        } else if (idleFeeNotice) {
            idleFeeNotice = false;
            story.feePaidInVain(paid.on());
        } else {
            reasons.paidUnasked(paid);
        }
    }

    /** 视为放弃: a correction or payment whose last day is before {@code day} and that has not come. */
    private void lapseBefore(LocalDate day) {
        if (lapsedAfter != null || repliedOn != null || withdrawnOn != null) {
            return;
        }
        if (correctionOpen && correction != null && day.isAfter(correction.until())) {
            lapsedAfter = correction.until();
            story.correctionLapsed(lapsedAfter);
        } else if (feeOpen && payBy != null && day.isAfter(payBy)) {
            lapsedAfter = payBy;
            story.feeLapsed(payBy);
        }
    }

    // ── walks ──

    private void beginWalk(LocalDate after) {
        start = after;
        limit = TimeLimits.amount(TimeLimits.Kind.REPLY, after);
    }

    /** 重新计算: a new walk, unless something else is still waited for. The old walk's extension goes with it (OQ-26). */
    private void restart(LocalDate after) {
        if (correctionOpen || feeOpen) {
            return;
        }
        if (extensionRuns) {
            extensionRuns = false;
            story.extensionLost(after);
        }
        beginWalk(after);
    }

    private void stop(LocalDate on) {
        if (start != null) {
            stopped = new StoppedWalk(start, limit, on);
            start = null;
        }
    }

    /** The due date as it stood on a day, by what was known then; null while nothing runs. */
    private @Nullable LocalDate dueAsOf(LocalDate day) {
        return start == null ? null : new ClockWalk(calendar, start, limit, exclusions(day)).end();
    }

    private List<ClockWalk.Exclusion> exclusions(LocalDate at) {
        List<ClockWalk.Exclusion> exclusions = new ArrayList<>(consultations.size());
        for (Consultation consultation : consultations.values()) {
            exclusions.add(new ClockWalk.Exclusion(
                    consultation.sentOn,
                    consultation.lastExcluded(at, repliedOn),
                    consultation.who.exclusionRule(),
                    consultation.ref));
        }
        return exclusions;
    }

    // ── reading ──

    private ClockReading reading() {
        List<ClockWalk.Exclusion> exclusions = exclusions(asOf);
        List<ClockDay> days = start == null ? List.of() : new ClockWalk(calendar, start, limit, exclusions).days();
        LocalDate due = days.isEmpty() ? null : days.getLast().date();
        ClockState state = state();
        Boolean onTime = onTime(due);
        tellOutcome(due, days, onTime);
        SequencedMap<String, LocalDate> limits = new LinkedHashMap<>();
        for (Consultation consultation : consultations.values()) {
            if (consultation.limit != null) {
                limits.put(consultation.ref, consultation.limit);
            }
        }
        return new ClockReading(
                receivedOn,
                due,
                state,
                onTime,
                provisional(due),
                correctionNoticeDue,
                Collections.unmodifiableSequencedMap(limits),
                payBy,
                Collections.unmodifiableList(days),
                story.lines(),
                due == null ? stoppedDays(exclusions) : List.of(),
                targets(due, exclusions));
    }

    private ClockState state() {
        if (withdrawnOn != null) {
            return ClockState.WITHDRAWN;
        }
        if (repliedOn != null) {
            return ClockState.REPLIED;
        }
        if (lapsedAfter != null) {
            return ClockState.LAPSED;
        }
        if (receivedOn == null) {
            return ClockState.AWAITING_CONFIRMATION;
        }
        if (correctionOpen) {
            return ClockState.AWAITING_CORRECTION;
        }
        if (feeOpen) {
            return ClockState.AWAITING_PAYMENT;
        }
        boolean consulting = consultations.values().stream().anyMatch(consultation -> consultation.openOn(asOf));
        return consulting ? ClockState.CONSULTING : ClockState.RUNNING;
    }

    private @Nullable Boolean onTime(@Nullable LocalDate due) {
        if (due == null) {
            return null;
        }
        if (repliedOn != null) {
            return !repliedOn.isAfter(due);
        }
        return asOf.isAfter(due) ? Boolean.FALSE : null;
    }

    private void tellOutcome(@Nullable LocalDate due, List<ClockDay> days, @Nullable Boolean onTime) {
        boolean ended = repliedOn != null || withdrawnOn != null || lapsedAfter != null;
        for (Consultation consultation : consultations.values()) {
            if (consultation.limit != null && consultation.silentOn(repliedOn != null ? repliedOn : asOf)) {
                story.silent(consultation, consultation.limit);
            } else if (!ended && consultation.openOn(asOf)) {
                story.open(consultation, asOf);
            }
        }
        if (due != null && start != null) {
            long excluded = days.stream()
                    .filter(day -> day.kind() == ClockDay.Kind.EXCLUDED)
                    .count();
            story.due(due, start, limit, excluded);
        }
        if (repliedOn != null) {
            story.replied(repliedOn, due);
        } else if (due != null && onTime != null) {
            story.overdue(asOf, due);
        }
    }

    // ── provisional dates ──

    private boolean provisional(@Nullable LocalDate due) {
        List<Integer> years = new ArrayList<>();
        touch(years, receivedOn, receivedOn);
        touch(years, receivedOn, correctionNoticeDue);
        for (Consultation consultation : consultations.values()) {
            touch(years, consultation.deliveredOn, consultation.limit);
        }
        if (fee != null) {
            touch(years, fee.deliveredOn(), payBy);
        }
        touch(years, start, due);
        years.stream().distinct().sorted().forEach(story::provisional);
        boolean undelivered =
                consultations.values().stream().anyMatch(consultation -> consultation.provisional(repliedOn));
        return !years.isEmpty() || (due != null && undelivered);
    }

    /** Notes the years without a notice between two dates that are shown. */
    private void touch(List<Integer> years, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null || to == null) {
            return;
        }
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            if (!calendar.hasNotice(year)) {
                years.add(year);
            }
        }
    }

    // ── beside the legal dates ──

    private List<ClockDay> stoppedDays(List<ClockWalk.Exclusion> exclusions) {
        if (stopped == null) {
            return List.of();
        }
        return new ClockWalk(calendar, stopped.start(), stopped.limit(), exclusions).days(stopped.on());
    }

    private InternalTargets targets(@Nullable LocalDate due, List<ClockWalk.Exclusion> exclusions) {
        LocalDate cautious = due == null ? null : calendar.lastWorkdayOnOrBefore(due.minusDays(1));
        LocalDate resumed = null;
        if (due != null && startedByPayment && stopped != null && fee != null && start != null) {
            List<ClockWalk.Exclusion> withPayment = new ArrayList<>(exclusions);
            withPayment.add(new ClockWalk.Exclusion(fee.on(), start, "R-40", ""));
            resumed = new ClockWalk(calendar, stopped.start(), stopped.limit(), withPayment).end();
        }
        LocalDate original = null;
        if (correction != null && receivedOn != null) {
            int base = TimeLimits.amount(TimeLimits.Kind.REPLY, receivedOn);
            original = new ClockWalk(calendar, receivedOn, base, exclusions).end();
        }
        return new InternalTargets(cautious, resumed, original);
    }
}
