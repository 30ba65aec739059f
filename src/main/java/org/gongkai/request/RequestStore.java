package org.gongkai.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.agency.AgencyCode;
import org.gongkai.statute.ApplicantKind;
import org.gongkai.statute.Disposition;
import org.gongkai.statute.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of a case. Facts go in and never change; the header is their projection. */
@Component
class RequestStore {

    static final String HEADER_COLUMNS = """
            id, number, agency, handled_by, way, applicant_kind, title, applicant_masked, submitted_on, received_on, \
            due_on, lapse_on, stage, extension_pending, decided_on, disposition, on_time, counted, facts, filed_at""";

    private final JdbcClient sql;
    private final FactJson json;
    private final ApplicationEventPublisher news;

    RequestStore(JdbcClient sql, FactJson json, ApplicationEventPublisher news) {
        this.sql = sql;
        this.json = json;
        this.news = news;
    }

    /**
     * Adds the header of a new case.
     *
     * @return its id, or empty when the number is taken
     */
    Optional<Long> insert(RequestHeader header, Projection projection, byte @Nullable [] applicantIndex) {
        return sql.sql("""
                        insert into request (number, agency, handled_by, year, serial, part, way, applicant_kind, title,
                            applicant_masked, applicant_index, submitted_on, received_on, due_on, lapse_on, stage,
                            extension_pending, decided_on, disposition, on_time, counted, facts, calendar_version, filed_at)
                        values (:number, :agency, :handledBy, :year, :serial, :part, :way, :kind, :title,
                            :masked, :index, :submittedOn, :receivedOn, :dueOn, :lapseOn, :stage,
                            :pending, :decidedOn, :disposition, :onTime, :counted, :facts, :calendar, :filedAt)
                        on conflict (number) do nothing
                        returning id""")
                .param("number", header.number().value())
                .param("agency", header.agency().value())
                .param("handledBy", header.handledBy().value())
                .param("year", header.number().year())
                .param("serial", header.number().serial())
                .param("part", header.number().part())
                .param("way", header.way().name())
                .param("kind", header.applicantKind().name())
                .param("title", header.title())
                .param("masked", header.applicantMasked())
                .param("index", applicantIndex)
                .param("submittedOn", header.submittedOn())
                .param("filedAt", header.filedAt().atOffset(ZoneOffset.UTC))
                .params(projected(projection))
                .query(Long.class)
                .optional();
    }

    void insertSecret(long id, Secrets.SecretRow row) {
        sql.sql("""
                        insert into request_secret (request_id, subject_key, query_code, query_code_mac, applicant)
                        values (?, ?, ?, ?, ?)""")
                .params(id, row.subjectKey(), row.queryCode(), row.queryCodeMac(), row.applicant())
                .update();
    }

    void changeApplicant(
            long id, ApplicantKind kind, String masked, byte @Nullable [] applicantIndex, byte[] sealedApplicant) {
        sql.sql("""
                        update request set applicant_kind = :kind, applicant_masked = :masked, applicant_index = :index
                        where id = :id""")
                .param("kind", kind.name())
                .param("masked", masked)
                .param("index", applicantIndex)
                .param("id", id)
                .update();
        sql.sql("update request_secret set applicant = ? where request_id = ?")
                .params(sealedApplicant, id)
                .update();
    }

    /** Adds a fact; that it was added leaves a trace. */
    void append(long id, RecordedFact fact, byte @Nullable [] sealed) {
        sql.sql("""
                        insert into request_fact as f (request_id, seq, type, on_date, recorded_at, actor, actor_name, body, sealed)
                        values (:id, :seq, :type, :on, :at, :actor, :actorName, cast(:body as jsonb), :sealed)
                        returning (select number from request where id = f.request_id) as number, %s as content""".formatted(FactTraces.FACTS.content()))
                .param("id", id)
                .param("seq", fact.seq())
                .param("type", json.type(fact.fact()))
                .param("on", fact.fact().on())
                .param("at", fact.recordedAt().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .param("actor", fact.actor())
                .param("actorName", fact.actorName())
                .param("body", json.write(fact.fact()))
                .param("sealed", sealed)
                .query((row, n) -> new FactTraces.FactKept(row.getString("number"), fact, row.getString("content")))
                .list()
                .forEach(news::publishEvent);
    }

    void project(long id, Projection projection) {
        sql.sql("""
                        update request set received_on = :receivedOn, due_on = :dueOn, lapse_on = :lapseOn, stage = :stage,
                            extension_pending = :pending, decided_on = :decidedOn, disposition = :disposition,
                            on_time = :onTime, counted = :counted, facts = :facts, calendar_version = :calendar,
                            section = :section, holder = :holder, holder_name = :holderName, help_open = :helpOpen,
                            answer_anew_by = :anewBy
                        where id = :id""").params(projected(projection)).param("id", id).update();
    }

    private static Map<String, @Nullable Object> projected(Projection projection) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("receivedOn", projection.receivedOn());
        columns.put("dueOn", projection.dueOn());
        columns.put("lapseOn", projection.lapseOn());
        columns.put("stage", projection.stage().name());
        columns.put("pending", projection.extensionPending());
        columns.put("decidedOn", projection.decidedOn());
        columns.put("disposition", name(projection.disposition()));
        columns.put("onTime", projection.onTime());
        columns.put("counted", projection.counted());
        columns.put("facts", projection.facts());
        columns.put("calendar", projection.calendarVersion());
        columns.put("section", projection.section());
        columns.put("holder", projection.holder());
        columns.put("holderName", projection.holderName());
        columns.put("helpOpen", projection.helpOpen());
        columns.put("anewBy", projection.answerAnewBy());
        return columns;
    }

