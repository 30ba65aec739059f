package org.gongkai.statute;

import java.time.LocalDate;
import org.gongkai.workday.WorkCalendar;
import org.jspecify.annotations.Nullable;

/** 一次征求意见: a letter that was sent, the last day for its answer, and the answer if it came. */
final class Consultation {

    final Consulted who;
    final String ref;
    final LocalDate sentOn;
    final @Nullable LocalDate deliveredOn;
    /** wd(delivered, 15); null while delivery is unknown. */
    final @Nullable LocalDate limit;

    private @Nullable LocalDate answeredOn;

    Consultation(ClockFact.Asked asked, WorkCalendar calendar) {
        this.who = asked.who();
        this.ref = asked.ref();
        this.sentOn = asked.on();
        this.deliveredOn = asked.deliveredOn();
        this.limit = deliveredOn == null
                ? null
                : calendar.plusWorkdays(deliveredOn, TimeLimits.amount(TimeLimits.Kind.OPINION, deliveredOn));
    }

    @Nullable LocalDate answeredOn() {
        return answeredOn;
    }

    void answered(LocalDate on) {
        answeredOn = on;
    }

    /** 期满未答复: whether the last day is over without an answer. */
    boolean silentOn(LocalDate day) {
        return answeredOn == null && limit != null && day.isAfter(limit);
    }

    /** Whether it is still open on a day: the sending day and the limit day are, the answer day is not. */
    boolean openOn(LocalDate day) {
        return !day.isBefore(sentOn)
                && (answeredOn == null || day.isBefore(answeredOn))
                && (limit == null || !day.isAfter(limit));
    }

    /**
     * The last day it excludes, as known on {@code at}: the answer or the limit, whichever is first; without either, the day
     * {@code at} itself. A reply cuts it. Days of exclusion begin after {@link #sentOn} (OQ-2).
     */
    LocalDate lastExcluded(LocalDate at, @Nullable LocalDate repliedOn) {
        LocalDate last = answeredOn != null ? answeredOn : limit != null ? limit : at;
        if (limit != null && last.isAfter(limit)) {
            last = limit;
        }
        return repliedOn != null && last.isAfter(repliedOn) ? repliedOn : last;
    }

    /** Whether nobody can say yet how long it will last: no delivery is known, and no answer has come. */
    boolean openEnded() {
        return limit == null && answeredOn == null;
    }
}
