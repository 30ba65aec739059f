package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.gongkai.identity.NotPermitted;
import org.gongkai.page.Outcome;
import org.gongkai.statute.Consulted;
import org.gongkai.statute.Way;
import org.gongkai.words.Filings;
import org.gongkai.words.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 台账: found by what is asked for, walked page by page in every order. */
class RegisterTest extends RequestTest {

    private static final LocalDate WED_2026_05_06 = LocalDate.of(2026, 5, 6); // due 2026-06-02
    private static final LocalDate WED_2026_06_10 = LocalDate.of(2026, 6, 10);

    @Autowired
    Lights lights;

    @BeforeEach
    void aRegisterOfSeven() {
        for (int day = 0; day < 7; day++) {
            clock.setTo(WED_2026_05_06.plusDays(day));
            handedIn(WED_2026_05_06.plusDays(day), "某村第" + day + "号公路养护资金");
        }
        clock.setTo(WED_2026_06_10);
    }

    @ParameterizedTest
    @EnumSource(Register.Order.class)
    void everyOrderIsWalkedForwardAndBackwardsWithoutGapOrDouble(Register.Order order) {
        Register.Filter filter = filter("").by(order);
        List<RequestNumber> whole = numbers(files.register(filter, Register.Place.FIRST, 50, office.clerk()));
        assertThat(whole).hasSize(7).doesNotHaveDuplicates();

        List<RequestNumber> forward = new ArrayList<>();
        Register page = files.register(filter, Register.Place.FIRST, 3, office.clerk());
        forward.addAll(numbers(page));
        while (page.next() != null) {
            page = files.register(filter, page.next(), 3, office.clerk());
            forward.addAll(numbers(page));
        }
        assertThat(forward).isEqualTo(whole);

        List<RequestNumber> backward = new ArrayList<>();
        page = files.register(filter, Register.Place.LAST, 3, office.clerk());
        backward.addAll(reversed(numbers(page)));
        while (page.previous() != null) {
            page = files.register(filter, Register.Place.parse(page.previous().word()), 3, office.clerk());
            backward.addAll(reversed(numbers(page)));
        }
        assertThat(reversed(backward)).isEqualTo(whole);
    }

    @Test
    void findsByEveryWordOfTheTitleOrTheNumber() {
        assertThat(count(filter("公路"))).isEqualTo(7);
        assertThat(count(filter("养护 第3号"))).isEqualTo(1);
        assertThat(count(filter("路"))).isEqualTo(7);
        assertThat(count(filter("路养 3"))).isGreaterThanOrEqualTo(1);
        assertThat(count(filter("护养"))).isZero();
        assertThat(count(filter(office.code() + "-2026-0004"))).isEqualTo(1);
        assertThat(count(filter(office.code().substring(1)))).isEqualTo(7);
        assertThat(count(filter("100%_'\u0000"))).isZero();
    }

    @Test
    void filtersByWhatIsKnownOfACase() {
        RequestNumber letter = paper.register(
                        Filings.to(office.code()).by(Way.ORDINARY_MAIL, WED_2026_06_10, null), null, office.clerk())
                .orThrow()
                .number();
        assertThat(found(Register.Filter.ALL.in(StageGroup.TO_CONFIRM.stages())))
                .containsExactly(letter);
        assertThat(count(Register.Filter.ALL.in(StageGroup.AT_WORK.stages()))).isEqualTo(7);
        assertThat(count(ways(Way.ORDINARY_MAIL))).isEqualTo(1);
        assertThat(count(received(WED_2026_05_06.plusDays(2), WED_2026_05_06.plusDays(3))))
                .isEqualTo(2);
        assertThat(count(new Register.Filter(office.agency().code(), 2026, true, "")))
                .isEqualTo(8);
        assertThat(count(new Register.Filter(office.agency().code(), 2025, null, "")))
                .isZero();
        assertThat(count(new Register.Filter(null, null, false, ""))).isZero();
    }

    @Test
    void theLightIsTodaysAlsoWhileAConsultationMovesTheDueDate() {
        clock.setTo(WED_2026_05_06.plusDays(7));
        RequestNumber asked = handedIn(WED_2026_05_06, "正在征求意见的");
        moves.consulting()
                .ask(
                        asked,
                        new Consulting.Question(WED_2026_05_06.plusDays(7), Consulted.ORGAN, "某局", "", null, "请提供意见"),
                        office.clerk())
                .orThrow();
        clock.setTo(LocalDate.of(2026, 6, 3));
        assertThat(found(Register.Filter.ALL.with(Light.OVERDUE))).hasSize(1).doesNotContain(asked);
        assertThat(found(Register.Filter.ALL.in(StageGroup.WAITING.stages()))).containsExactly(asked);
        for (Light light : Light.values()) {
            files.register(Register.Filter.ALL.with(light), Register.Place.FIRST, 50, office.clerk())
                    .lines()
                    .forEach(line -> assertThat(line.light()).isEqualTo(light));
        }
    }

    @Test
    void anAddressThatNamesNoPlaceIsTheFirstPage() {
        assertThat(Register.Place.parse("after-2026-02-31-7").day()).isEqualTo(LocalDate.of(2026, 2, 28));
        for (String word : new String[] {"", "first", "40", "after-x", "after-2026-13-01-1"}) {
            assertThat(Register.Place.parse(word)).isEqualTo(Register.Place.FIRST);
        }
    }

    @Test
    void theCountySetsItsOwnDistancesFromADayOn() {
        LocalDate from = LocalDate.of(2031, 1, 6);
        clock.setTo(from);
        assertThatThrownBy(() -> lights.set(from, 3, 6, 12, office.head())).isInstanceOf(NotPermitted.class);
        assertThat(lights.set(from.minusDays(1), 5, 5, 30, People.administrator()))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.problems()).hasSize(3));
        lights.set(from, 3, 6, 12, People.administrator()).orThrow();
        assertThat(lights.on(from)).isEqualTo(new LightDistances(3, 6, 12));
        assertThat(lights.on(from.minusDays(1))).isEqualTo(LightDistances.USUAL);
    }

    private RequestNumber handedIn(LocalDate day, String title) {
        return paper.register(Filings.to(office.code()).title(title).inPerson(day), null, office.clerk())
                .orThrow()
                .number();
    }

    private Register.Filter filter(String words) {
        return new Register.Filter(null, null, null, words);
    }

    private static Register.Filter ways(Way way) {
        Register.Filter all = Register.Filter.ALL;
        return new Register.Filter(
                null,
                null,
                null,
                all.stages(),
                null,
                all.received(),
                all.decided(),
                null,
                way,
                null,
                false,
                "",
                all.order());
    }

    private static Register.Filter received(LocalDate from, LocalDate to) {
        Register.Filter all = Register.Filter.ALL;
        return new Register.Filter(
                null,
                null,
                null,
                all.stages(),
                null,
                new Register.Days(from, to),
                all.decided(),
                null,
                null,
                null,
                false,
                "",
                all.order());
    }

    private long count(Register.Filter filter) {
        return files.register(filter, Register.Place.FIRST, 5, office.clerk()).total();
    }

    private List<RequestNumber> found(Register.Filter filter) {
        return numbers(files.register(filter, Register.Place.FIRST, 50, office.clerk()));
    }

    private static List<RequestNumber> numbers(Register register) {
        return Objects.requireNonNull(register).lines().stream()
                .map(CaseLine::number)
                .toList();
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        Collections.reverse(copy);
        return copy;
    }
}
