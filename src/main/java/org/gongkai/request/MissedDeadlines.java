package org.gongkai.request;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.page.Trace;
import org.gongkai.request.Register.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 逾期清单: cases overdue now or answered late this year, each with the cause its organ must state (E15). */
@Component
public class MissedDeadlines {

    private static final int LONGEST = 1000;

    private final JdbcClient sql;
    private final RequestStore store;
    private final RegisterSearch search;
    private final CaseReaders readers;
    private final CaseClock caseClock;
    private final Lights lights;
    private final Clock clock;
    private final ApplicationEventPublisher news;

    MissedDeadlines(
            JdbcClient sql,
            RequestStore store,
            RegisterSearch search,
            CaseReaders readers,
            CaseClock caseClock,
            Lights lights,
            Clock clock,
            ApplicationEventPublisher news) {
        this.sql = sql;
        this.store = store;
        this.search = search;
        this.readers = readers;
        this.caseClock = caseClock;
        this.lights = lights;
        this.clock = clock;
        this.news = news;
    }

    /** A cause as stated. */
    public record Stated(MissedCause cause, String text, LocalDate on, String by) {}

    /** A missed deadline. @param stated null while the organ has not stated its cause */
    public record Missed(CaseLine line, @Nullable Stated stated, boolean mayState) {}

    /** One page of them; {@code total} counts up to {@link Register#MOST_COUNTED}. */
    public record Page(
            List<Missed> missed,
            long total,
            @Nullable Place previous,
            @Nullable Place next) {}

    /**
     * Overdue now, or decided too late in that year; the latest decided first, then those still open.
     *
     * @throws org.gongkai.identity.NotPermitted for who reads no case
     */
    public Page list(int year, @Nullable AgencyCode organ, Place place, int size, Actor actor) {
        Optional<AgencyCode> own = readers.ownOrgan(actor);
        boolean all = readers.readsAll(actor);
        actor.require(all || own.isPresent(), "查看逾期清单");
        LocalDate today = LocalDate.now(clock);
        Register found = search.missed(year, organ, all ? null : own.orElseThrow(), place, size, today);
        Map<RequestNumber, Stated> stated =
                stated(found.lines().stream().map(CaseLine::number).toList());
        return new Page(
                found.lines().stream()
                        .map(line ->
                                new Missed(line, stated.get(line.number()), readers.handles(actor, line.handledBy())))
                        .toList(),
                found.total(),
                found.previous(),
                found.next());
    }

    /**
     * States the cause; a later statement replaces an earlier one in the list, and both stay recorded.
     *
     * @throws org.gongkai.identity.NotPermitted unless the person handles the case
     */
    public Outcome<RequestNumber> state(RequestNumber number, @Nullable MissedCause cause, String text, Actor actor) {
        Optional<RequestHeader> found = store.find(number);
        if (found.isEmpty()) {
            return Outcome.refused(List.of(Problem.of("没有编号为 " + number + " 的申请")));
        }
        RequestHeader header = found.get();
        actor.require(readers.handles(actor, header.handledBy()), "说明逾期原因");
        List<Problem> problems = reasonsAgainst(header, cause, text);
        if (cause == null || !problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        Trace.Kept kept = sql.sql("""
                        insert into request_missed_cause (request_id, cause, text, stated_on, author, author_name, stated_at)
                        values (:id, :cause, :text, :on, :author, :name, :at)""" + OfficeTraces.CAUSES.returning())
                .param("id", header.id())
                .param("cause", cause.name())
                .param("text", Typed.text(text))
                .param("on", LocalDate.now(clock))
                .param("author", actor.username())
                .param("name", actor.displayName())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> OfficeTraces.CAUSES.kept(row))
                .single();
        news.publishEvent(OfficeAct.work(actor, number.value(), "说明逾期原因", cause.label(), kept));
        return Outcome.done(number);
    }

    private List<Problem> reasonsAgainst(RequestHeader header, @Nullable MissedCause cause, String text) {
        var problems = new ArrayList<Problem>();
        LocalDate today = LocalDate.now(clock);
        CaseView view = caseClock.view(header, store.facts(header.id()), today);
        Light light = Light.of(view.stage(), view.reading().due(), today, caseClock.calendar(), lights.on(today));
        if (light != Light.OVERDUE && !Boolean.FALSE.equals(view.reading().onTime())) {
            problems.add(Problem.of("这件申请没有逾期，不需要说明原因"));
        }
        if (cause == null) {
            problems.add(new Problem("cause", "请选择逾期的原因"));
        }
        if (text.isBlank()) {
            problems.add(new Problem("text", "请写明具体情况和防止再次发生的措施"));
        } else if (text.length() > LONGEST) {
            problems.add(new Problem("text", "最多" + LONGEST + "字"));
        }
        return problems;
    }

    private Map<RequestNumber, Stated> stated(List<RequestNumber> numbers) {
        Map<RequestNumber, Stated> stated = new HashMap<>();
        sql.sql("""
                        select distinct on (r.id) r.number, c.cause, c.text, c.stated_on, c.author_name
                        from request r join request_missed_cause c on c.request_id = r.id
                        where r.number = any(:numbers) order by r.id, c.id desc""")
                .param("numbers", numbers.stream().map(RequestNumber::value).toArray(String[]::new))
                .query((java.sql.ResultSet row) -> {
                    stated.put(
                            new RequestNumber(row.getString("number")),
                            new Stated(
                                    MissedCause.valueOf(row.getString("cause")),
                                    row.getString("text"),
                                    row.getObject("stated_on", LocalDate.class),
                                    row.getString("author_name")));
                });
        return stated;
    }
}
