package org.gongkai.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as people and older sites write them: {@code 2024-03-05 10:20}, {@code 2024/3/5}, {@code 2024年3月5日}. */
final class ItemDates {

    private static final Pattern FORM = Pattern.compile(
            "(\\d{4})\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})\\s?日?(?:[T ]\\s?(\\d{1,2}):(\\d{2})(?::\\d{2}(?:\\.\\d+)?)?)?");

    private ItemDates() {}

    /** Empty where the text is no date; midnight where it names no time. */
    static Optional<LocalDateTime> time(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.of(number(form, 1), number(form, 2), number(form, 3));
            return Optional.of(
                    form.group(4) == null ? day.atStartOfDay() : day.atTime(number(form, 4), number(form, 5)));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> day(String text) {
        return time(text).map(LocalDateTime::toLocalDate);
    }

    private static int number(Matcher form, int group) {
        return Integer.parseInt(form.group(group));
    }
}
