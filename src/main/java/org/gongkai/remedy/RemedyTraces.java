package org.gongkai.remedy;

import java.util.List;
import org.gongkai.page.KeptRows;
import org.gongkai.page.TracedThings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The facts of all reviews and suits, as the trail knows them. */
@Configuration(proxyBeanMethods = false)
class RemedyTraces {

    static final KeptRows FACTS = new KeptRows(
            "remedy",
            "remedy_fact",
            "case_id || '/' || seq",
            List.of(
                    "type",
                    "on_date",
                    "result",
                    "document",
                    "note",
                    "lesson",
                    KeptRows.moment("recorded_at"),
                    "actor",
                    "actor_name"));

    @Bean
    TracedThings tracedRemedyFacts(JdbcTemplate rows) {
        return FACTS.traced(rows);
    }
}
