package org.gongkai.remedy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.gongkai.page.Paging;
import org.gongkai.page.Trace;
import org.gongkai.request.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The two tables of this room. */
@Component
class RemedyStore {

    private final JdbcClient sql;
    private final ApplicationEventPublisher news;

    RemedyStore(JdbcClient sql, ApplicationEventPublisher news) {
        this.sql = sql;
        this.news = news;
    }

    long insert(RemedyCase fresh) {
        return sql.sql("""
                        insert into remedy_case (agency, handled_by, type, case_number, body, accepted_on, request_number,
                            cause, pending, facts)
                        values (:agency, :handledBy, :type, :caseNumber, :body, :acceptedOn, :request, :cause, true, 0)
                        returning id""")
                .param("agency", fresh.agency().value())
                .param("handledBy", fresh.handledBy().value())
                .param("type", fresh.type().name())
                .param("caseNumber", fresh.caseNumber())
                .param("body", fresh.body())
                .param("acceptedOn", fresh.acceptedOn())
                .param("request", fresh.request())
                .param("cause", fresh.cause())
                .query(Long.class)
                .single();
    }

    /** Adds a fact and lets the header follow it. */
    void append(
            long id,
            RemedyFact.Type type,
            LocalDate on,
            @Nullable RemedyResult result,
            String document,
            String note,
            Actor by,
            Instant now) {
        append(id, type, on, result, document, note, null, by, now);
    }

    void append(
            long id,
            RemedyFact.Type type,
            LocalDate on,
            @Nullable RemedyResult result,
            String document,
            String note,
            @Nullable Lesson lesson,
            Actor by,
            Instant now) {
        append(
                id,
                new RemedyRecord.Fact(type, on, result, document, note, lesson, now, by.username(), by.displayName()),
                by);
    }

    /** Adds a fact as it is told. @param by who makes it known here; usually who recorded it */
    void append(long id, RemedyRecord.Fact fact, Actor by) {
        RemedyFact.Type type = fact.type();
        RemedyResult result = fact.result();
        Lesson lesson = fact.lesson();
        int seq = sql.sql("""
                        update remedy_case set facts = facts + 1,
                            result = coalesce(:result, result),
                            decided_on = case when :type = 'DECIDED' then :on else decided_on end,
                            pending = case when :type in ('DECIDED', 'STRUCK') then false
                                when :type in ('LESSON', 'NEW_ANSWER', 'NOTIFIED', 'ANSWERED') then pending else true end,
                            struck = struck or :type = 'STRUCK'
                        where id = :id returning facts""")
                .param("id", id)
                .param("type", type.name())
                .param("on", fact.on())
                .param("result", result == null ? null : result.name(), java.sql.Types.VARCHAR)
                .query(Integer.class)
                .single();
        Trace.Kept kept = sql.sql("""
                        insert into remedy_fact (case_id, seq, type, on_date, result, document, note, lesson, recorded_at, actor, actor_name)
                        values (:id, :seq, :type, :on, :result, :document, :note, :lesson, :at, :actor, :actorName)""" + RemedyTraces.FACTS.returning())
                .param("id", id)
                .param("seq", seq)
                .param("type", type.name())
                .param("on", fact.on())
                .param("result", result == null ? null : result.name(), java.sql.Types.VARCHAR)
                .param("document", fact.document())
                .param("note", fact.note())
                .param("lesson", lesson == null ? null : lesson.name(), java.sql.Types.VARCHAR)
                .param("at", fact.recordedAt().atOffset(ZoneOffset.UTC))
                .param("actor", fact.actor())
                .param("actorName", fact.actorName())
                .query((row, n) -> RemedyTraces.FACTS.kept(row))
                .single();
        news.publishEvent(new RemedyRecorded(id, type, by, kept));
    }

    void answerDue(long id, RemedyProcedure procedure, LocalDate last) {
        sql.sql("update remedy_case set procedure = ?, answer_by = ? where id = ?")
                .params(procedure.name(), last, id)
                .update();
    }

    void answered(long id, LocalDate on) {
        sql.sql("update remedy_case set answered_on = ? where id = ?")
                .params(on, id)
                .update();
    }

    /** Cases of an organ whose answer is still owed, the most pressing first. */
    List<RemedyCase> answersOwed(AgencyCode handledBy) {
        return sql.sql("""
                        select * from remedy_case where handled_by = ? and answer_by is not null and answered_on is null
                            and pending and not struck
                        order by answer_by, id""").param(handledBy.value()).query(RemedyStore::toCase).list();
    }

    boolean isTaken(AgencyCode agency, RemedyType type, String caseNumber) {
        return sql.sql("""
                        select exists (select 1 from remedy_case
                        where agency = ? and type = ? and case_number = ? and not struck)""")
                .params(agency.value(), type.name(), caseNumber)
                .query(Boolean.class)
                .single();
    }

    Optional<RemedyCase> find(long id) {
        return sql.sql("select * from remedy_case where id = ?")
                .param(id)
                .query(RemedyStore::toCase)
                .optional();
    }

    /** The case, held until the end of the transaction. */
    Optional<RemedyCase> findForChange(long id) {
        return sql.sql("select * from remedy_case where id = ? for update")
                .param(id)
                .query(RemedyStore::toCase)
                .optional();
    }

    List<RemedyFact> facts(long id) {
        return sql.sql("select * from remedy_fact where case_id = ? order by seq")
                .param(id)
                .query((row, n) -> new RemedyFact(
                        row.getInt("seq"),
                        RemedyFact.Type.valueOf(row.getString("type")),
                        row.getObject("on_date", LocalDate.class),
                        result(row),
                        row.getString("document"),
                        row.getString("note"),
                        row.getString("lesson") == null ? null : Lesson.valueOf(row.getString("lesson")),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("actor_name")))
                .list();
    }

