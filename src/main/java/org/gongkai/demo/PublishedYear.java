package org.gongkai.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.agency.Agencies;
import org.gongkai.document.HandingOver;
import org.gongkai.document.KeepingReadingRooms;
import org.gongkai.document.PublishedDocuments;
import org.gongkai.document.Repealing;
import org.gongkai.document.SatisfyingStandards;
import org.gongkai.gazette.CompilingIssue;
import org.gongkai.gazette.ReleasingIssue;
import org.springframework.stereotype.Component;

/** 主动公开: the chapters of what the county published, in the order of time; each month is a transaction of its own. */
@Component
@Demonstration
class PublishedYear {

    private static final int YEAR = 2024;

    private final Agencies agencies;
    private final Press press;
    private final Repealing repealing;
    private final PublishedDocuments published;
    private final StoryClock clock;
    private final CompilingIssue compiling;
    private final ReleasingIssue releasing;
    private final SatisfyingStandards satisfying;
    private final HandingOver handing;
    private final KeepingReadingRooms keepingRooms;

    PublishedYear(
            Agencies agencies,
            Press press,
            Repealing repealing,
            PublishedDocuments published,
            StoryClock clock,
            CompilingIssue compiling,
            ReleasingIssue releasing,
            SatisfyingStandards satisfying,
            HandingOver handing,
            KeepingReadingRooms keepingRooms) {
        this.agencies = agencies;
        this.press = press;
        this.repealing = repealing;
        this.published = published;
        this.clock = clock;
        this.compiling = compiling;
        this.releasing = releasing;
        this.satisfying = satisfying;
        this.handing = handing;
        this.keepingRooms = keepingRooms;
    }

    List<Chapter> chapters() {
        List<Chapter> chapters = new ArrayList<>();
        chapters.add(register(
                "2023",
                0,
                List.of(
                        LocalDate.of(2021, 3, 10),
                        LocalDate.of(2021, 5, 20),
                        LocalDate.of(2021, 7, 8),
                        LocalDate.of(2021, 9, 15),
                        LocalDate.of(2022, 2, 22),
                        LocalDate.of(2022, 4, 12),
                        LocalDate.of(2022, 8, 3),
                        LocalDate.of(2022, 11, 9),
                        LocalDate.of(2023, 3, 21),
                        LocalDate.of(2023, 10, 17)),
                List.of()));
        for (int month = 1; month <= 12; month++) {
            chapters.add(new PublicationsChapter(YearMonth.of(YEAR, month), agencies, press));
            if (month == 10) {
                chapters.add(register("2024", 10, List.of(LocalDate.of(YEAR, 10, 31)), List.of(0, 1)));
            }
            if (month % 6 == 0) {
                chapters.add(new GazetteChapter(month / 6, compiling, releasing, published, clock));
            }
        }
        chapters.add(register("2025", 11, List.of(LocalDate.of(2025, 4, 16), LocalDate.of(2025, 9, 10)), List.of(2)));
        chapters.add(new KindsChapter(agencies, press, published));
        chapters.add(new StandardsChapter(agencies, published, satisfying, clock));
        chapters.add(new HandoversChapter(handing, clock));
        chapters.add(new PlacesChapter(keepingRooms, clock));
        return chapters;
    }

    private Chapter register(String part, int first, List<LocalDate> made, List<Integer> repealed) {
        return new RegisterChapter(part, first, made, repealed, agencies, press, repealing, published, clock);
    }
}
