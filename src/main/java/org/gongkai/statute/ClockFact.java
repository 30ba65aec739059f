package org.gongkai.statute;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 计时事实: one thing that happened to a request and that the legal clock reads. Facts carry their day ({@link #on}) and
 * nothing personal. They may be given to {@link LegalClock} in any order.
 */
public sealed interface ClockFact {

    /** The day it happened, in Asia/Shanghai. */
    LocalDate on();

    /**
     * 提交: the request was made. {@code on} is the day it was handed in, signed for, written down, or arrived; what that
     * means for receipt is the way's matter.
     */
    record Submitted(LocalDate on, Way way) implements ClockFact {}

    /** 确认: the office confirmed receipt with the applicant. */
    record Confirmed(LocalDate on) implements ClockFact {}

    /**
     * 补正告知: the one correction notice was given.
     *
     * @param until last day on which the corrected request may come
     */
    record CorrectionAsked(LocalDate on, LocalDate until) implements ClockFact {}

    /** 补正: the corrected request was received. */
    record Corrected(LocalDate on) implements ClockFact {}

    /**
     * 征求意见: a letter asking for an opinion was sent.
     *
     * @param deliveredOn the day they received it, from which their 15 working days run; null while unknown
     * @param ref names this consultation within the request
     */
    record Asked(Consulted who, LocalDate on, @Nullable LocalDate deliveredOn, String ref) implements ClockFact {}

    /** 反馈意见: the opinion of the consultation {@code ref} came in. */
    record Answered(Consulted who, LocalDate on, String ref) implements ClockFact {}

    /** 延期: the extension was told to the applicant. */
    record Extended(LocalDate on, int workdays) implements ClockFact {}

    /**
     * 延迟答复 (REG 35, R-17): so many requests, with reasonable grounds, that they cannot be answered in time; a reasonable
     * later day was fixed and told to the applicant.
     *
     * @param until that day, a working day after the due date
     */
    record Delayed(LocalDate on, LocalDate until) implements ClockFact {}

    /**
     * 收费通知: the fee notice was sent.
     *
     * @param deliveredOn the day the applicant received it, from which the 20 working days run; null while unknown
     */
    record FeeNoticed(LocalDate on, @Nullable LocalDate deliveredOn) implements ClockFact {}

    /** 缴费: the fee was paid in full. */
    record FeePaid(LocalDate on) implements ClockFact {}

    /** 答复: the reply was posted, handed over or sent. */
    record Replied(LocalDate on) implements ClockFact {}

    /** 撤回: the applicant withdrew the request. */
    record Withdrawn(LocalDate on) implements ClockFact {}
}
