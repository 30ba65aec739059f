package org.gongkai.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Headers and facts. Facts go in and never change; the header is their projection. */
@Component
class Documents {

    private final JdbcClient sql;
    private final DocumentJson json;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Documents(JdbcClient sql, DocumentJson json, ApplicationEventPublisher news, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.news = news;
        this.clock = clock;
    }

    /** Machine time in Shanghai, to the second as it is shown. */
    LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The next serial of an organ and year; given once, also when two ask at the same time. */
    int nextSerial(AgencyCode agency, int year) {
        return sql.sql("""
                        insert into document_serial (agency, year, last) values (?, ?, 1)
                        on conflict (agency, year) do update set last = document_serial.last + 1 returning last""").params(agency.value(), year).query(Integer.class).single();
    }

    /** Adds a header without facts; with its id. */
    Document insert(DocumentNumber number, AgencyCode agency, AgencyCode handledBy, String title, Actor by) {
        LocalDateTime now = now();
        long id = sql.sql("""
                        insert into document (number, agency, handled_by, begun_on, title, stage, public_state, drafter,
                            changed_at, facts)
                        values (?, ?, ?, ?, ?, 'DRAFT', 'NEVER', ?, ?, 0) returning id""")
                .params(number.value(), agency.value(), handledBy.value(), now.toLocalDate(), title, by.username(), now)
                .query(Long.class)
                .single();
        return new Document(
                id,
                number,
                agency,
                handledBy,
                now.toLocalDate(),
                title,
                DocumentStage.DRAFT,
                PublicState.NEVER,
                null,
                null,
                null,
                by.username(),
                null,
                null,
                null,
                now,
                0);
    }

    Optional<Document> find(DocumentNumber number) {
        return sql.sql("select * from document where number = ?")
                .param(number.value())
                .query(Documents::header)
                .optional();
    }

    /** The header, and nobody else changes the document until the transaction ends. */
    Optional<Document> lock(DocumentNumber number) {
        return sql.sql("select * from document where number = ? for update")
                .param(number.value())
                .query(Documents::header)
                .optional();
    }

    /** Adds a fact and lets the header follow. */
    void append(Document now, DocumentFact fact, Actor by) {
        Document after = now.withFacts(now.facts() + 1);
        var recorded = new RecordedDocumentFact(after.facts(), fact, clock.instant(), by.username(), by.displayName());
        String content = sql.sql("""
                        insert into document_fact as f (document_id, seq, type, on_date, recorded_at, actor, actor_name, body)
                        values (:id, :seq, :type, :on, :at, :actor, :actorName, cast(:body as jsonb))
                        returning %s as content""".formatted(DocumentTraces.FACTS.content()))
                .param("id", after.id())
                .param("seq", recorded.seq())
                .param("type", json.type(fact))
                .param("on", fact.on())
                .param(
                        "at",
                        recorded.recordedAt().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .param("actor", by.username())
                .param("actorName", by.displayName())
                .param("body", json.write(fact))
                .query(String.class)
                .single();
        project(after);
        news.publishEvent(new DocumentTraces.FactKept(after.number(), recorded, content));
    }

    /** Lets the header follow without a fact: a draft was edited. */
    void project(Document now) {
        sql.sql("""
                        update document set title = :title, stage = :stage, public_state = :publicState,
                            draft_edition = :draft, public_edition = :shown, index_number = :index, drafter = :drafter,
                            submitted_by = :submitted, checked_by = :checked, publish_after = :after, changed_at = :now,
                            facts = :facts
                        where id = :id""")
                .param("title", now.title())
                .param("stage", now.stage().name())
                .param("publicState", now.publicState().name())
                .param("draft", now.draftEdition(), Types.BIGINT)
                .param("shown", now.publicEdition(), Types.BIGINT)
                .param("index", now.index(), Types.VARCHAR)
                .param("drafter", now.drafter())
                .param("submitted", now.submittedBy(), Types.VARCHAR)
                .param("checked", now.checkedBy(), Types.VARCHAR)
                .param("after", now.publishAfter(), Types.TIMESTAMP)
                .param("now", now())
                .param("facts", now.facts())
                .param("id", now.id())
                .update();
    }

    List<RecordedDocumentFact> facts(long id) {
        return sql.sql(
                        "select seq, type, recorded_at, actor, actor_name, body from document_fact where document_id = ? order by seq")
                .param(id)
                .query((row, n) -> new RecordedDocumentFact(
                        row.getInt("seq"),
                        json.read(row.getString("type"), row.getString("body")),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("actor_name")))
                .list();
    }

    /** Those whose time to be published has come. */
    List<DocumentNumber> due() {
        return sql.sql(
                        "select number from document where stage = 'SCHEDULED' and publish_after <= ? order by publish_after, id")
                .param(now())
                .query((row, n) -> new DocumentNumber(row.getString("number")))
                .list();
    }

    static Document header(ResultSet row, int n) throws SQLException {
        return new Document(
                row.getLong("id"),
                new DocumentNumber(row.getString("number")),
                new AgencyCode(row.getString("agency")),
                new AgencyCode(row.getString("handled_by")),
                row.getObject("begun_on", LocalDate.class),
                row.getString("title"),
                DocumentStage.valueOf(row.getString("stage")),
                PublicState.valueOf(row.getString("public_state")),
                number(row, "draft_edition"),
                number(row, "public_edition"),
                row.getString("index_number"),
                row.getString("drafter"),
                row.getString("submitted_by"),
                row.getString("checked_by"),
                row.getObject("publish_after", LocalDateTime.class),
                row.getObject("changed_at", LocalDateTime.class),
                row.getInt("facts"));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
