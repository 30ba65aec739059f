package org.gongkai.statute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.statute.ClockState.AWAITING_CONFIRMATION;
import static org.gongkai.statute.ClockState.RUNNING;
import static org.gongkai.statute.ClockState.WITHDRAWN;
import static org.gongkai.statute.ClockWords.read;
import static org.gongkai.statute.ClockWords.refusal;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a request is received (R-02…R-04, OQ-3). 2025-06-14 is a Saturday, 2025-06-16 the Monday after. */
class ClockReceiptTest {

    @ParameterizedTest
    @ValueSource(strings = {"inPerson", "registeredMail", "oral"})
    void receivesOnTheDayItIsHandedInSignedForOrWrittenDown(String way) {
        ClockReading reading = read("2025-06-14", "submitted 2025-06-14 " + way);

        assertThat(reading.receivedOn()).isEqualTo("2025-06-14");
        assertThat(reading.state()).isEqualTo(RUNNING);
        assertThat(reading.due()).isEqualTo("2025-07-11");
    }

    @Test
    void changesNothingByConfirmingWhatNeedsNoConfirmation() {
        assertThat(read("2025-06-20", "submitted 2025-06-14 inPerson; confirmed 2025-06-18")
                        .receivedOn())
                .isEqualTo("2025-06-14");
    }

    @Test
    void waitsForTheConfirmationOfOrdinaryMailHoweverLong() {
        ClockReading reading = read("2025-12-01", "submitted 2025-06-05 ordinaryMail");

        assertThat(reading.state()).isEqualTo(AWAITING_CONFIRMATION);
        assertThat(reading.receivedOn()).isNull();
        assertThat(reading.due()).isNull();
        assertThat(reading.onTime()).isNull();
        assertThat(reading.correctionNoticeDue()).isNull();
        assertThat(reading.days()).isEmpty();
        assertThat(reading.provisional()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        // as of,    submitted,  confirmed,  received
        "2025-06-14, 2025-06-14, '',         ''", // Saturday, the day it was sent
        "2025-06-15, 2025-06-14, '',         ''",
        "2025-06-16, 2025-06-14, '',         ''", // the first working day is not over
        "2025-06-17, 2025-06-14, '',         2025-06-16",
        "2025-06-17, 2025-06-14, 2025-06-15, 2025-06-15", // confirmed on a Sunday
        "2025-06-16, 2025-06-14, 2025-06-16, 2025-06-16",
        "2025-06-30, 2025-06-14, 2025-06-20, 2025-06-16", // a later confirmation changes nothing
        "2025-06-15, 2025-06-14, 2025-06-16, ''", // confirmed after the day asked about
        "2025-06-14, 2025-06-14, 2025-06-14, 2025-06-14",
        "2025-10-08, 2025-09-30, '',         ''", // before an eight-day holiday
        "2025-10-10, 2025-09-30, '',         2025-10-09"
    })
    void confirmsAWebRequestOrFaxByItselfAtTheEndOfTheNextWorkingDay(
            String asOf, String submitted, String confirmed, String received) {
        for (String way : new String[] {"web", "fax"}) {
            String facts = "submitted " + submitted + " " + way;
            ClockReading reading = read(asOf, confirmed.isEmpty() ? facts : facts + "; confirmed " + confirmed);

            assertThat(Objects.toString(reading.receivedOn(), "")).isEqualTo(received);
            assertThat(reading.state()).isEqualTo(received.isEmpty() ? AWAITING_CONFIRMATION : RUNNING);
        }
    }

    @Test
    void takesTheFirstOfSeveralConfirmations() {
        assertThat(read("2025-06-20", "submitted 2025-06-05 ordinaryMail; confirmed 2025-06-12; confirmed 2025-06-09")
                        .receivedOn())
                .isEqualTo("2025-06-09");
    }

    @Test
    void countsWorkOnThatDayAsConfirmation() {
        ClockReading reading = read("2025-06-16", "submitted 2025-06-14 web; correctionAsked 2025-06-16 2025-06-30");

        assertThat(reading.receivedOn()).isEqualTo("2025-06-16");
        assertThat(reading.state()).isEqualTo(ClockState.AWAITING_CORRECTION);
    }

    @ParameterizedTest
    @CsvSource({
        "submitted 2025-06-05 ordinaryMail; withdrawn 2025-06-06",
        "submitted 2025-06-14 web; withdrawn 2025-06-14",
        "submitted 2025-06-14 web; withdrawn 2025-06-16" // before the end of that day
    })
    void letsARequestBeWithdrawnBeforeConfirmation(String facts) {
        ClockReading reading = read("2025-06-30", facts);

        assertThat(reading.state()).isEqualTo(WITHDRAWN);
        assertThat(reading.receivedOn()).isNull();
        assertThat(reading.due()).isNull();
        assertThat(reading.onTime()).isNull();
    }

    @Test
    void keepsTheReceiptOfARequestWithdrawnLater() {
        ClockReading reading = read("2025-06-30", "submitted 2025-06-14 web; withdrawn 2025-06-17");

        assertThat(reading.state()).isEqualTo(WITHDRAWN);
        assertThat(reading.receivedOn()).isEqualTo("2025-06-16");
        assertThat(reading.correctionNoticeDue()).isEqualTo("2025-06-25");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correctionAsked 2025-06-13 2025-06-30",
                "thirdPartyAsked 2025-06-15 2025-06-16 A",
                "extended 2025-06-14 5",
                "feeNoticed 2025-06-15 -",
                "replied 2025-06-14"
            })
    void refusesWorkBeforeReceipt(String fact) {
        assertThat(refusal("2025-06-30", "submitted 2025-06-14 web; " + fact)).hasSize(1);
        assertThat(refusal("2025-06-30", "submitted 2025-06-13 ordinaryMail; " + fact))
                .hasSize(1);
    }

    @Test
    void refusesConfirmationOrWithdrawalBeforeSubmission() {
        assertThat(refusal("2025-06-30", "submitted 2025-06-14 web; confirmed 2025-06-13"))
                .hasSize(1);
        assertThat(refusal("2025-06-30", "submitted 2025-06-14 web; withdrawn 2025-06-13"))
                .hasSize(1);
    }
}
