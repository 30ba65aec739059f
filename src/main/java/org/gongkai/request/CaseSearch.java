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
import org.gongkai.page.Paging;
import org.gongkai.workday.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds cases by their headers. What is found is then read from its facts. */
@Component
class CaseSearch {

    private static final Set<WorkList.Kind> BY_DUE_DATE =
            EnumSet.of(WorkList.Kind.OVERDUE, WorkList.Kind.WITHIN_2, WorkList.Kind.WITHIN_5, WorkList.Kind.WITHIN_10);

    /** The stage brought forward to today where time alone changed it. */
    private static final String STAGE_TODAY = """
            case when stage = 'AWAITING_CONFIRMATION' and received_on < :today then 'HANDLING'
                 when stage in ('AWAITING_CORRECTION', 'AWAITING_PAYMENT') and lapse_on < :today then 'LAPSED'
                 else stage end""";

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
                             when due_on <= :in2 then 'WITHIN_2'
                             when due_on <= :in5 then 'WITHIN_5'
                             when due_on <= :in10 then 'WITHIN_10' end end,
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
    private final CaseClock clock;

    CaseSearch(JdbcClient sql, CaseLines lines, CaseClock clock) {
        this.sql = sql;
        this.lines = lines;
        this.clock = clock;
    }

    private record Found(WorkList.Kind kind, long total, RequestHeader header) {}

    /** @param handledBy the organ whose cases are listed; null for all organs */
    WorkList workList(@Nullable AgencyCode handledBy, LocalDate today, int linesPerKind) {
        WorkCalendar calendar = clock.calendar();
        var query = sql.sql(WORK.formatted(
                        RequestStore.HEADER_COLUMNS, handledBy == null ? "true" : "handled_by = :organ", STAGE_TODAY))
                .param("today", today)
                .param("in2", calendar.plusWorkdays(today, 2))
                .param("in5", calendar.plusWorkdays(today, 5))
                .param("in10", calendar.plusWorkdays(today, 10))
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
        return new WorkList(today, groups(found, folded));
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
            case WITHIN_2 -> WorkList.Kind.WITHIN_2;
            case WITHIN_5 -> WorkList.Kind.WITHIN_5;
            case WITHIN_10 -> WorkList.Kind.WITHIN_10;
            case CALM, STANDING, CLOSED -> null;
        };
    }

    /** @param handledBy the organ whose cases may be listed; null for all organs */
    Register register(Register.Filter filter, @Nullable AgencyCode handledBy, int page, int size, LocalDate today) {
        var conditions = new ArrayList<String>();
        if (handledBy != null) {
            conditions.add("handled_by = :organ");
        }
        if (filter.agency() != null) {
            conditions.add("agency = :agency");
        }
        if (filter.year() != null) {
            conditions.add("year = :year");
        }
        if (filter.open() != null) {
            conditions.add((filter.open() ? "" : "not ")
                    + "(stage in ('AWAITING_CONFIRMATION', 'HANDLING', 'AWAITING_CORRECTION', 'CONSULTING', "
                    + "'AWAITING_PAYMENT', 'LAPSED', 'REPLY_DRAFTED', 'REPLY_REVIEWED'))");
        }
        if (filter.stage() != null) {
            conditions.add("(" + STAGE_TODAY + ") = :stage");
        }
        if (filter.disposition() != null) {
            conditions.add("disposition = :disposition");
        }
        if (!filter.words().isBlank()) {
            conditions.add("(title ilike :words or number like :words)");
        }
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        long total = bound(sql.sql("select count(*) from request" + where), filter, handledBy, today)
                .query(Long.class)
                .single();
        var paging = new Paging(page, size, total);
        List<RequestHeader> headers = bound(
                        sql.sql("select " + RequestStore.HEADER_COLUMNS + " from request" + where + " order by "
                                + order(filter.order()) + " limit :size offset :offset"),
                        filter,
                        handledBy,
                        today)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(RequestStore::header)
                .list();
        return new Register(lines.of(headers, today), paging);
    }

    private static JdbcClient.StatementSpec bound(
            JdbcClient.StatementSpec statement,
            Register.Filter filter,
            @Nullable AgencyCode handledBy,
            LocalDate today) {
        JdbcClient.StatementSpec bound = statement;
        if (handledBy != null) {
            bound = bound.param("organ", handledBy.value());
        }
        if (filter.agency() != null) {
            bound = bound.param("agency", filter.agency().value());
        }
        if (filter.stage() != null) {
            bound = bound.param("stage", filter.stage().name()).param("today", today);
        }
        if (filter.disposition() != null) {
            bound = bound.param("disposition", filter.disposition().name());
        }
        if (filter.year() != null) {
            bound = bound.param("year", filter.year());
        }
        if (!filter.words().isBlank()) {
            bound = bound.param("words", "%" + escaped(Typed.text(filter.words())) + "%");
        }
        return bound;
    }

    private static String order(Register.Order order) {
        return switch (order) {
            case NEWEST -> "submitted_on desc, id desc";
            case OLDEST -> "submitted_on, id";
            case DUE -> "case when decided_on is null then due_on end nulls last, submitted_on, id";
        };
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
