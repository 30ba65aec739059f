package org.gongkai.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.page.Trace;
import org.gongkai.statute.LetterKind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 本地文本: an organ's own words for its letters. A wording is only ever added and holds from a day on; letters that went out keep
 * the words they had. What the law wants in a letter cannot be taken out of it.
 */
@Component
public class LetterWordings {

    private static final int LONGEST_REASON = 200;

    /** The last day of a wording: the day before a later one holds; a later one that begins earlier takes all its days. */
    private static final String VALID_TO = """
            (select min(later.valid_from) - 1 from letter_wording later
             where later.organ = w.organ and later.kind = w.kind and later.version > w.version)""";

    private final JdbcClient sql;
    private final CaseReaders readers;
    private final Clock clock;
    private final ApplicationEventPublisher news;

    LetterWordings(JdbcClient sql, CaseReaders readers, Clock clock, ApplicationEventPublisher news) {
        this.sql = sql;
        this.readers = readers;
        this.clock = clock;
        this.news = news;
    }

    /**
     * A letter's words as they hold today.
     *
     * @param own whether they are the organ's own; else those that come with the program
     * @param validTo last day; null while nothing takes their place
     * @param must what has to stay in them
     * @param may values in braces that can be used besides
     */
    public record Wording(
            LetterKind kind,
            String title,
            boolean own,
            String version,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<String> must,
            List<String> may,
            String text,
            String standard) {}

    /**
     * One former or future wording.
     *
     * @param validTo last day, the day before a later wording holds; null while it holds
     * @param used whether there was or will be a day on which it holds
     * @param recordedBy who wrote it
     */
    public record Former(
            String version,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean used,
            String reason,
            String recordedBy,
            LocalDate recordedOn) {}

    /**
     * Every letter's words, in the order of the letters.
     *
     * @throws org.gongkai.identity.NotPermitted unless the person works on cases of an organ
     */
    public List<Wording> list(Actor actor) {
        AgencyCode organ = organ(actor);
        LocalDate today = LocalDate.now(clock);
        Map<LetterKind, LetterTemplate> own = own(organ, today);
        return StandardLetters.kinds().stream()
                .map(kind -> wording(kind, own.get(kind), today))
                .toList();
    }

    /** One letter's words; empty for a kind that has none. */
    public Optional<Wording> find(LetterKind kind, Actor actor) {
        AgencyCode organ = organ(actor);
        LocalDate today = LocalDate.now(clock);
        return StandardLetters.kinds().contains(kind)
                ? Optional.of(wording(kind, own(organ, today).get(kind), today))
                : Optional.empty();
    }

    /** The organ's wordings of a letter, the newest first. */
    public List<Former> history(LetterKind kind, Actor actor) {
        return sql.sql("""
                        select w.*, %s as valid_to from letter_wording w
                        where organ = ? and kind = ? order by version desc""".formatted(VALID_TO))
                .params(organ(actor).value(), kind.name())
                .query((row, n) -> former(row))
                .list();
    }

