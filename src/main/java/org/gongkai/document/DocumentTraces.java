package org.gongkai.document;

import org.gongkai.page.FactTable;
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
