package org.gongkai.statute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.statute.ClockState.AWAITING_CORRECTION;
import static org.gongkai.statute.ClockState.AWAITING_PAYMENT;
import static org.gongkai.statute.ClockState.LAPSED;
import static org.gongkai.statute.ClockState.REPLIED;
import static org.gongkai.statute.ClockState.RUNNING;
import static org.gongkai.statute.ClockWords.read;
import static org.gongkai.statute.ClockWords.refusal;
import static org.gongkai.statute.ClockWords.state;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fee notice and payment (R-40, OQ-4). Received Tuesday 2026-09-01, base due 2026-09-29. */
class ClockFeeTest {

    private static final String RECEIVED = "submitted 2026-09-01 inPerson";
    private static final String NOTICED = RECEIVED + "; feeNoticed 2026-09-15 2026-09-16";

    @Test
    void hasNoDueDateWhilePaymentIsAwaited() {
        ClockReading reading = read("2026-09-15", NOTICED);

        assertThat(reading.state()).isEqualTo(AWAITING_PAYMENT);
        assertThat(reading.due()).isNull();
        assertThat(reading.onTime()).isNull();
        assertThat(reading.payBy()).isEqualTo("2026-10-20");
    }

    @Test
    void startsAnewFromThePaymentEvenOnTheLastDay() {
        ClockReading reading = read("2026-10-20", NOTICED + "; feePaid 2026-10-20");

        assertThat(reading.state()).isEqualTo(RUNNING);
        assertThat(reading.due()).isEqualTo("2026-11-17");
        assertThat(reading.payBy()).isEqualTo("2026-10-20");
        assertThat(reading.targets().resumed()).isEqualTo("2026-11-03");
    }

    @Test
    void takesALatePaymentForALapse() {
        assertThat(state("2026-10-21", NOTICED)).isEqualTo(LAPSED);
        ClockReading reading = read("2026-10-22", NOTICED + "; feePaid 2026-10-21");

        assertThat(reading.state()).isEqualTo(LAPSED);
        assertThat(reading.due()).isNull();
        assertThat(reading.payBy()).isEqualTo("2026-10-20");
        assertThat(state("2026-10-22", NOTICED + "; feePaid 2026-10-21; replied 2026-10-22"))
                .isEqualTo(REPLIED);
        assertThat(refusal("2026-10-22", NOTICED + "; withdrawn 2026-10-21")).hasSize(1);
    }

    @Test
    void hasNoDayToPayByWhileDeliveryIsUnknown() {
        String noticed = RECEIVED + "; feeNoticed 2026-09-15 -";
        ClockReading reading = read("2026-12-15", noticed);

        assertThat(reading.state()).isEqualTo(AWAITING_PAYMENT);
        assertThat(reading.payBy()).isNull();
        assertThat(reading.due()).isNull();
        assertThat(reading.provisional()).isFalse();
        assertThat(read("2026-10-21", noticed + "; feePaid 2026-10-21").due()).isEqualTo("2026-11-18");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-09-29", "2026-09-30"})
    void movesNothingWhenNoticedOnOrAfterTheDueDate(String noticed) {
        String facts = RECEIVED + "; feeNoticed " + noticed + " " + noticed;
        ClockReading reading = read("2026-09-30", facts);

        assertThat(reading.due()).isEqualTo("2026-09-29");
        assertThat(reading.state()).isEqualTo(RUNNING);
        assertThat(reading.onTime()).isFalse();
        assertThat(reading.payBy()).isNull();
        assertThat(String.join("\n", reading.explanation())).contains("不改变答复期限", "R-40");
        assertThat(read("2026-12-30", facts).state()).isEqualTo(RUNNING);
        assertThat(read("2026-10-09", facts + "; feePaid 2026-10-09").due()).isEqualTo("2026-09-29");
    }

    @Test
    void movesTheClockWhenNoticedOnTheLastDayButExtended() {
        assertThat(state("2026-09-29", RECEIVED + "; feeNoticed 2026-09-29 2026-09-29; extended 2026-09-29 5"))
                .isEqualTo(AWAITING_PAYMENT);
    }

    @Test
    void losesTheExtensionOfTheOldWalk() {
        String facts = RECEIVED + "; extended 2026-09-10 20; feeNoticed 2026-09-15 2026-09-16; feePaid 2026-09-18";

        assertThat(read("2026-09-18", facts).due()).isEqualTo("2026-10-22");
        assertThat(refusal("2026-10-12", facts + "; extended 2026-10-12 3")).hasSize(1);
    }

    @Test
    void excludesAConsultationFromTheWalkAfterPayment() {
        String facts = RECEIVED + "; organAsked 2026-09-14 2026-09-14 A; feeNoticed 2026-09-15 2026-09-16; "
                + "feePaid 2026-09-18; organAnswered 2026-09-22 A";

        // from 09-20 (a make-up Sunday): 09-20, 09-21 and 09-22 are excluded
        assertThat(read("2026-09-22", facts).due()).isEqualTo("2026-10-27");
    }

    @Test
    void waitsForBothCorrectionAndPayment() {
        String both = RECEIVED + "; correctionAsked 2026-09-08 2026-09-20; feeNoticed 2026-09-15 2026-09-16";

        assertThat(state("2026-09-16", both)).isEqualTo(AWAITING_CORRECTION);
        assertThat(state("2026-09-18", both + "; corrected 2026-09-17")).isEqualTo(AWAITING_PAYMENT);
        assertThat(state("2026-09-18", both + "; feePaid 2026-09-17")).isEqualTo(AWAITING_CORRECTION);
        assertThat(read("2026-09-18", both + "; corrected 2026-09-17; feePaid 2026-09-18")
                        .due())
                .isEqualTo("2026-10-22");
        assertThat(state("2026-09-21", both)).isEqualTo(LAPSED);
    }

    @Test
    void refusesAPaymentNobodyAskedFor() {
        assertThat(refusal("2026-09-18", RECEIVED + "; feePaid 2026-09-18")).hasSize(1);
        assertThat(refusal("2026-09-20", NOTICED + "; feePaid 2026-09-17; feePaid 2026-09-18"))
                .hasSize(1);
        assertThat(refusal("2026-09-20", NOTICED + "; feePaid 2026-09-14")).hasSize(1);
    }
}
