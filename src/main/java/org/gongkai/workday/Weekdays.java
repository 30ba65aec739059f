package org.gongkai.workday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** The seven ordinary kinds of day: what a day is when no notice speaks of it. */
final class Weekdays {

    private static final List<DayKind> KINDS = List.of(
            new DayKind(true, "周一"),
            new DayKind(true, "周二"),
            new DayKind(true, "周三"),
            new DayKind(true, "周四"),
            new DayKind(true, "周五"),
            new DayKind(false, "周六"),
            new DayKind(false, "周日"));

    private Weekdays() {}

    static DayKind kind(LocalDate day) {
        return KINDS.get(day.getDayOfWeek().getValue() - 1);
    }

    static String name(LocalDate day) {
        return kind(day).why();
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }
}
