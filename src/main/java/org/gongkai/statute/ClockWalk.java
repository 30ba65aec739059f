package org.gongkai.statute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.workday.DayKind;
import org.gongkai.workday.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * 逐日计数: one walk over the days after a start day, which itself never counts (OQ-1). Every day is a rest day, an excluded day
 * or the next counted day.
 */
final class ClockWalk {

    /** Working days in ({@code after}, {@code upTo}] are not counted. */
    record Exclusion(LocalDate after, LocalDate upTo, String rule, String ref) {

        boolean covers(LocalDate day) {
            return day.isAfter(after) && !day.isAfter(upTo);
        }
    }

    private final WorkCalendar calendar;
    private final LocalDate start;
    private final int limit;
    /** In the order in which they were sent: the first that covers a day gives its reason. */
    private final List<Exclusion> exclusions;

    ClockWalk(WorkCalendar calendar, LocalDate start, int limit, List<Exclusion> exclusions) {
        this.calendar = calendar;
        this.start = start;
        this.limit = limit;
        this.exclusions = exclusions;
    }

    /** The day that reaches the limit. */
    LocalDate end() {
        LocalDate day = start;
        for (int counted = 0; counted < limit; ) {
            day = day.plusDays(1);
            if (calendar.isWorkday(day) && excluding(day) == null) {
                counted++;
            }
        }
        return day;
    }

    /** Every day of the walk, to its end. */
    List<ClockDay> days() {
        return days(LocalDate.MAX);
    }

    /** Every day of the walk, to its end or to {@code last}, whichever is first. */
    List<ClockDay> days(LocalDate last) {
        List<ClockDay> days = new ArrayList<>(limit * 2);
        LocalDate day = start;
        for (int counted = 0; counted < limit && day.isBefore(last); ) {
            day = day.plusDays(1);
            DayKind kind = calendar.classify(day);
            Exclusion exclusion = kind.working() ? excluding(day) : null;
            if (!kind.working()) {
                days.add(new ClockDay(day, ClockDay.Kind.REST, 0, kind.why(), null, null));
            } else if (exclusion != null) {
                days.add(new ClockDay(
                        day, ClockDay.Kind.EXCLUDED, 0, madeUp(day, kind), exclusion.rule(), exclusion.ref()));
            } else {
                counted++;
                days.add(new ClockDay(day, ClockDay.Kind.COUNTED, counted, madeUp(day, kind), null, null));
            }
        }
        return days;
    }

    private static @Nullable String madeUp(LocalDate day, DayKind kind) {
        return day.getDayOfWeek().getValue() > 5 ? kind.why() : null;
    }

    private @Nullable Exclusion excluding(LocalDate day) {
        for (Exclusion exclusion : exclusions) {
            if (exclusion.covers(day)) {
                return exclusion;
            }
        }
        return null;
    }
}
