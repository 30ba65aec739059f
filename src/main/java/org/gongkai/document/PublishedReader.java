package org.gongkai.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.catalogue.Genre;
import org.gongkai.catalogue.IndexNumber;
import org.gongkai.catalogue.Topic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads public documents whole. */
@Component
class PublishedReader {

    private static final String WHOLE = """
            select p.document_id, p.edition_id, %s, p.index_number, p.genre, p.topic, p.registered_number, p.reviewers, p.summary,
                p.version, p.changed_at, e.also_in, e.body_html, e.body_text, e.keywords, e.correction_note,
                e.fields, e.sheet,
                array(select s.code from document_standard s where s.document_id = p.document_id order by s.code) as standards
            from publication p join edition e on e.id = p.edition_id""".formatted(PublicLists.LINE);

    /** What else there is to read, so that a document that stands alone costs one statement. */
    private static final String BESIDE = """
            , exists (select from edition_attachment a where a.edition_id = p.edition_id) as has_files,
            exists (select from document_relation r where r.from_id = p.document_id)
                or exists (select from document_relation r where r.to_id = p.document_id)
                or exists (select from citation c where c.document_id = p.document_id)
                or p.official_key is not null and exists (select from citation c where c.official_key = p.official_key) as has_relations
            from publication p join edition e on e.id = p.edition_id where p.number = ?""";

    private static final String ONE =
            WHOLE.substring(0, WHOLE.lastIndexOf("from publication p")).strip() + BESIDE;

    private final JdbcClient sql;
    private final DocumentJson json;
    private final Documents documents;
    private final Editions editions;
    private final Agencies agencies;

    PublishedReader(JdbcClient sql, DocumentJson json, Documents documents, Editions editions, Agencies agencies) {
        this.sql = sql;
        this.json = json;
        this.documents = documents;
        this.editions = editions;
        this.agencies = agencies;
    }

    private record Whole(long document, long edition, PublishedDocument shown) {}

    private record One(Whole whole, boolean hasFiles, boolean hasRelations) {}

    /** One document whole: the road of nearly every page, so it asks only for what is there. */
    Optional<PublishedDocument> one(DocumentNumber number, LocalDate today) {
        return sql.sql(ONE)
                .param(number.value())
                .query((row, n) ->
                        new One(whole(row, today), row.getBoolean("has_files"), row.getBoolean("has_relations")))
                .optional()
                .map(one -> with(
                        one.whole().shown(),
                        one.hasFiles()
                                ? files(List.of(one.whole()))
                                        .getOrDefault(one.whole().edition(), List.of())
                                : List.of(),
                        one.hasRelations() ? relations(one.whole().document(), today) : List.of()));
    }

    private Whole whole(ResultSet row, LocalDate today) throws SQLException {
        return new Whole(row.getLong("document_id"), row.getLong("edition_id"), shown(row, today));
    }

