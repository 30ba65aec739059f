package org.gongkai.workday;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * 工作日历: which days count. Working days are Monday to Friday not declared a holiday, and the weekend days declared
 * make-up workdays (调休上班); both from the State Council's yearly notices ({@code law.md} §8.1).
 *
 * <p>A year without a notice is not guessed: only its Saturdays and Sundays rest, and {@link #hasNotice} says that a date
 * touching it is provisional. Immutable; cheap to ask.
 */
public final class WorkCalendar {

    private static final int FIRST_SHIPPED = 2018;
    private static final int LAST_SHIPPED = 2026;

    /** With the notices announced after the program was shipped, as imported; null while there are none. */
    private static volatile @Nullable WorkCalendar adopted;

    private final SortedMap<Integer, HolidayNotice> notices;
    private final Map<LocalDate, DayKind> special;
    private final String version;

    private WorkCalendar(SortedMap<Integer, HolidayNotice> notices) {
        this.notices = notices;
        this.special = new HashMap<>();
        // in the order of years, so that a notice may speak of the last days of the year before it
        notices.values().forEach(notice -> special.putAll(notice.days()));
        this.version = notices.isEmpty() ? "no-notice" : notices.lastKey() + "-" + fingerprint(notices.values());
    }

    /**
     * The calendar in force: all notices shipped with the program, 2018–2026, and those the office imported since. Ask again
     * each time.
     */
    public static WorkCalendar official() {
        WorkCalendar imported = adopted;
        return imported == null ? Official.CALENDAR : imported;
    }

    /**
     * Makes imported notices part of {@link #official()}, in place of those imported before; none: as shipped.
     *
     * @param notices a later one of the same year replaces an earlier or shipped one
     */
    public static void adopt(Collection<HolidayNotice> notices) {
        WorkCalendar calendar = Official.CALENDAR;
        for (HolidayNotice notice : notices) {
            calendar = calendar.with(notice);
        }
        adopted = notices.isEmpty() ? null : calendar;
    }

    /** A calendar of these notices only; a later one of the same year replaces an earlier one. */
    public static WorkCalendar of(Collection<HolidayNotice> notices) {
        TreeMap<Integer, HolidayNotice> byYear = new TreeMap<>();
        notices.forEach(notice -> byYear.put(notice.year(), notice));
        return new WorkCalendar(byYear);
    }

    /** This calendar with one more notice, or with the notice of a year replaced (R-51: recompute on import). */
    public WorkCalendar with(HolidayNotice notice) {
        List<HolidayNotice> all = new ArrayList<>(notices.values());
        all.add(notice);
        return of(all);
    }

    /** What a day is, and why in Chinese. */
    public DayKind classify(LocalDate day) {
        DayKind kind = special.get(day);
        return kind != null ? kind : Weekdays.kind(day);
    }

    /** Whether the day counts as a working day (工作日). */
    public boolean isWorkday(LocalDate day) {
        return classify(day).working();
    }

    /** Whether the State Council's notice for this year is known; dates touching other years are provisional. */
    public boolean hasNotice(int year) {
        return notices.containsKey(year);
    }

    /** Whether every year from the one of {@code from} to the one of {@code to} has its notice. */
    public boolean coversYearsBetween(LocalDate from, LocalDate to) {
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            if (!hasNotice(year)) {
                return false;
            }
        }
        return true;
    }

    /** The notice a year rests on, to be cited. */
    public Optional<HolidayNotice> notice(int year) {
        return Optional.ofNullable(notices.get(year));
    }

    /**
     * wd(d, n): the n-th working day strictly after {@code day}; the day itself never counts (OQ-1).
     *
     * @param n how many working days, at least 1
     */
    public LocalDate plusWorkdays(LocalDate day, int n) {
        if (n < 1) {
            throw new IllegalArgumentException("n " + n);
        }
        LocalDate reached = day;
        for (int counted = 0; counted < n; ) {
            reached = reached.plusDays(1);
            if (isWorkday(reached)) {
                counted++;
            }
        }
        return reached;
    }

    /** The day itself if it is a working day, else the next one. */
    public LocalDate firstWorkdayOnOrAfter(LocalDate day) {
        LocalDate reached = day;
        while (!isWorkday(reached)) {
            reached = reached.plusDays(1);
        }
        return reached;
    }

    /** The day itself if it is a working day, else the one before. */
    public LocalDate lastWorkdayOnOrBefore(LocalDate day) {
        LocalDate reached = day;
        while (!isWorkday(reached)) {
            reached = reached.minusDays(1);
        }
        return reached;
    }

    /**
     * How many working days lie in ({@code after}, {@code upTo}]; negative when {@code upTo} is the earlier one, so that
     * "two working days overdue" is −2.
     */
    public int workdaysBetween(LocalDate after, LocalDate upTo) {
        if (upTo.isBefore(after)) {
            return -workdaysBetween(upTo, after);
        }
        int counted = 0;
        for (LocalDate day = after.plusDays(1); !day.isAfter(upTo); day = day.plusDays(1)) {
            if (isWorkday(day)) {
                counted++;
            }
        }
        return counted;
    }

    /**
     * Names this state of the calendar: the last year with a notice and a fingerprint of every day in it. Recorded with
     * dates computed from it, so that an import of a new notice shows which dates to compute again.
     */
    public String version() {
        return version;
    }

    private static String fingerprint(Collection<HolidayNotice> notices) {
        CRC32 sum = new CRC32();
        for (HolidayNotice notice : notices) {
            notice.days()
                    .forEach((day, kind) ->
                            sum.update((day + (kind.working() ? "+" : "-")).getBytes(StandardCharsets.UTF_8)));
        }
        return String.format("%08x", sum.getValue());
    }

    /** Read once, when first asked for. */
    private static final class Official {

        static final WorkCalendar CALENDAR = read();

        private static WorkCalendar read() {
            List<HolidayNotice> notices = new ArrayList<>();
            for (int year = FIRST_SHIPPED; year <= LAST_SHIPPED; year++) {
                notices.add(HolidayNotice.parse(text("/workday/" + year + ".txt")));
            }
            return of(notices);
        }

        private static String text(String name) {
            try (@Nullable InputStream in = WorkCalendar.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException("missing calendar " + name);
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
    }
}
