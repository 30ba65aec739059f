package org.gongkai.statute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.statute.ClockState.REPLIED;
import static org.gongkai.statute.ClockState.RUNNING;
import static org.gongkai.statute.ClockState.WITHDRAWN;
import static org.gongkai.statute.ClockWords.read;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Timeliness, days, explanation and provisional dates. */
class ClockReplyTest {

    private static final Pattern NAMES_A_RULE = Pattern.compile("R-\\d\\d");

    @ParameterizedTest
    @CsvSource({
        // as of,    reply,      on time
        "2025-03-31, '',         null", // the due date itself: it can still be in time
        "2025-04-01, '',         false",
        "2025-03-31, 2025-03-31, true",
        "2025-05-01, 2025-03-31, true",
        "2025-05-01, 2025-04-01, false",
        "2025-03-10, 2025-03-03, true", // on the spot
        "2025-04-01, 2025-04-02, false" // the reply is not known yet
    })
    void isInTimeUpToTheEndOfTheDueDate(String asOf, String replied, String onTime) {
        String facts = "submitted 2025-03-03 inPerson";
        ClockReading reading = read(asOf, replied.isEmpty() ? facts : facts + "; replied " + replied);

        assertThat(Objects.toString(reading.onTime())).isEqualTo(onTime);
        assertThat(reading.due()).isEqualTo("2025-03-31");
    }

    @Test
    void keepsTheDatesOfARepliedRequest() {
        ClockReading reading =
                read("2025-12-01", "submitted 2025-03-03 inPerson; extended 2025-03-20 5; replied 2025-04-03");

        assertThat(reading.state()).isEqualTo(REPLIED);
        assertThat(reading.due()).isEqualTo("2025-04-08");
        assertThat(reading.days().getLast().n()).isEqualTo(25);
        assertThat(reading.correctionNoticeDue()).isEqualTo("2025-03-12");
    }

    @Test
    void hasNoDueDateOnceWithdrawn() {
        ClockReading reading = read("2025-12-01", "submitted 2025-03-03 inPerson; withdrawn 2025-03-20");

        assertThat(reading.state()).isEqualTo(WITHDRAWN);
        assertThat(reading.due()).isNull();
        assertThat(reading.onTime()).isNull();
        assertThat(reading.days()).isEmpty();
        assertThat(reading.receivedOn()).isEqualTo("2025-03-03");
    }

    @Test
    void staysRunningWhenOverdue() {
        assertThat(read("2025-12-01", "submitted 2025-03-03 inPerson").state()).isEqualTo(RUNNING);
    }

    @Test
    void classifiesEveryDayFromTheDayAfterReceiptToTheDueDate() {
        List<ClockDay> days =
                read("2025-09-22", "submitted 2025-09-22 inPerson").days();

        assertThat(days.getFirst().date()).isEqualTo("2025-09-23");
        assertThat(days.getLast().date()).isEqualTo("2025-10-24");
        for (int i = 1; i < days.size(); i++) {
            assertThat(days.get(i).date()).isEqualTo(days.get(i - 1).date().plusDays(1));
        }
        assertThat(days.stream()
                        .filter(day -> day.kind() == ClockDay.Kind.COUNTED)
                        .map(ClockDay::n))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20);
        assertThat(days.stream().filter(day -> day.kind() == ClockDay.Kind.REST).map(ClockDay::why))
                .contains("周六", "国庆节、中秋节")
                .doesNotContainNull();
        assertThat(days.stream().filter(day -> day.date().equals(java.time.LocalDate.of(2025, 9, 28))))
                .singleElement()
                .satisfies(madeUp -> {
                    assertThat(madeUp.kind()).isEqualTo(ClockDay.Kind.COUNTED);
                    assertThat(madeUp.why()).isEqualTo("调休上班（国庆节、中秋节）");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "submitted 2025-03-03 inPerson",
                "submitted 2025-03-03 web",
                "submitted 2025-03-03 ordinaryMail",
                "submitted 2025-03-03 oral; extended 2025-03-05 3; correctionAsked 2025-03-20 2025-04-01; corrected 2025-03-25",
                "submitted 2025-03-03 inPerson; correctionAsked 2025-03-10 2025-03-12; corrected 2025-03-13; replied 2025-03-14",
                "submitted 2025-03-03 inPerson; thirdPartyAsked 2025-03-05 2025-03-06 A; coMakerAsked 2025-03-05 - B; organAsked 2025-03-05 2025-03-05 C; organAnswered 2025-05-05 C",
                "submitted 2025-03-03 inPerson; feeNoticed 2025-03-05 2025-03-06; feePaid 2025-03-07; replied 2025-08-05",
                "submitted 2025-03-03 inPerson; feeNoticed 2025-04-05 2025-04-06; feePaid 2025-04-07",
                "submitted 2025-03-03 inPerson; feeNoticed 2025-03-05 -; feePaid 2025-06-07",
                "submitted 2025-03-03 inPerson; feeNoticed 2025-03-05 2025-03-05; feePaid 2025-06-07",
                "submitted 2025-03-03 inPerson; withdrawn 2025-03-05",
                "submitted 2018-03-05 inPerson",
                "submitted 2016-12-20 fax"
            })
    void namesTheRuleInEveryLineOfTheExplanation(String facts) {
        assertThat(read("2025-06-10", facts).explanation())
                .isNotEmpty()
                .allMatch(line -> NAMES_A_RULE.matcher(line).find());
    }

    @Test
    void tellsTheReceiptFirst() {
        assertThat(read("2025-03-20", "submitted 2025-03-03 inPerson")
                        .explanation()
                        .getFirst())
                .startsWith("2025-03-03 收到（R-02）");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-02, false", // due 2026-12-30
        "2026-12-03, false", // due 2026-12-31
        "2026-12-04, true", // due 2027-01-01 by weekdays alone: nothing is guessed
        "2017-12-28, true"
    })
    void isProvisionalWhenTheWalkTouchesAYearWithoutNotice(String received, boolean provisional) {
        assertThat(read("2027-06-01", "submitted " + received + " inPerson").provisional())
                .isEqualTo(provisional);
    }

    @Test
    void countsWeekdaysOnlyInAYearWithoutNotice() {
        ClockReading reading = read("2026-12-10", "submitted 2026-12-10 inPerson");

        assertThat(reading.due()).isEqualTo("2027-01-07");
        assertThat(reading.explanation().getLast()).contains("2027年", "R-51");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "submitted 2026-11-02 inPerson; thirdPartyAsked 2026-11-10 2026-12-15 A; thirdPartyAnswered 2026-11-11 A", // limit
                "submitted 2026-11-02 inPerson; feeNoticed 2026-11-20 2026-12-10", // pay by
                "submitted 2026-12-25 inPerson; withdrawn 2026-12-26" // correction notice
            })
    void isProvisionalForAnyDateShown(String facts) {
        assertThat(read("2026-12-28", facts).provisional()).isTrue();
    }

    @Test
    void isFinalWhenTheNoticeIsImported() {
        LegalClock clock = new LegalClock(org.gongkai.workday.WorkCalendar.official()
                .with(org.gongkai.workday.HolidayNotice.parse(
                        "year 2027\nnotice 国办发明电〔2026〕0号 2026-11-30 通知\n" + "off 2027-01-01..2027-01-03 元旦\n")));
        ClockReading reading = (ClockReading)
                clock.read(java.time.LocalDate.of(2026, 12, 10), ClockWords.facts("submitted 2026-12-10 inPerson"));

        assertThat(reading.due()).isEqualTo("2027-01-08");
        assertThat(reading.provisional()).isFalse();
    }
}
