package org.gongkai.request;

import org.gongkai.page.FactTable;
import org.gongkai.page.Trace;
import org.gongkai.page.Traced;
import org.gongkai.page.TracedThings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The facts of all cases, as the trail knows them. */
@Configuration(proxyBeanMethods = false)
class FactTraces {

    static final FactTable FACTS = new FactTable("request", "request_fact", "request", "request_id", true);

    @Bean
    TracedThings tracedRequestFacts(JdbcTemplate rows) {
        return FACTS.traced(rows);
    }

    /** News for the trail: a fact was stored. */
    record FactKept(String number, RecordedFact fact, String content) implements Traced {
        @Override
        public Trace trace() {
            return FACTS.stored(
                    Trace.Kind.CASE,
                    number,
                    fact.seq(),
                    fact.fact().on(),
                    new FactTable.Who(fact.actor(), fact.actorName()),
                    FactWords.title(fact.fact()),
                    content);
        }
    }
}
