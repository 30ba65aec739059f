package org.gongkai.statute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.statute.ClockWords.read;
import static org.gongkai.statute.ClockWords.refusal;

import org.junit.jupiter.api.Test;

/** 延迟答复 (第三十五条; R-17). Received Tuesday 2026-09-01, base due Tuesday 2026-09-29. */
class ClockDelayTest {

    private static final String RECEIVED = "submitted 2026-09-01 inPerson";
    private static final String DELAYED = RECEIVED + "; delayed 2026-09-16 2026-10-30";

    @Test
    void theFixedDayIsTheDueDate() {
        ClockReading reading = read("2026-09-16", DELAYED);

        assertThat(reading.due()).isEqualTo("2026-10-30");
        assertThat(reading.state()).isEqualTo(ClockState.RUNNING);
        assertThat(reading.explanation()).anyMatch(line -> line.contains("延迟答复（R-17）") && line.contains("第三十五条"));
        assertThat(reading.days().getLast().date()).isEqualTo("2026-10-30");
    }

    @Test
    void asOfTheDayBeforeNothingIsDelayed() {
        assertThat(read("2026-09-15", DELAYED).due()).isEqualTo("2026-09-29");
    }

    @Test
    void theOneExtensionStillComesOnTop() {
        // five working days after 2026-10-30
        assertThat(read("2026-10-08", DELAYED + "; extended 2026-10-08 5").due())
                .isEqualTo("2026-11-06");
    }

    @Test
    void aCorrectionBeginsAnewWithoutTheDelay() {
        assertThat(read("2026-09-18", DELAYED + "; correctionAsked 2026-09-17 2026-09-30; corrected 2026-09-18")
                        .due())
                .isEqualTo("2026-10-22");
    }

    @Test
    void isRefusedAfterTheDueDateOrToADayThatIsNoLaterWorkday() {
        assertThat(refusal("2026-09-30", RECEIVED + "; delayed 2026-09-30 2026-10-30"))
                .singleElement()
                .asString()
                .contains("晚于答复期限 2026-09-29", "R-17");
        assertThat(refusal("2026-09-16", RECEIVED + "; delayed 2026-09-16 2026-09-29"))
                .singleElement()
                .asString()
                .contains("应当是晚于答复期限");
        assertThat(refusal("2026-09-16", RECEIVED + "; delayed 2026-09-16 2026-10-31"))
                .singleElement()
                .asString()
                .contains("工作日"); // a Saturday
        assertThat(refusal("2026-09-17", DELAYED + "; delayed 2026-09-17 2026-11-02"))
                .singleElement()
                .asString()
                .contains("第二次");
    }

    @Test
    void whileNothingRunsItChangesNothing() {
        ClockReading reading =
                read("2026-09-17", RECEIVED + "; correctionAsked 2026-09-09 2026-09-30; delayed 2026-09-16 2026-10-30");

        assertThat(reading.due()).isNull();
        assertThat(reading.explanation()).anyMatch(line -> line.contains("期限未在计算"));
    }
}
