package org.gongkai.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.AgencyCode;
import org.gongkai.agency.RegisteringAgency;
import org.gongkai.identity.Actor;
import org.gongkai.identity.NotPermitted;
import org.gongkai.identity.Role;
import org.gongkai.page.Outcome;
import org.gongkai.page.Paging;
import org.gongkai.page.Problem;
import org.gongkai.remedy.RemedyFigures.Count;
import org.gongkai.words.HouseTest;
import org.gongkai.words.Organs;
import org.gongkai.workday.WorkCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class RemedyTest extends HouseTest {

    private static final LocalDate MON_2024_03_04 = LocalDate.of(2024, 3, 4);
    private static final LocalDate MON_2024_12_30 = LocalDate.of(2024, 12, 30);
    private static final LocalDate TUE_2024_12_31 = LocalDate.of(2024, 12, 31);
    private static final LocalDate THU_2025_01_02 = LocalDate.of(2025, 1, 2);

    @Autowired
    private RecordingRemedy recording;

    @Autowired
    private RemedyCases cases;

    @Autowired
    private RemedyFigures figures;

    @Autowired
    private RegisteringAgency registering;

    @Autowired
    private Agencies agencies;

    @Autowired
    private JdbcClient sql;

    private AgencyCode organ = new AgencyCode("none");
    private Actor clerk = Actor.citizen();

    @BeforeEach
    void anOrganWithAClerk() {
        if (agencies.findCounty().isEmpty()) {
            registering.register(Organs.countyGovernment(unique("xian"))).orThrow();
        }
        String county = agencies.county().code().value();
        organ = registering
                .register(Organs.department(unique("ju"), county))
                .orThrow()
                .code();
        clerk = new Actor(unique("clerk"), "经办人甲", organ.value(), Set.of(Role.CLERK));
    }

    @Test
    void caseIsPendingUntilItIsDecidedAndCountsInTheYearOfItsResult() {
        long id = accepted(RemedyType.REVIEW, MON_2024_12_30);

        assertThat(count(2024)).containsExactly(new Count(organ, "review", "pending", 1));

        recording
                .decide(id, RemedyResult.REVOKED, THU_2025_01_02, "复决1号", clerk)
                .orThrow();

        assertThat(count(2024)).as("as of 31 December it was pending").hasSize(1);
        assertThat(count(2024).getFirst().column()).isEqualTo("pending");
        assertThat(count(2025)).containsExactly(new Count(organ, "review", "corrected", 1));
        assertThat(count(2026)).isEmpty();
    }

    @Test
    void resultOfTheLastDayBelongsToTheOldYear() {
        long id = accepted(RemedyType.SUIT_DIRECT, MON_2024_03_04);
        recording
                .decide(id, RemedyResult.SUIT_CLAIM_DISMISSED, TUE_2024_12_31, "", clerk)
                .orThrow();

        assertThat(count(2024)).containsExactly(new Count(organ, "suitDirect", "upheld", 1));
        assertThat(count(2025)).isEmpty();
    }

    @Test
    void appealMakesASuitPendingAgainAndTheLaterResultCounts() {
        long id = accepted(RemedyType.SUIT_AFTER_REVIEW, MON_2024_03_04);
        recording
                .decide(id, RemedyResult.SUIT_CLAIM_DISMISSED, MON_2024_12_30, "", clerk)
                .orThrow();
        recording.appeal(id, TUE_2024_12_31, "某市中级人民法院", clerk).orThrow();
        recording.decide(id, RemedyResult.ORDERED, THU_2025_01_02, "", clerk).orThrow();

        assertThat(count(2024)).extracting(Count::column).containsExactly("pending");
        assertThat(count(2025)).extracting(Count::column).containsExactly("corrected");
        assertThat(figures.behind(List.of(organ), 2024, "suitAfterReview", "pending"))
                .extracting(RemedyCase::id)
                .containsExactly(id);
    }

    @Test
    void proceduralEndingsAreOtherResults() {
        long id = accepted(RemedyType.REVIEW, MON_2024_03_04);
        recording.decide(id, RemedyResult.MEDIATED, MON_2024_12_30, "", clerk).orThrow();

        assertThat(count(2024)).extracting(Count::column).containsExactly("other");
    }

    @Test
    void mistakenEntryCountsNowhereButStaysOnRecord() {
        long id = accepted(RemedyType.REVIEW, MON_2024_03_04);
        recording.strike(id, "重复登记", clerk).orThrow();

        assertThat(count(2024)).isEmpty();
        assertThat(cases.facts(id, clerk)).extracting(RemedyFact::note).contains("重复登记");
    }

    @Test
    void refusesWithEveryReasonAtOnce() {
        var empty = new RemedyEntry(organ.value(), null, " ", "", LocalDate.of(2030, 1, 1), "不是编号", "");

        assertThat(problems(recording.accept(empty, clerk)))
                .containsExactlyInAnyOrder("type", "caseNumber", "body", "acceptedOn", "request", "cause");
    }

    @Test
    void refusesTheSameCaseNumberTwice() {
        accepted(RemedyType.REVIEW, MON_2024_03_04);
        RemedyEntry same = entry(RemedyType.REVIEW, MON_2024_03_04);

        assertThat(problems(recording.accept(same, clerk))).containsExactly("caseNumber");
    }

    @Test
    void refusesASecondResultWithoutAppealAndAnAppealOfAReview() {
        long id = accepted(RemedyType.REVIEW, MON_2024_03_04);
        recording.decide(id, RemedyResult.UPHELD, MON_2024_12_30, "", clerk).orThrow();

        assertThat(problems(recording.decide(id, RemedyResult.VOID, MON_2024_12_30, "", clerk)))
                .containsExactly("");
        assertThat(problems(recording.appeal(id, MON_2024_12_30, "某法院", clerk))).containsExactly("");
    }

    @Test
    void refusesAResultOfTheOtherKindAndADateBeforeAcceptance() {
        long id = accepted(RemedyType.SUIT_DIRECT, MON_2024_12_30);

        assertThat(problems(recording.decide(id, RemedyResult.UPHELD, MON_2024_03_04, "", clerk)))
                .containsExactly("result", "decidedOn");
    }

    @Test
    void onlyAClerkOfTheOrganRecords() {
        RemedyEntry entry = entry(RemedyType.REVIEW, MON_2024_03_04);
        Actor head = new Actor("h", "负责人甲", organ.value(), Set.of(Role.HEAD));
        Actor stranger = new Actor("s", "经办人乙", "elsewhere", Set.of(Role.CLERK));

        for (Actor other : List.of(head, stranger, Actor.citizen())) {
            assertThatThrownBy(() -> recording.accept(entry, other)).isInstanceOf(NotPermitted.class);
        }
    }

    @Test
    void peopleSeeTheCasesOfTheirOrganAndLeadersAll() {
        long id = accepted(RemedyType.REVIEW, MON_2024_03_04);
        Actor stranger = new Actor("s", "经办人乙", "elsewhere", Set.of(Role.CLERK));
        Actor leader = new Actor("l", "领导甲", null, Set.of(Role.LEADER));

        assertThat(cases.list(new Paging(1, 10, 1), clerk))
                .extracting(RemedyCase::id)
                .containsExactly(id);
        assertThat(cases.find(id, stranger)).isEmpty();
        assertThat(cases.find(id, leader)).isPresent();
        assertThatThrownBy(() -> cases.count(Actor.citizen())).isInstanceOf(NotPermitted.class);
    }

    @Test
    void factsCannotBeChangedOrRemoved() {
        long id = accepted(RemedyType.REVIEW, MON_2024_03_04);

        assertThatThrownBy(() -> sql.sql("update remedy_fact set note = 'x' where case_id = ?")
                        .param(id)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql.sql("delete from remedy_fact where case_id = ?")
                        .param(id)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql.sql("truncate remedy_fact").update()).isInstanceOf(DataAccessException.class);
    }

    private List<Count> count(int year) {
        return figures.count(List.of(organ), year);
    }

    private long accepted(RemedyType type, LocalDate on) {
        return recording.accept(entry(type, on), clerk).orThrow();
    }

    private RemedyEntry entry(RemedyType type, LocalDate on) {
        return new RemedyEntry(organ.value(), type, "某政复〔2024〕1号", "某市人民政府", on, "", "不服部分公开决定");
    }

    private static List<String> problems(Outcome<Long> outcome) {
        return outcome instanceof Outcome.Refused<Long> refused
                ? refused.problems().stream().map(Problem::field).toList()
                : List.of();
    }

    /** 《行政复议法》第四十八条、第五十四条; 《行政诉讼法》第六十七条 (issue 3 §5). */
    @Test
    void theDayForAnswerAndEvidenceIsCountedFromTheCopy() {
        LocalDate mon = LocalDate.of(2024, 9, 9);
        WorkCalendar calendar = WorkCalendar.official();
        // 2024-09-14 (Saturday) is worked, the 15th to the 17th are 中秋节
        assertThat(DefenceTerm.lastDay(RemedyType.REVIEW, RemedyProcedure.SUMMARY, mon, calendar))
                .isEqualTo("2024-09-14");
        assertThat(DefenceTerm.lastDay(RemedyType.REVIEW, RemedyProcedure.ORDINARY, mon, calendar))
                .isEqualTo("2024-09-24");
        assertThat(DefenceTerm.lastDay(RemedyType.SUIT_DIRECT, RemedyProcedure.SUMMARY, mon, calendar))
                .isEqualTo("2024-09-24");
        assertThat(DefenceTerm.lastDay(
                        RemedyType.SUIT_DIRECT, RemedyProcedure.ORDINARY, LocalDate.of(2024, 9, 16), calendar))
                .isEqualTo("2024-10-08"); // 1 October and the days after it are free
    }

    @Test
    void aReviewIsToBeDecidedInSixtyDaysAtMostNinety() {
        long id = accepted(RemedyType.REVIEW, MON_2024_03_04);
        WorkCalendar calendar = WorkCalendar.official();
        assertThat(DecisionTerm.of(cases.find(id, clerk).orElseThrow(), calendar))
                .contains(new DecisionTerm(
                        LocalDate.of(2024, 5, 6), LocalDate.of(2024, 6, 3))); // 3 May free, 2 June a Sunday
        recording.notified(id, MON_2024_03_04, RemedyProcedure.SUMMARY, clerk).orThrow();
        assertThat(DecisionTerm.of(cases.find(id, clerk).orElseThrow(), calendar))
                .isEmpty();
        long suit = accepted(RemedyType.SUIT_DIRECT, MON_2024_03_04);
        assertThat(DecisionTerm.of(cases.find(suit, clerk).orElseThrow(), calendar))
                .isEmpty();
    }

    @Test
    void theOrganOwesItsAnswerUntilItIsGiven() {
        long id = accepted(RemedyType.REVIEW, MON_2024_03_04);
        assertThat(problems(recording.notified(id, MON_2024_03_04.minusDays(1), null, clerk)))
                .containsExactly("copyOn", "procedure");
        assertThat(recording.answered(id, MON_2024_03_04, clerk)).isInstanceOf(Outcome.Refused.class);
        recording.notified(id, MON_2024_03_04, RemedyProcedure.ORDINARY, clerk).orThrow();
        recording.notified(id, MON_2024_03_04, RemedyProcedure.SUMMARY, clerk).orThrow(); // it changed
        RemedyCase owed = cases.answersOwed(clerk).getFirst();
        assertThat(owed.id()).isEqualTo(id);
        assertThat(owed.answerBy()).isEqualTo("2024-03-11");
        assertThat(owed.procedure()).isEqualTo(RemedyProcedure.SUMMARY);
        recording.answered(id, LocalDate.of(2024, 3, 12), clerk).orThrow();
        assertThat(cases.answersOwed(clerk)).isEmpty();
        assertThat(cases.facts(id, clerk).getLast().note()).contains("超过期限", "3月11日");
        assertThat(cases.find(id, clerk).orElseThrow().pending()).isTrue();
        assertThat(recording.notified(id, MON_2024_03_04, RemedyProcedure.SUMMARY, clerk))
                .isInstanceOf(Outcome.Refused.class);
    }
}