    Optional<RequestHeader> find(RequestNumber number) {
        return sql.sql("select " + HEADER_COLUMNS + " from request where number = ?")
                .param(number.value())
                .query(RequestStore::header)
                .optional();
    }

    /** The headers of several cases in one query; unknown numbers are left out. */
    Map<RequestNumber, RequestHeader> find(Collection<RequestNumber> numbers) {
        Map<RequestNumber, RequestHeader> found = new HashMap<>();
        sql.sql("select " + HEADER_COLUMNS + " from request where number = any(?)")
                .param(numbers.stream().map(RequestNumber::value).toArray(String[]::new))
                .query(RequestStore::header)
                .list()
                .forEach(header -> found.put(header.number(), header));
        return found;
    }

    /** The header, and nobody else adds a fact to the case until the transaction ends. */
    Optional<RequestHeader> lock(RequestNumber number) {
        return sql.sql("select " + HEADER_COLUMNS + " from request where number = ? for update")
                .param(number.value())
                .query(RequestStore::header)
                .optional();
    }

    List<RecordedFact> facts(long id) {
        return facts(List.of(id)).getOrDefault(id, List.of());
    }

    /** The facts of several cases in one query, each in the order they were recorded. */
    Map<Long, List<RecordedFact>> facts(Collection<Long> ids) {
        Map<Long, List<RecordedFact>> facts = new HashMap<>();
        if (ids.isEmpty()) {
            return facts;
        }
        sql.sql("""
                        select request_id, seq, type, recorded_at, actor, actor_name, body
                        from request_fact where request_id = any(?) order by request_id, seq""").param(ids.toArray(Long[]::new)).query((ResultSet row) -> {
            facts.computeIfAbsent(row.getLong("request_id"), id -> new ArrayList<>())
                    .add(new RecordedFact(
                            row.getInt("seq"),
                            json.read(row.getString("type"), row.getString("body")),
                            instant(row, "recorded_at"),
                            row.getString("actor"),
                            row.getString("actor_name")));
        });
        return facts;
    }

    /** The secret row; empty when the personal data of the case was destroyed. */
    Optional<Secrets.SecretRow> secret(long id) {
        return sql.sql("""
                        select subject_key, query_code, query_code_mac, applicant from request_secret
                        where request_id = ?""")
                .param(id)
                .query((row, n) -> new Secrets.SecretRow(
                        row.getBytes("subject_key"),
                        row.getBytes("query_code"),
                        row.getBytes("query_code_mac"),
                        row.getBytes("applicant")))
                .optional();
    }

    /** The sealed parts of a case by place of their fact. */
    Map<Integer, byte[]> sealedParts(long id) {
        Map<Integer, byte[]> parts = new HashMap<>();
        sql.sql("select seq, sealed from request_fact where request_id = ? and sealed is not null")
                .param(id)
                .query((ResultSet row) -> {
                    parts.put(row.getInt("seq"), row.getBytes("sealed"));
                });
        return parts;
    }

    /** Cases of an organ whose last order to answer anew is not carried out yet, the longest waiting first (OQ-9). */
    List<RequestNumber> waitingForNewAnswer(AgencyCode handledBy) {
        return sql
                .sql(
                        "select number from request where handled_by = ? and answer_anew_by is not null order by answer_anew_by, id")
                .param(handledBy.value())
                .query(String.class)
                .list()
                .stream()
                .map(RequestNumber::new)
                .toList();
    }

