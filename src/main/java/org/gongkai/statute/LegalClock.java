package org.gongkai.statute;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.workday.WorkCalendar;

/**
 * 法定期限时钟: reads the facts of one request and says which legal dates follow, as of a day (REG 30–34, FEE; R-02…,
 *
 *
 * <p>It walks the days after receipt: each is a rest day, a counted day or an excluded day. The due date is the day that
 * reaches the limit. A correction or a payment begins a new walk. The list of days is the arithmetic, the explanation and
 * the picture at once.
 *
 * <p>Settled where the law is silent: facts after {@code asOf} are ignored; deadlines last to the end of their day, so on
 * the last day nothing is late yet; a web request or fax nobody confirmed counts as confirmed at the end of the first
 * working day after it was sent (OQ-3), so that on this very day it is still awaiting confirmation unless the office acted.
 * Facts of one day are read in the order in which they can have happened.
 *
 * <p>Immutable and quick: work grows with the number of days, nothing is kept.
 */
public final class LegalClock {

    private final WorkCalendar calendar;
    private final List<ClockPractice> practices;

    /** A clock that reads the law as settled ({@link ClockPractice#USUAL}). */
    public LegalClock(WorkCalendar calendar) {
        this(calendar, List.of());
    }

    /** A clock of an office with practices of its own, each from its day on. */
    public LegalClock(WorkCalendar calendar, List<ClockPractice> practices) {
        this.calendar = calendar;
        this.practices = List.copyOf(practices);
    }

    /**
     * Reads the clock.
     *
     * @param asOf the day for which the question is asked; later facts are ignored
     * @param facts in any order
     * @return a {@link ClockReading}, or a {@link ClockRefusal} with every reason when the facts are no legal sequence
     */
    public ClockAnswer read(LocalDate asOf, List<ClockFact> facts) {
        return new ClockFold(calendar, practices, asOf, facts).answer();
    }
}