    /** Many, without relations. */
    List<PublishedDocument> read(Collection<DocumentNumber> numbers, LocalDate today) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        List<Whole> found = sql.sql(WHOLE + " where p.number = any(:numbers) order by p.seq")
                .param("numbers", PublicLists.texts(numbers))
                .query((row, n) -> whole(row, today))
                .list();
        Map<Long, List<PublicAttachment>> files = files(found);
        return found.stream()
                .map(whole -> with(whole.shown(), files.getOrDefault(whole.edition(), List.of()), List.of()))
                .toList();
    }

    /** The files of some editions, by the edition. */
    private Map<Long, List<PublicAttachment>> files(List<Whole> found) {
        Map<Long, List<PublicAttachment>> files = new HashMap<>();
        sql.sql("""
                        select edition_id, position, name, bytes, media_type, text from edition_attachment
                        where edition_id = any(:editions) order by edition_id, position""")
                .param("editions", found.stream().map(Whole::edition).toArray(Long[]::new))
                .query((ResultSet row) -> {
                    files.computeIfAbsent(row.getLong("edition_id"), id -> new ArrayList<>())
                            .add(new PublicAttachment(
                                    row.getInt("position"),
                                    row.getString("name"),
                                    row.getLong("bytes"),
                                    row.getString("media_type"),
                                    row.getString("text")));
                });
        return files;
    }

    private PublishedDocument shown(ResultSet row, LocalDate today) throws SQLException {
        return new PublishedDocument(
                PublicLists.line(row, today),
                new IndexNumber(row.getString("index_number")),
                Genre.valueOf(row.getString("genre")),
                Topic.valueOf(row.getString("topic")),
                Editions.paths(row.getArray("also_in")),
                row.getBoolean("normative"),
                row.getString("registered_number"),
                PublicLists.span(row),
                row.getString("body_html"),
                row.getString("body_text"),
                List.of(),
                List.of(),
                json.reviewers(row.getString("reviewers")),
                row.getString("summary"),
                row.getString("keywords"),
                row.getString("source"),
                row.getInt("version"),
                row.getObject("changed_at", LocalDateTime.class),
                row.getString("correction_note"),
                json.fields(row.getString("fields")),
                json.sheet(row.getString("sheet")),
                List.of((String[]) row.getArray("standards").getArray()));
    }

    private static PublishedDocument with(PublishedDocument d, List<PublicAttachment> files, List<Relation> relations) {
        return new PublishedDocument(
                d.line(),
                d.index(),
                d.genre(),
                d.topic(),
                d.alsoIn(),
                d.normative(),
                d.registeredNumber(),
                d.validity(),
                d.bodyHtml(),
                d.bodyText(),
                files,
                relations,
                d.reviewers(),
                d.summary(),
                d.keywords(),
                d.source(),
                d.version(),
                d.changedAt(),
                d.correctionNote(),
                d.fields(),
                d.sheet(),
                d.standards());
    }

    /** Both directions, and citations found by document number; only what is public. */
    private List<Relation> relations(long document, LocalDate today) {
        List<Relation> all = sql.sql("""
                        select r.kind, r.forward, p.* from (
                            select kind, true as forward, to_id as other from document_relation where from_id = :id
                            union all
                            select kind, false, from_id from document_relation where to_id = :id
                            union all
                            select 'CITES', true, q.document_id from citation c
                                join publication q on q.official_key = c.official_key where c.document_id = :id
                            union all
                            select 'CITES', false, c.document_id from publication q
                                join citation c on c.official_key = q.official_key where q.document_id = :id) r
                        join publication p on p.document_id = r.other
                        where p.document_id <> :id
                        order by r.kind, r.forward desc, p.seq desc limit 200""")
                .param("id", document)
                .query((row, n) -> new Relation(
                        RelationKind.valueOf(row.getString("kind")),
                        row.getBoolean("forward"),
                        new DocumentNumber(row.getString("number")),
                        row.getString("title"),
                        PublicLists.span(row).on(today)))
                .list();
        Set<DocumentNumber> named = all.stream()
                .filter(relation -> relation.kind() != RelationKind.CITES)
                .map(Relation::number)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(relation -> relation.kind() != RelationKind.CITES || !named.contains(relation.number()))
                .toList();
    }

    /** 解读 and 决策链 of many, both directions. */
    Map<DocumentNumber, List<Relation>> linked(Collection<DocumentNumber> numbers, LocalDate today) {
        Map<DocumentNumber, List<Relation>> linked = new HashMap<>();
        sql.sql("""
                        select own.number as own, r.kind, r.forward, p.* from (
                            select from_id as id, kind, true as forward, to_id as other from document_relation
                            union all
                            select to_id, kind, false, from_id from document_relation) r
                        join publication own on own.document_id = r.id
                        join publication p on p.document_id = r.other
                        where own.number = any(:numbers) and r.kind in ('INTERPRETS', 'FOLLOWS')
                        order by p.seq""").param("numbers", PublicLists.texts(numbers)).query((ResultSet row) -> {
            linked.computeIfAbsent(new DocumentNumber(row.getString("own")), n -> new ArrayList<>())
                    .add(new Relation(
                            RelationKind.valueOf(row.getString("kind")),
                            row.getBoolean("forward"),
                            new DocumentNumber(row.getString("number")),
                            row.getString("title"),
                            PublicLists.span(row).on(today)));
        });
        return linked;
    }

    Optional<Withdrawn> withdrawn(DocumentNumber number) {
        return documents
                .find(number)
                .filter(document -> document.publicState() == PublicState.WITHDRAWN)
                .map(this::withdrawn);
    }

    private Withdrawn withdrawn(Document document) {
        RecordedDocumentFact last = documents.facts(document.id()).stream()
                .filter(fact -> fact.fact() instanceof DocumentFact.WasWithdrawn)
                .reduce((a, b) -> b)
                .orElseThrow();
        var fact = (DocumentFact.WasWithdrawn) last.fact();
        Long edition = document.publicEdition();
        Edition text = edition == null ? null : editions.get(edition);
        return new Withdrawn(
                document.number(),
                text == null ? document.title() : text.content().title(),
                agencies.find(document.agency())
                        .map(Agency::name)
                        .orElse(document.agency().value()),
                fact.reason(),
                fact.words(),
                LocalDateTime.ofInstant(last.recordedAt(), Publishing.ZONE).withNano(0),
                text == null || !fact.reason().textStands()
                        ? null
                        : text.content().bodyHtml());
    }

    Optional<PublishedDocuments.PublicFile> file(DocumentNumber number, int position) {
        return sql.sql("""
                        select a.name, a.blob, a.media_type, a.bytes from publication p
                        join edition_attachment a on a.edition_id = p.edition_id where p.number = ? and a.position = ?""")
                .params(number.value(), position)
                .query((row, n) -> new PublishedDocuments.PublicFile(
                        row.getString("name"),
                        row.getString("blob"),
                        row.getString("media_type"),
                        row.getLong("bytes")))
                .optional();
    }
}
