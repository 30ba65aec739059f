package org.gongkai.retention;

import java.util.List;
import org.gongkai.page.KeptRows;
import org.gongkai.page.TracedThings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was done to destruction lists, as the trail knows it. */
@Configuration(proxyBeanMethods = false)
class RetentionTraces {

    static final KeptRows ACTS = new KeptRows(
            "retention",
            "retention_act",
            "list_id || '/' || seq",
            List.of("act", "words", "actor", "actor_name", KeptRows.moment("recorded_at")));

    static final KeptRows TERMS = new KeptRows(
            "retention-term",
            "retention_term",
            "id::text",
            List.of(
                    "office",
                    "kind",
                    "years",
                    "valid_from",
                    "basis",
                    "actor",
                    "actor_name",
                    KeptRows.moment("recorded_at")));

    @Bean
    TracedThings tracedRetentionTerms(JdbcTemplate rows) {
        return TERMS.traced(rows);
    }

    @Bean
    TracedThings tracedRetentionActs(JdbcTemplate rows) {
        return ACTS.traced(rows);
    }
}
