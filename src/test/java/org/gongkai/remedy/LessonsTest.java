package org.gongkai.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.RegisteringAgency;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CreatingAccount;
import org.gongkai.identity.NotPermitted;
import org.gongkai.identity.Role;
import org.gongkai.page.Outcome;
import org.gongkai.page.Paging;
import org.gongkai.page.Problem;
import org.gongkai.request.IssuingReply;
import org.gongkai.request.NewAnswer;
import org.gongkai.request.RegisteringPaperRequest;
import org.gongkai.request.RemakingAnswer;
import org.gongkai.request.Reply;
import org.gongkai.request.RequestNumber;
import org.gongkai.statute.Disposition;
import org.gongkai.statute.Particular;
import org.gongkai.statute.SubType;
import org.gongkai.words.Filings;
import org.gongkai.words.HouseTest;
import org.gongkai.words.Organs;
import org.gongkai.words.People;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.TestClock;
import org.gongkai.words.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a corrected case brings: a new answer (OQ-9) and a lesson. */
class LessonsTest extends HouseTest {

    private static final LocalDate FRI_2026_06_05 = LocalDate.of(2026, 6, 5);
    private static final LocalDate MON_2026_06_08 = LocalDate.of(2026, 6, 8);

    @Autowired
    RecordingRemedy recording;

    @Autowired
    RemedyLessons lessons;

    @Autowired
    RemakingAnswer remaking;

    @Autowired
    RegisteringPaperRequest paper;

    @Autowired
    IssuingReply replying;

    @Autowired
    RegisteringAgency registering;

    @Autowired
    Agencies agencies;

    @Autowired
    CreatingAccount accounts;

    String organ = "";
    Actor clerk = Actor.citizen();
    RequestNumber request = new RequestNumber("none-2026-0001");

    @BeforeEach
    void anOrganThatRefusedARequest() {
        if (agencies.findCounty().isEmpty()) {
            registering.register(Organs.countyGovernment(unique("xian"))).orThrow();
        }
        organ = registering
                .register(
                        Organs.department(unique("ju"), agencies.county().code().value()))
                .orThrow()
                .code()
                .value();
        clerk = People.clerk(organ);
        clock.setTo(FRI_2026_06_05);
        request = paper.register(Filings.to(organ).inPerson(FRI_2026_06_05), null, clerk)
                .orThrow()
                .number();
        var refusal = new Reply(
                Disposition.N5,
                List.of(),
                Set.of(SubType.PERSONNEL),
                Map.of(Particular.REASON, "属于人事管理信息"),
                null,
                null,
                "",
                List.of());
        replying.draft(request, FRI_2026_06_05, refusal, clerk).orThrow();
        replying.review(request, FRI_2026_06_05, true, "", People.reviewer(organ))
                .orThrow();
        replying.issue(request, FRI_2026_06_05, People.head(organ)).orThrow();
        clock.setTo(TestClock.WED_2026_06_10);
    }

    private long decided(RemedyResult result) {
        long id = recording
                .accept(
                        new RemedyEntry(
                                organ,
                                RemedyType.REVIEW,
                                unique("复议"),
                                "某县人民政府",
                                FRI_2026_06_05,
                                request.value(),
                                "不服不予公开决定"),
                        clerk)
                .orThrow();
        recording.decide(id, result, MON_2026_06_08, "复决9号", clerk).orThrow();
        return id;
    }

