package org.gongkai.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.RegisteringAgency;
import org.gongkai.audit.VerifyingTrail;
import org.gongkai.dialogue.FollowingLetter;
import org.gongkai.dialogue.HandlingLetter;
import org.gongkai.dialogue.LetterEntry;
import org.gongkai.dialogue.LetterKind;
import org.gongkai.dialogue.LetterReceipt;
import org.gongkai.dialogue.Letters;
import org.gongkai.dialogue.WritingLetter;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CreatingAccount;
import org.gongkai.identity.NotPermitted;
import org.gongkai.identity.Role;
import org.gongkai.page.KeptFiles;
import org.gongkai.page.Outcome;
import org.gongkai.page.Paging;
import org.gongkai.page.Problem;
import org.gongkai.remedy.RecordingRemedy;
import org.gongkai.remedy.RemedyEntry;
import org.gongkai.remedy.RemedyType;
import org.gongkai.request.Archiving;
import org.gongkai.request.AskingRecordCorrection;
import org.gongkai.request.CorrectingRecords;
import org.gongkai.request.EndingHandling;
import org.gongkai.request.RecordCorrection;
import org.gongkai.request.RegisteringPaperRequest;
import org.gongkai.request.RequestFile;
import org.gongkai.request.RequestFiles;
import org.gongkai.request.RequestNumber;
import org.gongkai.statute.Disposition;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** Closed files whose term is over lose their personal data, and nothing else (PIPL 47; R-52). */
class RetentionTest extends HouseTest {

    private static final LocalDate MON_2037_01_05 = LocalDate.of(2037, 1, 5);
    private static final LocalDate THU_2036_12_31 = LocalDate.of(2036, 12, 31);

    @Autowired
    RetentionTerms terms;

    @Autowired
    DestructionLists lists;

    @Autowired
    DrawingUpList drawing;

    @Autowired
    ApprovingDestruction approving;

    @Autowired
    Destroying destroying;

    @Autowired
    RegisteringPaperRequest paper;

    @Autowired
    EndingHandling ending;

    @Autowired
    Archiving archiving;

    @Autowired
    RequestFiles files;

    @Autowired
    WritingLetter writing;

    @Autowired
    HandlingLetter handling;

    @Autowired
    FollowingLetter following;

    @Autowired
    Letters letters;

    @Autowired
    RecordingRemedy remedies;

    @Autowired
    VerifyingTrail trail;

    @Autowired
    RegisteringAgency registering;

    @Autowired
    Agencies agencies;

    @Autowired
    CreatingAccount accounts;

    @Autowired
    AskingRecordCorrection asking;

    @Autowired
    CorrectingRecords correcting;

    @Autowired
    JdbcClient sql;

    String organ = "";
    Actor clerk = Actor.citizen();
    Actor reviewer = Actor.citizen();
    Actor head = Actor.citizen();

    @BeforeEach
    void anOrgan() {
        if (agencies.findCounty().isEmpty()) {
            registering.register(Organs.countyGovernment(unique("xian"))).orThrow();
        }
        organ = registering
                .register(Organs.department(
                        unique("keep"), agencies.county().code().value()))
                .orThrow()
                .code()
                .value();
        clerk = People.clerk(organ);
        reviewer = People.reviewer(organ);
        head = People.head(organ);
    }

    private RequestNumber archived() {
        clock.setTo(TestClock.WED_2026_06_10);
        RequestNumber number = paper.register(Filings.to(organ).inPerson(TestClock.WED_2026_06_10), null, clerk)
                .orThrow()
                .number();
        ending.end(
                        number,
                        new EndingHandling.Ending(
                                TestClock.WED_2026_06_10, Disposition.O3, SubType.NOT_GOVERNMENT_INFORMATION, "属于咨询"),
                        head)
                .orThrow();
        archiving.archive(number, TestClock.WED_2026_06_10, "A1", clerk).orThrow();
        return number;
    }

    private String approved(KeptFiles.Kind kind) {
        String list = drawing.draw(kind, clerk).orThrow();
        approving.approve(list, reviewer).orThrow();
        approving.approve(list, head).orThrow();
        return list;
    }

