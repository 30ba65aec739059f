package org.gongkai.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CreatingAccount;
import org.gongkai.identity.NotPermitted;
import org.gongkai.identity.Role;
import org.gongkai.words.People;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.TestClock;
import org.gongkai.words.Visitor;
import org.gongkai.workday.WorkCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** */
class LetterLimitsTest extends DialogueTest {

    private static final LocalDate SUN_2026_11_29 = LocalDate.of(2026, 11, 29);
    private static final LocalDate SUN_2026_02_28 = LocalDate.of(2026, 2, 28);

    @Autowired
    LetterLimits limits;

    @Autowired
    CreatingAccount accounts;

    private Actor countyHead() {
        return People.head(agencies.findCounty().orElseThrow().handledBy().value());
    }

    @Test
    void noKindWaitsLongerThanThreeMonthsWhateverTheCountySets() {
        assertThat(LetterLimits.Limit.lastOn(TestClock.WED_2026_06_10)).isEqualTo(LocalDate.of(2026, 9, 10));
        assertThat(LetterLimits.Limit.lastOn(SUN_2026_11_29)).isEqualTo(SUN_2026_02_28.plusYears(1));
        var longest = new LetterLimits.Limit(LetterKind.QUESTION, LetterLimits.MOST_WORKDAYS, "");
        WorkCalendar.official();
        for (LocalDate day = LocalDate.of(2025, 1, 1); day.getYear() < 2027; day = day.plusDays(1)) {
            assertThat(longest.dueOn(day, WorkCalendar.official()))
                    .as("from %s", day)
                    .isBefore(LetterLimits.Limit.lastOn(day));
        }
    }

    @Test
    void fifteenWorkingDaysStandUntilTheCountySetsAnother() {
        assertThat(limits.all()).hasSameSizeAs(LetterKind.values());
        LetterLimits.Limit usual = limits.of(LetterKind.SUGGESTION);
        assertThat(usual.workdays()).isEqualTo(15);
        assertThat(usual.source()).contains("不是法定期限");
        // 19 June 2026 is the Dragon Boat Festival
        assertThat(usual.dueOn(TestClock.WED_2026_06_10, WorkCalendar.official()))
                .isEqualTo(LocalDate.of(2026, 7, 2));
    }

    @Test
    void aLetterKeepsTheLimitOfTheDayItCame() {
        LetterReceipt before = written(LetterKind.MISTAKE, "/guide");
        limits.set(LetterKind.MISTAKE, "3", "县政府网站管理办法", countyHead()).orThrow();
        LetterReceipt after = written(LetterKind.MISTAKE, "/guide");
        assertThat(before.dueOn()).isEqualTo(LocalDate.of(2026, 7, 2));
        assertThat(after.dueOn()).isEqualTo(LocalDate.of(2026, 6, 15));
        assertThat(limits.changes().getFirst().reason()).isEqualTo("县政府网站管理办法");
    }

    private LetterReceipt written(LetterKind kind, String page) {
        return writing.write(new LetterEntry(kind, code(), "有错字", "第二行", page, "", "", false))
                .orThrow();
    }

    @ParameterizedTest
    @CsvSource({"QUESTION, 0, x, workdays", "QUESTION, 46, x, workdays", "QUESTION, 5, '', reason"})
    void refusesWhatIsNoTarget(LetterKind kind, String workdays, String reason, String field) {
        assertThat(fields(limits.set(kind, workdays, reason, countyHead()))).containsExactly(field);
        assertThat(fields(limits.set(null, "x", "", countyHead()))).isEqualTo(List.of("kind", "workdays", "reason"));
    }

    @Test
    void onlyTheHeadOfTheCountysOfficeSetsThem() {
        for (Actor other : List.of(People.head(code()), clerk, People.leader(), People.administrator())) {
            assertThatThrownBy(() -> limits.set(LetterKind.QUESTION, "5", "x", other))
                    .isInstanceOf(NotPermitted.class);
        }
        String name = unique("head");
        accounts.create(
                        Actor.system("test"),
                        People.account(
                                name,
                                agencies.findCounty().orElseThrow().handledBy().value(),
                                Role.HEAD))
                .orThrow();
        try (Visitor visitor = Visitor.of(url(""))) {
            visitor.signIn(name, People.PASSWORD);
            visitor.goTo("/desk/letters/limits").isFine("letter-limits");
        }
        PlainVisitor head = PlainVisitor.of(url(""));
        head.signIn(name, People.PASSWORD);
        head.get("/desk/letters/limits");
        assertThat(head.submit("form[action$=/limits]", Map.of("workdays", "x")).status())
                .isEqualTo(422);
    }
}
