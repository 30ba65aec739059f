package org.gongkai.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.gongkai.agency.AgencyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of a review. Facts go in and never change; the header is their projection. */
@Component
class ReviewStore {

    static final String HEADER = """
            id, number, agency, handled_by, title, official_number, genre, stage, step, proposed, attribute, drafter, drafter_name, \
            opened_on, signed_on, publish_due, published_on, published, owner, reexamine_on, facts""";

    private final JdbcClient sql;
    private final ReviewJson json;
    private final ApplicationEventPublisher news;

    ReviewStore(JdbcClient sql, ReviewJson json, ApplicationEventPublisher news) {
        this.sql = sql;
        this.json = json;
        this.news = news;
    }

    /** The next serial of an organ and year; given once, also when two ask at the same time. */
    int nextSerial(AgencyCode agency, int year) {
        return sql.sql("""
                        insert into review_serial (agency, year, last) values (?, ?, 1)
                        on conflict (agency, year) do update set last = review_serial.last + 1 returning last""").params(agency.value(), year).query(Integer.class).single();
    }

    long insert(Review fresh) {
        return sql.sql("""
                        insert into review (number, agency, handled_by, title, official_number, genre, title_key, number_key, stage,
                            step, proposed, drafter, drafter_name, opened_on, facts)
                        values (:number, :agency, :handledBy, :title, :officialNumber, :genre, :titleKey, :numberKey, :stage,
                            :step, :proposed, :drafter, :drafterName, :openedOn, 1)
                        returning id""")
                .param("number", fresh.number().value())
                .param("agency", fresh.agency().value())
                .param("handledBy", fresh.handledBy().value())
                .param("title", fresh.title())
                .param("officialNumber", fresh.officialNumber())
                .param("genre", fresh.genre())
                .param("titleKey", QuotedTitles.titleKey(fresh.title()))
                .param("numberKey", QuotedTitles.numberKey(fresh.officialNumber()))
                .param("stage", fresh.stage().name())
                .param("step", name(fresh.step()), Types.VARCHAR)
                .param("proposed", name(fresh.proposed()), Types.VARCHAR)
                .param("drafter", fresh.drafter())
                .param("drafterName", fresh.drafterName())
                .param("openedOn", fresh.openedOn())
                .query(Long.class)
                .single();
    }

