package org.gongkai.document;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.gongkai.catalogue.ColumnPath;
import org.gongkai.catalogue.Genre;
import org.gongkai.catalogue.Topic;
import org.gongkai.page.Trace;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The editions of documents and their files. */
@Component
class Editions {

    private final JdbcClient sql;
    private final DocumentJson json;
    private final ApplicationEventPublisher news;

    Editions(JdbcClient sql, DocumentJson json, ApplicationEventPublisher news) {
        this.sql = sql;
        this.json = json;
        this.news = news;
    }

    /** Adds an edition; its id. */
    long insert(long document, int version, DocumentContent content, String text, LocalDateTime now) {
        return written(sql.sql("""
                        insert into edition (document_id, version, title, column_path, also_in, genre, topic, official_number,
                            made_on, effective_from, expires_on, normative, trial, registered_number, summary, keywords, source,
                            body_html, body_text, relations, fields, sheet, correction_note, changed_at)
                        values (:document, :version, :title, :column, :alsoIn, :genre, :topic, :official, :madeOn, :from,
                            :until, :normative, :trial, :registered, :summary, :keywords, :source, :html, :text,
                            cast(:relations as jsonb), cast(:fields as jsonb), cast(:sheet as jsonb), '', :now)
                        returning id"""), content, text, now)
                .param("document", document)
                .param("version", version)
                .query(Long.class)
                .single();
    }

    /** Writes an edition that is not published yet. */
    void update(long id, DocumentContent content, String text, LocalDateTime now) {
        written(sql.sql("""
                        update edition set title = :title, column_path = :column, also_in = :alsoIn, genre = :genre,
                            topic = :topic, official_number = :official, made_on = :madeOn, effective_from = :from,
                            expires_on = :until, normative = :normative, trial = :trial, registered_number = :registered,
                            summary = :summary, keywords = :keywords, source = :source, body_html = :html, body_text = :text,
                            relations = cast(:relations as jsonb), fields = cast(:fields as jsonb),
                            sheet = cast(:sheet as jsonb), changed_at = :now
                        where id = :id"""), content, text, now).param("id", id).update();
    }

    private JdbcClient.StatementSpec written(
            JdbcClient.StatementSpec statement, DocumentContent content, String text, LocalDateTime now) {
        return statement
                .param("title", content.title())
                .param("column", content.column().value())
                .param(
                        "alsoIn",
                        content.alsoIn().stream().map(ColumnPath::value).toArray(String[]::new),
                        Types.ARRAY)
                .param("genre", content.genre().name())
                .param("topic", content.topic().name())
                .param("official", orNull(content.officialNumber()), Types.VARCHAR)
                .param("madeOn", content.madeOn(), Types.DATE)
                .param("from", content.effectiveFrom(), Types.DATE)
                .param("until", content.expiresOn(), Types.DATE)
                .param("normative", content.normative())
                .param("trial", content.trial())
                .param("registered", orNull(content.registeredNumber()), Types.VARCHAR)
                .param("summary", content.summary())
                .param("keywords", content.keywords())
                .param("source", content.source())
                .param("html", content.bodyHtml())
                .param("text", text)
                .param("relations", json.text(content.relations()))
                .param("fields", json.text(content.fields()))
                .param("sheet", content.sheet() == null ? null : json.text(content.sheet()), Types.VARCHAR)
                .param("now", now);
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    void note(long id, String correctionNote) {
        sql.sql("update edition set correction_note = ? where id = ?")
                .params(correctionNote, id)
                .update();
    }

    /** It is published: it never changes again, its files neither. */
    void freeze(DocumentNumber number, long id) {
        Trace.Kept kept = sql.sql("update edition set frozen = true where id = ?" + DocumentTraces.EDITIONS.returning())
                .param(id)
                .query((row, n) -> DocumentTraces.EDITIONS.kept(row))
                .single();
        news.publishEvent(new DocumentTraces.EditionSealed(number, kept));
    }

    Edition get(long id) {
        List<Edition.KeptAttachment> files = attachments(id);
        return sql.sql("select * from edition where id = ?")
                .param(id)
                .query((row, n) -> edition(row, files))
                .single();
    }

    /** All editions of a document, the newest first, without their files. */
    List<Edition> of(long document) {
        return sql.sql("select * from edition where document_id = ? order by version desc")
                .param(document)
                .query((row, n) -> edition(row, List.of()))
                .list();
    }

    int lastVersion(long document) {
        return sql.sql("select coalesce(max(version), 0) from edition where document_id = ?")
                .param(document)
                .query(Integer.class)
                .single();
    }

    List<Edition.KeptAttachment> attachments(long edition) {
        return sql.sql("select * from edition_attachment where edition_id = ? order by position")
                .param(edition)
                .query((row, n) -> new Edition.KeptAttachment(
                        row.getInt("position"),
                        row.getString("name"),
                        row.getString("blob"),
                        row.getString("media_type"),
                        row.getLong("bytes"),
                        row.getString("text")))
                .list();
    }

    void attach(long edition, Edition.KeptAttachment file) {
        sql.sql("""
                        insert into edition_attachment (edition_id, position, name, blob, media_type, bytes, text)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(edition, file.position(), file.name(), file.blob(), file.mediaType(), file.bytes(), file.text())
                .update();
    }

    /** A new edition keeps the originals behind its masked copies. */
    void keepOriginals(long from, long to) {
        sql.sql("""
                        update edition_attachment kept set original = old.original, original_name = old.original_name from edition_attachment old
                        where old.edition_id = ? and kept.edition_id = ? and kept.position = old.position""").params(from, to).update();
    }

    void detach(long edition, int position) {
        sql.sql("delete from edition_attachment where edition_id = ? and position = ?")
                .params(edition, position)
                .update();
    }

    private Edition edition(ResultSet row, List<Edition.KeptAttachment> files) throws SQLException {
        var content = new DocumentContent(
                row.getString("title"),
                new ColumnPath(row.getString("column_path")),
                paths(row.getArray("also_in")),
                Genre.valueOf(row.getString("genre")),
                Topic.valueOf(row.getString("topic")),
                Objects.requireNonNullElse(row.getString("official_number"), ""),
                row.getObject("made_on", LocalDate.class),
                row.getObject("effective_from", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                row.getBoolean("normative"),
                row.getBoolean("trial"),
                Objects.requireNonNullElse(row.getString("registered_number"), ""),
                row.getString("summary"),
                row.getString("keywords"),
                row.getString("source"),
                row.getString("body_html"),
                json.relations(row.getString("relations")),
                json.fields(row.getString("fields")),
                json.sheet(row.getString("sheet")));
        return new Edition(
                row.getLong("id"),
                row.getLong("document_id"),
                row.getInt("version"),
                content,
                row.getString("body_text"),
                row.getString("correction_note"),
                files);
    }

    static List<ColumnPath> paths(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).map(ColumnPath::new).toList();
    }
}
