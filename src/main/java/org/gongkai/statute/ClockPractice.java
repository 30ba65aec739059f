package org.gongkai.statute;

import java.time.LocalDate;
import java.util.List;

/**
 * 计时口径: how an office reads the law where it is silent (OQ-3, OQ-4), as dated data: a request keeps the practice of the day it
 * was submitted.
 *
 * @param validFrom first day of submission it holds for
 * @param unconfirmed what becomes of a web request or fax nobody confirms
 * @param payment what a payment does to the clock
 */
public record ClockPractice(LocalDate validFrom, Unconfirmed unconfirmed, Payment payment) {

    /** 无人确认的网络申请、传真 (OQ-3). */
    public enum Unconfirmed {
        /** Received at the end of the first working day after submission, so that the organ cannot stall. */
        RECEIVED_NEXT_WORKDAY,
        /** Not received until both sides confirm. */
        WAITS
    }

    /** 缴费的效力 (OQ-4). */
    public enum Payment {
        /** The period is counted anew from the day after payment. */
        RESTARTS,
        /** The period goes on; the days from the notice to the payment are excluded. */
        RESUMES
    }

    /** The settled defaults, for every day. */
    public static final ClockPractice USUAL =
            new ClockPractice(LocalDate.MIN, Unconfirmed.RECEIVED_NEXT_WORKDAY, Payment.RESTARTS);

    /** The practice for a request submitted on a day: the latest that had begun, else the usual one. */
    static ClockPractice on(LocalDate submitted, List<ClockPractice> practices) {
        ClockPractice found = USUAL;
        for (ClockPractice practice : practices) {
            boolean begun = !practice.validFrom().isAfter(submitted);
            if (begun && !practice.validFrom().isBefore(found.validFrom())) {
                found = practice;
            }
        }
        return found;
    }
}
