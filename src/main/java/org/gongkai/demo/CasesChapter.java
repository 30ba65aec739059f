package org.gongkai.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.gongkai.workday.WorkCalendar;

/** 申请: one chapter of requests, told day by day in the order things happened. */
class CasesChapter implements Chapter {

    private final String name;
    private final CaseTeller teller;
    private final StoryClock clock;
    private final WorkCalendar calendar = WorkCalendar.official();

    CasesChapter(String name, CaseTeller teller, StoryClock clock) {
        this.name = name;
        this.teller = teller;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "cases-" + name;
    }

    /** Something that happens on a day; step 0 is the filing. */
    private record Happening(LocalDate day, int told, int order, Runnable act) {}

    @Override
    public void tell() {
        LocalDate today = LocalDate.now(Clock.system(clock.getZone()));
        List<Happening> story = new ArrayList<>();
        int told = 0;
        for (Map<String, String> row : Lines.of("demo/cases.tsv")) {
            told++;
            if (row.getOrDefault("chapter", "").equals(name)) {
                addStory(story, told, row, today);
            }
        }
        story.sort(Comparator.comparing(Happening::day)
                .thenComparing(Happening::told)
                .thenComparing(Happening::order));
        for (Happening happening : story) {
            clock.on(happening.day(), happening.act());
        }
    }

    private void addStory(List<Happening> story, int serial, Map<String, String> row, LocalDate today) {
        LocalDate filedOn = day(row.getOrDefault("submitted", ""), today);
        CaseTeller.Told told = teller.begin(serial, row);
        int order = 0;
        story.add(new Happening(filedOn, serial, order++, () -> told.file(filedOn)));
        for (Step step : Step.parse(row.getOrDefault("steps", ""))) {
            LocalDate day = step.after() == 0 ? filedOn : calendar.plusWorkdays(filedOn, step.after());
            if (day.isAfter(today)) {
                return;
            }
            LocalDate until = calendar.plusWorkdays(day, Math.max(1, step.number()));
            story.add(new Happening(day, serial, order++, () -> told.step(step, day, until)));
        }
    }

    /** A date, or {@code -n}: the n-th working day before today. */
    private LocalDate day(String written, LocalDate today) {
        if (!written.startsWith("-")) {
            return LocalDate.parse(written);
        }
        LocalDate day = today;
        for (int left = Integer.parseInt(written.substring(1)); left > 0; left--) {
            day = calendar.lastWorkdayOnOrBefore(day.minusDays(1));
        }
        return day;
    }
}
