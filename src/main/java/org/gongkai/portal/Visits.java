package org.gongkai.portal;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 访问计数: how often pages are read, by day and kind, and each document by month. No cookie is set, no address, no browser and no person is
 * kept. Counted in memory and written once a minute, so that a reader never waits for it; a crash loses the minute.
 */
@Component
public class Visits {

    private static final Logger LOG = LoggerFactory.getLogger(Visits.class);

    /** Documents told apart between two writings; more are counted as pages only. */
    private static final int MOST_DOCUMENTS = 20_000;

    /** Programs that read by themselves, as far as they say so. */
    private static final Pattern PROGRAM =
            Pattern.compile("bot|spider|crawl|slurp|curl|wget|python|java/|java-http|go-http|headless|monitor");

    private record Page(LocalDate day, VisitKind kind) {}

    private record Document(LocalDate month, String number) {}

    private final Map<Page, LongAdder> pages = new ConcurrentHashMap<>();
    private final Map<Document, LongAdder> documents = new ConcurrentHashMap<>();
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Visits(JdbcClient sql, TransactionTemplate transaction, Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * A page was sent, or the reader still had it.
     *
     * @param userAgent only to leave programs out; not kept
     */
    public void read(String path, @org.jspecify.annotations.Nullable String userAgent) {
        if (userAgent != null
                && PROGRAM.matcher(userAgent.toLowerCase(Locale.ROOT)).find()) {
            return;
        }
        VisitKind.of(path).ifPresent(kind -> {
            LocalDate today = LocalDate.now(clock);
            pages.computeIfAbsent(new Page(today, kind), page -> new LongAdder())
                    .increment();
            if (kind == VisitKind.DOCUMENT && documents.size() < MOST_DOCUMENTS) {
                VisitKind.document(path)
                        .ifPresent(number -> documents
                                .computeIfAbsent(
                                        new Document(today.withDayOfMonth(1), number), document -> new LongAdder())
                                .increment());
            }
        });
    }

    /** Writes what was counted since the last time. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    @PreDestroy
    public void write() {
        List<Map.Entry<Page, Long>> read = taken(pages);
        List<Map.Entry<Document, Long>> each = taken(documents);
        if (read.isEmpty()) {
            return;
        }
        try {
            transaction.executeWithoutResult(t -> {
                read.forEach(page -> sql.sql("""
                                insert into visit_day (day, kind, times) values (?, ?, ?)
                                on conflict (day, kind) do update set times = visit_day.times + excluded.times""")
                        .params(page.getKey().day(), page.getKey().kind().name(), page.getValue())
                        .update());
                each.forEach(document -> sql.sql("""
                                insert into visit_document (month, number, times) values (?, ?, ?)
                                on conflict (month, number) do update set times = visit_document.times + excluded.times""")
                        .params(document.getKey().month(), document.getKey().number(), document.getValue())
                        .update());
            });
        } catch (DataAccessException | IllegalStateException | org.springframework.transaction.TransactionException e) {
            LOG.warn("{} page views could not be written and are lost: {}", read.size(), e.getMessage());
        }
    }

    /** Takes the counts out, in an order in which two servers never wait for each other. */
    private static <K extends Record> List<Map.Entry<K, Long>> taken(Map<K, LongAdder> counts) {
        List<Map.Entry<K, Long>> taken = new ArrayList<>();
        for (K key : List.copyOf(counts.keySet())) {
            LongAdder count = counts.remove(key);
            if (count != null) {
                taken.add(Map.entry(key, count.sum()));
            }
        }
        taken.sort(java.util.Comparator.comparing(entry -> entry.getKey().toString()));
        return taken;
    }
}
