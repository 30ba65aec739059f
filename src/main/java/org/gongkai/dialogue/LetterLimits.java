package org.gongkai.dialogue;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.workday.WorkCalendar;

/**
 * 来信时限: the county's own target by kind, in working days, and the three months after which one unanswered letter fails the whole site
 * (单项否决, R-45). Dated data: a letter keeps the limits of the day it came.
 */
public final class LetterLimits {

    private static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);
    private static final LocalDate INDICATORS_2019 = LocalDate.of(2019, 4, 1);
    private static final String INDICATORS = "《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）";
    private static final String TARGET = "本级办理时限";
    private static final int MOST_MONTHS = 3;

    private static final List<Limit> LIMITS = List.of(
            new Limit(LetterKind.QUESTION, 5, MOST_MONTHS, INDICATORS_2019, OPEN_END, INDICATORS),
            new Limit(LetterKind.COMPLAINT, 15, MOST_MONTHS, INDICATORS_2019, OPEN_END, TARGET),
            new Limit(LetterKind.REPORT, 15, MOST_MONTHS, INDICATORS_2019, OPEN_END, TARGET),
            new Limit(LetterKind.MISTAKE, 5, MOST_MONTHS, INDICATORS_2019, OPEN_END, TARGET),
            new Limit(LetterKind.SUGGESTION, 15, MOST_MONTHS, INDICATORS_2019, OPEN_END, TARGET));

    private LetterLimits() {}

    /**
     * One limit while it is in force.
     *
     * @param workdays target, working days after receipt; the day of receipt is not counted
     * @param months at the very latest
     * @param validTo last day, 9999-12-31 while in force
     * @param source of the target, in Chinese
     */
    public record Limit(
            LetterKind kind, int workdays, int months, LocalDate validFrom, LocalDate validTo, String source) {

        LocalDate dueOn(LocalDate receivedOn, WorkCalendar calendar) {
            return calendar.plusWorkdays(receivedOn, workdays);
        }

        LocalDate lastOn(LocalDate receivedOn) {
            return receivedOn.plusMonths(months);
        }
    }

    /** The limit of a kind for a letter of that day; for a day before the first known limit, that one. */
    public static Limit of(LetterKind kind, LocalDate receivedOn) {
        List<Limit> ofKind =
                LIMITS.stream().filter(limit -> limit.kind() == kind).toList();
        return ofKind.stream()
                .filter(limit -> !receivedOn.isBefore(limit.validFrom()) && !receivedOn.isAfter(limit.validTo()))
                .findFirst()
                .orElseGet(ofKind::getFirst);
    }
}
