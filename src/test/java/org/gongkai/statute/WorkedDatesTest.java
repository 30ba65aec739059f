package org.gongkai.statute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.statute.ClockWords.read;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import org.gongkai.workday.WorkCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The 31 worked dates of the law reference, §11.1, verbatim; the numbers are theirs. */
class WorkedDatesTest {

    private final WorkCalendar calendar = WorkCalendar.official();
    private final Deadlines deadlines = new Deadlines(calendar);

    @ParameterizedTest(name = "#{0} {1}")
    @CsvSource({
        "1, 20 wd across Mid-Autumn make-ups and National Day, 2024-09-18 Wed, 2024-10-21 Mon",
        "2, same 2025 (8-day National Day),                    2025-09-22 Mon, 2025-10-24 Fri",
        "3, same 2026 (Mid-Autumn + National Day),             2026-09-21 Mon, 2026-10-26 Mon",
        "4, receipt on make-up Sunday,                         2026-09-20 Sun, 2026-10-23 Fri",
        "5, receipt on make-up Saturday,                       2024-10-12 Sat, 2024-11-08 Fri",
        "6, make-up Saturday just before Spring Festival,      2026-02-14 Sat, 2026-03-20 Fri",
        "7, receipt on a holiday,                              2024-10-03 Thu, 2024-11-01 Fri",
        "7b, the last day of that holiday,                     2024-10-07 Mon, 2024-11-01 Fri",
        "8, receipt inside Spring Festival,                    2026-02-18 Wed, 2026-03-20 Fri",
        "9, receipt inside 2025 National Day,                  2025-10-06 Mon, 2025-11-04 Tue",
        "10, receipt on an ordinary Saturday,                  2024-11-16 Sat, 2024-12-13 Fri",
        "11, 2024 New Year's Eve counts as working,            2024-02-01 Thu, 2024-03-05 Tue",
        "12, without correction,                               2024-04-01 Mon, 2024-04-29 Mon",
        "18, base of the extension,                            2025-09-15 Mon, 2025-10-17 Fri",
        "20, base of the extension,                            2026-08-31 Mon, 2026-09-28 Mon",
        "22, base of the fee,                                  2024-12-02 Mon, 2024-12-30 Mon",
        "26, year boundary answered side,                      2024-12-03 Tue, 2024-12-31 Tue",
        "27, year boundary carried side,                       2024-12-06 Fri, 2025-01-06 Mon",
        "27b, 2026-01-04 is a make-up day,                     2025-12-05 Fri, 2026-01-05 Mon"
    })
    void answersInTwentyWorkingDays(String number, String name, String received, String due) {
        ClockReading reading = read(day(received), "submitted " + day(received) + " inPerson");

        assertThat(reading.due()).isEqualTo(day(due));
        assertThat(reading.provisional()).isFalse();
    }

    @ParameterizedTest(name = "#{0} {1}")
    @CsvSource({
        "6,  notice in time,             2026-02-14 Sat, 2026-03-03 Tue",
        "12, correction restart,         2024-04-01 Mon, 2024-04-11 Thu",
        "13, restart across the holiday, 2026-01-29 Thu, 2026-02-09 Mon"
    })
    void asksForCorrectionInSevenWorkingDays(String number, String name, String received, String noticeDue) {
        ClockReading reading = read(day(received), "submitted " + day(received) + " inPerson");

        assertThat(reading.correctionNoticeDue()).isEqualTo(day(noticeDue));
    }

    @ParameterizedTest(name = "#{0} {1}")
    @CsvSource({
        "12, correction restart,                       2024-04-01 Mon, 2024-04-11, 2024-04-19 Fri, 2024-05-20 Mon",
        "13, correction restart across Spring Festival, 2026-01-29 Thu, 2026-02-09, 2026-02-24 Tue, 2026-03-23 Mon"
    })
    void countsAnewFromTheCorrectedRequest(
            String number, String name, String received, String asked, String corrected, String due) {
        ClockReading reading = read(
                day(corrected),
                "submitted " + day(received) + " inPerson; correctionAsked " + asked + " " + day(corrected)
                        + "; corrected " + day(corrected));

        assertThat(reading.due()).isEqualTo(day(due));
    }

