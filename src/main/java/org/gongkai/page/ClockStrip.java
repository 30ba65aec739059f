package org.gongkai.page;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 期限日历: the legal clock as a calendar; weeks are rows, days are cells (part {@code clockStrip.jte}).
 *
 * @param caption what is shown, e.g. {@code 答复期限：2025年4月2日（周三）}
 * @param days the walk of the clock, each day at most once, in any order
 * @param today marked where it lies in the calendar or within sixty days of it
 * @param due the day that reaches the limit; null while there is none
 * @param sentence the arithmetic in one sentence, printed below
 */
public record ClockStrip(
        String caption,
        List<Day> days,
        @Nullable LocalDate today,
        @Nullable LocalDate due,
        String sentence) {

    private static final long FAR = 60;

    /** What a day is to the clock. */
    public enum Kind {
        /** 收到之日: begins the walk, is not counted itself. */
        START("起算日（当日不计）"),
        /** 计入期限的工作日. */
        COUNTED("计入的工作日"),
        /** 周末、节假日. */
        REST("休息日，不计"),
        /** 依法不计入期限的工作日. */
        EXCLUDED("依法扣除的工作日"),
        /** 超过期限的工作日. */
        LATE("超期的工作日");

        private final String legend;

        Kind(String legend) {
            this.legend = legend;
        }

        public String legend() {
            return legend;
        }

        /** Ending of the style class. */
        public String style() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One day of the walk.
     *
     * @param n number of the counted day, or of the day late; 0 for the other kinds
     * @param label at most four characters printed in the cell, e.g. 征求意见, 国庆节; empty for none
     * @param why the whole reason, read out and shown on pointing, e.g. {@code 征求第三方意见期间不计}; empty for none
     */
    public record Day(LocalDate date, Kind kind, int n, String label, String why) {

        public static Day start(LocalDate date, String label) {
            return new Day(date, Kind.START, 0, label, "当日不计入期限");
        }

        public static Day counted(LocalDate date, int n) {
            return new Day(date, Kind.COUNTED, n, "", "");
        }

        public static Day rest(LocalDate date, String label) {
            return new Day(date, Kind.REST, 0, label, "");
        }

        public static Day excluded(LocalDate date, String label, String why) {
            return new Day(date, Kind.EXCLUDED, 0, label, why);
        }

        public static Day late(LocalDate date, int n) {
            return new Day(date, Kind.LATE, n, "", "");
        }
    }

    /**
     * A row of the calendar.
     *
     * @param month the month where it begins a new one, e.g. {@code 3月}; else empty
     * @param cells Monday to Sunday
     */
    public record Week(String month, List<Cell> cells) {

        /** The row for those who listen: {@code 3月10日起的一周}. */
        public String words() {
            LocalDate monday = cells.getFirst().date();
            return monday.getMonthValue() + "月" + monday.getDayOfMonth() + "日起的一周";
        }
    }

    /**
     * A cell of the calendar.
     *
     * @param day what the clock says; null for a day outside the walk
     * @param words all of it in words, for those who listen
     */
    public record Cell(LocalDate date, @Nullable Day day, boolean isToday, boolean isDue, String words) {

        /** Style classes of the cell. */
        public String style() {
            return "day day--" + (day == null ? "out" : day.kind().style()) + (isDue ? " day--due" : "")
                    + (isToday ? " day--today" : "");
        }

        /** What stands under the number: the label, or what makes the day special. */
        public String label() {
            if (isDue) {
                return "到期";
            }
            return day == null ? "" : day.label();
        }
    }

    public ClockStrip {
        days = days.stream().sorted(Comparator.comparing(Day::date)).toList();
    }

    /** The rows, from the week of the first day to that of the last, or of today where it is not far. */
    public List<Week> weeks() {
        if (days.isEmpty()) {
            return List.of();
        }
        Map<LocalDate, Day> byDate = days.stream().collect(Collectors.toMap(Day::date, Function.identity()));
        LocalDate first = days.getFirst().date();
        LocalDate last = days.getLast().date();
        if (today != null && today.isAfter(last) && ChronoUnit.DAYS.between(last, today) <= FAR) {
            last = today;
        }
        List<Week> weeks = new ArrayList<>();
        LocalDate monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        while (!monday.isAfter(last)) {
            List<Cell> cells = monday.datesUntil(monday.plusWeeks(1))
                    .map(date -> cell(date, byDate.get(date)))
                    .toList();
            weeks.add(new Week(monthBeginning(monday, weeks.isEmpty() ? first : null), cells));
            monday = monday.plusWeeks(1);
        }
        return weeks;
    }

    /** Kinds that occur, in a fixed order; only these are explained below the calendar. */
    public Set<Kind> kinds() {
        EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
        days.forEach(day -> kinds.add(day.kind()));
        return kinds;
    }

    /** Whether today lies in the calendar. */
    public boolean showsToday() {
        return weeks().stream().flatMap(week -> week.cells().stream()).anyMatch(Cell::isToday);
    }

    /** The month named before a week: that of the first day shown, then each month in the week where it begins. */
    private static String monthBeginning(LocalDate monday, @Nullable LocalDate firstShown) {
        LocalDate sunday = monday.plusDays(6);
        if (firstShown != null) {
            return firstShown.getMonthValue() + "月";
        }
        return sunday.getDayOfMonth() <= 7 ? sunday.getMonthValue() + "月" : "";
    }

    private Cell cell(LocalDate date, @Nullable Day day) {
        boolean isToday = date.equals(today);
        boolean isDue = date.equals(due);
        StringBuilder words = new StringBuilder(date.getMonthValue() + "月" + date.getDayOfMonth() + "日");
        if (day != null) {
            words.append("，")
                    .append(
                            switch (day.kind()) {
                                case START -> day.label().isEmpty() ? "起算日" : day.label();
                                case COUNTED -> "第" + day.n() + "个工作日";
                                case REST -> day.label().isEmpty() ? "休息日" : day.label() + "，休息日";
                                case EXCLUDED -> "不计入";
                                case LATE -> "超期第" + day.n() + "个工作日";
                            });
            if (!day.why().isEmpty()) {
                words.append("，").append(day.why());
            }
        }
        return new Cell(date, day, isToday, isDue, words + (isDue ? "，期限届满" : "") + (isToday ? "，今天" : ""));
    }
}
