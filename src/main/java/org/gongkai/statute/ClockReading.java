package org.gongkai.statute;

import java.time.LocalDate;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * 计时结果: every legal date of a request as of one day, with the days counted and the reasons in words.
 *
 * @param receivedOn 收到申请之日; null while confirmation is awaited
 * @param due 答复期限届满日; null while confirmation, correction or payment is awaited, and when the request lapsed or was
 *     withdrawn
 * @param onTime null while it can still be in time (and when there is no due date), false as soon as the day asked about
 *     is past {@code due} without a reply, else whether the reply was in time
 * @param provisional whether any of these dates touches a year without a State Council notice, or rests on a
 *     consultation whose delivery is not known yet
 * @param correctionNoticeDue last day for the correction notice, seven working days after receipt; kept as history
 * @param limits for each consultation with known delivery, by its ref, the last day for the opinion; kept as history
 * @param payBy last day to pay the fee; kept as history
 * @param days the last walk, from the day after receipt, correction or payment to {@code due}; empty without a due date
 * @param explanation Chinese sentences in order of time; each names its rule
 * @param stoppedDays while there is no due date: the days of the walk that was stopped, up to the day it was stopped (or
 *     the day asked about); else empty
 * @param targets internal dates beside the legal ones
 */
public record ClockReading(
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate due,
        ClockState state,
        @Nullable Boolean onTime,
        boolean provisional,
        @Nullable LocalDate correctionNoticeDue,
        SequencedMap<String, LocalDate> limits,
        @Nullable LocalDate payBy,
        List<ClockDay> days,
        List<String> explanation,
        List<ClockDay> stoppedDays,
        InternalTargets targets)
        implements ClockAnswer {

    /** The days to draw: {@link #days}, or the walk that was stopped. */
    public List<ClockDay> strip() {
        return days.isEmpty() ? stoppedDays : days;
    }
}
