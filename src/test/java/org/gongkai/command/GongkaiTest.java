package org.gongkai.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GongkaiTest {

    @Test
    void listsItsVerbsInChinese() {
        ToolRun help = ToolRun.of("", "help");

        assertThat(help.exit()).isZero();
        assertThat(help.out()).contains("clock", "fee", "help", "列出动词", "用法：").doesNotContain("Usage", "Display");
        assertThat(ToolRun.of("", "help", "fee").out()).contains("--pieces", "--nth", "--pages");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "clock a b", "fee --unknown", "help nonsense"})
    void refusesWordsItDoesNotKnowOnStandardError(String words) {
        ToolRun run = ToolRun.of("", words.isEmpty() ? new String[0] : words.split(" "));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).isNotBlank();
        assertThat(run.out()).isEmpty();
    }
}
