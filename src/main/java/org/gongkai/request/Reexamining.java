package org.gongkai.request;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.gongkai.identity.NotPermitted;
import org.gongkai.identity.Role;
import org.gongkai.page.Outcome;
import org.gongkai.page.Paging;
import org.gongkai.page.Problem;
import org.gongkai.statute.Disposition;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 定期复核 (第十八条; R-29): what was withheld is looked at again at the latest after a year; when circumstances have changed it
 * is disclosed. The reply itself stays as it was; each look is added.
 */
@Component
public class Reexamining {

    private static final String WITHHELD = """
             from request r
                left join lateral (select on_date, withheld, reason, next_on, actor_name from request_reexamination x
                    where x.request_id = r.id order by x.id desc limit 1) last on true
            where r.handled_by = :organ and r.counted
                and r.disposition in ('N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'N7', 'P')""";

    /** The day of the next look: as set by the last one, else counted from the decision. */
    private static final String NEXT = """
            (case when last.on_date is null then (r.decided_on + make_interval(months => :months))::date else last.next_on end)""";

    private record Counts(long all, long due) {}

    private final JdbcClient sql;
    private final RequestStore store;
    private final CaseReaders readers;
    private final HandlingSettings settings;
    private final Clock clock;
    private final ApplicationEventPublisher news;

    Reexamining(
            JdbcClient sql,
            RequestStore store,
            CaseReaders readers,
            HandlingSettings settings,
            Clock clock,
            ApplicationEventPublisher news) {
        this.sql = sql;
        this.store = store;
        this.readers = readers;
        this.settings = settings;
        this.clock = clock;
        this.news = news;
    }

    /**
     * Something withheld.
     *
     * @param nextOn day of the next look; null once it was found disclosable
     * @param lastOn day of the last look, null for none
     * @param lastReason what was found then
     */
    public record Withheld(
            RequestNumber number,
            String title,
            Disposition disposition,
            LocalDate decidedOn,
            @Nullable LocalDate nextOn,
            @Nullable LocalDate lastOn,
            String lastReason,
            String lastBy) {

        /** Whether the look is due. */
        public boolean due(LocalDate today) {
            return nextOn != null && !nextOn.isAfter(today);
        }
    }

    /** One page of what the office withheld; {@code due} counts those to be looked at by today. */
    public record Page(List<Withheld> items, Paging paging, long due) {}

    /** What the office withheld, the next to look at first; what was found disclosable last. */
    public Page list(int page, int size, Actor actor) {
        AgencyCode organ = organ(actor);
        int months = settings.of(organ).reexamineMonths();
        Counts counts = sql.sql(
                        "select count(*) as n, count(*) filter (where " + NEXT + " <= :today) as due" + WITHHELD)
                .param("organ", organ.value())
                .param("months", months)
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new Counts(row.getLong("n"), row.getLong("due")))
                .single();
        var paging = new Paging(page, size, counts.all());
        List<Withheld> items = sql.sql(
                        "select r.number, r.title, r.disposition, r.decided_on, last.on_date, last.reason,"
                                + " last.actor_name, " + NEXT + " as next_on" + WITHHELD
                                + " order by next_on nulls last, r.id limit :size offset :offset")
                .param("organ", organ.value())
                .param("months", months)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, n) -> new Withheld(
                        new RequestNumber(row.getString("number")),
                        row.getString("title"),
                        Disposition.valueOf(row.getString("disposition")),
                        row.getObject("decided_on", LocalDate.class),
                        row.getObject("next_on", LocalDate.class),
                        row.getObject("on_date", LocalDate.class),
                        Optional.ofNullable(row.getString("reason")).orElse(""),
                        Optional.ofNullable(row.getString("actor_name")).orElse("")))
                .list();
        return new Page(items, paging, counts.due());
    }

    /**
     * Records a look. Fields of problems: {@code withheld}, {@code reason}.
     *
     * @param withheld whether it stays withheld; null: not chosen
     * @throws NotPermitted unless the person reviews or signs for the office
     */
    @Transactional
    public Outcome<RequestNumber> record(RequestNumber number, @Nullable Boolean withheld, String reason, Actor actor) {
        Optional<RequestHeader> header = store.lock(number);
        if (header.isEmpty()) {
            return Outcome.refused(List.of(new Problem("number", "没有编号为 " + number + " 的申请")));
        }
        AgencyCode organ = header.get().handledBy();
        boolean reviews = actor.has(Role.HEAD) || actor.has(Role.REVIEWER) || actor.has(Role.SECRECY_REVIEWER);
        actor.require(actor.worksFor(organ.value()) && reviews, "复核不予公开的信息");
        var problems = new ArrayList<Problem>();
        Disposition disposition = header.get().disposition();
        if (disposition == null || !disposition.withholds()) {
            problems.add(Problem.of("这件申请没有不予公开的内容，不用复核"));
        }
        if (withheld == null) {
            problems.add(new Problem("withheld", "请选择复核的结论"));
        }
        if (reason.isBlank()) {
            problems.add(new Problem("reason", "请写明复核的理由：情势有没有变化"));
        }
        FilingChecks.longest("reason", reason, FilingChecks.LONGEST_TEXT, problems);
        if (!problems.isEmpty() || withheld == null) {
            return Outcome.refused(problems);
        }
        LocalDate today = LocalDate.now(clock);
        sql.sql("""
                        insert into request_reexamination
                            (request_id, on_date, withheld, reason, next_on, actor, actor_name, recorded_at)
                        values (:id, :on, :withheld, :reason, :next, :by, :byName, :at)""")
                .param("id", header.get().id())
                .param("on", today)
                .param("withheld", withheld)
                .param("reason", Typed.text(reason))
                .param("next", withheld ? today.plusMonths(settings.of(organ).reexamineMonths()) : null)
                .param("by", actor.username())
                .param("byName", actor.displayName())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        news.publishEvent(OfficeAct.work(actor, number.value(), "复核不予公开的信息", withheld ? "继续不予公开" : "情势变化，可以公开"));
        return Outcome.done(number);
    }

    private AgencyCode organ(Actor actor) {
        return readers.ownOrgan(actor).orElseThrow(() -> new NotPermitted("复核不予公开的信息"));
    }
}
