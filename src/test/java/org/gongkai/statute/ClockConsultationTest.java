package org.gongkai.statute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.statute.ClockState.CONSULTING;
import static org.gongkai.statute.ClockState.REPLIED;
import static org.gongkai.statute.ClockState.RUNNING;
import static org.gongkai.statute.ClockWords.facts;
import static org.gongkai.statute.ClockWords.read;
import static org.gongkai.statute.ClockWords.refusal;
import static org.gongkai.statute.ClockWords.state;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asking others (R-11…R-16, OQ-2). Received Monday 2025-03-03, base due 2025-03-31. */
class ClockConsultationTest {

    private static final String RECEIVED = "submitted 2025-03-03 inPerson";
    private static final String ASKED = RECEIVED + "; thirdPartyAsked 2025-03-10 2025-03-12 A";

    @ParameterizedTest
    @CsvSource({
        "2025-03-09, RUNNING",
        "2025-03-10, CONSULTING", // the sending day
        "2025-04-02, CONSULTING", // the limit day
        "2025-04-03, RUNNING"
    })
    void consultsFromTheSendingDayThroughTheLimitDay(String asOf, ClockState state) {
        assertThat(state(asOf, ASKED)).isEqualTo(state);
    }

    @Test
    void consultsNoMoreOnTheDayOfTheAnswerYetExcludesThatDay() {
        String answered = ASKED + "; thirdPartyAnswered 2025-03-26 A";
        ClockReading reading = read("2025-03-26", answered);

        assertThat(state("2025-03-25", answered)).isEqualTo(CONSULTING);
        assertThat(reading.state()).isEqualTo(RUNNING);
        assertThat(reading.due()).isEqualTo("2025-04-17");
        assertThat(kind(reading, "2025-03-26")).isEqualTo(ClockDay.Kind.EXCLUDED);
        assertThat(kind(reading, "2025-03-27")).isEqualTo(ClockDay.Kind.COUNTED);
    }

    @Test
    void countsTheSendingDayAndExcludesTheLimitDay() {
        ClockReading reading = read("2025-03-20", ASKED);

        assertThat(kind(reading, "2025-03-10")).isEqualTo(ClockDay.Kind.COUNTED);
        assertThat(kind(reading, "2025-03-11")).isEqualTo(ClockDay.Kind.EXCLUDED);
        assertThat(kind(reading, "2025-04-02")).isEqualTo(ClockDay.Kind.EXCLUDED);
        assertThat(kind(reading, "2025-04-03")).isEqualTo(ClockDay.Kind.COUNTED);
        assertThat(kind(reading, "2025-03-15")).isEqualTo(ClockDay.Kind.REST);
    }

    @Test
    void projectsAnUnansweredConsultationToItsLimit() {
        ClockReading reading = read("2025-03-20", ASKED);

        assertThat(reading.due()).isEqualTo("2025-04-24");
        assertThat(reading.provisional()).isFalse();
        assertThat(reading.onTime()).isNull();
    }

    @Test
    void excludesNoMoreForAnAnswerAfterTheLimit() {
        ClockReading reading = read("2025-04-10", ASKED + "; thirdPartyAnswered 2025-04-08 A");

        assertThat(reading.due()).isEqualTo("2025-04-24");
        assertThat(state("2025-04-07", ASKED + "; thirdPartyAnswered 2025-04-08 A"))
                .isEqualTo(RUNNING);
    }

    @Test
    void excludesNothingForAnAnswerOnTheSendingDay() {
        assertThat(read("2025-03-20", RECEIVED + "; organAsked 2025-03-10 2025-03-10 A; organAnswered 2025-03-10 A")
                        .due())
                .isEqualTo("2025-03-31");
    }

    @Test
    void excludesUpToTheDayAskedAboutWhileDeliveryIsUnknown() {
        String asked = RECEIVED + "; thirdPartyAsked 2025-03-10 - A";
        ClockReading reading = read("2025-03-20", asked);

        assertThat(reading.due()).isEqualTo("2025-04-11"); // eight working days later than 03-31
        assertThat(reading.provisional()).isTrue();
        assertThat(reading.limits()).isEmpty();
        assertThat(reading.state()).isEqualTo(CONSULTING);
        assertThat(read("2025-06-20", asked).state()).isEqualTo(CONSULTING);
    }

    @Test
    void staysProvisionalWhileSomethingElseIsAwaited() {
        String waiting = RECEIVED + "; thirdPartyAsked 2025-03-10 - A; correctionAsked 2025-03-11 2025-03-20";

        assertThat(read("2025-03-12", waiting).provisional()).isTrue();
        assertThat(read("2025-03-21", waiting).provisional()).isFalse();
        assertThat(read("2025-03-12", waiting + "; withdrawn 2025-03-12").provisional())
                .isFalse();
    }

