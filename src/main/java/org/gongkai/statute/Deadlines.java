package org.gongkai.statute;

import java.time.LocalDate;
import org.gongkai.workday.WorkCalendar;

/** 期限届满日: the last days that do not need a request's history. A start day never counts (OQ-1). */
public final class Deadlines {

    private static final int PUBLICATION_ALERT_WORKDAYS = 5;

    private final WorkCalendar calendar;

    public Deadlines(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /** Over the official calendar, for rooms that know no calendar themselves. */
    public static Deadlines official() {
        return new Deadlines(WorkCalendar.official());
    }

    /** 主动公开期限: wd(formed, 20) for information formed or changed on a day, unless a law sets another limit. */
    public LocalDate publicationDue(LocalDate formed) {
        return calendar.plusWorkdays(formed, TimeLimits.amount(TimeLimits.Kind.PUBLICATION, formed));
    }

    /** The day to warn of it: five working days before {@link #publicationDue}. */
    public LocalDate publicationAlert(LocalDate formed) {
        LocalDate alert = publicationDue(formed);
        for (int back = 0; back < PUBLICATION_ALERT_WORKDAYS; back++) {
            alert = calendar.lastWorkdayOnOrBefore(alert.minusDays(1));
        }
        return alert;
    }

    /** 行政复议申请期限: the last of 60 days from receiving the reply, rolled over rest days (ARL 20, 88). */
    public LocalDate reviewLastDay(LocalDate replyReceived) {
        return lastDay(TimeLimits.Kind.REVIEW, replyReceived);
    }

    /** 复议后起诉期限: the last of 15 days from receiving the review decision (ARL 34, ALL 45). */
    public LocalDate suitAfterReviewLastDay(LocalDate decisionReceived) {
        return lastDay(TimeLimits.Kind.SUIT_AFTER_REVIEW, decisionReceived);
    }

    /** 直接起诉期限: the last day of six months from receiving the reply (ALL 46). */
    public LocalDate directSuitLastDay(LocalDate replyReceived) {
        return lastDay(TimeLimits.Kind.DIRECT_SUIT, replyReceived);
    }

    /** 单位年度报告: the report of an organ about {@code year} is due on 31 January after it (REG 49, R-30). */
    public LocalDate unitReportDue(int year) {
        return LocalDate.of(year + 1, 1, 31);
    }

    /** 本级政府年度报告: the county's report about {@code year} is due on 31 March after it (REG 49, R-31). */
    public LocalDate countyReportDue(int year) {
        return LocalDate.of(year + 1, 3, 31);
    }

    /** The day to work towards for a day the law does not roll forward: the last working day on or before it (OQ-17). */
    public LocalDate target(LocalDate due) {
        return calendar.lastWorkdayOnOrBefore(due);
    }

    /** Whether the walk from a day to a deadline touches a year without a notice. */
    public boolean provisional(LocalDate from, LocalDate deadline) {
        return !calendar.coversYearsBetween(from, deadline);
    }

    private LocalDate lastDay(TimeLimits.Kind kind, LocalDate from) {
        TimeLimits.Term term = TimeLimits.of(kind, from);
        return switch (term.unit()) {
            case WORKDAYS -> calendar.plusWorkdays(from, term.amount());
            // natural periods roll when the last day is a rest day; periods in working days never need to
            case DAYS -> calendar.firstWorkdayOnOrAfter(from.plusDays(term.amount()));
            case MONTHS -> calendar.firstWorkdayOnOrAfter(from.plusMonths(term.amount()));
        };
    }
}
