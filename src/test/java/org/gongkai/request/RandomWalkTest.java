package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.RegisteringAgency;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CreatingAccount;
import org.gongkai.identity.Role;
import org.gongkai.page.Outcome;
import org.gongkai.statute.ApplicantKind;
import org.gongkai.statute.ClockReading;
import org.gongkai.statute.SlowClock;
import org.gongkai.statute.Table3Form;
import org.gongkai.statute.Table3Row;
import org.gongkai.statute.Way;
import org.gongkai.words.Filings;
import org.gongkai.words.HouseTest;
import org.gongkai.words.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Random walks over all moves, through the real use cases and tables, {@code -Dwalk.cases} of them. After every step the stored header is
 * what the facts say and what a clock told day by day says, the stage is one the table of moves leads to, and buttons and guards agree; at the end every closed case counts in
 * exactly one row and the identities A1 and A3 of the report hold at every year's end.
 */
class RandomWalkTest extends HouseTest {

    private static final int WALKS = Integer.getInteger("walk.cases", 200);
    /** Rare moves may need more walks: the order of sets differs from one JVM to the next. */
    private static final int MOST_WALKS = Math.max(800, WALKS);

    private static final int STEPS = 22;
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 2);

    @Autowired
    Agencies agencies;

    @Autowired
    RegisteringAgency registering;

    @Autowired
    RegisteringPaperRequest paper;

    @Autowired
    FilingRequest filing;

    @Autowired
    RequestFiles files;

    @Autowired
    RequestFigures figures;

    @Autowired
    RequestStore store;

    @Autowired
    CaseClock caseClock;

    @Autowired
    CreatingAccount accounts;

    private CaseMoves moves;
    private Office office;

    @BeforeEach
    void learnToWalk(@Autowired BeanFactory house) {
        office = Office.department(unique("walk"), agencies, registering);
        String colleague = unique("colleague");
        accounts.create(Actor.system("test"), People.account(colleague, office.code(), Role.CLERK))
                .orThrow();
        moves = CaseMoves.of(house, colleague);
    }

    private final Map<Move, Integer> made = new EnumMap<>(Move.class);
    private final Map<CaseStage, Integer> seen = new EnumMap<>(CaseStage.class);
    private LocalDate today = FIRST_DAY;

    @Test
    void everyStateIsLegalAndEveryFigureTies() {
        long seed = Long.getLong("walk.seed", 20260610L);
        var random = new Random(seed);
        var numbers = new ArrayList<RequestNumber>();
        while (numbers.size() < WALKS || (numbers.size() < MOST_WALKS && !everythingWasSeen())) {
            walk(office, random, numbers);
        }
        assertThat(made.keySet()).as("moves made, seed %s", seed).containsExactlyInAnyOrder(Move.values());
        assertThat(seen.keySet()).as("stages seen, seed %s", seed).containsExactlyInAnyOrder(CaseStage.values());
        for (int year = 2023; year <= 2027; year++) {
            figuresTie(office, year, numbers);
        }
    }

    private boolean everythingWasSeen() {
        return made.size() == Move.values().length && seen.size() == CaseStage.values().length;
    }

    private void walk(Office office, Random random, List<RequestNumber> numbers) {
        setToday(FIRST_DAY.plusDays(random.nextInt(700)));
        RequestNumber number = file(office, random);
        numbers.add(number);
        check(number);
        for (int step = 0; step < STEPS; step++) {
            setToday(today.plusDays(random.nextInt(4) == 0 ? random.nextInt(30) : random.nextInt(4)));
            Move move = moves.likely(stage(number), random);
            Actor actor = actor(office, move);
            RequestFile before = files.find(number, actor).orElseThrow();
            LocalDate on = random.nextInt(6) == 0 ? today.minusDays(random.nextInt(5)) : today;
            Outcome<RequestNumber> outcome = moves.make(move, before, on, actor, random);
            agree(move, before, on, outcome);
            if (outcome instanceof Outcome.Done<RequestNumber>) {
                made.merge(move, 1, Integer::sum);
                ledWhereTheTableSays(move, number, on);
                check(number);
                if (move == Move.SPLIT) {
                    numbers.addAll(List.of(number.part(1), number.part(2)));
                    check(number.part(1));
                }
            }
        }
    }

    private CaseStage stage(RequestNumber number) {
        RequestHeader header = store.find(number).orElseThrow();
        return caseClock.view(header, store.facts(header.id()), today).stage();
    }

    private RequestNumber file(Office office, Random random) {
        ApplicantKind kind = ApplicantKind.values()[random.nextInt(ApplicantKind.values().length)];
        Filings form = Filings.to(office.code()).by(kind);
        if (!kind.organisation()) {
            form.proof(IdentityProof.RESIDENT_ID, Filings.residentNumber(random.nextInt(3)));
        }
        form.delivery(random.nextBoolean() ? DeliveryManner.EMAIL : DeliveryManner.ONLINE);
        Way way = Way.values()[random.nextInt(Way.values().length)];
        return way == Way.WEB
                ? filing.file(form.build(), null).orThrow().number()
                : paper.register(form.by(way, today, null), null, office.clerk())
                        .orThrow()
                        .number();
    }

    /** The header stored with the last fact is what the facts say. */
    private void check(RequestNumber number) {
        RequestHeader stored = store.find(number).orElseThrow();
        List<RecordedFact> facts = store.facts(stored.id());
        Projection rebuilt = Projection.of(stored, facts, caseClock, today);
        assertThat(stored.receivedOn()).isEqualTo(rebuilt.receivedOn());
        assertThat(stored.dueOn()).isEqualTo(rebuilt.dueOn());
        assertThat(stored.lapseOn()).isEqualTo(rebuilt.lapseOn());
        assertThat(stored.stage()).isEqualTo(rebuilt.stage());
        assertThat(stored.extensionPending()).isEqualTo(rebuilt.extensionPending());
        assertThat(stored.decidedOn()).isEqualTo(rebuilt.decidedOn());
        assertThat(stored.disposition()).isEqualTo(rebuilt.disposition());
        assertThat(stored.onTime()).isEqualTo(rebuilt.onTime());
        assertThat(stored.counted()).isEqualTo(rebuilt.counted());
        assertThat(stored.facts()).isEqualTo(rebuilt.facts());
        dayByDay(stored, facts);
        seen.merge(stored.stage(), 1, Integer::sum);
        // time alone moves a due date later, never earlier, and brings no illegal state
        for (int days : new int[] {1, 10, 40, 400}) {
            CaseView later = caseClock.view(stored, facts, today.plusDays(days));
            seen.merge(later.stage(), 1, Integer::sum);
            LocalDate due = later.reading().due();
            if (stored.dueOn() != null && due != null) {
                assertThat(due).isAfterOrEqualTo(stored.dueOn());
            }
        }
    }

    /** A clerk with a wall calendar comes to the same days. */
    private void dayByDay(RequestHeader stored, List<RecordedFact> facts) {
        FoldedCase folded = FoldedCase.of(facts);
        LocalDate asOf = folded.setAsideOn() == null ? today : folded.setAsideOn();
        SlowClock.Answer told = new SlowClock(caseClock.calendar(), asOf, folded.clockFacts()).read();
        ClockReading reading = caseClock.view(stored, facts, today).reading();
        assertThat(told.legal()).isTrue();
        assertThat(reading.receivedOn()).isEqualTo(told.receivedOn());
        assertThat(reading.due()).isEqualTo(told.due());
        assertThat(reading.state()).isEqualTo(told.state());
        assertThat(reading.onTime()).isEqualTo(told.onTime());
        assertThat(reading.payBy()).isEqualTo(told.payBy());
    }

    /** Buttons and guards read the same table. */
    private void agree(Move move, RequestFile before, LocalDate on, Outcome<RequestNumber> outcome) {
        MoveChoice choice = before.choice(move);
        if (outcome instanceof Outcome.Refused<RequestNumber> refused && on.equals(today)) {
            boolean byStage =
                    refused.problems().stream().anyMatch(p -> choice.reasons().contains(p.message()));
            assertThat(choice.reasons().isEmpty() || byStage)
                    .as("%s shown as refused and refused with the same reason", move)
                    .isTrue();
        }
        if (outcome instanceof Outcome.Done<RequestNumber> && on.equals(today)) {
            assertThat(choice.reasons()).as("%s was made", move).isEmpty();
        }
    }

    private void ledWhereTheTableSays(Move move, RequestNumber number, LocalDate on) {
        RequestHeader header = store.find(number).orElseThrow();
        List<RecordedFact> facts = store.facts(header.id());
        if (CaseDesk.mayBeEnteredLater(move)
                && facts.stream().anyMatch(f -> f.fact().on().isAfter(on))) {
            return; // entered between facts that came later: the stage of that day is history
        }
        int added = move == Move.ISSUE_REPLY && facts.getLast().fact() instanceof RequestFact.ReplyDelivered ? 2 : 1;
        CaseStage from = caseClock
                .view(header, facts.subList(0, facts.size() - added), on)
                .stage();
        CaseStage to = caseClock.view(header, facts, on).stage();
        assertThat(move.from()).contains(from);
        boolean led = move.to(from).contains(to)
                || move.to(from).stream().anyMatch(s -> Move.afterTime(s).contains(to));
        assertThat(led).as("%s led from %s to %s", move, from, to).isTrue();
    }

    private void figuresTie(Office office, int year, List<RequestNumber> numbers) {
        var organ = List.of(office.agency().code());
        List<RequestFigures.Figure> counts = figures.figures(organ, year);
        List<RequestFigures.Figure> nextYear = figures.figures(organ, year + 1);
        for (ApplicantKind kind : ApplicantKind.values()) {
            long results = 0;
            for (Table3Row row : Table3Row.of(Table3Form.forYear(year))) {
                long count = count(counts, kind, row.key());
                results += count;
                assertThat(figures.numbersBehind(organ, year, row.key(), kind, 1, 1000)
                                .numbers())
                        .hasSize((int) count);
            }
            // A1: 本年新收 + 上年结转 = 办理结果总计 + 结转下年度
            assertThat(count(counts, kind, RequestFigures.NEW) + count(counts, kind, RequestFigures.CARRIED_IN))
                    .isEqualTo(results + count(counts, kind, RequestFigures.CARRIED_OUT));
            // A3: the total is the sum of its rows
            assertThat(figures.numbersBehind(organ, year, RequestFigures.TOTAL, kind, 1, 1)
                            .paging()
                            .total())
                    .isEqualTo(results);
            // A4: carried out of one year is carried into the next
            assertThat(count(nextYear, kind, RequestFigures.CARRIED_IN))
                    .isEqualTo(count(counts, kind, RequestFigures.CARRIED_OUT));
        }
        figures.forEachCounted(organ, year, one -> {
            assertThat(numbers).contains(one.number());
            long rows = Table3Row.of(Table3Form.forYear(year)).stream()
                    .filter(r -> one.countsIn(r.key()))
                    .count();
            assertThat(rows).isEqualTo(one.countsIn(RequestFigures.CARRIED_OUT) ? 0 : 1);
        });
    }

    private static long count(List<RequestFigures.Figure> counts, ApplicantKind kind, String row) {
        return counts.stream()
                .filter(f -> f.kind() == kind && f.row().equals(row))
                .mapToLong(RequestFigures.Figure::count)
                .sum();
    }

    private static Actor actor(Office office, Move move) {
        if (move.roles().contains(office.clerk().roles().iterator().next())) {
            return office.clerk();
        }
        return move == Move.REVIEW_REPLY ? office.reviewer() : office.head();
    }

    private void setToday(LocalDate day) {
        today = day;
        clock.setTo(day);
    }
}
