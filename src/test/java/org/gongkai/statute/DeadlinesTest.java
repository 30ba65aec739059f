package org.gongkai.statute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.workday.WorkCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Last days outside a request's clock and the dated terms behind them. */
class DeadlinesTest {

    private final Deadlines deadlines = new Deadlines(WorkCalendar.official());

    @ParameterizedTest
    @CsvSource({
        "2025-08-06, 2025-10-09", // the 60th day is in the National Day break
        "2025-03-03, 2025-05-06", // Friday 2 May, Labour Day break
        "2025-06-02, 2025-08-01", // an ordinary Friday does not roll
        "2025-06-17, 2025-08-18" // Saturday 16 August rolls to Monday
    })
    void givesSixtyNaturalDaysForReview(LocalDate received, LocalDate last) {
        assertThat(deadlines.reviewLastDay(received)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"2025-03-03, 2025-09-03", "2025-08-31, 2026-02-28", "2025-04-01, 2025-10-09"})
    void givesSixMonthsForADirectSuit(LocalDate received, LocalDate last) {
        // 2026-02-28 is a make-up Saturday and works; 2025-10-01 is a holiday
        assertThat(deadlines.directSuitLastDay(received)).isEqualTo(last);
    }

    @Test
    void warnsFiveWorkingDaysBeforePublicationIsDue() {
        LocalDate formed = LocalDate.of(2024, 9, 10);

        assertThat(deadlines.publicationDue(formed)).isEqualTo("2024-10-14");
        assertThat(deadlines.publicationAlert(formed)).isEqualTo("2024-10-08");
    }

    @ParameterizedTest
    @CsvSource({"2024, 2025-01-27", "2025, 2026-01-30", "2026, 2027-01-29"})
    void worksTowardsTheLastWorkingDayOfJanuaryForTheUnitsReport(int year, LocalDate target) {
        assertThat(deadlines.unitReportDue(year)).isEqualTo(LocalDate.of(year + 1, 1, 31));
        assertThat(deadlines.target(deadlines.unitReportDue(year))).isEqualTo(target);
        assertThat(deadlines.countyReportDue(year)).isEqualTo(LocalDate.of(year + 1, 3, 31));
    }

    @Test
    void saysWhenADateIsProvisional() {
        assertThat(deadlines.provisional(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 31)))
                .isFalse();
        assertThat(deadlines.provisional(LocalDate.of(2026, 11, 3), LocalDate.of(2027, 1, 4)))
                .isTrue();
    }

    @Test
    void datesEveryTerm() {
        LocalDate today = LocalDate.of(2026, 6, 10);

        for (TimeLimits.Kind kind : TimeLimits.Kind.values()) {
            TimeLimits.Term term = TimeLimits.of(kind, today);
            assertThat(term.kind()).isEqualTo(kind);
            assertThat(today).isBetween(term.validFrom(), term.validTo());
            assertThat(term.source()).startsWith("《");
        }
        assertThat(TimeLimits.all()).extracting(TimeLimits.Term::kind).containsExactly(TimeLimits.Kind.values());
        assertThat(TimeLimits.of(TimeLimits.Kind.REPLY, today).words()).isEqualTo("20个工作日");
        assertThat(TimeLimits.of(TimeLimits.Kind.DIRECT_SUIT, today).words()).isEqualTo("6个月");
    }

    @Test
    void fallsBackToTheFirstKnownTermForAnOlderDay() {
        TimeLimits.Term term = TimeLimits.of(TimeLimits.Kind.REPLY, LocalDate.of(2018, 3, 1));

        assertThat(term.amount()).isEqualTo(20);
        assertThat(term.validFrom()).isEqualTo("2019-05-15");
    }

    @Test
    void knowsTheTermsOfTheClock() {
        assertThat(List.of(
                        amount(TimeLimits.Kind.PUBLICATION),
                        amount(TimeLimits.Kind.REPLY),
                        amount(TimeLimits.Kind.EXTENSION),
                        amount(TimeLimits.Kind.CORRECTION_NOTICE),
                        amount(TimeLimits.Kind.OPINION),
                        amount(TimeLimits.Kind.PAYMENT),
                        amount(TimeLimits.Kind.REVIEW),
                        amount(TimeLimits.Kind.SUIT_AFTER_REVIEW),
                        amount(TimeLimits.Kind.DIRECT_SUIT)))
                .containsExactly(20, 20, 20, 7, 15, 20, 60, 15, 6);
    }

    private static int amount(TimeLimits.Kind kind) {
        return TimeLimits.of(kind, LocalDate.of(2026, 6, 10)).amount();
    }
}
