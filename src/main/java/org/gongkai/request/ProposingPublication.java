package org.gongkai.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.gongkai.identity.NotPermitted;
import org.gongkai.identity.Role;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.statute.TimeLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 转为主动公开 (第四十四条; R-20): several persons asked for the same, or the same was searched for in vain again and again. The
 * machine only points; the office opens the task, the head decides with a reason, and twenty working days run from the
 * decision.
 */
@Component
public class ProposingPublication {

    private static final int ALL = 10_000;

    private final JdbcClient sql;
    private final SimilarRequests similar;
    private final CaseReaders readers;
    private final CaseClock caseClock;
    private final Clock clock;
    private final ApplicationEventPublisher news;

    ProposingPublication(
            JdbcClient sql,
            SimilarRequests similar,
            CaseReaders readers,
            CaseClock caseClock,
            Clock clock,
            ApplicationEventPublisher news) {
        this.sql = sql;
        this.similar = similar;
        this.readers = readers;
        this.caseClock = caseClock;
        this.clock = clock;
        this.news = news;
    }

    /** What of the last twelve months looks like a task and is none yet; the most asked for first. */
    public List<PublicationTask.Candidate> candidates(Actor actor) {
        AgencyCode organ = organ(actor);
        Set<RequestNumber> taken = new HashSet<>();
        tasks(organ, ALL, 0).forEach(task -> taken.addAll(task.cases()));
        return similar.of(organ, taken, today());
    }

    /** Tasks of the office, the open ones first. */
    public List<PublicationTask> tasks(int page, int size, Actor actor) {
        return tasks(organ(actor), size, (Math.max(1, page) - 1L) * size);
    }

    /** How many tasks the office has and had. */
    public long count(Actor actor) {
        return sql.sql("select count(*) from request_publication where handled_by = ?")
                .param(organ(actor).value())
                .query(Long.class)
                .single();
    }

    /**
     * Opens the task. Fields of problems: {@code subject}, {@code cases}.
     *
     * @throws NotPermitted unless the person handles the office's cases
     */
    @Transactional
    public Outcome<Long> open(String subject, PublicationTask.Why why, List<RequestNumber> cases, Actor actor) {
        AgencyCode organ = organ(actor);
        actor.require(readers.handles(actor, organ), "提出转为主动公开");
        var problems = new ArrayList<Problem>();
        if (subject.isBlank()) {
            problems.add(new Problem("subject", "请写明是什么信息"));
        }
        FilingChecks.longest("subject", subject, 200, problems);
        if (cases.isEmpty() || ownCases(cases, organ) != cases.size()) {
            problems.add(new Problem("cases", "请写明依据哪些申请；应当都是本机关办理的申请"));
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        Long id = sql.sql("""
                        insert into request_publication (handled_by, subject, why, cases, opened_on, opened_by, opened_by_name)
                        values (:organ, :subject, :why, :cases, :on, :by, :byName) returning id""")
                .param("organ", organ.value())
                .param("subject", Typed.text(subject))
                .param("why", why.name())
                .param("cases", cases.stream().map(RequestNumber::value).toArray(String[]::new))
                .param("on", today())
                .param("by", actor.username())
                .param("byName", actor.displayName())
                .query(Long.class)
                .single();
        news.publishEvent(OfficeAct.work(actor, organ.value(), "提出转为主动公开", Typed.text(subject)));
        return Outcome.done(id);
    }

    /**
     * Decides. Fields of problems: {@code publish}, {@code reason}.
     *
     * @param publish null: not chosen
     * @throws NotPermitted unless the person is a head of the office
     */
    @Transactional
    public Outcome<Long> decide(long id, @Nullable Boolean publish, String reason, Actor actor) {
        AgencyCode organ = organ(actor);
        actor.require(actor.has(Role.HEAD), "决定转为主动公开");
        var problems = new ArrayList<Problem>();
        if (publish == null) {
            problems.add(new Problem("publish", "请选择转还是不转"));
        }
        if (reason.isBlank()) {
            problems.add(new Problem("reason", "请写明理由"));
        }
        FilingChecks.longest("reason", reason, FilingChecks.LONGEST_TEXT, problems);
        if (!problems.isEmpty() || publish == null) {
            return Outcome.refused(problems);
        }
        int term = TimeLimits.of(TimeLimits.Kind.PUBLICATION, today()).amount();
        int done = sql.sql("""
                        update request_publication set decided_on = :on, publish = :publish, reason = :reason, due_on = :due,
                            decided_by = :by, decided_name = :byName
                        where id = :id and handled_by = :organ and decided_on is null""")
                .param("on", today())
                .param("publish", publish)
                .param("reason", Typed.text(reason))
                .param("due", publish ? caseClock.calendar().plusWorkdays(today(), term) : null)
                .param("by", actor.username())
                .param("byName", actor.displayName())
                .param("id", id)
                .param("organ", organ.value())
                .update();
        if (done == 0) {
            return Outcome.refused(List.of(Problem.of("没有这项任务，或者已经决定")));
        }
        news.publishEvent(OfficeAct.work(
                actor, organ.value(), publish ? "决定转为主动公开" : "决定不转为主动公开", "第" + id + "项：" + Typed.text(reason)));
        return Outcome.done(id);
    }

    private long ownCases(List<RequestNumber> cases, AgencyCode organ) {
        return sql.sql("select count(*) from request where number = any(:numbers) and handled_by = :organ")
                .param("numbers", cases.stream().map(RequestNumber::value).toArray(String[]::new))
                .param("organ", organ.value())
                .query(Long.class)
                .single();
    }

    private List<PublicationTask> tasks(AgencyCode organ, int size, long offset) {
        return sql.sql("""
                        select * from request_publication where handled_by = :organ
                        order by decided_on desc nulls first, id desc limit :size offset :offset""")
                .param("organ", organ.value())
                .param("size", size)
                .param("offset", offset)
                .query(ProposingPublication::task)
                .list();
    }

    private static PublicationTask task(ResultSet row, int n) throws SQLException {
        String by = row.getString("decided_name");
        return new PublicationTask(
                row.getLong("id"),
                row.getString("subject"),
                PublicationTask.Why.valueOf(row.getString("why")),
                Arrays.stream((String[]) row.getArray("cases").getArray())
                        .map(RequestNumber::new)
                        .toList(),
                row.getObject("opened_on", LocalDate.class),
                row.getString("opened_by_name"),
                row.getObject("decided_on", LocalDate.class),
                (Boolean) row.getObject("publish"),
                row.getString("reason"),
                row.getObject("due_on", LocalDate.class),
                by == null ? "" : by);
    }

    private AgencyCode organ(Actor actor) {
        return readers.ownOrgan(actor).orElseThrow(() -> new NotPermitted("查看主动公开任务"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
