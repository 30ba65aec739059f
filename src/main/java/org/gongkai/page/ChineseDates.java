package org.gongkai.page;

import java.time.LocalDate;

/** Dates as people read them: {@code 2026年3月2日（周一）}; machines get ISO. */
public final class ChineseDates {

    private static final String WEEKDAYS = "一二三四五六日";

    private ChineseDates() {}

    /** {@code 2026年3月2日}. */
    public static String date(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** {@code 2026年3月2日（周一）}. */
    public static String longDate(LocalDate date) {
        return date(date) + "（" + weekday(date) + "）";
    }

    /** {@code 周一}. */
    public static String weekday(LocalDate date) {
        return "周" + WEEKDAYS.charAt(date.getDayOfWeek().getValue() - 1);
    }
}
