package org.gongkai.request;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.agency.AgencyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds today's work by the headers; what is found is then read from its facts. */
@Component
class CaseSearch {

    private static final Set<WorkList.Kind> BY_DUE_DATE =
            EnumSet.of(WorkList.Kind.OVERDUE, WorkList.Kind.URGENT, WorkList.Kind.SOON, WorkList.Kind.AHEAD);

    /**
     * Each case at work under each kind it belongs to; the due date may be too early by now, never too late.
     */
    private static final String WORK = """
            with at_work as (
                select %1$s,
                    %3$s as stage_today
                from request
                where stage <> 'ARCHIVED' and %2$s),
            by_kind as (
                select at_work.*, unnest(array_remove(array[
                    case when stage_today in ('HANDLING', 'CONSULTING', 'REPLY_DRAFTED', 'REPLY_REVIEWED', 'REPLIED') then
                        case when due_on < :today then 'OVERDUE'
                             when due_on <= :urgent then 'URGENT'
                             when due_on <= :soon then 'SOON'
                             when due_on <= :ahead then 'AHEAD' end end,
                    case stage_today
                         when 'AWAITING_CONFIRMATION' then 'AWAITING_CONFIRMATION'
                         when 'LAPSED' then 'LAPSED'
                         when 'REPLY_DRAFTED' then 'AWAITING_REVIEW'
                         when 'REPLY_REVIEWED' then 'AWAITING_SIGNATURE'
                         when 'REPLIED' then 'TO_DELIVER'
                         when 'AWAITING_CORRECTION' then 'AWAITING_CORRECTION'
                         when 'CONSULTING' then 'CONSULTING'
                         when 'AWAITING_PAYMENT' then 'AWAITING_PAYMENT'
                         when 'DELIVERED' then 'TO_ARCHIVE'
                         when 'ENDED' then 'TO_ARCHIVE'
                         when 'WITHDRAWN' then 'TO_ARCHIVE'
                         when 'SET_ASIDE' then 'TO_ARCHIVE' end,
                    case when extension_pending then 'AWAITING_APPROVAL' end], null)) as kind
                from at_work),
            ranked as (
                select by_kind.*, count(*) over (partition by kind) as total,
                    row_number() over (partition by kind order by coalesce(due_on, lapse_on, received_on), id) as place
                from by_kind)
            select * from ranked where place <= :lines order by kind, place""";

    private final JdbcClient sql;
    private final CaseLines lines;
    private final CaseLights lights;
    private final Lights distances;

    CaseSearch(JdbcClient sql, CaseLines lines, CaseLights lights, Lights distances) {
        this.sql = sql;
        this.lines = lines;
        this.lights = lights;
        this.distances = distances;
    }

    private record Found(WorkList.Kind kind, long total, RequestHeader header) {}

    /** @param handledBy the organ whose cases are listed; null for all organs */
    WorkList workList(@Nullable AgencyCode handledBy, LocalDate today, int linesPerKind) {
        var query = sql.sql(WORK.formatted(
                        RequestStore.HEADER_COLUMNS,
                        handledBy == null ? "true" : "handled_by = :organ",
                        CaseLights.STAGE_TODAY))
                .params(lights.days(today))
                .param("lines", linesPerKind);
        if (handledBy != null) {
            query = query.param("organ", handledBy.value());
        }
        List<Found> found = query.query((ResultSet row, int n) -> new Found(
                        WorkList.Kind.valueOf(row.getString("kind")),
                        row.getLong("total"),
                        RequestStore.header(row, n)))
                .list();
        List<CaseLine> folded = lines.of(found.stream().map(Found::header).toList(), today);
        return new WorkList(today, distances.on(today), groups(found, folded));
    }

    private static List<WorkList.Group> groups(List<Found> found, List<CaseLine> folded) {
        Map<WorkList.Kind, List<CaseLine>> byKind = new EnumMap<>(WorkList.Kind.class);
        Map<WorkList.Kind, Long> totals = new EnumMap<>(WorkList.Kind.class);
        found.forEach(f -> totals.put(f.kind(), f.total()));
        for (int i = 0; i < found.size(); i++) {
            WorkList.Kind kind = found.get(i).kind();
            CaseLine line = folded.get(i);
            WorkList.Kind now = BY_DUE_DATE.contains(kind) ? byDueDate(line.light()) : kind;
            if (now == kind) {
                byKind.computeIfAbsent(kind, k -> new ArrayList<>()).add(line);
                continue;
            }
            // an open consultation moved the due date since the last fact
            totals.merge(kind, -1L, Long::sum);
            if (now != null) {
                byKind.computeIfAbsent(now, k -> new ArrayList<>()).add(line);
                totals.merge(now, 1L, Long::sum);
            }
        }
        var groups = new ArrayList<WorkList.Group>();
        byKind.forEach((kind, list) ->
                groups.add(new WorkList.Group(kind, totals.getOrDefault(kind, (long) list.size()), list)));
        return groups;
    }

    private static WorkList.@Nullable Kind byDueDate(Light light) {
        return switch (light) {
            case OVERDUE -> WorkList.Kind.OVERDUE;
            case URGENT -> WorkList.Kind.URGENT;
            case SOON -> WorkList.Kind.SOON;
            case AHEAD -> WorkList.Kind.AHEAD;
            case CALM, STANDING, CLOSED -> null;
        };
    }
}
