package org.gongkai.statute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.gongkai.workday.WorkCalendar;
import org.jspecify.annotations.Nullable;

/** What holds for every request, whatever happened to it. */
class ClockPropertyTest {

    private static final WorkCalendar CALENDAR = WorkCalendar.official();
    private static final LegalClock CLOCK = new LegalClock(CALENDAR);

    /** A case as these tests make them up. */
    record Case(LocalDate asOf, List<ClockFact> facts) {}

    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
    void agreesWithTheDayByDayOracleOnWildCases(@ForAll("cases") Case any) {
        agreesWithTheOracle(any);
    }

    @Property(tries = 20_000, edgeCases = EdgeCasesMode.NONE)
    void agreesWithTheDayByDayOracleOnPlausibleCases(@ForAll("plausible") Case any) {
        agreesWithTheOracle(any);
    }

    private static void agreesWithTheOracle(Case any) {
        SlowClock.Answer slow = new SlowClock(CALENDAR, any.asOf(), any.facts()).read();
        ClockAnswer fast = CLOCK.read(any.asOf(), any.facts());

        Statistics.label("legal").collect(slow.legal());
        Statistics.label("state").collect(String.valueOf(slow.state()));
        switch (fast) {
            case ClockRefusal refusal ->
                assertThat(slow.legal()).as(refusal.toString()).isFalse();
            case ClockReading reading ->
                assertThat(new SlowClock.Answer(
                                true,
                                reading.receivedOn(),
                                reading.due(),
                                reading.state(),
                                reading.onTime(),
                                reading.payBy()))
                        .isEqualTo(slow);
        }
    }

    @Property(tries = 3_000)
    void readsFactsInAnyOrder(@ForAll("cases") Case any, @ForAll long seed) {
        List<ClockFact> shuffled = new ArrayList<>(any.facts());
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(CLOCK.read(any.asOf(), shuffled)).isEqualTo(CLOCK.read(any.asOf(), any.facts()));
    }

    @Property(tries = 3_000)
    void ignoresFactsOfTheFuture(@ForAll("cases") Case any) {
        List<ClockFact> past = any.facts().stream()
                .filter(fact -> !fact.on().isAfter(any.asOf()))
                .toList();

        assertThat(CLOCK.read(any.asOf(), any.facts())).isEqualTo(CLOCK.read(any.asOf(), past));
    }

    @Property(tries = 3_000)
    void neverGivesAnEarlierDueDateForALaterReceipt(@ForAll("days") LocalDate earlier, @ForAll("gaps") int gap) {
        LocalDate later = earlier.plusDays(gap);

        assertThat(due(later)).isAfterOrEqualTo(due(earlier));
        assertThat(CALENDAR.isWorkday(due(later))).isTrue();
    }

    @Property(tries = 3_000)
    void movesTheDueDateByOneWorkingDayForEachWorkingDayExcluded(
            @ForAll("days") LocalDate received, @ForAll("gaps") int sentAfter) {
        LocalDate sent = received.plusDays(sentAfter % 20);
        LocalDate answered = CALENDAR.plusWorkdays(sent, 1);
        ClockFact asked = new ClockFact.Asked(Consulted.ORGAN, sent, sent, "A");
        ClockFact answer = new ClockFact.Answered(Consulted.ORGAN, answered, "A");
        LocalDate base = due(received);

        LocalDate moved = due(received, asked, answer);

        boolean beforeDue = sent.isBefore(base);
        assertThat(moved).isEqualTo(beforeDue ? CALENDAR.plusWorkdays(base, 1) : base);
    }

    @Property(tries = 3_000)
    void doesNotCareWhichOfTwoOverlappingConsultationsIsWhich(
            @ForAll("days") LocalDate received, @ForAll("gaps") int first, @ForAll("gaps") int second) {
        LocalDate one = received.plusDays(first % 15);
        LocalDate other = received.plusDays(second % 15);

        assertThat(due(received, asked("A", one), asked("B", other)))
                .isEqualTo(due(received, asked("B", one), asked("A", other)))
                .isEqualTo(due(received, asked("A", other), asked("B", one)));
    }

    @Property(tries = 3_000)
    void readsEveryDayOfAWalkOnce(@ForAll("cases") Case any) {
        if (!(CLOCK.read(any.asOf(), any.facts()) instanceof ClockReading reading)
                || reading.days().isEmpty()) {
            return;
        }
        int counted = 0;
        LocalDate expected = reading.days().getFirst().date();
        for (ClockDay day : reading.days()) {
            assertThat(day.date()).isEqualTo(expected);
            expected = expected.plusDays(1);
            assertThat(CALENDAR.isWorkday(day.date())).isEqualTo(day.kind() != ClockDay.Kind.REST);
            counted += day.kind() == ClockDay.Kind.COUNTED ? 1 : 0;
            assertThat(day.n()).isEqualTo(day.kind() == ClockDay.Kind.COUNTED ? counted : 0);
            assertThat(day.rule() == null).isEqualTo(day.kind() != ClockDay.Kind.EXCLUDED);
        }
        assertThat(reading.days().getLast().date()).isEqualTo(reading.due());
        assertThat(counted).isBetween(20, 40);
    }

    private static LocalDate due(LocalDate received, ClockFact... more) {
        List<ClockFact> facts = new ArrayList<>(List.of(more));
        facts.add(new ClockFact.Submitted(received, Way.IN_PERSON));
        ClockReading reading = (ClockReading) CLOCK.read(received.plusDays(400), facts);
        assertThat(reading.due()).isNotNull();
        return java.util.Objects.requireNonNull(reading.due());
    }

