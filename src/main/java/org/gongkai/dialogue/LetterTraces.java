package org.gongkai.dialogue;

import org.gongkai.page.FactTable;
import org.gongkai.page.Trace;
import org.gongkai.page.Traced;
import org.gongkai.page.TracedThings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The facts of all letters, as the trail knows them. */
@Configuration(proxyBeanMethods = false)
class LetterTraces {

    static final FactTable FACTS = new FactTable("letter", "letter_fact", "letter", "letter_id", true);

    @Bean
    TracedThings tracedLetterFacts(JdbcTemplate rows) {
        return FACTS.traced(rows);
    }

    /** News for the trail: a fact was stored. */
    record FactKept(LetterNumber number, RecordedLetterFact fact, String content) implements Traced {
        @Override
        public Trace trace() {
            return FACTS.stored(
                    Trace.Kind.DIALOGUE,
                    number.value(),
                    fact.seq(),
                    fact.fact().on(),
                    new FactTable.Who(fact.actor(), fact.actorName()),
                    LetterWording.title(fact.fact()),
                    content);
        }
    }

    /** News for the trail: somebody looked at who wrote. */
    record WriterSeen(LetterNumber number, String actor, String actorName) implements Traced {
        @Override
        public Trace trace() {
            return Trace.of(actor, actorName, Trace.Kind.LOOK, number.value(), "查看来信人", "为办理来信查看姓名和联系方式");
        }
    }
}
