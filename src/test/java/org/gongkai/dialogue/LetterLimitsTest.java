package org.gongkai.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.gongkai.workday.WorkCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** */
class LetterLimitsTest {

    private static final LocalDate SUN_2026_11_29 = LocalDate.of(2026, 11, 29);
    private static final LocalDate SUN_2026_02_28 = LocalDate.of(2026, 2, 28);
    private static final LocalDate WED_2026_06_10 = LocalDate.of(2026, 6, 10);

    @ParameterizedTest
    @EnumSource
    void noKindWaitsLongerThanThreeMonths(LetterKind kind) {
        LetterLimits.Limit limit = LetterLimits.of(kind, WED_2026_06_10);
        assertThat(limit.lastOn(WED_2026_06_10)).isEqualTo(LocalDate.of(2026, 9, 10));
        assertThat(limit.lastOn(SUN_2026_11_29)).isEqualTo(SUN_2026_02_28.plusYears(1));
        assertThat(limit.dueOn(WED_2026_06_10, WorkCalendar.official())).isBefore(limit.lastOn(WED_2026_06_10));
    }

    @Test
    void targetsAreCountedInWorkingDaysAndDependOnTheKind() {
        WorkCalendar calendar = WorkCalendar.official();
        // 19 June 2026 is the Dragon Boat Festival
        assertThat(LetterLimits.of(LetterKind.QUESTION, WED_2026_06_10).dueOn(WED_2026_06_10, calendar))
                .isEqualTo(LocalDate.of(2026, 6, 17));
        assertThat(LetterLimits.of(LetterKind.COMPLAINT, WED_2026_06_10).dueOn(WED_2026_06_10, calendar))
                .isEqualTo(LocalDate.of(2026, 7, 2));
    }
}