    /** The highest serial given to an organ in a year, 0 for none. */
    int lastSerial(AgencyCode agency, int year) {
        return sql.sql("select coalesce(max(serial), 0) from request where agency = ? and year = ?")
                .params(agency.value(), year)
                .query(Integer.class)
                .single();
    }

    /**
     * 本月第几件: which of the requests of the same applicant to the same organ in the calendar month of receipt this one
     * is; requests of one day in the order they were filed.
     *
     * @return from 1; 1 when the applicant's identity or the day of receipt is unknown
     */
    int ordinalInMonth(RequestHeader header) {
        LocalDate receivedOn = header.receivedOn();
        if (receivedOn == null) {
            return 1;
        }
        return 1
                + sql.sql("""
                                select count(*) from request other join request self
                                    on other.agency = self.agency and other.applicant_index = self.applicant_index
                                where self.id = :id and other.counted
                                    and other.received_on >= :first
                                    and (other.received_on, other.id) < (cast(:receivedOn as date), :id)""")
                        .param("id", header.id())
                        .param("first", receivedOn.withDayOfMonth(1))
                        .param("receivedOn", receivedOn)
                        .query(Integer.class)
                        .single();
    }

    /** All requests of the same applicant to the same organ in the calendar month of receipt, this one included. */
    int countInMonth(RequestHeader header) {
        LocalDate receivedOn = header.receivedOn();
        if (receivedOn == null) {
            return 1;
        }
        return Math.max(
                1,
                sql.sql("""
                                select count(*) from request other join request self
                                    on other.agency = self.agency and other.applicant_index = self.applicant_index
                                where self.id = :id and other.counted
                                    and other.received_on >= :first and other.received_on < :next""")
                        .param("id", header.id())
                        .param("first", receivedOn.withDayOfMonth(1))
                        .param("next", receivedOn.withDayOfMonth(1).plusMonths(1))
                        .query(Integer.class)
                        .single());
    }

    /** Other requests of the same applicant to the same organ, newest first. */
    List<RequestHeader> ofSameApplicant(RequestHeader header, int most) {
        return sql.sql("""
                        select %s from request where id <> :id and agency = :agency and applicant_index =
                            (select applicant_index from request where id = :id)
                        order by submitted_on desc, id desc limit :most""".formatted(HEADER_COLUMNS))
                .param("id", header.id())
                .param("agency", header.agency().value())
                .param("most", most)
                .query(RequestStore::header)
                .list();
    }

    /** The next serial of a kind of letter; given once, also when two ask at the same time. */
    int nextLetterSerial(AgencyCode agency, String kind, int year) {
        return sql.sql("""
                        insert into request_letter_serial (agency, kind, year, last) values (?, ?, ?, 1)
                        on conflict (agency, kind, year) do update set last = request_letter_serial.last + 1
                        returning last""")
                .params(agency.value(), kind, year)
                .query(Integer.class)
                .single();
    }

    /** A number that came with a case taken over: the next one follows it. */
    void letterSerialIsGiven(AgencyCode agency, String kind, int year, int serial) {
        sql.sql("""
                        insert into request_letter_serial as known (agency, kind, year, last) values (?, ?, ?, ?)
                        on conflict (agency, kind, year) do update set last = greatest(known.last, excluded.last)""").params(agency.value(), kind, year, serial).update();
    }

    /** The case came without the papers that proved identity. */
    void proofsArePurged(long id) {
        sql.sql("update request_secret set proofs_purged = true where request_id = ?")
                .param(id)
                .update();
    }

    static RequestHeader header(ResultSet row, int n) throws SQLException {
        String disposition = row.getString("disposition");
        return new RequestHeader(
                row.getLong("id"),
                new RequestNumber(row.getString("number")),
                new AgencyCode(row.getString("agency")),
                new AgencyCode(row.getString("handled_by")),
                Way.valueOf(row.getString("way")),
                ApplicantKind.valueOf(row.getString("applicant_kind")),
                row.getString("title"),
                row.getString("applicant_masked"),
                row.getObject("submitted_on", LocalDate.class),
                row.getObject("received_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("lapse_on", LocalDate.class),
                CaseStage.valueOf(row.getString("stage")),
                row.getBoolean("extension_pending"),
                row.getObject("decided_on", LocalDate.class),
                disposition == null ? null : Disposition.valueOf(disposition),
                (Boolean) row.getObject("on_time"),
                row.getBoolean("counted"),
                row.getInt("facts"),
                instant(row, "filed_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
