package org.gongkai.workday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.tyme.holiday.LegalHoliday;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkCalendarTest {

    private static final LocalDate SAT_2018_12_29 = LocalDate.of(2018, 12, 29);
    private static final LocalDate MON_2018_12_31 = LocalDate.of(2018, 12, 31);
    private static final LocalDate FRI_2024_02_09 = LocalDate.of(2024, 2, 9);
    private static final LocalDate FRI_2027_01_01 = LocalDate.of(2027, 1, 1);

    private final WorkCalendar calendar = WorkCalendar.official();

    /** An independent calendar as the oracle: every day of every year that is shipped. */
    @ParameterizedTest
    @ValueSource(ints = {2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026})
    void agreesWithAnIndependentCalendarOnEveryDay(int year) {
        List<LocalDate> different = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> calendar.isWorkday(day) != worksByTyme(day))
                .toList();

        assertThat(different).isEmpty();
    }

    private static boolean worksByTyme(LocalDate day) {
        LegalHoliday holiday = LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        return holiday == null ? day.getDayOfWeek().getValue() <= 5 : holiday.isWork();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "2024 : 22,18,21,22,21,19,23,22,21,19,21,22 : 251",
                "2025 : 19,19,21,22,19,20,23,21,23,18,20,23 : 248",
                "2026 : 21,16,22,21,19,21,23,21,22,18,21,23 : 248"
            })
    void countsTheWorkingDaysOfEachMonthAsTheLawReferenceDoes(int year, String months, int total) {
        List<Integer> counted = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> workdays(YearMonth.of(year, month)))
                .toList();

        assertThat(String.join(",", counted.stream().map(String::valueOf).toList()))
                .isEqualTo(months);
        assertThat(counted.stream().mapToInt(Integer::intValue).sum()).isEqualTo(total);
    }

    private int workdays(YearMonth month) {
        return calendar.workdaysBetween(month.atDay(1).minusDays(1), month.atEndOfMonth());
    }

    @ParameterizedTest
    @CsvSource({
        "2024-09-14, true,  调休上班（中秋节）", // Saturday
        "2024-10-01, false, 国庆节",
        "2024-10-05, false, 国庆节", // Saturday inside the break
        "2024-11-16, false, 周六",
        "2024-11-18, true,  周一",
        "2025-10-06, false, 国庆节、中秋节",
        "2026-01-04, true,  调休上班（元旦）", // Sunday
        "2020-02-01, false, 春节", // a make-up workday until the break was extended
        "2019-05-02, false, 劳动节" // a working day until the break was extended
    })
    void saysWhyADayWorksOrRests(LocalDate day, boolean working, String why) {
        assertThat(calendar.classify(day)).isEqualTo(new DayKind(working, why));
    }

    @Test
    void takesTheLastDaysOf2018FromTheNoticeOf2019() {
        assertThat(calendar.isWorkday(SAT_2018_12_29)).isTrue();
        assertThat(calendar.isWorkday(MON_2018_12_31)).isFalse();
    }

    @Test
    void countsNewYearsEveOf2024AsAWorkingDay() {
        assertThat(calendar.isWorkday(FRI_2024_02_09)).isTrue();
    }

    @Test
    void guessesNothingAboutAYearWithoutNotice() {
        assertThat(calendar.hasNotice(2026)).isTrue();
        assertThat(calendar.hasNotice(2027)).isFalse();
        assertThat(calendar.hasNotice(2017)).isFalse();
        assertThat(calendar.isWorkday(FRI_2027_01_01)).isTrue();
        assertThat(calendar.isWorkday(FRI_2027_01_01.plusDays(1))).isFalse();
        assertThat(calendar.coversYearsBetween(LocalDate.of(2018, 1, 1), LocalDate.of(2026, 12, 31)))
                .isTrue();
        assertThat(calendar.coversYearsBetween(LocalDate.of(2026, 12, 1), FRI_2027_01_01))
                .isFalse();
    }

    @Test
    void recomputesWhenANoticeIsImported() {
        WorkCalendar imported = calendar.with(HolidayNotice.parse("""
                        year   2027
                        notice 国办发明电〔2026〕0号 2026-11-30 demonstration notice
                        off    2027-01-01..2027-01-03 元旦
                        work   2026-12-27 周日 元旦
                        """));

        assertThat(imported.hasNotice(2027)).isTrue();
        assertThat(imported.isWorkday(FRI_2027_01_01)).isFalse();
        assertThat(imported.isWorkday(LocalDate.of(2026, 12, 27))).isTrue();
        assertThat(imported.version()).isNotEqualTo(calendar.version()).startsWith("2027-");
        assertThat(calendar.isWorkday(FRI_2027_01_01)).isTrue();
    }

    @Test
    void namesTheSameStateOfTheCalendarAlike() {
        assertThat(calendar.version())
                .isEqualTo(calendar.with(calendar.notice(2025).orElseThrow()).version());
    }

    @ParameterizedTest
    @CsvSource({
        "2018, 国办发明电〔2017〕12号, 2017-11-30, 1",
        "2019, 国办发明电〔2018〕15号, 2018-12-04, 2",
        "2020, 国办发明电〔2019〕16号, 2019-11-21, 2",
        "2021, 国办发明电〔2020〕27号, 2020-11-25, 1",
        "2022, 国办发明电〔2021〕11号, 2021-10-25, 1",
        "2023, 国办发明电〔2022〕16号, 2022-12-08, 1",
        "2024, 国办发明电〔2023〕7号, 2023-10-25, 1",
        "2025, 国办发明电〔2024〕12号, 2024-11-12, 1",
        "2026, 国办发明电〔2025〕7号, 2025-11-04, 1"
    })
    void citesTheNoticeOfEveryYear(int year, String number, LocalDate issued, int sources) {
        HolidayNotice notice = calendar.notice(year).orElseThrow();

        assertThat(notice.sources()).hasSize(sources);
        assertThat(notice.sources().getFirst().number()).isEqualTo(number);
        assertThat(notice.sources().getFirst().issued()).isEqualTo(issued);
        assertThat(notice.sources().getFirst().title()).contains(year + "年部分节假日安排");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-09-18, 1, 2024-09-19",
        "2024-09-18, 20, 2024-10-21",
        "2024-10-03, 1, 2024-10-08", // a holiday itself never counts
        "2026-02-14, 7, 2026-03-03" // a make-up Saturday does not count either, as the start
    })
    void findsTheNthWorkingDayStrictlyAfter(LocalDate day, int n, LocalDate reached) {
        assertThat(calendar.plusWorkdays(day, n)).isEqualTo(reached);
    }

    @Test
    void rollsToTheNeighbouringWorkingDay() {
        assertThat(calendar.lastWorkdayOnOrBefore(LocalDate.of(2025, 1, 31))).isEqualTo("2025-01-27");
        assertThat(calendar.lastWorkdayOnOrBefore(LocalDate.of(2026, 1, 31))).isEqualTo("2026-01-30");
        assertThat(calendar.firstWorkdayOnOrAfter(LocalDate.of(2025, 10, 5))).isEqualTo("2025-10-09");
        assertThat(calendar.firstWorkdayOnOrAfter(LocalDate.of(2025, 10, 9))).isEqualTo("2025-10-09");
    }

    @Test
    void countsWorkingDaysForwardsAndBackwards() {
        LocalDate friday = LocalDate.of(2025, 3, 7);
        LocalDate monday = LocalDate.of(2025, 3, 10);

        assertThat(calendar.workdaysBetween(friday, monday)).isEqualTo(1);
        assertThat(calendar.workdaysBetween(monday, friday)).isEqualTo(-1);
        assertThat(calendar.workdaysBetween(monday, monday)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "off 2026-01-01 元旦", // no year yet
                "year 2026\nnotice 国办 2025-11-04 通知\nwork 2026-01-04 周六 元旦", // a Sunday
                "year 2026\nnotice 国办 2025-11-04 通知\nwork 2026-01-05 周一 元旦", // no weekend day
                "year 2026\nnotice 国办 2025-11-04 通知\noff 2026-01-03..2026-01-01 元旦",
                "year 2026\nnotice 国办 2025-11-04 通知\noff 2027-01-01 元旦",
                "year 2026\nnotice 国办 2025-11-04 通知\nholiday 2026-01-01 元旦",
                "year 2026\nnotice 国办 2025-11-04 通知\noff 2026-02-30 春节",
                "year 2026\nnotice 国办 2025-11-04 通知\noff 2026-02-01",
                "year 2026",
                ""
            })
    void refusesANoticeItCannotRead(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> HolidayNotice.parse(text));
    }
}
