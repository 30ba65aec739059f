package org.gongkai.bench;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Fills a demonstration installation with very many cases: true copies of the cases it holds, facts included, spread over
 * all organs; three in a hundred are copies of cases in hand. Copies hold no sealed personal part.
 */
final class CaseFlood {

    /** Copies get serials from here on, so that they meet no case of the demonstration. */
    private static final int FIRST_SERIAL = 1_000_000;

    private static final String HEADERS = """
            insert into request (number, agency, handled_by, year, serial, way, applicant_kind, title, applicant_masked,
                submitted_on, received_on, due_on, lapse_on, stage, extension_pending, decided_on, disposition, on_time,
                facts, counted, calendar_version, filed_at)
            with organ as (
                select code, row_number() over (order by code) - 1 as n, count(*) over () as many
                from (select distinct agency as code from request where serial < %1$d) known),
            template as (
                select r.*, row_number() over (partition by decided_on is null order by id) - 1 as n,
                    count(*) over (partition by decided_on is null) as many
                from request r where serial < %1$d),
            copy as (select i, i %% 100 < 3 as in_hand from generate_series(%2$d, %3$d) as i)
            select case when in_hand then t.agency else o.code end || '-' || t.year || '-' || (%1$d + i),
                case when in_hand then t.agency else o.code end,
                case when in_hand then t.handled_by else o.code end,
                t.year, %1$d + i, t.way, t.applicant_kind, t.title, t.applicant_masked,
                (t.submitted_on + later)::date, (t.received_on + later)::date, (t.due_on + later)::date,
                (t.lapse_on + later)::date, t.stage, t.extension_pending, (t.decided_on + later)::date, t.disposition, t.on_time,
                t.facts, t.counted, t.calendar_version, t.filed_at
            from copy
            join template t on (t.decided_on is null) = in_hand and t.n = (i / 3) %% t.many
            join organ o on o.n = i %% o.many
            cross join lateral (select case when %4$b and t.received_on is not null
                then make_interval(years => 2026 - extract(year from t.received_on)::int)
                else make_interval() end as later) moved
            """;

    private static final String FACTS = """
            insert into request_fact (request_id, seq, type, on_date, recorded_at, actor, actor_name, body)
            with template as materialized (
                select distinct on (title, submitted_on) id, title, submitted_on
                from request where serial < %1$d order by title, submitted_on, id)
            select copy.id, f.seq, f.type, f.on_date, f.recorded_at, f.actor, f.actor_name, f.body
            from request copy
            join template using (title, submitted_on)
            join request_fact f on f.request_id = template.id
            where copy.serial between %1$d + %2$d and %1$d + %3$d
            """;

    private CaseFlood() {}

    /**
     * Adds copies.
     *
     * @param from number of the first copy, not used before
     * @param to number of the last
     * @param withFacts false: headers only, which is all the figures of a report read, and all received in 2026
     */
    static void pour(Connection connection, int from, int to, boolean withFacts) throws SQLException {
        try (var sql = connection.createStatement()) {
            // many headers first, many facts after: the watch over single cases would only see the headers
            sql.execute("alter table request disable trigger request_has_its_filing");
            RowRecord.off(sql, "request");
            sql.executeUpdate(HEADERS.formatted(FIRST_SERIAL, from, to, !withFacts));
            if (withFacts) {
                sql.executeUpdate(FACTS.formatted(FIRST_SERIAL, from, to));
            }
            sql.execute("alter table request enable trigger request_has_its_filing");
            RowRecord.on(sql, "request");
            sql.execute("vacuum analyze request");
            sql.execute("vacuum analyze request_words");
            sql.execute("analyze request_fact");
        }
    }
}