    @Test
    void closesWhatIsNotCorrected14() {
        LocalDate until = calendar.plusWorkdays(LocalDate.of(2025, 5, 8), 15);
        String facts = "submitted 2025-05-06 inPerson; correctionAsked 2025-05-08 " + until;

        assertThat(until).isEqualTo(day("2025-05-29 Thu"));
        assertThat(read("2025-05-29", facts).state()).isEqualTo(ClockState.AWAITING_CORRECTION);
        assertThat(read("2025-05-30", facts).state()).isEqualTo(ClockState.LAPSED);
    }

    @ParameterizedTest(name = "#{0} {1}")
    @CsvSource({
        "15, third party answers, '; thirdPartyAnswered 2025-03-26 A', 12, 2025-03-11, 2025-03-26, 2025-04-17 Thu",
        "16, third party silent,  '',                                  17, 2025-03-11, 2025-04-02, 2025-04-24 Thu"
    })
    void excludesTheTimeOfAskingAThirdParty(
            String number, String name, String answer, int excluded, LocalDate first, LocalDate last, String due) {
        String received = "submitted 2025-03-03 inPerson";
        ClockReading reading = read("2025-04-10", received + "; thirdPartyAsked 2025-03-10 2025-03-12 A" + answer);

        assertThat(read("2025-03-03", received).due()).isEqualTo("2025-03-31");
        assertThat(reading.limits()).containsEntry("A", LocalDate.of(2025, 4, 2));
        assertThat(reading.due()).isEqualTo(day(due));
        assertThat(reading.days().stream().filter(WorkedDatesTest::excluded).map(ClockDay::date))
                .hasSize(excluded)
                .startsWith(first)
                .endsWith(last);
    }

    @Test
    void excludesTheTimeOfAskingACoMaker17() {
        String received = "submitted 2025-04-21 inPerson";
        ClockReading reading = read("2025-06-03", received + "; coMakerAsked 2025-04-23 2025-04-24 A");

        assertThat(read("2025-04-21", received).due()).isEqualTo("2025-05-21");
        assertThat(reading.limits()).containsEntry("A", LocalDate.of(2025, 5, 19));
        assertThat(reading.due()).isEqualTo(day("2025-06-13 Fri"));
        assertThat(Consulted.CO_MAKER.silence()).isEqualTo(Consulted.Silence.DEEMED_CONSENT);
        assertThat(String.join("\n", reading.explanation())).contains("视为同意公开", "R-16");
    }

    @ParameterizedTest(name = "#{0} {1}")
    @CsvSource({
        "18, extension 20,                2025-09-15, 2025-10-17, 20, 2025-11-14 Fri",
        "19, extension 10,                2025-09-15, 2025-10-17, 10, 2025-10-31 Fri",
        "20, extension across two holidays, 2026-08-31, 2026-09-28, 20, 2026-10-30 Fri"
    })
    void extendsOnTheLastDay(String number, String name, String received, String on, int workdays, String due) {
        ClockReading reading = read(on, "submitted " + received + " inPerson; extended " + on + " " + workdays);

        assertThat(reading.due()).isEqualTo(day(due));
    }

    @Test
    void extendsAfterAskingAThirdParty21() {
        String facts = "submitted 2026-04-07 inPerson; thirdPartyAsked 2026-04-13 2026-04-15 A; "
                + "thirdPartyAnswered 2026-04-30 A";
        ClockReading reading = read("2026-05-06", facts);

        assertThat(reading.days().stream().filter(WorkedDatesTest::excluded)).hasSize(13);
        assertThat(reading.due()).isEqualTo(day("2026-05-26 Tue"));
        assertThat(read("2026-05-06", facts + "; extended 2026-05-06 20").due()).isEqualTo(day("2026-06-24 Wed"));
    }

    @Test
    void countsAnewFromThePayment22() {
        ClockReading reading = read(
                "2025-01-10", "submitted 2024-12-02 inPerson; feeNoticed 2024-12-20 2024-12-23; feePaid 2025-01-10");

        assertThat(reading.payBy()).isEqualTo(day("2025-01-21 Tue"));
        assertThat(reading.due()).isEqualTo(day("2025-02-13 Thu"));
        assertThat(reading.targets().resumed()).isEqualTo("2025-01-20");
    }

