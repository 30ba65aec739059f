package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.identity.Role;
import org.gongkai.words.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MoveTest {

    static Stream<Arguments> everyPair() {
        return Arrays.stream(CaseStage.values())
                .flatMap(stage -> Arrays.stream(Move.values()).map(move -> Arguments.of(stage, move)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void everyPairOfStageAndMoveIsAllowedOrRefusedWithAReason(CaseStage stage, Move move) {
        if (move.from().contains(stage)) {
            assertThat(move.reasonAgainst(stage)).isEmpty();
            assertThat(move.to(stage)).isNotEmpty();
        } else {
            assertThat(move.reasonAgainst(stage))
                    .hasValueSatisfying(reason -> assertThat(reason).hasSizeGreaterThan(3));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyMoveHasVerbArticleRuleAndRole(Move move) {
        assertThat(move.verb()).isNotBlank();
        assertThat(move.article()).startsWith("《中华人民共和国政府信息公开条例》第");
        assertThat(move.rule()).matches("R-\\d\\d(、R-\\d\\d)*");
        assertThat(move.roles()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyStageButTheLastLeadsOn(CaseStage stage) {
        Set<CaseStage> next = EnumSet.noneOf(CaseStage.class);
        Move.possibleIn(stage).forEach(move -> next.addAll(move.to(stage)));
        next.addAll(Move.afterTime(stage));
        next.remove(stage);
        assertThat(next.isEmpty()).isEqualTo(stage == CaseStage.ARCHIVED);
    }

    @ParameterizedTest
    @EnumSource
    void everyStageIsReachedFromFiling(CaseStage wanted) {
        Set<CaseStage> reached = EnumSet.of(CaseStage.AWAITING_CONFIRMATION, CaseStage.HANDLING);
        for (int rounds = 0; rounds < CaseStage.values().length; rounds++) {
            for (CaseStage stage : EnumSet.copyOf(reached)) {
                Move.possibleIn(stage).forEach(move -> reached.addAll(move.to(stage)));
                reached.addAll(Move.afterTime(stage));
            }
        }
        assertThat(reached).contains(wanted);
    }

    @Test
    void nothingChangesAnArchivedCase() {
        assertThat(Move.possibleIn(CaseStage.ARCHIVED)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nobodyOfAnotherOrganAndNoLeaderMakesAMove(Move move) {
        for (Role role : Role.values()) {
            assertThat(move.permittedTo(People.of("other", role), "here")).isFalse();
            assertThat(move.permittedTo(People.of("here", role), "here"))
                    .isEqualTo(move.roles().contains(role));
        }
        assertThat(move.permittedTo(People.leader(), "here")).isFalse();
        assertThat(move.permittedTo(People.administrator(), "here")).isFalse();
    }

    @Test
    void theDiagramShowsEveryStageAndEveryVerb() {
        String diagram = StateDiagram.mermaid();
        for (CaseStage stage : CaseStage.values()) {
            assertThat(diagram).contains("state \"" + stage.label() + "\" as " + stage);
        }
        for (Move move : Move.values()) {
            boolean leadsOn = move.from().stream().anyMatch(s -> !move.to(s).equals(Set.of(s)));
            if (leadsOn) {
                assertThat(diagram).contains(move.verb());
            }
            assertThat(StateDiagram.table()).contains(move.verb());
        }
    }
}
