package org.gongkai.statute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.gongkai.workday.WorkCalendar;
import org.jspecify.annotations.Nullable;

/** 办理进程: where one request stands after the facts taken so far: the walk that runs, and what is waited for. */
final class ClockCourse {

    /** A walk that was stopped before it ended. */
    record StoppedWalk(LocalDate start, int limit, LocalDate on) {}

    private final WorkCalendar calendar;

    @Nullable LocalDate receivedOn;

    @Nullable LocalDate correctionNoticeDue;

    /** The day the running walk starts after; null while nothing runs. */
    @Nullable LocalDate start;
    /** The counted days the running walk needs. */
    int limit;

    /** Where a new walk would have started, had nothing else been waited for. */
    @Nullable LocalDate heldStart;

    boolean extensionRuns;
    boolean startedByPayment;

    @Nullable StoppedWalk stopped;

    ClockFact.@Nullable CorrectionAsked correction;
    boolean correctionOpen;

    /** The last fee notice that stopped the clock. */
    ClockFact.@Nullable FeeNoticed fee;

    boolean feeOpen;

    @Nullable LocalDate payBy;

    /** Days of waiting for payment, where payment merely resumes the clock. */
    private final List<ClockWalk.Exclusion> pauses = new ArrayList<>();

    /** By ref, in the order of sending. */
    final SequencedMap<String, Consultation> consultations = new LinkedHashMap<>();

    /** The last day for what did not come, once that day is over. */
    @Nullable LocalDate lapsedAfter;

    @Nullable LocalDate repliedOn;

    @Nullable LocalDate withdrawnOn;

    ClockCourse(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /** Whether nothing more is computed forward: replied, withdrawn or lapsed. */
    boolean ended() {
        return repliedOn != null || withdrawnOn != null || lapsedAfter != null;
    }

    void begin(LocalDate after) {
        start = after;
        limit = TimeLimits.amount(TimeLimits.Kind.REPLY, after);
        heldStart = null;
        extensionRuns = false;
        startedByPayment = false;
    }

    /** Goes on after a payment with the walk that was stopped; the days of waiting are excluded ({@code OQ-4}, R-40). */
    void resume(LocalDate paid) {
        if (fee != null) {
            pauses.add(new ClockWalk.Exclusion(fee.on(), paid, "R-40", "缴费"));
        }
        if (correctionOpen) {
            return;
        }
        if (heldStart != null) {
            begin(heldStart);
        } else if (stopped != null) {
            start = stopped.start();
            limit = stopped.limit();
        }
    }

    void stop(LocalDate on) {
        if (start != null) {
            stopped = new StoppedWalk(start, limit, on);
            start = null;
        }
    }

    /** The due date as it stood on a day, by what was known then; null while nothing runs. */
    @Nullable LocalDate dueAsOf(LocalDate day) {
        return start == null ? null : walk(start, limit, exclusions(day)).end();
    }

    ClockWalk walk(LocalDate after, int workdays, List<ClockWalk.Exclusion> exclusions) {
        return new ClockWalk(calendar, after, workdays, exclusions);
    }

    List<ClockWalk.Exclusion> exclusions(LocalDate at) {
        List<ClockWalk.Exclusion> exclusions = new ArrayList<>(consultations.size());
        for (Consultation consultation : consultations.values()) {
            exclusions.add(new ClockWalk.Exclusion(
                    consultation.sentOn,
                    consultation.lastExcluded(at, repliedOn),
                    consultation.who.exclusionRule(),
                    consultation.ref));
        }
        exclusions.addAll(pauses);
        return exclusions;
    }

    ClockState state(LocalDate asOf) {
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
}
