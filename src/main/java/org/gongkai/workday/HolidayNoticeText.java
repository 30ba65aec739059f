package org.gongkai.workday;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/** Reads one notice file line by line; a line it does not understand stops it. */
final class HolidayNoticeText {

    private final String text;
    private final List<HolidayNotice.Source> sources = new ArrayList<>();
    private final TreeMap<LocalDate, DayKind> days = new TreeMap<>();
    private int year;

    HolidayNoticeText(String text) {
        this.text = text;
    }

    HolidayNotice read() {
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String content = line.strip();
            if (content.isEmpty() || content.startsWith("#")) {
                continue;
            }
            try {
                take(content.split("\\s+", 4));
            } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException problem) {
                throw new IllegalArgumentException(
                        "line " + number + " `" + content + "`: " + problem.getMessage(), problem);
            }
        }
        if (year == 0 || sources.isEmpty()) {
            throw new IllegalArgumentException("a calendar needs its year and its notice");
        }
        SequencedMap<LocalDate, DayKind> read = Collections.unmodifiableSequencedMap(days);
        return new HolidayNotice(year, List.copyOf(sources), read);
    }

    private void take(String[] words) {
        switch (words[0]) {
            case "year" -> year = Integer.parseInt(words[1]);
            case "notice", "revised" ->
                sources.add(new HolidayNotice.Source(words[1], LocalDate.parse(words[2]), words[3]));
            case "off" -> takeOff(words[1], words[2]);
            case "work" -> takeWork(LocalDate.parse(words[1]), words[2], words[3]);
            default -> throw new IllegalArgumentException("unknown word " + words[0]);
        }
    }

    private void takeOff(String range, String holiday) {
        int dots = range.indexOf("..");
        LocalDate first = LocalDate.parse(dots < 0 ? range : range.substring(0, dots));
        LocalDate last = dots < 0 ? first : LocalDate.parse(range.substring(dots + 2));
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("the range runs backwards");
        }
        first.datesUntil(last.plusDays(1)).forEach(day -> put(day, new DayKind(false, holiday)));
    }

    private void takeWork(LocalDate day, String weekday, String holiday) {
        if (!Weekdays.isWeekend(day) || !Weekdays.name(day).equals(weekday)) {
            throw new IllegalArgumentException(day + " is " + Weekdays.name(day) + ", not the weekend day " + weekday);
        }
        put(day, new DayKind(true, "调休上班（" + holiday + "）"));
    }

    private void put(LocalDate day, DayKind kind) {
        boolean ofYear = day.getYear() == year || (day.getYear() == year - 1 && day.getMonthValue() == 12);
        if (!ofYear) {
            throw new IllegalArgumentException(day + " is not a day of the notice of " + year);
        }
        days.put(day, kind);
    }
}