    @Test
    void aCorrectedCaseOrdersANewAnswerOfTheRequestItFollowed() {
        long id = decided(RemedyResult.REVOKED);
        assertThat(fields(recording.orderAnswer(id, null, null, clerk))).containsExactly("receivedOn");
        recording
                .orderAnswer(id, MON_2026_06_08, LocalDate.of(2026, 6, 30), clerk)
                .orThrow();
        NewAnswer ordered = remaking.of(request, clerk).getLast();
        assertThat(ordered.ordered().by()).startsWith("某县人民政府复议");
        assertThat(ordered.ordered().document()).isEqualTo("复决9号");
        assertThat(ordered.ordered().until()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(fields(recording.orderAnswer(decided(RemedyResult.UPHELD), MON_2026_06_08, null, clerk)))
                .containsExactly("");
    }

    @Test
    void aLessonIsListedForTheWholeCountyAndCountsNowhere() {
        long id = decided(RemedyResult.REVOKED);
        assertThat(fields(recording.noteLesson(id, null, "", clerk))).containsExactly("lesson", "words");
        String words = unique("写明事实，不只抄条文");
        recording.noteLesson(id, Lesson.REASONS, words, clerk).orThrow();
        Actor elsewhere = People.clerk("elsewhere");
        assertThat(lessons.list(Lesson.REASONS, 2026, new Paging(1, 50, 50), elsewhere))
                .extracting(RemedyLessons.Line::words)
                .contains(words);
        assertThat(lessons.count(Lesson.REASONS, 2020, elsewhere)).isZero();
        assertThatThrownBy(() -> lessons.count(null, null, Actor.citizen())).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> recording.noteLesson(id, Lesson.REASONS, "x", elsewhere))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void thePagesAreFineAndCostTheSameHoweverLong() {
        long id = decided(RemedyResult.REVOKED);
        String name = unique("clerk");
        accounts.create(Actor.system("test"), People.account(name, organ, Role.CLERK, Role.REVIEWER, Role.HEAD))
                .orThrow();
        try (Visitor visitor = Visitor.of(url(""))) {
            visitor.signIn(name, People.PASSWORD);
            visitor.goTo("/desk/remedies/lessons?lesson=SERVICE&year=2020").isFine("lessons-none");
            var page = visitor.goTo("/desk/remedies/" + id).page();
            visitor.isFine("remedy-corrected");
            page.locator("form[action$='/lesson'] button").click();
            assertThat(visitor.status()).isEqualTo(422);
            visitor.isFine("remedy-lesson-refused");
            page.getByLabel("错在哪里").selectOption("REASONS");
            page.getByLabel("以后怎样做").fill("写明本件的事实");
            page.locator("form[action$='/lesson'] button").click();
            page.getByLabel("收到决定（裁判）的日期").fill(MON_2026_06_08.toString());
            page.locator("form[action$='/new-answer'] button").click();
            visitor.isFine("remedy-new-answer-ordered");
            visitor.goTo("/desk/remedies/lessons").isFine("lessons");
            assertThat(visitor.goTo("/desk").page().locator("main").innerText()).contains("责令重新答复 1 件");
            visitor.goTo("/desk/requests/" + request + "/remake").isFine("remake-ordered");
            visitor.goTo("/desk/requests/" + request + "/remake/draft").isFine("remake-choice");
            visitor.goTo("/desk/requests/" + request + "/remake/draft?disposition=U2")
                    .isFine("remake-draft");
            page.getByLabel("理由").first().fill("需要加工分析");
            page.locator("button[name=act][value=draft]").click();
            visitor.isFine("remake-drafted");
        }
        assertThat(remaking.of(request, clerk).getLast().state()).isEqualTo(NewAnswer.State.TO_REVIEW);
        PlainVisitor plain = PlainVisitor.of(url(""));
        plain.signIn(name, People.PASSWORD);
        plain.get("/desk/remedies/lessons");
        long few = statements.during(() -> plain.get("/desk/remedies/lessons"));
        for (int i = 0; i < 5; i++) {
            recording.noteLesson(id, Lesson.OTHER, "教训" + i, clerk).orThrow();
        }
        assertThat(statements.during(() -> plain.get("/desk/remedies/lessons"))).isEqualTo(few);
    }

    private static List<String> fields(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(List<Problem> problems)
                ? problems.stream().map(Problem::field).toList()
                : List.of();
    }
}