    /** Adds a fact; that it was added leaves a trace. */
    void append(long id, ReviewNumber number, RecordedReviewFact fact) {
        String content = sql.sql("""
                        insert into review_fact as f (review_id, seq, type, on_date, recorded_at, actor, actor_name, body)
                        values (:id, :seq, :type, :on, :at, :actor, :actorName, cast(:body as jsonb))
                        returning %s as content""".formatted(ReviewTraces.FACTS.content()))
                .param("id", id)
                .param("seq", fact.seq())
                .param("type", json.type(fact.fact()))
                .param("on", fact.fact().on())
                .param("at", fact.recordedAt().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .param("actor", fact.actor())
                .param("actorName", fact.actorName())
                .param("body", json.write(fact.fact()))
                .query(String.class)
                .single();
        news.publishEvent(new ReviewTraces.FactKept(number, fact, content));
    }

    /** Lets the header follow a fact. */
    void project(Review now) {
        sql.sql("""
                        update review set title = :title, official_number = :officialNumber, genre = :genre, title_key = :titleKey,
                            number_key = :numberKey, stage = :stage, step = :step, proposed = :proposed, attribute = :attribute,
                            signed_on = :signedOn, publish_due = :publishDue, published_on = :publishedOn, published = :published,
                            owner = :owner, reexamine_on = :reexamineOn, facts = :facts
                        where id = :id""")
                .param("title", now.title())
                .param("officialNumber", now.officialNumber())
                .param("genre", now.genre())
                .param("titleKey", QuotedTitles.titleKey(now.title()))
                .param("numberKey", QuotedTitles.numberKey(now.officialNumber()))
                .param("stage", now.stage().name())
                .param("step", name(now.step()), Types.VARCHAR)
                .param("proposed", name(now.proposed()), Types.VARCHAR)
                .param("attribute", name(now.attribute()), Types.VARCHAR)
                .param("signedOn", now.signedOn(), Types.DATE)
                .param("publishDue", now.publishDue(), Types.DATE)
                .param("publishedOn", now.publishedOn(), Types.DATE)
                .param("published", now.published())
                .param("owner", now.owner())
                .param("reexamineOn", now.reexamineOn(), Types.DATE)
                .param("facts", now.facts())
                .param("id", now.id())
                .update();
    }

    Optional<Review> find(ReviewNumber number) {
        return sql.sql("select " + HEADER + " from review where number = ?")
                .param(number.value())
                .query(ReviewStore::header)
                .optional();
    }

    /** The header, and nobody else adds a fact to the review until the transaction ends. */
    Optional<Review> lock(ReviewNumber number) {
        return sql.sql("select " + HEADER + " from review where number = ? for update")
                .param(number.value())
                .query(ReviewStore::header)
                .optional();
    }

    List<RecordedReviewFact> facts(long id) {
        return sql.sql(
                        "select seq, type, recorded_at, actor, actor_name, body from review_fact where review_id = ? order by seq")
                .param(id)
                .query((row, n) -> new RecordedReviewFact(
                        row.getInt("seq"),
                        json.read(row.getString("type"), row.getString("body")),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("actor_name")))
                .list();
    }

    /** Signed documents withheld from the public whose number or title the key of a text holds. */
    List<Review> withheldIn(String textKey) {
        return sql.sql("select " + HEADER + """
                         from review where attribute in ('ON_REQUEST', 'NOT_PUBLIC')
                        and (number_key <> '' and strpos(:text, number_key) > 0 or title_key <> '' and strpos(:text, title_key) > 0)
                        order by id limit 20""")
                .param("text", textKey)
                .query(ReviewStore::header)
                .list();
    }

    /** All that is withheld now, as it is looked for in texts. */
    List<WithheldDocuments.Keyed> withheld() {
        return sql.sql(
                        "select number, title, title_key, number_key from review where attribute in ('ON_REQUEST', 'NOT_PUBLIC') order by id")
                .query((row, n) -> new WithheldDocuments.Keyed(
                        new ReviewNumber(row.getString("number")),
                        row.getString("title"),
                        row.getString("title_key"),
                        row.getString("number_key")))
                .list();
    }

    /** The signed review with that official number, the latest first. */
    Optional<Review> numbered(String numberKey) {
        return numberKey.isEmpty()
                ? Optional.empty()
                : sql.sql(
                                "select " + HEADER
                                        + " from review where number_key = ? and attribute is not null order by id desc limit 1")
                        .param(numberKey)
                        .query(ReviewStore::header)
                        .optional();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    static Review header(ResultSet row, int n) throws SQLException {
        String step = row.getString("step");
        String proposed = row.getString("proposed");
        String attribute = row.getString("attribute");
        return new Review(
                row.getLong("id"),
                new ReviewNumber(row.getString("number")),
                new AgencyCode(row.getString("agency")),
                new AgencyCode(row.getString("handled_by")),
                row.getString("title"),
                row.getString("official_number"),
                row.getString("genre"),
                ReviewStage.valueOf(row.getString("stage")),
                step == null ? null : ReviewStep.valueOf(step),
                proposed == null ? null : DisclosureAttribute.valueOf(proposed),
                attribute == null ? null : DisclosureAttribute.valueOf(attribute),
                row.getString("drafter"),
                row.getString("drafter_name"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("signed_on", LocalDate.class),
                row.getObject("publish_due", LocalDate.class),
                row.getObject("published_on", LocalDate.class),
                row.getString("published"),
                row.getString("owner"),
                row.getObject("reexamine_on", LocalDate.class),
                row.getInt("facts"));
    }
}