    /** The facts of a case word for word, in order. */
    List<RemedyRecord.Fact> carriedFacts(long id) {
        return sql.sql("select * from remedy_fact where case_id = ? order by seq")
                .param(id)
                .query((row, n) -> new RemedyRecord.Fact(
                        RemedyFact.Type.valueOf(row.getString("type")),
                        row.getObject("on_date", LocalDate.class),
                        result(row),
                        row.getString("document"),
                        row.getString("note"),
                        row.getString("lesson") == null ? null : Lesson.valueOf(row.getString("lesson")),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("actor_name")))
                .list();
    }

    /** Latest first; of all organs where {@code handledBy} is null. */
    List<RemedyCase> list(@Nullable AgencyCode handledBy, Paging paging) {
        return sql.sql("""
                        select * from remedy_case where cast(:handledBy as text) is null or handled_by = :handledBy
                        order by accepted_on desc, id desc limit :size offset :offset""")
                .param("handledBy", handledBy == null ? null : handledBy.value(), java.sql.Types.VARCHAR)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(RemedyStore::toCase)
                .list();
    }

    List<RemedyCase> ofRequest(@Nullable AgencyCode handledBy, RequestNumber request) {
        return sql.sql("""
                        select * from remedy_case where request_number = :request and not struck
                          and (cast(:handledBy as text) is null or handled_by = :handledBy)
                        order by accepted_on, id""")
                .param("request", request.value())
                .param("handledBy", handledBy == null ? null : handledBy.value(), java.sql.Types.VARCHAR)
                .query(RemedyStore::toCase)
                .list();
    }

    long count(@Nullable AgencyCode handledBy) {
        return sql.sql(
                        "select count(*) from remedy_case where cast(:handledBy as text) is null or handled_by = :handledBy")
                .param("handledBy", handledBy == null ? null : handledBy.value(), java.sql.Types.VARCHAR)
                .query(Long.class)
                .single();
    }

    /**
     * Every case that a year counts, with its latest result as of 31 December: pending ones (accepted and undecided, or under appeal),
     * and those whose latest result fell in the year. Struck ones count nowhere.
     */
    static final String AS_OF_YEAR_END = """
            select c.*, case when latest.type = 'DECIDED' then latest.result end as year_result
            from remedy_case c
            left join lateral (
                select f.type, f.result, f.on_date from remedy_fact f
                where f.case_id = c.id and f.on_date <= :end and f.type in ('DECIDED', 'APPEALED')
                order by f.seq desc limit 1) latest on true
            where c.agency in (:agencies) and c.accepted_on <= :end and not c.struck
              and (latest.type is null or latest.type = 'APPEALED' or latest.on_date >= :start)
            """;

    List<YearCount> counts(Collection<AgencyCode> agencies, int year) {
        return yearly(
                        "select agency, type, year_result, count(*) as cases from (" + AS_OF_YEAR_END
                                + ") as counted group by agency, type, year_result",
                        agencies,
                        year)
                .query((row, n) -> new YearCount(
                        new AgencyCode(row.getString("agency")),
                        RemedyType.valueOf(row.getString("type")),
                        row.getString("year_result") == null
                                ? null
                                : RemedyResult.valueOf(row.getString("year_result")),
                        row.getLong("cases")))
                .list();
    }

    List<RemedyCase> behind(Collection<AgencyCode> agencies, int year, RemedyType type) {
        return yearly(
                        "select counted.*, year_result as result_then from (" + AS_OF_YEAR_END
                                + ") as counted where type = :type order by accepted_on, id",
                        agencies,
                        year)
                .param("type", type.name())
                .query((row, n) -> toCase(row, n, row.getString("result_then")))
                .list();
    }

    record YearCount(
            AgencyCode agency, RemedyType type, @Nullable RemedyResult result, long cases) {}

    private JdbcClient.StatementSpec yearly(String statement, Collection<AgencyCode> agencies, int year) {
        return sql.sql(statement)
                .param("agencies", agencies.stream().map(AgencyCode::value).toList())
                .param("start", LocalDate.of(year, 1, 1))
                .param("end", LocalDate.of(year, 12, 31));
    }

    private static @Nullable RemedyResult result(ResultSet row) throws SQLException {
        String name = row.getString("result");
        return name == null ? null : RemedyResult.valueOf(name);
    }

    private static RemedyCase toCase(ResultSet row, int n) throws SQLException {
        RemedyResult latest = result(row);
        return toCase(row, latest, row.getBoolean("pending"));
    }

    /** The case as it stood at the end of the year: its result then, or pending. */
    private static RemedyCase toCase(ResultSet row, int n, @Nullable String resultThen) throws SQLException {
        return toCase(row, resultThen == null ? null : RemedyResult.valueOf(resultThen), resultThen == null);
    }

    private static RemedyCase toCase(ResultSet row, @Nullable RemedyResult result, boolean pending)
            throws SQLException {
        return new RemedyCase(
                row.getLong("id"),
                new AgencyCode(row.getString("agency")),
                new AgencyCode(row.getString("handled_by")),
                RemedyType.valueOf(row.getString("type")),
                row.getString("case_number"),
                row.getString("body"),
                row.getObject("accepted_on", LocalDate.class),
                row.getString("request_number"),
                row.getString("cause"),
                result,
                result == null ? null : row.getObject("decided_on", LocalDate.class),
                pending,
                row.getString("procedure") == null ? null : RemedyProcedure.valueOf(row.getString("procedure")),
                row.getObject("answer_by", LocalDate.class),
                row.getObject("answered_on", LocalDate.class),
                row.getBoolean("struck"));
    }
}
