package org.gongkai.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class LawTraceTest {

    @Test
    void everyRuleIsAnsweredByCodeAndByATestOrStandsOnTheListWithAReason() throws IOException {
        LawTrace trace = LawTrace.read();
        var notYet = LawTrace.notYet();
        assertThat(trace.rules()).hasSize(54);
        for (LawTrace.Rule rule : trace.rules()) {
            if (notYet.containsKey(rule.id())) {
                assertThat(notYet.get(rule.id()))
                        .as("%s stands on the list with a reason", rule.id())
                        .hasSizeGreaterThan(10);
            } else {
                assertThat(trace.inCode()).as("code that answers " + rule.id()).containsKey(rule.id());
                assertThat(trace.inTests()).as("a test of " + rule.id()).containsKey(rule.id());
            }
        }
    }

    @Test
    void theListOfOpenRulesNamesRealRules() throws IOException {
        LawTrace trace = LawTrace.read();
        assertThat(trace.rules().stream().map(LawTrace.Rule::id))
                .containsAll(LawTrace.notYet().keySet());
    }
}