    private Former former(ResultSet row) throws SQLException {
        LocalDate from = row.getObject("valid_from", LocalDate.class);
        LocalDate to = row.getObject("valid_to", LocalDate.class);
        return new Former(
                row.getString("organ") + "/" + row.getInt("version"),
                from,
                to,
                to == null || !to.isBefore(from),
                row.getString("reason"),
                row.getString("actor_name"),
                row.getObject("recorded_at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toLocalDate());
    }

    /** Whether the person may change the words of the own organ's letters. */
    public boolean mayChange(Actor actor) {
        return actor.has(Role.HEAD) && readers.ownOrgan(actor).isPresent();
    }

    /**
     * Gives a letter other words. Every reason at once; fields of problems: {@code text}, {@code validFrom}, {@code reason}.
     *
     * @param validFrom first day; not before today: letters of the past keep their words
     * @throws org.gongkai.identity.NotPermitted unless the person is a head of the organ
     */
    @Transactional
    public Outcome<LetterKind> change(
            LetterKind kind, String text, @Nullable LocalDate validFrom, String reason, Actor actor) {
        AgencyCode organ = organ(actor);
        actor.require(mayChange(actor), "修改文书格式文本");
        LocalDate today = LocalDate.now(clock);
        LetterTemplate standard = StandardLetters.of(kind, today).orElseThrow();
        List<Problem> problems = new ArrayList<>();
        String words = text.replace("\r", "").strip();
        standard.reasonsAgainst(words).forEach(why -> problems.add(new Problem("text", why)));
        if (validFrom == null) {
            problems.add(new Problem("validFrom", "请填写从哪一天起使用"));
        } else if (validFrom.isBefore(today)) {
            problems.add(new Problem("validFrom", "只能从今天（" + ChineseDates.date(today) + "）起使用：已经发出的文书不改动"));
        }
        if (reason.isBlank()) {
            problems.add(new Problem("reason", "请写明修改的理由"));
        }
        FilingChecks.longest("reason", reason, LONGEST_REASON, problems);
        if (!problems.isEmpty() || validFrom == null) {
            return Outcome.refused(problems);
        }
        sql.sql("select pg_advisory_xact_lock(hashtext('letter_wording ' || ?))")
                .param(organ.value() + kind)
                .query((row, n) -> n)
                .list();
        Trace.Kept kept = sql.sql("""
                        insert into letter_wording (organ, kind, version, text, valid_from, reason, actor, actor_name, recorded_at)
                        select :organ, :kind, coalesce(max(version), 0) + 1, :text, :from, :reason, :by, :byName, :at
                        from letter_wording where organ = :organ and kind = :kind""" + OfficeTraces.WORDINGS.returning())
                .param("organ", organ.value())
                .param("kind", kind.name())
                .param("text", words)
                .param("from", validFrom)
                .param("reason", Typed.text(reason))
                .param("by", actor.username())
                .param("byName", actor.displayName())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> OfficeTraces.WORDINGS.kept(row))
                .single();
        String version = kept.key().substring(kept.key().lastIndexOf('/') + 1);
        news.publishEvent(new OfficeAct(new Trace(
                actor.username(),
                actor.displayName(),
                Trace.Kind.SETTING,
                organ.value(),
                "修改文书格式文本",
                kind + " " + kind.title() + "，第" + version + "版，" + Typed.text(reason),
                kept)));
        return Outcome.done(kind);
    }

    /** The words of a letter of an organ on a day. */
    Optional<LetterTemplate> inForce(LetterKind kind, AgencyCode organ, LocalDate on) {
        return StandardLetters.of(kind, on)
                .map(standard -> sql.sql("""
                        select version, valid_from, %s as valid_to, text from letter_wording w
                        where organ = ? and kind = ? and valid_from <= ? order by version desc limit 1""".formatted(VALID_TO))
                        .params(organ.value(), kind.name(), on)
                        .query((row, n) -> standard.worded(
                                organ.value() + "/" + row.getInt("version"),
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_to", LocalDate.class),
                                row.getString("text")))
                        .optional()
                        .orElse(standard));
    }

    private Map<LetterKind, LetterTemplate> own(AgencyCode organ, LocalDate on) {
        record Row(
                LetterKind kind,
                String version,
                LocalDate from,
                @Nullable LocalDate to,
                String text) {}
        Map<LetterKind, LetterTemplate> own = new HashMap<>();
        List<Row> rows = sql.sql("""
                        select distinct on (kind) kind, version, valid_from, %s as valid_to, text from letter_wording w
                        where organ = ? and valid_from <= ? order by kind, version desc""".formatted(VALID_TO))
                .params(organ.value(), on)
                .query((row, n) -> new Row(
                        LetterKind.valueOf(row.getString("kind")),
                        organ.value() + "/" + row.getInt("version"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getString("text")))
                .list();
        for (Row row : rows) {
            StandardLetters.of(row.kind(), on)
                    .ifPresent(standard ->
                            own.put(row.kind(), standard.worded(row.version(), row.from(), row.to(), row.text())));
        }
        return own;
    }

    private static Wording wording(LetterKind kind, @Nullable LetterTemplate own, LocalDate today) {
        LetterTemplate standard = StandardLetters.of(kind, today).orElseThrow();
        LetterTemplate now = own == null ? standard : own;
        return new Wording(
                kind,
                kind.title(),
                own != null,
                now.version(),
                now.validFrom(),
                now.validTo(),
                standard.must(),
                standard.may(),
                now.text(),
                standard.text());
    }

    private AgencyCode organ(Actor actor) {
        Optional<AgencyCode> own = readers.ownOrgan(actor);
        actor.require(own.isPresent(), "查看文书格式文本");
        return own.orElseThrow();
    }
}
