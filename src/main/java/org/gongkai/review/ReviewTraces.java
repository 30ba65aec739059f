package org.gongkai.review;

import org.gongkai.page.FactTable;
import org.gongkai.page.Trace;
import org.gongkai.page.Traced;
import org.gongkai.page.TracedThings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The facts of all reviews, as the trail knows them. */
@Configuration(proxyBeanMethods = false)
class ReviewTraces {

    static final FactTable FACTS = new FactTable("review", "review_fact", "review", "review_id", false);

    @Bean
    TracedThings tracedReviewFacts(JdbcTemplate rows) {
        return FACTS.traced(rows);
    }

    /** News for the trail: a fact was stored. */
    record FactKept(ReviewNumber number, RecordedReviewFact fact, String content) implements Traced {
        @Override
        public Trace trace() {
            return FACTS.stored(
                    Trace.Kind.REVIEW,
                    number.value(),
                    fact.seq(),
                    fact.fact().on(),
                    new FactTable.Who(fact.actor(), fact.actorName()),
                    ReviewWording.title(fact.fact()),
                    content);
        }
    }
}