    @Test
    void isNoLongerProvisionalOnceAnsweredWithoutKnownDelivery() {
        ClockReading reading =
                read("2025-04-20", RECEIVED + "; thirdPartyAsked 2025-03-10 - A; thirdPartyAnswered 2025-03-26 A");

        assertThat(reading.due()).isEqualTo("2025-04-17");
        assertThat(reading.provisional()).isFalse();
        assertThat(reading.onTime()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"thirdParty, R-11", "coMaker, R-15", "organ, R-15"})
    void givesEveryKindFifteenWorkingDays(String who, String rule) {
        ClockReading reading = read("2025-03-20", RECEIVED + "; " + who + "Asked 2025-03-10 2025-03-12 A");

        assertThat(reading.limits()).containsExactly(java.util.Map.entry("A", LocalDate.of(2025, 4, 2)));
        assertThat(reading.due()).isEqualTo("2025-04-24");
        assertThat(day(reading, "2025-03-11").rule()).isEqualTo(rule);
        assertThat(day(reading, "2025-03-11").ref()).isEqualTo("A");
    }

    @Test
    void countsTheExcludedDaysOfOverlappingConsultationsOnce() {
        // A: 03-11…04-02, B inside it: 03-13…04-03, so one day more
        ClockReading both = read("2025-03-20", ASKED + "; organAsked 2025-03-12 2025-03-13 B");

        assertThat(both.due()).isEqualTo("2025-04-25");
        assertThat(day(both, "2025-03-20").ref()).isEqualTo("A");
        assertThat(day(both, "2025-04-03").ref()).isEqualTo("B");
        assertThat(day(both, "2025-04-03").rule()).isEqualTo("R-15");
        assertThat(both.limits().keySet()).containsExactly("A", "B");
    }

    @Test
    void readsTheFactsInAnyOrder() {
        List<ClockFact> facts = new ArrayList<>(facts(ASKED
                + "; organAsked 2025-03-12 2025-03-13 B; organAnswered 2025-03-18 B; extended 2025-03-18 7"
                + "; coMakerAsked 2025-03-18 2025-03-20 C"));
        ClockAnswer inOrder = ClockWords.CLOCK.read(LocalDate.of(2025, 4, 1), facts);
        for (int i = 0; i < 30; i++) {
            Collections.shuffle(facts, new java.util.Random(i));
            assertThat(ClockWords.CLOCK.read(LocalDate.of(2025, 4, 1), facts)).isEqualTo(inOrder);
        }
    }

    @Test
    void cutsAnOpenConsultationAtTheReply() {
        ClockReading reading = read("2025-06-01", ASKED + "; replied 2025-03-20");

        assertThat(reading.state()).isEqualTo(REPLIED);
        assertThat(reading.due()).isEqualTo("2025-04-11");
        assertThat(reading.onTime()).isTrue();
        assertThat(kind(reading, "2025-03-20")).isEqualTo(ClockDay.Kind.EXCLUDED);
        assertThat(kind(reading, "2025-03-21")).isEqualTo(ClockDay.Kind.COUNTED);
        assertThat(reading.limits()).containsEntry("A", LocalDate.of(2025, 4, 2));
        assertThat(read("2025-06-01", RECEIVED + "; thirdPartyAsked 2025-03-10 - A; replied 2025-03-20"))
                .satisfies(cut -> {
                    assertThat(cut.due()).isEqualTo("2025-04-11");
                    assertThat(cut.provisional()).isFalse();
                });
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-28, 2025-04-22, false", // Friday, one day is left
        "2025-03-31, 2025-03-31, true", // on the due date
        "2025-04-02, 2025-03-31, true"
    })
    void movesNothingWhenAskedOnOrAfterTheDueDate(String asked, String due, boolean flagged) {
        ClockReading reading = read("2025-04-03", RECEIVED + "; thirdPartyAsked " + asked + " " + asked + " A");

        assertThat(reading.due()).isEqualTo(due);
        assertThat(String.join("\n", reading.explanation()).contains("不改变答复期限")).isEqualTo(flagged);
        assertThat(reading.limits()).containsKey("A");
    }

    @Test
    void meetsTheExtendedWalkWhenExtendedTheSameDay() {
        // extended on the last day, and asked that day: the days fall into the extension
        ClockReading reading =
                read("2025-04-01", RECEIVED + "; thirdPartyAsked 2025-03-31 2025-03-31 A; extended 2025-03-31 5");

        assertThat(reading.due()).isEqualTo("2025-04-28");
    }

    @Test
    void extendsUpToTheProjectedDueDate() {
        assertThat(read("2025-04-24", ASKED + "; extended 2025-04-24 1").due()).isEqualTo("2025-04-25");
        assertThat(refusal("2025-04-25", ASKED + "; extended 2025-04-25 1")).hasSize(1);
    }

    @Test
    void saysWhatSilenceMeans() {
        assertThat(explanation("thirdParty")).contains("不视为同意，也不视为不同意", "R-13");
        assertThat(explanation("coMaker")).contains("视为同意公开", "R-16");
        assertThat(explanation("organ")).contains("本机关继续办理", "R-15");
    }

    private static String explanation(String who) {
        return String.join(
                "\n",
                read("2025-04-03", RECEIVED + "; " + who + "Asked 2025-03-10 2025-03-12 A")
                        .explanation());
    }

    private static ClockDay day(ClockReading reading, String date) {
        return reading.days().stream()
                .filter(day -> day.date().equals(LocalDate.parse(date)))
                .findFirst()
                .orElseThrow();
    }

    private static ClockDay.Kind kind(ClockReading reading, String date) {
        return day(reading, date).kind();
    }
}
