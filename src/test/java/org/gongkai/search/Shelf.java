package org.gongkai.search;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.document.ValiditySpan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An index on its own, without the program: what is put in and what is found. */
final class Shelf implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.of(2026, 6, 10);

    /** No database: nothing here is asked of it. */
    private static final JdbcClient NOBODY = JdbcClient.create(new DriverManagerDataSource());

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    final Index index;
    final Searching searching;
    final Set<String> gone = new HashSet<>();

    Shelf(IndexSettings settings, Path data) {
        index = new Index(settings, data);
        IndexTasks tasks = new IndexTasks(NOBODY) {
            @Override
            Set<String> gone() {
                return gone;
            }
        };
        searching = new Searching(
                index,
                tasks,
                new EmptySearches(NOBODY, Clock.systemUTC()),
                Clock.fixed(TODAY.atTime(9, 0).atZone(ZONE).toInstant(), ZONE));
        index.make();
    }

    void put(Copy... copies) {
        List<Entry> entries = new ArrayList<>();
        for (Copy copy : copies) {
            entries.add(new Entry(copy, TODAY, 1));
        }
        index.change(entries, List.of());
    }

    List<String> numbers(String words) {
        return searching.find(Question.about(words)).hits().stream()
                .map(Answer.Hit::number)
                .toList();
    }

    long total(String words) {
        return searching.find(Question.about(words)).total();
    }

    static Copy item(String number, String title, String officialNumber, String body) {
        return item(number, title, officialNumber, body, new ValiditySpan(false, null, null, null, null));
    }

    static Copy item(String number, String title, String officialNumber, String body, ValiditySpan span) {
        return new Copy(
                number,
                title,
                number.substring(0, number.indexOf('-')),
                "平乡县人民政府办公室",
                officialNumber.isEmpty() ? null : officialNumber,
                "000014349/2024-" + number.substring(number.lastIndexOf('-') + 1),
                "NOTICE",
                "GENERAL",
                List.of("fdzdgk/zcwj/gfxwj"),
                LocalDate.of(2024, 3, 1),
                LocalDate.of(2024, 3, 5)
                        .atTime(10, Integer.parseInt(number.substring(number.lastIndexOf('-') + 1)) % 60),
                span,
                "",
                "",
                body,
                List.of());
    }

    @Override
    public void close() {
        index.destroy();
    }
}
