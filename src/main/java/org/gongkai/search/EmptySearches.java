package org.gongkai.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * 没有结果的检索: what people look for and do not find, which is what the office should think of publishing. Words and how often a
 * day; nothing about who asked, and nothing that looks like a number of a person.
 */
@Repository
class EmptySearches {

    private static final int MOST_A_DAY = 2_000;

    private final JdbcClient sql;
    private final Clock clock;

    EmptySearches(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Words nobody found anything for. @param times since the day asked for */
    record Missed(String words, long times, LocalDate last) {}

    @Transactional
    public void note(String words) {
        String asked = Remembered.of(words).orElse("");
        if (asked.isEmpty()) {
            return;
        }
        sql.sql("""
                        insert into search_without_result (words, asked_on, times)
                        select :words, :day, 1
                        where exists (select 1 from search_without_result where words = :words and asked_on = :day)
                           or (select count(*) from search_without_result where asked_on = :day) < :most
                        on conflict (words, asked_on) do update set times = search_without_result.times + 1""")
                .param("words", asked)
                .param("day", LocalDate.now(clock))
                .param("most", MOST_A_DAY)
                .update();
    }

    /** The most frequent first. */
    List<Missed> since(LocalDate day, int most) {
        return sql.sql("""
                        select words, sum(times) as times, max(asked_on) as last from search_without_result
                        where asked_on >= ? group by words order by sum(times) desc, max(asked_on) desc, words limit ?""")
                .params(day, most)
                .query((row, n) -> new Missed(
                        row.getString("words"), row.getLong("times"), row.getObject("last", LocalDate.class)))
                .list();
    }
}
