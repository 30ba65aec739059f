package org.gongkai.dialogue;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 来信统计 of a year, by the organ that answers; for the site's yearly return and the desk. */
@Component
public class LetterFigures {

    private final JdbcClient sql;
    private final LetterScope scope;
    private final Agencies agencies;
    private final Clock clock;

    LetterFigures(JdbcClient sql, LetterScope scope, Agencies agencies, Clock clock) {
        this.sql = sql;
        this.scope = scope;
        this.agencies = agencies;
        this.clock = clock;
    }

    /**
     * The letters received in a year, as they stand now.
     *
     * @param answered 答复
     * @param otherwise closed without an answer or turned into a request
     * @param inTime ended within the target
     * @param late ended after three months, or open longer than that
     * @param rated how many writers gave their opinion
     * @param satisfied how many of them were satisfied
     * @param published 公开
     * @param days sum of the calendar days to the end of all that ended
     */
    public record Row(
            String agency,
            long received,
            long answered,
            long otherwise,
            long inTime,
            long late,
            long rated,
            long satisfied,
            long published,
            long days) {

        public long open() {
            return received - answered - otherwise;
        }

        Row plus(Row other) {
            return new Row(
                    agency,
                    received + other.received,
                    answered + other.answered,
                    otherwise + other.otherwise,
                    inTime + other.inTime,
                    late + other.late,
                    rated + other.rated,
                    satisfied + other.satisfied,
                    published + other.published,
                    days + other.days);
        }
    }

    /** Organs with letters in tree order, of the person's office or of all. */
    public List<Row> of(int year, Actor by) {
        AgencyCode own = scope.of(by);
        var counted = sql.sql("""
                        select agency, count(*) as received,
                            count(*) filter (where stage = 'ANSWERED') as answered,
                            count(*) filter (where stage in ('CLOSED', 'CONVERTED')) as otherwise,
                            count(*) filter (where ended_on <= due_on) as in_time,
                            count(*) filter (where coalesce(ended_on, :today) > last_on) as late,
                            count(satisfaction) as rated,
                            count(*) filter (where satisfaction in ('VERY_SATISFIED', 'SATISFIED', 'FAIRLY_SATISFIED')) as satisfied,
                            count(published_on) as published,
                            coalesce(sum(ended_on - received_on), 0) as days
                        from letter
                        where received_on >= :first and received_on < :next
                            and (cast(:own as text) is null or handled_by = :own)
                        group by agency""")
                .param("today", LocalDate.now(clock))
                .param("first", LocalDate.of(year, 1, 1))
                .param("next", LocalDate.of(year + 1, 1, 1))
                .param("own", own == null ? null : own.value(), Types.VARCHAR)
                .query((row, n) -> new Row(
                        row.getString("agency"),
                        row.getLong("received"),
                        row.getLong("answered"),
                        row.getLong("otherwise"),
                        row.getLong("in_time"),
                        row.getLong("late"),
                        row.getLong("rated"),
                        row.getLong("satisfied"),
                        row.getLong("published"),
                        row.getLong("days")))
                .list();
        return agencies.all().stream()
                .flatMap(agency -> counted.stream()
                        .filter(row -> row.agency().equals(agency.code().value()))
                        .map(row -> named(row, agency)))
                .toList();
    }

    /** All rows as one; null of none. */
    public static @Nullable Row sum(List<Row> rows) {
        return rows.stream().reduce(Row::plus).map(row -> renamed(row, "合计")).orElse(null);
    }

    private static Row named(Row row, Agency agency) {
        return renamed(row, agency.name());
    }

    private static Row renamed(Row row, String name) {
        return new Row(
                name,
                row.received(),
                row.answered(),
                row.otherwise(),
                row.inTime(),
                row.late(),
                row.rated(),
                row.satisfied(),
                row.published(),
                row.days());
    }
}