    private static ClockFact asked(String ref, LocalDate on) {
        return new ClockFact.Asked(Consulted.THIRD_PARTY, on, on, ref);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 365 * 9 + 1).map(LocalDate.of(2018, 1, 1)::plusDays);
    }

    @Provide
    Arbitrary<Integer> gaps() {
        return Arbitraries.integers().between(0, 60);
    }

    /** A submission and up to eight more facts within ten weeks, mostly in an order that can happen, read on some later day. */
    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<Way> ways = Arbitraries.of(Way.values());
        Arbitrary<List<Sketch>> sketches = sketch().list().ofMaxSize(8);
        return Combinators.combine(days(), ways, Arbitraries.integers().between(0, 120), sketches)
                .as((day, way, asOf, more) -> {
                    List<ClockFact> facts = new ArrayList<>();
                    facts.add(new ClockFact.Submitted(day, way));
                    int at = 0;
                    for (Sketch sketch : more) {
                        // mostly one after another, now and then back in time
                        at = Math.max(-1, at + sketch.step());
                        facts.add(sketch.at(day.plusDays(at)));
                    }
                    return new Case(day.plusDays(asOf), facts);
                });
    }

    /** A course of a real office: things are asked and mostly answered, and at last there is a reply or a withdrawal. */
    @Provide
    Arbitrary<Case> plausible() {
        Arbitrary<Way> ways = Arbitraries.of(Way.values());
        Arbitrary<List<Episode>> episodes = episode().list().ofMaxSize(5);
        Arbitrary<Integer> ends = Arbitraries.integers().between(-60, 90);
        return Combinators.combine(days(), ways, Arbitraries.integers().between(0, 110), episodes, ends)
                .as((day, way, asOf, all, end) -> {
                    List<ClockFact> facts = new ArrayList<>();
                    facts.add(new ClockFact.Submitted(day, way));
                    if (way.needsConfirmation()) {
                        facts.add(new ClockFact.Confirmed(day.plusDays(asOf % 3)));
                    }
                    int at = 3;
                    for (int i = 0; i < all.size(); i++) {
                        at += all.get(i).step();
                        all.get(i).addTo(facts, day.plusDays(at), "ref" + i);
                    }
                    if (end > 0) {
                        LocalDate on = day.plusDays(end);
                        facts.removeIf(fact -> fact.on().isAfter(on));
                        facts.add(end % 7 == 0 ? new ClockFact.Withdrawn(on) : new ClockFact.Replied(on));
                    }
                    return new Case(day.plusDays(asOf), facts);
                });
    }

    /** Something asked and, unless {@code open}, answered {@code gap} days later. */
    record Episode(int kind, int step, int gap, boolean known, boolean open) {

        void addTo(List<ClockFact> facts, LocalDate on, String ref) {
            @Nullable LocalDate delivered = known ? on.plusDays(gap % 4) : null;
            LocalDate later = on.plusDays(gap);
            Consulted who = Consulted.values()[gap % 3];
            switch (kind) {
                case 0, 1, 2 -> facts.add(new ClockFact.Asked(who, on, delivered, ref));
                case 3 -> facts.add(new ClockFact.CorrectionAsked(on, on.plusDays(15)));
                case 4 -> facts.add(new ClockFact.FeeNoticed(on, delivered));
                default -> facts.add(new ClockFact.Extended(on, 1 + gap % 20));
            }
            if (!open) {
                switch (kind) {
                    case 0, 1, 2 -> facts.add(new ClockFact.Answered(who, later, ref));
                    case 3 -> facts.add(new ClockFact.Corrected(later));
                    case 4 -> facts.add(new ClockFact.FeePaid(later));
                    default -> {}
                }
            }
        }
    }

    private static Arbitrary<Episode> episode() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 26),
                        Arbitraries.of(true, true, true, false),
                        Arbitraries.of(true, false, false))
                .as(Episode::new);
    }

    /** A fact without its day. */
    record Sketch(int kind, int step, int number, boolean known, String ref) {

        ClockFact at(LocalDate on) {
            @Nullable LocalDate delivered = known ? on.plusDays(number % 6) : null;
            Consulted who = Consulted.values()[number % 3];
            return switch (kind) {
                case 0, 1 -> new ClockFact.Confirmed(on);
                case 2 -> new ClockFact.CorrectionAsked(on, on.plusDays(number - 1));
                case 3, 4 -> new ClockFact.Corrected(on);
                case 5, 6, 7 -> new ClockFact.Asked(who, on, delivered, ref);
                case 8, 9 -> new ClockFact.Answered(who, on, ref);
                case 10 -> new ClockFact.Extended(on, number);
                case 11 -> new ClockFact.FeeNoticed(on, delivered);
                case 12, 13 -> new ClockFact.FeePaid(on);
                case 14 -> new ClockFact.Replied(on);
                default -> new ClockFact.Withdrawn(on);
            };
        }
    }

    private static Arbitrary<Sketch> sketch() {
        Arbitrary<Integer> kinds = Arbitraries.integers().between(0, 15);
        Arbitrary<Integer> steps = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(-3, 0)),
                net.jqwik.api.Tuple.of(3, Arbitraries.just(0)),
                net.jqwik.api.Tuple.of(8, Arbitraries.integers().between(1, 12)),
                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(13, 40)));
        Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 21);
        Arbitrary<Boolean> known = Arbitraries.of(true, true, true, false);
        return Combinators.combine(kinds, steps, numbers, known, Arbitraries.of("A", "B", "C"))
                .as(Sketch::new);
    }
}
