package org.gongkai.statute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.statute.ClockState.AWAITING_CORRECTION;
import static org.gongkai.statute.ClockState.CONSULTING;
import static org.gongkai.statute.ClockState.LAPSED;
import static org.gongkai.statute.ClockState.REPLIED;
import static org.gongkai.statute.ClockState.RUNNING;
import static org.gongkai.statute.ClockWords.read;
import static org.gongkai.statute.ClockWords.refusal;
import static org.gongkai.statute.ClockWords.state;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Correction, restart and lapse (R-05…R-08, OQ-25, OQ-26). */
class ClockCorrectionTest {

    /** Received Monday 2025-03-03; notice due 2025-03-12; due 2025-03-31. */
    private static final String ASKED = "submitted 2025-03-03 inPerson; correctionAsked 2025-03-10 2025-03-20";

    @Test
    void hasNoDueDateWhileCorrectionIsAwaited() {
        ClockReading reading = read("2025-03-10", ASKED);

        assertThat(reading.state()).isEqualTo(AWAITING_CORRECTION);
        assertThat(reading.due()).isNull();
        assertThat(reading.onTime()).isNull();
        assertThat(reading.days()).isEmpty();
        assertThat(reading.correctionNoticeDue()).isEqualTo("2025-03-12");
        assertThat(reading.targets().original()).isEqualTo("2025-03-31");
        assertThat(reading.strip()).hasSize(7);
        assertThat(reading.strip().getLast().n()).isEqualTo(5);
    }

    @Test
    void startsAnewFromTheDayOfTheCorrectedRequest() {
        ClockReading reading = read("2025-03-20", ASKED + "; corrected 2025-03-20");

        assertThat(reading.state()).isEqualTo(RUNNING);
        assertThat(reading.due()).isEqualTo("2025-04-18");
        assertThat(reading.days().getFirst().date()).isEqualTo("2025-03-21");
        assertThat(reading.days().getLast().n()).isEqualTo(20);
        assertThat(reading.correctionNoticeDue()).isEqualTo("2025-03-12");
        assertThat(reading.receivedOn()).isEqualTo("2025-03-03");
    }

    @Test
    void allowsCorrectionOnTheDayOfTheNotice() {
        assertThat(read("2025-03-10", ASKED + "; corrected 2025-03-10").due()).isEqualTo("2025-04-08");
    }

    @Test
    void waitsThroughTheLastDayAndLapsesAfterIt() {
        assertThat(state("2025-03-20", ASKED)).isEqualTo(AWAITING_CORRECTION);

        ClockReading lapsed = read("2025-03-21", ASKED);
        assertThat(lapsed.state()).isEqualTo(LAPSED);
        assertThat(lapsed.due()).isNull();
        assertThat(lapsed.onTime()).isNull();
        assertThat(String.join("\n", lapsed.explanation())).contains("视为放弃", "R-08");
    }

    @Test
    void takesALateCorrectionForALapse() {
        ClockReading reading = read("2025-03-25", ASKED + "; corrected 2025-03-21");

        assertThat(reading.state()).isEqualTo(LAPSED);
        assertThat(reading.due()).isNull();
        assertThat(String.join("\n", reading.explanation())).contains("晚于补正期限 2025-03-20");
    }

    @Test
    void letsOnlyAReplyFollowALapse() {
        ClockReading replied = read("2025-03-25", ASKED + "; replied 2025-03-25");
        assertThat(replied.state()).isEqualTo(REPLIED);
        assertThat(replied.due()).isNull();
        assertThat(replied.onTime()).isNull();
        assertThat(state("2025-03-25", ASKED + "; corrected 2025-03-24; replied 2025-03-25"))
                .isEqualTo(REPLIED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "withdrawn 2025-03-21",
                "extended 2025-03-21 5",
                "thirdPartyAsked 2025-03-21 2025-03-22 A",
                "feeNoticed 2025-03-21 2025-03-22",
                "confirmed 2025-03-21"
            })
    void refusesAnythingElseAfterALapse(String fact) {
        assertThat(refusal("2025-03-31", ASKED + "; " + fact)).hasSize(1);
    }

