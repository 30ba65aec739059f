package org.gongkai.statute;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.workday.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * 收到申请之日 (REG 31; R-02…R-04, OQ-3).
 *
 * @param on null while confirmation is awaited
 * @param assumed nobody confirmed: the first working day after submission is over
 */
record Receipt(@Nullable LocalDate on, boolean assumed) {

    private static final Receipt AWAITED = new Receipt(null, false);

    /** Reads it from facts sorted by day, none of them after {@code asOf}. */
    static Receipt of(
            ClockFact.Submitted submitted,
            List<ClockFact> facts,
            LocalDate asOf,
            WorkCalendar calendar,
            ClockPractice practice) {
        LocalDate confirmed = firstConfirmation(submitted, facts);
        return switch (submitted.way().receipt()) {
            case SUBMITTED -> new Receipt(submitted.on(), false);
            case CONFIRMED -> confirmed == null ? AWAITED : new Receipt(confirmed, false);
            case CONFIRMED_OR_NEXT_WORKDAY -> {
                LocalDate atLatest = calendar.plusWorkdays(submitted.on(), 1);
                boolean waits = practice.unconfirmed() == ClockPractice.Unconfirmed.WAITS;
                if (confirmed != null && (waits || !confirmed.isAfter(atLatest))) {
                    yield new Receipt(confirmed, false);
                }
                if (waits) {
                    yield AWAITED;
                }
                yield assumedConfirmed(atLatest, facts, asOf) ? new Receipt(atLatest, true) : AWAITED;
            }
        };
    }

    /**
     * Whether the day {@code atLatest} made the request received although nobody confirmed: the day is over and no withdrawal
     * came first, or the office already worked on the request that very day.
     */
    private static boolean assumedConfirmed(LocalDate atLatest, List<ClockFact> facts, LocalDate asOf) {
        boolean over = asOf.isAfter(atLatest);
        for (ClockFact fact : facts) {
            boolean work = !(fact instanceof ClockFact.Submitted
                    || fact instanceof ClockFact.Confirmed
                    || fact instanceof ClockFact.Withdrawn);
            if (work && fact.on().equals(atLatest)) {
                return true;
            }
            if (fact instanceof ClockFact.Withdrawn && !fact.on().isAfter(atLatest)) {
                return false;
            }
        }
        return over;
    }

    private static @Nullable LocalDate firstConfirmation(ClockFact.Submitted submitted, List<ClockFact> facts) {
        for (ClockFact fact : facts) {
            if (fact instanceof ClockFact.Confirmed && !fact.on().isBefore(submitted.on())) {
                return fact.on();
            }
        }
        return null;
    }
}
