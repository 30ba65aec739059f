package org.gongkai.statute;

import java.time.LocalDate;

/** 救济途径: which remedies a decision must tell. */
public enum RemedyKind {
    /** V1, 复议前置: review first, then a suit (ARL 23; SPC25 art. 1). */
    REVIEW_FIRST,
    /** V2: review or a direct suit. */
    REVIEW_OR_SUIT;

    /** 行政复议法 (2023 revision) in force: refusals and silence go to review first from this day. */
    public static final LocalDate REVIEW_FIRST_SINCE = LocalDate.of(2024, 1, 1);

    /** The remedy against a refusal under REG arts 14–16, or against silence, as of a day. */
    static RemedyKind againstRefusal(LocalDate on) {
        return on.isBefore(REVIEW_FIRST_SINCE) ? REVIEW_OR_SUIT : REVIEW_FIRST;
    }

    /** 逾期不予答复: the remedy against not replying in time, as of a day (ARL 23(1)(3)). */
    public static RemedyKind againstNoReply(LocalDate on) {
        return againstRefusal(on);
    }
}
