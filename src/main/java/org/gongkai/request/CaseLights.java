package org.gongkai.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.agency.AgencyCode;
import org.gongkai.workday.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stage and light of many cases at once, for counting and finding. The header knows both as of the last fact; here they are
 * brought forward to today: in SQL where the day alone decides, and by the legal clock for the few cases in which an open
 * consultation moves the due date with every day that passes.
 */
@Component
class CaseLights {

    /** The stage brought forward to today where time alone changed it. */
    static final String STAGE_TODAY = """
            case when stage = 'AWAITING_CONFIRMATION' and received_on < :today then 'HANDLING'
                 when stage in ('AWAITING_CORRECTION', 'AWAITING_PAYMENT') and lapse_on < :today then 'LAPSED'
                 else stage end""";

    /** The light of a case the clock runs for, by its due date as the header has it. */
    static final String LIGHT_TODAY = """
            case when stage in ('DELIVERED', 'ENDED', 'WITHDRAWN', 'SET_ASIDE', 'ARCHIVED') then 'CLOSED'
                 when (stage = 'AWAITING_CONFIRMATION' and (received_on is null or received_on >= :today))
                     or stage in ('AWAITING_CORRECTION', 'AWAITING_PAYMENT', 'LAPSED') or due_on is null then 'STANDING'
                 when due_on < :today then 'OVERDUE'
                 when due_on <= :urgent then 'URGENT'
                 when due_on <= :soon then 'SOON'
                 when due_on <= :ahead then 'AHEAD'
                 else 'CALM' end""";

    /** Cases whose header may be behind because somebody is being consulted. */
    private static final String MOVING = """
            select %s from request where stage <> 'ARCHIVED' and %s
                and (stage = 'CONSULTING'
                    or (stage in ('HANDLING', 'REPLY_DRAFTED', 'REPLY_REVIEWED') and due_on <= :ahead
                        and exists (select 1 from request_fact f
                            where f.request_id = request.id and f.type = 'OpinionAsked')))""";

    private final JdbcClient sql;
    private final RequestStore store;
    private final CaseClock clock;
    private final Lights lights;

    CaseLights(JdbcClient sql, RequestStore store, CaseClock clock, Lights lights) {
        this.sql = sql;
        this.store = store;
        this.clock = clock;
        this.lights = lights;
    }

    /** A case as the legal clock sees it today. */
    record Moved(RequestHeader header, CaseStage stage, Light light) {}

    /** The days that part the lights of today: parameters of {@link #LIGHT_TODAY} and {@link #STAGE_TODAY}. */
    Map<String, LocalDate> days(LocalDate today) {
        WorkCalendar calendar = clock.calendar();
        LightDistances distances = lights.on(today);
        return Map.of(
                "today", today,
                "urgent", calendar.plusWorkdays(today, distances.urgent()),
                "soon", calendar.plusWorkdays(today, distances.soon()),
                "ahead", calendar.plusWorkdays(today, distances.ahead()));
    }

    /** The cases the SQL cannot tell, read from their facts: two queries. @param handledBy null for all organs */
    List<Moved> moved(@Nullable AgencyCode handledBy, LocalDate today) {
        var query = sql.sql(MOVING.formatted(
                        RequestStore.HEADER_COLUMNS, handledBy == null ? "true" : "handled_by = :organ"))
                .param("ahead", days(today).get("ahead"));
        if (handledBy != null) {
            query = query.param("organ", handledBy.value());
        }
        List<RequestHeader> headers = query.query(RequestStore::header).list();
        Map<Long, List<RecordedFact>> facts =
                store.facts(headers.stream().map(RequestHeader::id).toList());
        LightDistances distances = lights.on(today);
        var moved = new ArrayList<Moved>();
        for (RequestHeader header : headers) {
            CaseView view = clock.view(header, facts.getOrDefault(header.id(), List.of()), today);
            Light light = Light.of(view.stage(), view.reading().due(), today, clock.calendar(), distances);
            moved.add(new Moved(header, view.stage(), light));
        }
        return moved;
    }
}