    @Test
    void closesWhatIsNotPaid23() {
        String received = "submitted 2026-09-01 inPerson";
        String facts = received + "; feeNoticed 2026-09-15 2026-09-16";

        assertThat(read("2026-09-01", received).due()).isEqualTo("2026-09-29");
        assertThat(read("2026-10-20", facts).payBy()).isEqualTo(day("2026-10-20 Tue"));
        assertThat(read("2026-10-20", facts).state()).isEqualTo(ClockState.AWAITING_PAYMENT);
        assertThat(read("2026-10-21", facts).state()).isEqualTo(ClockState.LAPSED);
    }

    @Test
    void receivesOrdinaryMailOnTheDayOfConfirmation24() {
        ClockReading reading = read("2025-06-09", "submitted 2025-06-05 ordinaryMail; confirmed 2025-06-09");

        assertThat(reading.due()).isEqualTo(day("2025-07-07 Mon"));
        assertThat(read("2025-06-05", "submitted 2025-06-05 registeredMail").due())
                .isEqualTo("2025-07-03");
    }

    @Test
    void receivesAWebRequestOnTheDayOfConfirmation25() {
        ClockReading reading = read("2025-06-16", "submitted 2025-06-14 web; confirmed 2025-06-16");

        assertThat(reading.receivedOn()).isEqualTo("2025-06-16");
        assertThat(reading.due()).isEqualTo(day("2025-07-14 Mon"));
    }

    @ParameterizedTest(name = "#28 formed {0}")
    @CsvSource({"2024-09-10 Tue, 2024-10-14 Mon", "2025-01-15 Wed, 2025-02-18 Tue", "2026-02-10 Tue, 2026-03-16 Mon"})
    void publishesInTwentyWorkingDays(String formed, String due) {
        assertThat(deadlines.publicationDue(theDay(formed))).isEqualTo(day(due));
    }

    @ParameterizedTest(name = "#29 received {0}")
    @CsvSource({"2025-08-06, 2025-10-05, 2025-10-09 Thu", "2026-08-05, 2026-10-04, 2026-10-08 Thu"})
    void rollsTheLastOfSixtyDaysOverAHoliday(LocalDate received, LocalDate sixtieth, String last) {
        assertThat(received.plusDays(60)).isEqualTo(sixtieth);
        assertThat(deadlines.reviewLastDay(received)).isEqualTo(day(last));
    }

    @Test
    void rollsTheLastOfFifteenDaysOverAHoliday30() {
        LocalDate received = LocalDate.of(2026, 9, 18);

        assertThat(received.plusDays(15)).isEqualTo("2026-10-03");
        assertThat(deadlines.suitAfterReviewLastDay(received)).isEqualTo(day("2026-10-08 Thu"));
    }

    @Test
    void neverCountsTheDayOfReceipt31() {
        LocalDate ifReceiptCounted = calendar.plusWorkdays(LocalDate.of(2024, 9, 17), 20);

        assertThat(ifReceiptCounted).isEqualTo(day("2024-10-18 Fri"));
        ClockReading reading = read("2024-09-18", "submitted 2024-09-18 inPerson");
        assertThat(reading.due()).isEqualTo("2024-10-21");
        assertThat(reading.targets().cautious()).isEqualTo(ifReceiptCounted);
    }

    /** {@code 2024-10-21 Mon}: the weekday must be right, so that a slip of the table is seen. */
    private static String day(String dayAndWeekday) {
        LocalDate day = LocalDate.parse(dayAndWeekday.substring(0, 10));
        if (dayAndWeekday.length() > 10) {
            assertThat(day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
                    .isEqualTo(dayAndWeekday.substring(11));
        }
        return day.toString();
    }

    private static LocalDate theDay(String dayAndWeekday) {
        return LocalDate.parse(day(dayAndWeekday));
    }

    private static boolean excluded(ClockDay day) {
        return day.kind() == ClockDay.Kind.EXCLUDED;
    }
}
