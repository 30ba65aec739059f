package org.gongkai.dialogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.agency.AgencyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of a letter. Facts go in and never change; the header is their projection. */
@Component
class LetterStore {

    static final String HEADER = """
            id, number, agency, handled_by, kind, received_on, due_on, last_on, stage, ended_on, consent, satisfaction, \
            request_number, published_on, common, urged_by, extended, facts""";

    private final JdbcClient sql;
    private final LetterJson json;
    private final ApplicationEventPublisher news;

    LetterStore(JdbcClient sql, LetterJson json, ApplicationEventPublisher news) {
        this.sql = sql;
        this.json = json;
        this.news = news;
    }

    /** The next serial of an organ and year; given once, also when two ask at the same time. */
    int nextSerial(AgencyCode agency, int year) {
        return sql.sql("""
                        insert into letter_serial (agency, year, last) values (?, ?, 1)
                        on conflict (agency, year) do update set last = letter_serial.last + 1 returning last""").params(agency.value(), year).query(Integer.class).single();
    }

    /** Adds the header with no facts yet; its id. */
    long insert(Letter fresh) {
        return sql.sql("""
                        insert into letter (number, agency, handled_by, kind, received_on, due_on, last_on, stage, consent, facts)
                        values (:number, :agency, :handledBy, :kind, :receivedOn, :dueOn, :lastOn, :stage, :consent, 1)
                        returning id""")
                .param("number", fresh.number().value())
                .param("agency", fresh.agency().value())
                .param("handledBy", fresh.handledBy().value())
                .param("kind", fresh.kind().name())
                .param("receivedOn", fresh.receivedOn())
                .param("dueOn", fresh.dueOn())
                .param("lastOn", fresh.lastOn())
                .param("stage", fresh.stage().name())
                .param("consent", fresh.consent())
                .query(Long.class)
                .single();
    }

    void insertSecret(long id, LetterSecrets.SecretRow row) {
        sql.sql("insert into letter_secret (letter_id, subject_key, query_code, query_code_mac) values (?, ?, ?, ?)")
                .params(id, row.subjectKey(), row.queryCode(), row.queryCodeMac())
                .update();
    }

