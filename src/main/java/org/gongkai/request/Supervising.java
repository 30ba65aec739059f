package org.gongkai.request;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.page.Trace;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 督办 (第四十六条、第四十七条; R-53): a leader writes a note on a case with the day of its answer, the organ that handles it answers. Both are
 * records and are never changed; a note without an answer is overdue after its day.
 */
@Component
public class Supervising {

    private static final int LONGEST = 2000;

    private static final String SELECT = """
            select s.id, r.number, r.title, r.handled_by, s.written_on, s.answer_by, s.text, s.author_name,
                a.answered_on, a.text as answer, a.author_name as answered_by
            from request_supervision s join request r on r.id = s.request_id
            left join request_supervision_answer a on a.supervision_id = s.id
            """;

    private final JdbcClient sql;
    private final RequestStore store;
    private final CaseReaders readers;
    private final CaseClock caseClock;
    private final Clock clock;
    private final ApplicationEventPublisher news;

    Supervising(
            JdbcClient sql,
            RequestStore store,
            CaseReaders readers,
            CaseClock caseClock,
            Clock clock,
            ApplicationEventPublisher news) {
        this.sql = sql;
        this.store = store;
        this.readers = readers;
        this.caseClock = caseClock;
        this.clock = clock;
        this.news = news;
    }

    /**
     * A note and its answer.
     *
     * @param answerBy day by which the organ is to answer
     * @param answer null while there is none
     */
    public record Note(
            long id,
            RequestNumber number,
            String title,
            AgencyCode handledBy,
            LocalDate writtenOn,
            LocalDate answerBy,
            String text,
            String author,
            @Nullable LocalDate answeredOn,
            @Nullable String answer,
            @Nullable String answeredBy) {

        public boolean overdueOn(LocalDate day) {
            return answer == null && answerBy.isBefore(day);
        }
    }

    /** Who writes notes: a leader, and the head of the office that is competent for the whole county. */
    public boolean mayWrite(Actor actor) {
        return actor.has(Role.LEADER) || (actor.has(Role.HEAD) && readers.readsAll(actor));
    }

    /** The day proposed for the answer: the third working day from now. */
    public LocalDate usualAnswerBy() {
        return caseClock.calendar().plusWorkdays(LocalDate.now(clock), 3);
    }

    /**
     * Writes a note.
     *
     * @throws org.gongkai.identity.NotPermitted unless {@link #mayWrite}
     */
    @Transactional
    public Outcome<RequestNumber> write(RequestNumber number, String text, @Nullable LocalDate answerBy, Actor actor) {
        actor.require(mayWrite(actor), "写督办");
        var problems = new ArrayList<Problem>();
        Optional<RequestHeader> header = store.find(number);
        LocalDate today = LocalDate.now(clock);
        if (header.isEmpty()) {
            problems.add(new Problem("number", "没有编号为 " + number + " 的申请"));
        }
        text(text, "请写明督办什么", problems);
        if (answerBy == null) {
            problems.add(new Problem("answerBy", "请填写要求哪一天前回复"));
        } else if (answerBy.isBefore(today)) {
            problems.add(new Problem("answerBy", "要求回复的日期不能早于今天"));
        }
        if (!problems.isEmpty() || answerBy == null) {
            return Outcome.refused(problems);
        }
        Trace.Kept kept = sql.sql("""
                        insert into request_supervision
                            (request_id, written_on, answer_by, text, author, author_name, written_at)
                        values (:id, :on, :by, :text, :author, :name, :at)""" + OfficeTraces.SUPERVISION.returning())
                .param("id", header.orElseThrow().id())
                .param("on", today)
                .param("by", answerBy)
                .param("text", Typed.text(text))
                .param("author", actor.username())
                .param("name", actor.displayName())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> OfficeTraces.SUPERVISION.kept(row))
                .single();
        news.publishEvent(OfficeAct.work(actor, number.value(), "写督办", "", kept));
        return Outcome.done(number);
    }

    /**
     * Answers a note, once.
     *
     * @throws org.gongkai.identity.NotPermitted unless the person handles the case
     */
    @Transactional
    public Outcome<RequestNumber> answer(long id, String text, Actor actor) {
        Optional<Note> note = one(id);
        if (note.isEmpty()) {
            return Outcome.refused(List.of(Problem.of("没有这条督办")));
        }
        actor.require(readers.handles(actor, note.get().handledBy()), "回复督办");
        var problems = new ArrayList<Problem>();
        text(text, "请写明办理情况", problems);
        if (note.get().answer() != null) {
            problems.add(Problem.of("这条督办已经回复；要补充，请在案卷里登记"));
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        Trace.Kept kept = sql.sql("""
                        insert into request_supervision_answer
                            (supervision_id, answered_on, text, author, author_name, answered_at)
                        values (:id, :on, :text, :author, :name, :at)""" + OfficeTraces.ANSWERS.returning())
                .param("id", id)
                .param("on", LocalDate.now(clock))
                .param("text", Typed.text(text))
                .param("author", actor.username())
                .param("name", actor.displayName())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> OfficeTraces.ANSWERS.kept(row))
                .single();
        news.publishEvent(OfficeAct.work(actor, note.get().number().value(), "回复督办", "", kept));
        return Outcome.done(note.get().number());
    }

    /**
     * The notes the person may read, unanswered first, then the latest.
     *
     * @param number of one case; null for all
     * @param most how many at most
     * @throws org.gongkai.identity.NotPermitted for who reads no case
     */
    public List<Note> notes(@Nullable RequestNumber number, int most, Actor actor) {
        Optional<AgencyCode> own = readers.ownOrgan(actor);
        boolean all = readers.readsAll(actor);
        actor.require(all || own.isPresent(), "查看督办");
        return sql.sql(SELECT + """
                        where (cast(:number as text) is null or r.number = :number)
                            and (cast(:organ as text) is null or r.handled_by = :organ)
                        order by a.answered_on is not null, case when a.answered_on is null then s.answer_by end, s.id desc
                        limit :most""")
                .param("number", number == null ? null : number.value())
                .param("organ", all ? null : own.orElseThrow().value())
                .param("most", most)
                .query(Supervising::note)
                .list();
    }

    private Optional<Note> one(long id) {
        return sql.sql(SELECT + " where s.id = ?")
                .param(id)
                .query(Supervising::note)
                .optional();
    }

    private static Note note(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Note(
                row.getLong("id"),
                new RequestNumber(row.getString("number")),
                row.getString("title"),
                new AgencyCode(row.getString("handled_by")),
                row.getObject("written_on", LocalDate.class),
                row.getObject("answer_by", LocalDate.class),
                row.getString("text"),
                row.getString("author_name"),
                row.getObject("answered_on", LocalDate.class),
                row.getString("answer"),
                row.getString("answered_by"));
    }

    private static void text(String typed, String remedy, List<Problem> problems) {
        if (typed.isBlank()) {
            problems.add(new Problem("text", remedy));
        } else if (typed.length() > LONGEST) {
            problems.add(new Problem("text", "最多" + LONGEST + "字，请写得简短些"));
        }
    }
}
