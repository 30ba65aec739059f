package org.gongkai.document;

import java.util.List;
import org.gongkai.page.FactTable;
import org.gongkai.page.KeptRows;
import org.gongkai.page.Trace;
import org.gongkai.page.Traced;
import org.gongkai.page.TracedThings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The facts of all documents, as the trail knows them. */
@Configuration(proxyBeanMethods = false)
class DocumentTraces {

    static final FactTable FACTS = new FactTable("document", "document_fact", "document", "document_id", false);

    /** 定稿的版本, with its files. */
    static final KeptRows EDITIONS = new KeptRows(
            "edition",
            "edition where frozen",
            "id::text",
            List.of(
                    "document_id",
                    "version",
                    "title",
                    "column_path",
                    "also_in",
                    "genre",
                    "topic",
                    "official_number",
                    "made_on",
                    "effective_from",
                    "expires_on",
                    "normative",
                    "trial",
                    "registered_number",
                    "summary",
                    "keywords",
                    "source",
                    "body_html",
                    "body_text",
                    "relations",
                    "fields",
                    "sheet",
                    "correction_note",
                    """
                    (select jsonb_agg(jsonb_build_array(a.position, a.name, a.blob, a.media_type, a.bytes, a.text, a.original)
                        order by a.position) from edition_attachment a where a.edition_id = edition.id)"""));

    @Bean
    TracedThings tracedEditions(JdbcTemplate rows) {
        return EDITIONS.traced(rows);
    }

    /** News for the trail: an edition was sealed. */
    record EditionSealed(DocumentNumber number, Trace.Kept kept) implements Traced {
        @Override
        public Trace trace() {
            return new Trace("", "", Trace.Kind.DOCUMENT, number.value(), "封存版本", "", kept);
        }
    }

    @Bean
    TracedThings tracedDocumentFacts(JdbcTemplate rows) {
        return FACTS.traced(rows);
    }

    /** News for the trail: a fact was stored. */
    record FactKept(DocumentNumber number, RecordedDocumentFact fact, String content) implements Traced {
        @Override
        public Trace trace() {
            return FACTS.stored(
                    Trace.Kind.DOCUMENT,
                    number.value(),
                    fact.seq(),
                    fact.fact().on(),
                    new FactTable.Who(fact.actor(), fact.actorName()),
                    FactWords.title(fact.fact()),
                    content);
        }
    }
}