    /** Adds a fact; that it was added leaves a trace. */
    void append(long id, LetterNumber number, RecordedLetterFact fact, byte @Nullable [] sealed) {
        String content = sql.sql("""
                        insert into letter_fact as f (letter_id, seq, type, on_date, recorded_at, actor, actor_name, body, sealed)
                        values (:id, :seq, :type, :on, :at, :actor, :actorName, cast(:body as jsonb), :sealed)
                        returning %s as content""".formatted(LetterTraces.FACTS.content()))
                .param("id", id)
                .param("seq", fact.seq())
                .param("type", json.type(fact.fact()))
                .param("on", fact.fact().on())
                .param("at", fact.recordedAt().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .param("actor", fact.actor())
                .param("actorName", fact.actorName())
                .param("body", json.write(fact.fact()))
                .param("sealed", sealed, Types.BINARY)
                .query(String.class)
                .single();
        news.publishEvent(new LetterTraces.FactKept(number, fact, content));
    }

    /** Lets the header follow a fact. */
    void project(Letter now, LetterFact fact) {
        LetterFact.@Nullable LetterPublished published =
                fact instanceof LetterFact.LetterPublished shown ? shown : null;
        boolean words = published != null || fact instanceof LetterFact.LetterUnpublished;
        sql.sql("""
                        update letter set agency = :agency, handled_by = :handledBy, stage = :stage, ended_on = :endedOn,
                            satisfaction = :satisfaction, request_number = :request, published_on = :publishedOn,
                            common = :common, facts = :facts, due_on = :dueOn, urged_by = :urgedBy, extended = :extended,
                            public_title = case when :words then :title else public_title end,
                            public_question = case when :words then :question else public_question end,
                            public_answer = case when :words then :answer else public_answer end
                        where id = :id""")
                .param("agency", now.agency().value())
                .param("handledBy", now.handledBy().value())
                .param("stage", now.stage().name())
                .param("endedOn", now.endedOn(), Types.DATE)
                .param(
                        "satisfaction",
                        now.satisfaction() == null ? null : now.satisfaction().name(),
                        Types.VARCHAR)
                .param("request", now.request(), Types.VARCHAR)
                .param("publishedOn", now.publishedOn(), Types.DATE)
                .param("common", now.common())
                .param("facts", now.facts())
                .param("dueOn", now.dueOn())
                .param("urgedBy", now.urgedBy(), Types.DATE)
                .param("extended", now.extended())
                .param("words", words)
                .param("title", published == null ? null : published.title(), Types.VARCHAR)
                .param("question", published == null ? null : published.question(), Types.VARCHAR)
                .param("answer", published == null ? null : published.answer(), Types.VARCHAR)
                .param("id", now.id())
                .update();
    }

    Optional<Letter> find(LetterNumber number) {
        return sql.sql("select " + HEADER + " from letter where number = ?")
                .param(number.value())
                .query(LetterStore::header)
                .optional();
    }

    /** The letter that goes on with the matter of a request. */
    Optional<LetterNumber> madeOf(String request) {
        return sql.sql("""
                        select l.number from letter_fact f join letter l on l.id = f.letter_id
                        where f.type in ('LetterMadeOfRequest', 'LetterTakenBack') and f.body ->> 'request' = ?
                        limit 1""").param(request).query(String.class).optional().map(LetterNumber::new);
    }

    /** The header, and nobody else adds a fact to the letter until the transaction ends. */
    Optional<Letter> lock(LetterNumber number) {
        return sql.sql("select " + HEADER + " from letter where number = ? for update")
                .param(number.value())
                .query(LetterStore::header)
                .optional();
    }

    Optional<LetterSecrets.SecretRow> secret(long id) {
        return sql.sql("select subject_key, query_code, query_code_mac from letter_secret where letter_id = ?")
                .param(id)
                .query((row, n) -> new LetterSecrets.SecretRow(
                        row.getBytes("subject_key"), row.getBytes("query_code"), row.getBytes("query_code_mac")))
                .optional();
    }

    List<RecordedLetterFact> facts(long id) {
        return sql.sql(
                        "select seq, type, recorded_at, actor, actor_name, body from letter_fact where letter_id = ? order by seq")
                .param(id)
                .query((row, n) -> new RecordedLetterFact(
                        row.getInt("seq"),
                        json.read(row.getString("type"), row.getString("body")),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("actor_name")))
                .list();
    }

    /** The sealed words of a letter by place of their fact. */
    Map<Integer, byte[]> sealed(long id) {
        Map<Integer, byte[]> parts = new HashMap<>();
        sql.sql("select seq, sealed from letter_fact where letter_id = ? and sealed is not null")
                .param(id)
                .query((ResultSet row) -> {
                    parts.put(row.getInt("seq"), row.getBytes("sealed"));
                });
        return parts;
    }

    /** A header with its first sealed words, as a list needs it. @param subjectKey null once it was destroyed */
    record SealedLetter(Letter letter, byte @Nullable [] subjectKey, byte[] sealed) {}

    /** What a list asks for; null stands for everything. */
    record Wanted(
            @Nullable AgencyCode handledBy,
            @Nullable AgencyCode agency,
            @Nullable LetterKind kind,
            @Nullable LetterStage stage) {}

    private static final String WANTED = """
            (cast(:handledBy as text) is null or l.handled_by = :handledBy)
            and (cast(:agency as text) is null or l.agency = :agency)
            and (cast(:kind as text) is null or l.kind = :kind)
            and (cast(:stage as text) is null or l.stage = :stage)""";

    /** Open ones first, by the day they are due; then the others, latest first. */
    List<SealedLetter> list(Wanted wanted, int size, long offset) {
        return wanted(
                        "select l.*, s.subject_key, f.sealed from letter l left join letter_secret s on s.letter_id = l.id"
                                + " join letter_fact f on f.letter_id = l.id and f.seq = 1 where " + WANTED
                                + " order by case when l.stage = 'OPEN' then l.due_on end nulls last, l.received_on desc, l.id desc"
                                + " limit :size offset :offset",
                        wanted)
                .param("size", size)
                .param("offset", offset)
                .query((row, n) ->
                        new SealedLetter(header(row, n), row.getBytes("subject_key"), row.getBytes("sealed")))
                .list();
    }

    long count(Wanted wanted) {
        return wanted("select count(*) from letter l where " + WANTED, wanted)
                .query(Long.class)
                .single();
    }

    /** Open letters of an office that are due by a day or urged, the first due first. */
    List<Letter> pressing(AgencyCode office, LocalDate dueBy, int most) {
        return sql.sql("select " + HEADER + " from letter where handled_by = :office and stage = 'OPEN'"
                        + " and (due_on <= :by or urged_by is not null)"
                        + " order by least(due_on, coalesce(urged_by, due_on)), id limit :most")
                .param("office", office.value())
                .param("by", dueBy)
                .param("most", most)
                .query(LetterStore::header)
                .list();
    }

    private JdbcClient.StatementSpec wanted(String statement, Wanted wanted) {
        return sql.sql(statement)
                .param("handledBy", text(wanted.handledBy()), Types.VARCHAR)
                .param("agency", text(wanted.agency()), Types.VARCHAR)
                .param("kind", wanted.kind() == null ? null : wanted.kind().name(), Types.VARCHAR)
                .param("stage", wanted.stage() == null ? null : wanted.stage().name(), Types.VARCHAR);
    }

    private static @Nullable String text(@Nullable AgencyCode code) {
        return code == null ? null : code.value();
    }

    static Letter header(ResultSet row, int n) throws SQLException {
        String satisfaction = row.getString("satisfaction");
        return new Letter(
                row.getLong("id"),
                new LetterNumber(row.getString("number")),
                new AgencyCode(row.getString("agency")),
                new AgencyCode(row.getString("handled_by")),
                LetterKind.valueOf(row.getString("kind")),
                row.getObject("received_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("last_on", LocalDate.class),
                LetterStage.valueOf(row.getString("stage")),
                row.getObject("ended_on", LocalDate.class),
                row.getBoolean("consent"),
                satisfaction == null ? null : Satisfaction.valueOf(satisfaction),
                row.getString("request_number"),
                row.getObject("published_on", LocalDate.class),
                row.getBoolean("common"),
                row.getObject("urged_by", LocalDate.class),
                row.getBoolean("extended"),
                row.getInt("facts"));
    }
}