    @Test
    void aTermIsCountedFromTheYearAfterClosingAndIsTheOfficesOwn() {
        RetentionTerms.Term usual = terms.of(organ, KeptFiles.Kind.REQUEST).getLast();
        assertThat(usual.years()).isEqualTo(10);
        assertThat(usual.basis()).contains("还没有设定");
        assertThat(usual.overAfter(TestClock.WED_2026_06_10)).isEqualTo(THU_2036_12_31);
        assertThat(fields(terms.set(null, "0", null, "", head))).containsExactly("kind", "years", "validFrom", "basis");
        terms.set(KeptFiles.Kind.REQUEST, "30", TestClock.WED_2026_06_10, "归档范围和保管期限表", head)
                .orThrow();
        List<RetentionTerms.Term> both = terms.of(organ, KeptFiles.Kind.REQUEST);
        assertThat(RetentionTerms.on(both, TestClock.WED_2026_06_10).years()).isEqualTo(30);
        assertThat(RetentionTerms.on(both, TestClock.WED_2026_06_10.minusDays(1))
                        .years())
                .isEqualTo(10);
        assertThatThrownBy(() -> terms.set(KeptFiles.Kind.LETTER, "5", THU_2036_12_31, "x", clerk))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void destroysThePersonalDataAndLeavesFactsFiguresAndTrail() {
        RequestNumber number = archived();
        clock.setTo(THU_2036_12_31);
        assertThat(lists.due(KeptFiles.Kind.REQUEST, clerk).items()).isEmpty();
        clock.setTo(MON_2037_01_05);
        String list = approved(KeptFiles.Kind.REQUEST);
        String factsBefore = facts(number);
        assertThat(destroying.destroy(list, clerk).orThrow()).isEqualTo(1);

        RequestFile file = files.findWhole(number, "测试", clerk).orElseThrow();
        assertThat(file.applicant().name()).isEqualTo("（已按期销毁）");
        assertThat(file.applicant().phone()).isEmpty();
        assertThat(file.timeline().getLast().detail()).contains(list);
        assertThat(files.receipt(number, clerk)).isEmpty();
        assertThat(facts(number)).startsWith(factsBefore);
        assertThat(sql.sql("select disposition || decided_on || counted from request where number = ?")
                        .param(number.value())
                        .query(String.class)
                        .single())
                .isEqualTo("O32026-06-10true");
        assertThat(sql.sql(
                                "select count(*) from request_secret s join request r on r.id = s.request_id where r.number = ?")
                        .param(number.value())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(lists.find(list, clerk).orElseThrow().state()).isEqualTo(DestructionList.State.DONE);
        assertThat(trail.verify(Actor.system("test")).breaks())
                .noneMatch(one -> one.where().contains(number.value()));
        assertThat(lists.due(KeptFiles.Kind.REQUEST, clerk).items()).isEmpty();
    }

    private String facts(RequestNumber number) {
        return String.join(
                "\n", sql.sql("""
                                select f.type || f.body::text || coalesce(encode(f.sealed, 'hex'), '') from request_fact f
                                join request r on r.id = f.request_id where r.number = ? order by f.seq""").param(number.value()).query(String.class).list());
    }

    @Test
    void aLetterLosesItsWordsAndIsStillCounted() {
        LetterReceipt receipt = writing.write(new LetterEntry(
                        LetterKind.QUESTION, organ, "怎样办理", "想问办理的时间", "", "来信人甲", "0319-0001234", true))
                .orThrow();
        handling.reply(receipt.number(), "工作日都可以办理，请带身份证。", clerk).orThrow();
        clock.setTo(MON_2037_01_05);
        String list = approved(KeptFiles.Kind.LETTER);
        destroying.destroy(list, clerk).orThrow();
        assertThat(letters.find(receipt.number(), clerk).orElseThrow().words().title())
                .contains("已销毁");
        assertThat(letters.list(new Letters.Filter(null, null, null), new Paging(1, 9, 1), clerk)
                        .getFirst()
                        .title())
                .contains("已销毁");
        var key = new FollowingLetter.Key(receipt.number().value(), receipt.queryCode(), unique("source"));
        assertThat(following.find(key)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aCorrectionOfRecordsLosesWhoAskedAndIsStillCounted() {
        clock.setTo(TestClock.WED_2026_06_10);
        var receipt = asking.ask(
                        new AskingRecordCorrection.Form(organ, "养老补贴发放表", "出生年份有误", "户口簿", "申请人甲", "13800001234"))
                .orThrow();
        String waiting = asking.ask(
                        new AskingRecordCorrection.Form(organ, "养老补贴发放表", "姓名有误", "户口簿", "申请人乙", "13800001234"))
                .orThrow()
                .number();
        correcting
                .decide(receipt.number(), RecordCorrection.Decision.CORRECTED, "经核对户口簿，属实", "", head)
                .orThrow();
        clock.setTo(MON_2037_01_05);
        String list = approved(KeptFiles.Kind.CORRECTION);
        assertThat(lists.find(list, clerk).orElseThrow().items())
                .extracting(DestructionList.Item::file)
                .containsExactly(receipt.number());
        destroying.destroy(list, clerk).orThrow();

        RecordCorrection kept = correcting.find(receipt.number(), head).orElseThrow();
        assertThat(kept.destroyed()).isTrue();
        assertThat(kept.toString()).contains("已销毁", "CORRECTED").doesNotContain("养老补贴", "13800001234");
        assertThat(correcting.letter(receipt.number(), head)).isEmpty();
        assertThat(correcting.list(1, 9, head).items())
                .extracting(RecordCorrection::name)
                .containsExactlyInAnyOrder("个人信息已销毁", "申*");
        assertThat(correcting.figures(2026, head).decided()).containsEntry(RecordCorrection.Decision.CORRECTED, 1L);
        assertThat(correcting.find(waiting, head).orElseThrow().wrong()).isEqualTo("姓名有误");
        assertThat(asking.find(new AskingRecordCorrection.Key(receipt.number(), receipt.queryCode(), unique("source"))))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(trail.verify(Actor.system("test")).breaks()).isEmpty();
    }

    @Test
    void twoPersonsApproveOneOfThemAHeadAndNotWhoDrewItUp() {
        archived();
        clock.setTo(MON_2037_01_05);
        Actor all = new Actor(unique("all"), "人员丁", organ, Set.of(Role.CLERK, Role.REVIEWER, Role.HEAD));
        String list = drawing.draw(KeptFiles.Kind.REQUEST, all).orThrow();
        assertThat(approving.approve(list, all)).isInstanceOf(Outcome.Refused.class);
        assertThat(destroying.destroy(list, clerk)).isInstanceOf(Outcome.Refused.class);
        approving.approve(list, reviewer).orThrow();
        assertThat(approving.approve(list, reviewer)).isInstanceOf(Outcome.Refused.class);
        Actor second = new Actor(unique("second"), "人员戊", organ, Set.of(Role.REVIEWER));
        assertThat(approving.approve(list, second)).isInstanceOf(Outcome.Refused.class);
        assertThatThrownBy(() -> approving.approve(list, clerk)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> approving.approve(list, People.head("elsewhere")))
                .isInstanceOf(NotPermitted.class);
        assertThat(approving.approve(list, head).orThrow()).isEqualTo(DestructionList.State.APPROVED);
    }

    @Test
    void whatIsStillNeededIsKeptAndSaysWhy() {
        RequestNumber number = archived();
        RequestNumber other = archived();
        clock.setTo(MON_2037_01_05);
        String list = approved(KeptFiles.Kind.REQUEST);
        remedies.accept(
                        new RemedyEntry(
                                organ,
                                RemedyType.SUIT_DIRECT,
                                unique("行初"),
                                "某县人民法院",
                                MON_2037_01_05,
                                number.value(),
                                "不服终止办理"),
                        clerk)
                .orThrow();
        assertThat(destroying.destroy(list, clerk).orThrow()).isEqualTo(1);
        assertThat(files.findWhole(number, "测试", clerk)
                        .orElseThrow()
                        .applicant()
                        .name())
                .isEqualTo("申请人甲");
        assertThat(files.findWhole(other, "测试", clerk).orElseThrow().applicant().name())
                .contains("销毁");
        assertThat(lists.due(KeptFiles.Kind.REQUEST, clerk).held())
                .extracting(DestructionLists.Held::file)
                .containsExactly(number.value());
    }

    @Test
    void thePagesAreFine() {
        archived();
        archived();
        clock.setTo(MON_2037_01_05);
        String drawer = account(Role.CLERK);
        String first = account(Role.REVIEWER);
        String second = account(Role.HEAD);
        String path;
        try (Visitor visitor = Visitor.of(url(""))) {
            visitor.signIn(drawer, People.PASSWORD);
            var page = visitor.goTo("/desk/retention").page();
            visitor.isFine("retention");
            page.locator("form[action='/desk/retention'] button").click();
            assertThat(visitor.status()).isEqualTo(422);
            page.getByLabel("编制哪一种案卷的清册").selectOption("REQUEST");
            page.locator("form[action='/desk/retention'] button").click();
            visitor.isFine("destruction-list");
            path = visitor.path();
            page.locator("form[action$='/left'] button").click();
            assertThat(visitor.status()).isEqualTo(422);
            visitor.isFine("destruction-list-refused");
        }
        for (String approver : List.of(first, second)) {
            try (Visitor visitor = Visitor.of(url(""))) {
                visitor.signIn(approver, People.PASSWORD);
                visitor.goTo(path).isFine("destruction-list-" + (approver.equals(first) ? "reviewer" : "head"));
                visitor.page().locator("form[action$='/approval'] button").click();
            }
        }
        try (Visitor visitor = Visitor.of(url(""))) {
            visitor.signIn(second, People.PASSWORD);
            visitor.goTo("/desk/retention").isFine("retention-head");
        }
        PlainVisitor plain = PlainVisitor.of(url(""));
        plain.signIn(drawer, People.PASSWORD);
        plain.get(path);
        assertThat(plain.submit("form[action$=/destruction]", Map.of()).location())
                .isEqualTo(path + "?done=destroyed");
        assertThat(plain.get("/desk/retention/nonsense").status()).isEqualTo(404);
    }

    private String account(Role role) {
        String name = unique("person");
        accounts.create(Actor.system("test"), People.account(name, organ, role)).orThrow();
        return name;
    }

    private static List<String> fields(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(List<Problem> problems)
                ? problems.stream().map(Problem::field).toList()
                : List.of();
    }
}
