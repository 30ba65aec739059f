package org.gongkai.document;

import java.sql.Types;
import java.time.LocalDateTime;
import java.util.List;
import org.gongkai.agency.Agencies;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the public rows: what is public now, its relations and the numbers its text names. */
@Component
class Publications {

    private final JdbcClient sql;
    private final DocumentJson json;
    private final Agencies agencies;

    Publications(JdbcClient sql, DocumentJson json, Agencies agencies) {
        this.sql = sql;
        this.json = json;
        this.agencies = agencies;
    }

    /** Makes an edition the public one; when the document was first published there. */
    LocalDateTime put(
            long seq, Document document, Edition edition, String index, List<ReviewStep> reviewers, LocalDateTime now) {
        DocumentContent content = edition.content();
        String official = content.officialNumber().isBlank()
                ? null
                : OfficialNumber.parse(content.officialNumber())
                        .map(OfficialNumber::toString)
                        .orElse(content.officialNumber());
        return sql.sql("""
                        insert into publication as p (seq, document_id, edition_id, number, title, agency, agency_name,
                            official_number, official_key, index_number, column_path, genre, topic, made_on, published_at,
                            changed_at, version, normative, registered_number, effective_from, expires_on, reviewers, summary,
                            source)
                        values (:seq, :document, :edition, :number, :title, :agency, :agencyName, :official, :official, :index,
                            :column, :genre, :topic, :madeOn, :now, :now, :version, :normative, :registered, :from, :until,
                            cast(:reviewers as jsonb), :summary, :source)
                        on conflict (seq) do update set edition_id = excluded.edition_id, title = excluded.title,
                            official_number = excluded.official_number, official_key = excluded.official_key,
                            column_path = excluded.column_path, genre = excluded.genre, topic = excluded.topic,
                            made_on = excluded.made_on, changed_at = excluded.changed_at, version = excluded.version,
                            normative = excluded.normative, registered_number = excluded.registered_number,
                            effective_from = excluded.effective_from, expires_on = excluded.expires_on,
                            reviewers = excluded.reviewers, summary = excluded.summary, source = excluded.source
                        returning p.published_at""")
                .param("seq", seq)
                .param("document", document.id())
                .param("edition", edition.id())
                .param("number", document.number().value())
                .param("title", content.title())
                .param("agency", document.agency().value())
                .param("agencyName", agencies.get(document.agency()).name())
                .param("official", official, Types.VARCHAR)
                .param("index", index)
                .param("column", content.column().value())
                .param("genre", content.genre().name())
                .param("topic", content.topic().name())
                .param("madeOn", content.madeOn(), Types.DATE)
                .param("now", now)
                .param("version", edition.version())
                .param("normative", content.normative())
                .param(
                        "registered",
                        content.registeredNumber().isBlank() ? null : content.registeredNumber(),
                        Types.VARCHAR)
                .param("from", content.effectiveFrom(), Types.DATE)
                .param("until", content.expiresOn(), Types.DATE)
                .param("reviewers", json.text(reviewers))
                .param("summary", summary(edition))
                .param("source", content.source())
                .query(LocalDateTime.class)
                .single();
    }

    /** 内容概述: the drafter's, else the beginning of the text (条例第十二条). */
    private static String summary(Edition edition) {
        if (!edition.content().summary().isBlank()) {
            return edition.content().summary().strip();
        }
        String text = edition.bodyText().replace('\n', ' ');
        return text.length() <= 100 ? text : text.substring(0, 99) + "…";
    }

    /** Relations and citations of an edition take the place of those before. */
    void relate(Document document, Edition edition) {
        sql.sql("delete from document_relation where from_id = ? and kind in ('INTERPRETS', 'FOLLOWS', 'FORWARDS')")
                .param(document.id())
                .update();
        for (DocumentContent.Related related : edition.content().relations()) {
            relate(document.number(), related.number(), related.kind());
        }
        sql.sql("delete from citation where document_id = ?")
                .param(document.id())
                .update();
        OfficialNumber own =
                OfficialNumber.parse(edition.content().officialNumber()).orElse(null);
        for (OfficialNumber named : OfficialNumber.in(edition.content().title() + "\n" + edition.bodyText())) {
            if (own == null || !named.endsWith(own)) {
                cite(document.id(), named);
            }
        }
    }

    /** A sentence may run into the word, so every ending of it is kept; only one can be a number of a document. */
    private void cite(long document, OfficialNumber named) {
        String word = named.word();
        String[] keys = new String[word.length()];
        for (int i = 0; i < word.length(); i++) {
            keys[i] = new OfficialNumber(word.substring(i), named.year(), named.number()).toString();
        }
        sql.sql("""
                        insert into citation (document_id, official_key) select :id, k from unnest(:keys) k
                        on conflict do nothing""").param("id", document).param("keys", keys).update();
    }

    void relate(DocumentNumber from, DocumentNumber to, RelationKind kind) {
        sql.sql("""
                        insert into document_relation (from_id, to_id, kind)
                        select f.id, t.id, :kind from document f, document t where f.number = :from and t.number = :to
                        on conflict do nothing""")
                .param("kind", kind.name())
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }

    /** It is public no more. */
    void remove(long document) {
        sql.sql("delete from citation where document_id = ?").param(document).update();
        sql.sql("delete from publication where document_id = ?").param(document).update();
    }
}
