package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gongkai.identity.Actor;
import org.gongkai.identity.NotPermitted;
import org.gongkai.statute.Consulted;
import org.gongkai.statute.Way;
import org.gongkai.words.Filings;
import org.gongkai.words.People;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class RequestFilesTest extends RequestTest {

    @Test
    void thePeopleOfTheHandlingOrganLeadersAndTheCountyOfficeRead() {
        RequestNumber number = handedIn(TUE_2026_04_07);
        String county = agencies.county().handledBy().value();
        for (Actor reader :
                List.of(office.clerk(), office.reviewer(), office.head(), People.leader(), People.clerk(county))) {
            assertThat(files.find(number, reader)).isPresent();
        }
        for (Actor stranger : List.of(
                People.clerk("other"),
                People.administrator(),
                Actor.citizen(),
                People.of(null, org.gongkai.identity.Role.ADMINISTRATOR))) {
            assertThatThrownBy(() -> files.find(number, stranger)).isInstanceOf(NotPermitted.class);
            assertThatThrownBy(() -> files.receipt(number, stranger)).isInstanceOf(NotPermitted.class);
        }
        assertThatThrownBy(() -> files.receipt(number, People.leader())).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> files.workList(People.administrator(), 5)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> files.register(Register.Filter.ALL, Register.Place.FIRST, 5, Actor.citizen()))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void aLeaderSeesEveryMoveRefusedWithWhoMakesIt() {
        RequestNumber number = handedIn(TUE_2026_04_07);
        RequestFile file = files.find(number, People.leader()).orElseThrow();
        assertThat(file.moves()).hasSize(Move.values().length).allSatisfy(choice -> {
            assertThat(choice.allowed()).isFalse();
            assertThat(choice.reasons())
                    .singleElement()
                    .satisfies(r -> assertThat(r).startsWith("由"));
        });
    }

    @Test
    void sortsTodaysWorkByNearnessAndByWhatIsWaitedFor() {
        RequestNumber overdue = handedIn(LocalDate.of(2026, 5, 6)); // due 2026-06-02
        RequestNumber soon = handedIn(LocalDate.of(2026, 5, 14)); // due 2026-06-11
        RequestNumber later = handedIn(LocalDate.of(2026, 5, 20)); // due 2026-06-17
        handedIn(LocalDate.of(2026, 6, 9));
        clock.setTo(LocalDate.of(2026, 6, 10));
        RequestNumber letter = paper.register(
                        Filings.to(office.code()).by(Way.ORDINARY_MAIL, LocalDate.of(2026, 6, 10), null),
                        null,
                        office.clerk())
                .orThrow()
                .number();
        WorkList work = files.workList(office.clerk(), 10);
        assertThat(numbers(work, WorkList.Kind.OVERDUE)).containsExactly(overdue);
        assertThat(numbers(work, WorkList.Kind.URGENT)).containsExactly(soon);
        assertThat(numbers(work, WorkList.Kind.SOON)).containsExactly(later);
        assertThat(numbers(work, WorkList.Kind.AWAITING_CONFIRMATION)).containsExactly(letter);
        assertThat(work.total(WorkList.Kind.TO_DELIVER)).isZero();
        assertThat(work.group(WorkList.Kind.OVERDUE).orElseThrow().lines().getFirst())
                .satisfies(line -> {
                    assertThat(line.workdaysLeft()).isNegative();
                    assertThat(line.light()).isEqualTo(Light.OVERDUE);
                    assertThat(line.applicant()).isEqualTo("申*");
                });
        assertThat(files.workList(People.clerk("other"), 10).groups()).isEmpty();
        assertThat(files.workList(office.clerk(), 1).total(WorkList.Kind.OVERDUE))
                .isEqualTo(1);
    }

    @Test
    void aDueDateThatAnOpenConsultationMovesIsReadFromTheFacts() {
        RequestNumber number = handedIn(LocalDate.of(2026, 5, 6)); // due 2026-06-02
        moves.consulting()
                .ask(
                        number,
                        new Consulting.Question(LocalDate.of(2026, 5, 6), Consulted.ORGAN, "某局", "", null, "请提供意见"),
                        office.clerk())
                .orThrow();
        clock.setTo(LocalDate.of(2026, 6, 3)); // the header still says 2026-06-02, the clock stood all the time
        WorkList work = files.workList(office.clerk(), 10);
        assertThat(work.total(WorkList.Kind.OVERDUE)).isZero();
        assertThat(numbers(work, WorkList.Kind.CONSULTING)).containsExactly(number);
    }

    @Test
    void theRegisterPagesAndFilters() {
        for (int i = 0; i < 7; i++) {
            handedIn(LocalDate.of(2026, 5, 6).plusDays(i));
        }
        clock.setTo(LocalDate.of(2026, 6, 10));
        Register first = files.register(Register.Filter.ALL, Register.Place.FIRST, 5, office.clerk());
        assertThat(first.previous()).isNull();
        Register second = files.register(Register.Filter.ALL, Objects.requireNonNull(first.next()), 5, office.clerk());
        assertThat(second.total()).isEqualTo(7);
        assertThat(second.next()).isNull();
        assertThat(second.lines()).hasSize(2);
        assertThat(second.lines().getLast().submittedOn()).isEqualTo(LocalDate.of(2026, 5, 6));
        assertThat(total(new Register.Filter(office.agency().code(), 2026, true, "医保")))
                .isEqualTo(7);
        assertThat(total(new Register.Filter(null, 2025, null, ""))).isZero();
        assertThat(total(new Register.Filter(null, null, false, ""))).isZero();
        assertThat(total(new Register.Filter(null, null, null, "100%_'\u0000"))).isZero();
        assertThat(total(new Register.Filter(null, null, null, office.code() + "-2026-0003")))
                .isEqualTo(1);
    }

    @Test
    void theNumberOfQueriesDoesNotGrowWithTheCases() {
        handedIn(LocalDate.of(2026, 5, 6));
        files.workList(office.clerk(), 1); // the distances of the lights are read once a minute
        int registerOfOne =
                queries(() -> files.register(Register.Filter.ALL, Register.Place.FIRST, 50, office.clerk()));
        RequestNumber number = handedIn(LocalDate.of(2026, 5, 6));
        int fileOfOneFact = queries(() -> file(number));
        for (int i = 0; i < 15; i++) {
            RequestNumber more = handedIn(LocalDate.of(2026, 5, 6));
            moves.consulting()
                    .ask(
                            more,
                            new Consulting.Question(
                                    LocalDate.of(2026, 5, 6), Consulted.THIRD_PARTY, "甲", "乙", null, "丙"),
                            office.clerk())
                    .orThrow();
            moves.consulting()
                    .ask(
                            number,
                            new Consulting.Question(
                                    LocalDate.of(2026, 5, 6), Consulted.THIRD_PARTY, "甲", "乙", null, "丙"),
                            office.clerk())
                    .orThrow();
        }
        assertThat(queries(() -> files.workList(office.clerk(), 20))).isLessThanOrEqualTo(2);
        assertThat(queries(() -> files.register(Register.Filter.ALL, Register.Place.FIRST, 50, office.clerk())))
                .isEqualTo(registerOfOne)
                .isLessThanOrEqualTo(3);
        assertThat(queries(() -> file(number))).isEqualTo(fileOfOneFact).isLessThanOrEqualTo(10);
    }

    private long total(Register.Filter filter) {
        return files.register(filter, Register.Place.FIRST, 5, office.clerk()).total();
    }

    private static List<RequestNumber> numbers(WorkList work, WorkList.Kind kind) {
        return work.group(kind).stream()
                .flatMap(g -> g.lines().stream())
                .map(CaseLine::number)
                .toList();
    }

    /** Statements sent to the database while something is read. */
    private static int queries(Runnable reading) {
        var logger = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");
        Level before = logger.getLevel();
        var seen = new ListAppender<ILoggingEvent>();
        seen.start();
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(seen);
        try {
            reading.run();
        } finally {
            logger.detachAppender(seen);
            logger.setAdditive(true);
            logger.setLevel(before);
        }
        return (int) seen.list.stream()
                .filter(e -> e.getFormattedMessage().startsWith("Executing prepared SQL statement"))
                .count();
    }
}