    @Test
    void flagsANoticeAfterTheSeventhWorkingDayAndStillRestarts() {
        String late = "submitted 2025-03-03 inPerson; correctionAsked 2025-03-13 2025-03-20";
        ClockReading reading = read("2025-03-18", late + "; corrected 2025-03-18");

        assertThat(reading.due()).isEqualTo("2025-04-16");
        assertThat(String.join("\n", reading.explanation())).contains("晚于补正告知期限 2025-03-12", "R-05");
        assertThat(String.join("\n", read("2025-03-12", ASKED).explanation())).doesNotContain("晚于");
        assertThat(reading.targets().original()).isEqualTo("2025-03-31");
    }

    @Test
    void letsANoticeAfterTheDueDateRestartToo() {
        String late = "submitted 2025-03-03 inPerson; correctionAsked 2025-04-02 2025-04-20";

        assertThat(read("2025-04-01", late).onTime()).isFalse();
        assertThat(read("2025-04-03", late).due()).isNull();
        assertThat(read("2025-04-03", late).onTime()).isNull();
        assertThat(read("2025-04-10", late + "; corrected 2025-04-10").due()).isEqualTo("2025-05-12");
    }

    @Test
    void losesTheExtensionOfTheOldWalk() {
        String extended =
                "submitted 2025-03-03 inPerson; extended 2025-03-06 10; correctionAsked 2025-03-10 2025-03-20";
        ClockReading reading = read("2025-03-20", extended + "; corrected 2025-03-20");

        assertThat(reading.due()).isEqualTo("2025-04-18");
        assertThat(String.join("\n", reading.explanation())).contains("原延期失效", "R-10");
        assertThat(refusal("2025-04-02", extended + "; corrected 2025-03-20; extended 2025-04-02 5"))
                .singleElement()
                .asString()
                .contains("第二次延期");
    }

    @Test
    void extendsTheNewWalkOnce() {
        assertThat(read("2025-04-18", ASKED + "; corrected 2025-03-20; extended 2025-04-18 5")
                        .due())
                .isEqualTo("2025-04-25");
    }

    @Test
    void countsAnExtensionWhileNothingRunsAsTheOneAndInVain() {
        ClockReading reading = read("2025-03-20", ASKED + "; extended 2025-03-12 10; corrected 2025-03-20");

        assertThat(reading.due()).isEqualTo("2025-04-18");
    }

    @Test
    void excludesAConsultationFromTheRestartedWalkToo() {
        // asked 03-06, limit 04-01; corrected 03-20: 03-21…04-01 are excluded from the new walk
        String facts = ASKED + "; thirdPartyAsked 2025-03-06 2025-03-11 A; corrected 2025-03-20";
        ClockReading reading = read("2025-03-24", facts);

        assertThat(reading.limits()).containsValue(java.time.LocalDate.of(2025, 4, 1));
        assertThat(reading.state()).isEqualTo(CONSULTING);
        assertThat(reading.due()).isEqualTo("2025-04-29");
        assertThat(read("2025-03-15", facts).state()).isEqualTo(AWAITING_CORRECTION);
    }

    @Test
    void beginsTheNewWalkBeforeWhatElseHappensThatDay() {
        // an extension told on the day the correction came belongs to the new walk
        assertThat(read("2025-03-20", ASKED + "; extended 2025-03-20 5; corrected 2025-03-20")
                        .due())
                .isEqualTo("2025-04-25");
    }

    @Test
    void hasNoDueDateToJudgeAReplyByWhileCorrectionIsAwaited() {
        ClockReading reading = read("2025-03-14", ASKED + "; replied 2025-03-14");

        assertThat(reading.state()).isEqualTo(REPLIED);
        assertThat(reading.due()).isNull();
        assertThat(reading.onTime()).isNull();
        assertThat(read("2025-06-14", ASKED + "; replied 2025-03-14").state()).isEqualTo(REPLIED);
    }
}
