package org.gongkai.remedy;

import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.workday.WorkCalendar;

/**
 * 复议审理期限: by when the reviewing body decides by the ordinary procedure: sixty days from acceptance, at most thirty more in complicated
 * cases (《行政复议法》第六十二条). They are days of the calendar; a day of rest at their end gives way to the next working day. It tells
 * the organ when to expect the decision; nothing depends on it.
 *
 * @param usual last day without extension
 * @param longest last day with the longest extension
 */
public record DecisionTerm(LocalDate usual, LocalDate longest) {

    private static final int DAYS = 60;
    private static final int EXTENSION = 30;

    /** Empty for suits, for what is decided or struck, and for the summary procedure. */
    public static Optional<DecisionTerm> of(RemedyCase known, WorkCalendar calendar) {
        if (known.type().isSuit()
                || !known.pending()
                || known.struck()
                || known.procedure() == RemedyProcedure.SUMMARY) {
            return Optional.empty();
        }
        return Optional.of(new DecisionTerm(
                last(known.acceptedOn(), DAYS, calendar), last(known.acceptedOn(), DAYS + EXTENSION, calendar)));
    }

    private static LocalDate last(LocalDate accepted, int days, WorkCalendar calendar) {
        LocalDate last = accepted.plusDays(days);
        return calendar.isWorkday(last) ? last : calendar.plusWorkdays(last, 1);
    }
}
