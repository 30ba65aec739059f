package org.gongkai.dialogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.page.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 公开的问答, to read. Reads public columns only. */
@Component
public class PublishedLetters {

    private static final String COLUMNS = """
            number, kind, agency, received_on, ended_on, published_on, public_title, public_question, public_answer, common""";

    private static final String WANTED = """
            published_on is not null and (not :common or common)
            and (:words = '' or position(:words in lower(public_title || ' ' || public_question || ' ' || public_answer)) > 0)""";

    private final JdbcClient sql;
    private final LetterStore store;
    private final Agencies agencies;

    PublishedLetters(JdbcClient sql, LetterStore store, Agencies agencies) {
        this.sql = sql;
        this.store = store;
        this.agencies = agencies;
    }

    /**
     * Latest first.
     *
     * @param words stands somewhere in title, question or answer; empty for all
     * @param commonOnly only the common questions
     */
    public List<PublishedLetter> list(String words, boolean commonOnly, Paging paging) {
        return wanted(
                        "select " + COLUMNS + " from letter where " + WANTED
                                + " order by published_on desc, id desc limit :size offset :offset",
                        words,
                        commonOnly)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(this::published)
                .list();
    }

    public long count(String words, boolean commonOnly) {
        return wanted("select count(*) from letter where " + WANTED, words, commonOnly)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec wanted(String statement, String words, boolean commonOnly) {
        return sql.sql(statement)
                .param("words", words.strip().toLowerCase(java.util.Locale.ROOT))
                .param("common", commonOnly);
    }

    /** Empty while it is not public. */
    public Optional<PublishedLetter> find(LetterNumber number) {
        return sql.sql("select " + COLUMNS + " from letter where number = ? and published_on is not null")
                .param(number.value())
                .query(this::published)
                .optional();
    }

    /** Why what was public there is so no more; empty if it is public or never was. */
    public Optional<String> whyWithdrawn(LetterNumber number) {
        return store.find(number)
                .filter(letter -> !letter.published())
                .flatMap(letter -> store.facts(letter.id()).stream()
                        .map(RecordedLetterFact::fact)
                        .filter(LetterFact.LetterUnpublished.class::isInstance)
                        .map(LetterFact.LetterUnpublished.class::cast)
                        .map(LetterFact.LetterUnpublished::reason)
                        .reduce((first, second) -> second));
    }

    private PublishedLetter published(ResultSet row, int n) throws SQLException {
        AgencyCode agency = new AgencyCode(row.getString("agency"));
        return new PublishedLetter(
                new LetterNumber(row.getString("number")),
                LetterKind.valueOf(row.getString("kind")),
                agency,
                agencies.find(agency).map(Agency::name).orElse(agency.value()),
                row.getObject("received_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getObject("published_on", LocalDate.class),
                new PublicVersion(
                        row.getString("public_title"),
                        row.getString("public_question"),
                        row.getString("public_answer"),
                        row.getBoolean("common")));
    }
}
