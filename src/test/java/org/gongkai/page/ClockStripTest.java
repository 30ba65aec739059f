package org.gongkai.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.page.ClockStrip.Cell;
import org.gongkai.page.ClockStrip.Day;
import org.gongkai.page.ClockStrip.Kind;
import org.gongkai.page.ClockStrip.Week;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClockStripTest {

    private static final LocalDate THU_2026_05_28 = LocalDate.of(2026, 5, 28);
    private static final LocalDate FRI_2026_05_29 = LocalDate.of(2026, 5, 29);
    private static final LocalDate MON_2026_06_01 = LocalDate.of(2026, 6, 1);

    @Test
    void weeksRunFromMondayToSundayAroundTheWalk() {
        List<Week> weeks = strip(null).weeks();
        assertThat(weeks).hasSize(2);
        assertThat(weeks.getFirst().cells().getFirst().date()).isEqualTo(LocalDate.of(2026, 5, 25));
        assertThat(weeks.getLast().cells().getLast().date()).isEqualTo(LocalDate.of(2026, 6, 7));
        assertThat(weeks).extracting(Week::month).containsExactly("5月", "6月");
    }

    @Test
    void aMonthIsNamedInTheWeekWhereItBegins() {
        ClockStrip strip = new ClockStrip(
                "期限",
                List.of(Day.start(LocalDate.of(2025, 3, 3), "收到"), Day.counted(LocalDate.of(2025, 4, 11), 1)),
                null,
                null,
                "");
        assertThat(strip.weeks()).extracting(Week::month).containsExactly("3月", "", "", "", "4月", "");
    }

    @Test
    void everyDayIsToldInWords() {
        assertThat(cell(THU_2026_05_28).words()).isEqualTo("5月28日，收到，当日不计入期限");
        assertThat(cell(FRI_2026_05_29).words()).isEqualTo("5月29日，第1个工作日，今天");
        assertThat(cell(LocalDate.of(2026, 5, 30)).words()).isEqualTo("5月30日，休息日");
        assertThat(cell(MON_2026_06_01).words()).isEqualTo("6月1日，不计入，征求第三方意见期间");
        assertThat(cell(LocalDate.of(2026, 6, 2)).words()).isEqualTo("6月2日，第2个工作日，期限届满");
        assertThat(cell(LocalDate.of(2026, 6, 3)).words()).isEqualTo("6月3日");
    }

    @Test
    void theDueDayIsMarked() {
        assertThat(cell(LocalDate.of(2026, 6, 2)).label()).isEqualTo("到期");
        assertThat(cell(LocalDate.of(2026, 6, 2)).style()).contains("day--due").contains("day--counted");
    }

    @Test
    void reachesToTodayUnlessThatIsFar() {
        assertThat(strip(LocalDate.of(2026, 6, 20)).weeks()).hasSize(4);
        assertThat(strip(LocalDate.of(2026, 6, 20)).showsToday()).isTrue();
        assertThat(strip(LocalDate.of(2027, 6, 20)).weeks()).hasSize(2);
        assertThat(strip(LocalDate.of(2027, 6, 20)).showsToday()).isFalse();
    }

    @Test
    void explainsOnlyTheKindsItShows() {
        assertThat(strip(null).kinds()).containsExactly(Kind.START, Kind.COUNTED, Kind.REST, Kind.EXCLUDED);
    }

    @Test
    void nothingWalkedIsNothingShown() {
        assertThat(new ClockStrip("期限", List.of(), FRI_2026_05_29, null, "").weeks())
                .isEmpty();
    }

    private static Cell cell(LocalDate date) {
        return strip(FRI_2026_05_29).weeks().stream()
                .flatMap(week -> week.cells().stream())
                .filter(cell -> cell.date().equals(date))
                .findFirst()
                .orElseThrow();
    }

    private static ClockStrip strip(@Nullable LocalDate today) {
        return new ClockStrip(
                "期限",
                List.of(
                        Day.counted(LocalDate.of(2026, 6, 2), 2),
                        Day.start(THU_2026_05_28, "收到"),
                        Day.counted(FRI_2026_05_29, 1),
                        Day.rest(LocalDate.of(2026, 5, 30), ""),
                        Day.rest(LocalDate.of(2026, 5, 31), ""),
                        Day.excluded(MON_2026_06_01, "征求意见", "征求第三方意见期间")),
                today,
                LocalDate.of(2026, 6, 2),
                "");
    }
}
