package org.gongkai.statute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.statute.ClockPractice.Payment.RESTARTS;
import static org.gongkai.statute.ClockPractice.Payment.RESUMES;
import static org.gongkai.statute.ClockPractice.Unconfirmed.RECEIVED_NEXT_WORKDAY;
import static org.gongkai.statute.ClockPractice.Unconfirmed.WAITS;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.workday.WorkCalendar;
import org.junit.jupiter.api.Test;

/** The other readings an office may hold, each from its day on (OQ-3, OQ-4; ). */
class ClockPracticeTest {

    private static final LocalDate WED_2025_01_01 = LocalDate.of(2025, 1, 1);
    private static final String PAID =
            "submitted 2024-12-02 inPerson; feeNoticed 2024-12-20 2024-12-23; feePaid 2025-01-10";

    @Test
    void resumesTheClockAfterPayment() {
        ClockReading reading = read(practice(RECEIVED_NEXT_WORKDAY, RESUMES), "2025-01-10", PAID);

        assertThat(reading.due()).isEqualTo("2025-01-20"); // worked date 22, the suspension reading
        assertThat(reading.targets().resumed()).isNull();
        assertThat(reading.days().getFirst().date()).isEqualTo("2024-12-03");
        assertThat(reading.days().stream().filter(day -> "R-40".equals(day.rule())))
                .hasSize(14);
        assertThat(ClockWords.read("2025-01-10", PAID).due()).isEqualTo("2025-02-13");
    }

    @Test
    void keepsTheExtensionOfTheResumedWalk() {
        assertThat(read(practice(RECEIVED_NEXT_WORKDAY, RESUMES), "2025-01-10", PAID + "; extended 2024-12-10 5")
                        .due())
                .isEqualTo("2025-01-26"); // a make-up Sunday
    }

    @Test
    void resumesFromTheCorrectedRequestWhenThatCameWhilePaymentWasAwaited() {
        // corrected 12-24, paid 01-10: twenty working days after 01-10
        assertThat(read(
                                practice(RECEIVED_NEXT_WORKDAY, RESUMES),
                                "2025-01-10",
                                PAID + "; correctionAsked 2024-12-10 2024-12-31; corrected 2024-12-24")
                        .due())
                .isEqualTo("2025-02-13");
        assertThat(read(
                                practice(RECEIVED_NEXT_WORKDAY, RESUMES),
                                "2025-01-15",
                                PAID + "; correctionAsked 2024-12-10 2025-01-31; corrected 2025-01-15")
                        .due())
                .isEqualTo("2025-02-18");
    }

    @Test
    void waitsForTheConfirmationOfAWebRequest() {
        ClockPractice waits = practice(WAITS, RESTARTS);

        assertThat(read(waits, "2025-03-20", "submitted 2025-03-03 web").state())
                .isEqualTo(ClockState.AWAITING_CONFIRMATION);
        assertThat(read(waits, "2025-03-20", "submitted 2025-03-03 web; confirmed 2025-03-10")
                        .receivedOn())
                .isEqualTo("2025-03-10");
    }

    @Test
    void holdsFromItsDayOfSubmissionOn() {
        ClockPractice from2025 = new ClockPractice(WED_2025_01_01, WAITS, RESTARTS);

        assertThat(read(from2025, "2025-03-20", "submitted 2024-12-31 web").receivedOn())
                .isEqualTo("2025-01-02");
        assertThat(read(from2025, "2025-03-20", "submitted 2025-01-01 web").receivedOn())
                .isNull();
        assertThat(ClockPractice.on(
                                LocalDate.of(2026, 1, 1),
                                List.of(
                                        new ClockPractice(WED_2025_01_01.plusYears(1), RECEIVED_NEXT_WORKDAY, RESUMES),
                                        from2025))
                        .payment())
                .isEqualTo(RESUMES);
    }

    private static ClockPractice practice(ClockPractice.Unconfirmed unconfirmed, ClockPractice.Payment payment) {
        return new ClockPractice(LocalDate.of(2020, 1, 1), unconfirmed, payment);
    }

    private static ClockReading read(ClockPractice practice, String asOf, String facts) {
        LegalClock clock = new LegalClock(WorkCalendar.official(), List.of(practice));
        return (ClockReading) clock.read(LocalDate.parse(asOf), ClockWords.facts(facts));
    }
}
