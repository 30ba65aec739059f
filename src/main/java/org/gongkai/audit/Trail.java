package org.gongkai.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.identity.Actor;
import org.gongkai.identity.NotPermitted;
import org.gongkai.identity.Role;
import org.gongkai.page.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 留痕, to read: by the audit administrator and nobody else. */
@Component
public class Trail {

    /**
     * One page of the trail, newest first. Entries that seal rows tell of nobody's act: they are there for who asks for
     * {@link org.gongkai.page.Trace.Kind#TRAIL}, and in every export.
     *
     * @param waiting entries that were written a moment ago and have no place in the chain yet; not on the page
     */
    public record Page(List<TrailEntry> entries, Paging paging, long waiting) {}

    private final JdbcClient sql;
    private final Clock clock;

    Trail(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @throws NotPermitted unless the actor is the audit administrator or the system */
    public Page page(TrailFilter filter, int page, int size, Actor by) {
        by.require(mayRead(by), "查阅操作留痕");
        Where where = filter.kind() == null ? where(filter).and("act <> '" + TrailChain.SEALED + "'") : where(filter);
        long total = sql.sql("select count(*) from trail" + where.sql())
                .params(where.parameters())
                .query(Long.class)
                .single();
        var paging = new Paging(page, size, total);
        List<TrailEntry> entries = sql.sql("select %s from trail%s order by seq desc limit :limit offset :offset"
                        .formatted(TrailRows.COLUMNS, where.sql()))
                .params(where.parameters())
                .param("limit", size)
                .param("offset", paging.offset())
                .query((row, n) -> TrailRows.entry(row))
                .list();
        long waiting =
                sql.sql("select count(*) from trail_arrival").query(Long.class).single();
        return new Page(entries, paging, waiting);
    }

    static boolean mayRead(Actor actor) {
        return actor.isSystem() || actor.has(Role.AUDIT_ADMINISTRATOR);
    }

    /** The conditions of a filter with their parameters; begins with {@code  where}, or is empty. */
    record Where(String sql, Map<String, Object> parameters) {

        Where and(String condition) {
            return new Where((sql.isEmpty() ? " where " : sql + " and ") + condition, parameters);
        }
    }

    Where where(TrailFilter filter) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        LocalDate from = filter.from();
        LocalDate to = filter.to();
        if (from != null) {
            conditions.add("at >= :from");
            parameters.put("from", startOf(from));
        }
        if (to != null) {
            conditions.add("at < :until");
            parameters.put("until", startOf(to.plusDays(1)));
        }
        if (filter.kind() != null) {
            conditions.add("kind = :kind");
            parameters.put("kind", filter.kind().name());
        }
        if (!filter.actor().isBlank()) {
            conditions.add("actor = :actor");
            parameters.put("actor", filter.actor().strip());
        }
        if (!filter.subject().isBlank()) {
            conditions.add("starts_with(subject, :subject)");
            parameters.put("subject", filter.subject().strip());
        }
        return new Where(conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions), parameters);
    }

    private OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }
}
