package org.gongkai.search;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 常用检索词: what people ask for and find. Counted in memory, written once a minute; words alone, and not those that look like a number of a
 * person.
 */
@Component
public class AskedWords {

    private static final Logger LOG = LoggerFactory.getLogger(AskedWords.class);
    private static final int MOST_A_MINUTE = 5_000;
    private static final int DAYS = 90;

    /** Fewer would tell of a single reader. */
    private static final int OFTEN = 5;

    private final Map<String, LongAdder> asked = new ConcurrentHashMap<>();
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AskedWords(JdbcClient sql, TransactionTemplate transaction, Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Somebody asked for these words and something was found. */
    public void note(String words) {
        if (asked.size() < MOST_A_MINUTE) {
            Remembered.of(words)
                    .ifPresent(remembered -> asked.computeIfAbsent(remembered, w -> new LongAdder())
                            .increment());
        }
    }

    /** Writes what was asked since the last time. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    @PreDestroy
    public void write() {
        Map<String, Long> taken = new TreeMap<>(); // in one order, so that two servers never wait for each other
        for (String words : List.copyOf(asked.keySet())) {
            LongAdder times = asked.remove(words);
            if (times != null) {
                taken.put(words, times.sum());
            }
        }
        if (taken.isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        try {
            transaction.executeWithoutResult(t -> {
                taken.forEach((words, times) ->
                        sql.sql("""
                                insert into search_asked (words, asked_on, times) values (?, ?, ?)
                                on conflict (words, asked_on) do update set times = search_asked.times + excluded.times""").params(words, today, times).update());
                sql.sql("delete from search_asked where asked_on < ?")
                        .param(today.minusDays(DAYS))
                        .update();
            });
        } catch (DataAccessException | IllegalStateException | TransactionException e) {
            LOG.warn("{} searched words could not be counted: {}", taken.size(), e.getMessage());
        }
    }

    /** Words that begin so and are often asked for, the most frequent first. */
    List<String> beginning(String typed, int most) {
        return sql.sql("""
                        select words from search_asked where words like :prefix escape '!' and words <> :typed
                        group by words having sum(times) >= :often order by sum(times) desc, words limit :most""")
                .param("prefix", typed.replaceAll("([!%_])", "!$1") + "%")
                .param("typed", typed)
                .param("often", OFTEN)
                .param("most", most)
                .query(String.class)
                .list();
    }
}
