package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.identity.NotPermitted;
import org.gongkai.statute.Disposition;
import org.gongkai.statute.FeeScale;
import org.gongkai.statute.Particular;
import org.gongkai.words.Filings;
import org.gongkai.words.People;
import org.gongkai.workday.WorkCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an office does beside its cases: fees of a year, publication, looking again, the calendar. */
class OfficeWorkTest extends RequestTest {

    private static final String NOTICE_2031 = """
            year 2031
            notice 国办发明电〔2030〕1号 2030-11-05 关于2031年部分节假日安排的通知
            off 2031-01-01..2031-01-03 元旦
            off 2031-01-22..2031-01-29 春节
            work 2031-01-19 周日 春节
            """;

    @Autowired
    FeeRegisters fees;

    @Autowired
    ProposingPublication publication;

    @Autowired
    Reexamining reexamining;

    @Autowired
    ImportingCalendar calendar;

    @Autowired
    Circulation circulation;

    @Autowired
    Supervising supervising;

    @Autowired
    JdbcClient sql;

    @AfterEach
    void theShippedCalendarHoldsAgain() {
        WorkCalendar.adopt(List.of());
    }

    @Test
    void aYearWithoutFeesIsStatedAsZero() {
        assertThat(fees.of(2025, 1, 30, office.clerk()).statement()).contains("没有收取", "0元");
    }

    @Test
    void theFeeRegisterSumsAYear() {
        RequestNumber paid = handedIn(LocalDate.of(2026, 3, 2));
        RequestNumber waits = handedIn(LocalDate.of(2026, 3, 2));
        charge(paid, 120);
        charge(waits, 40);
        moves.charging()
                .paid(paid, LocalDate.of(2026, 3, 2), "票据1", office.clerk())
                .orThrow();
        moves.charging()
                .refund(paid, LocalDate.of(2026, 3, 2), 10_000L, "多收", "退1", office.clerk())
                .orThrow();
        FeeRegister register = fees.of(2026, 1, 30, office.clerk());
        assertThat(register.noticed()).isEqualTo(2);
        assertThat(register.noticedFen()).isEqualTo(110_000 + 10_000);
        assertThat(register.paidFen()).isEqualTo(110_000);
        assertThat(register.refundedFen()).isEqualTo(10_000);
        assertThat(register.lapsed()).isZero();
        assertThat(register.statement()).contains("1,100元", "退还100元");
        assertThat(register.entries()).extracting(FeeRegister.Entry::state).containsExactlyInAnyOrder("已退100元", "待缴费");
        assertThat(register.entries().getFirst().lines()).isNotEmpty();
        clock.setTo(LocalDate.of(2026, 6, 1));
        assertThat(fees.of(2026, 1, 30, office.clerk()).lapsed()).isEqualTo(1);
        assertThat(fees.of(2026, 1, 1, office.clerk()).entries()).hasSize(1);
        assertThatThrownBy(() -> fees.of(2026, 1, 30, People.administrator())).isInstanceOf(NotPermitted.class);
    }

    /** a note of supervision has its day, is overdue after it, and its answer is the result that stays. */
    @Test
    void aNoteOfSupervisionHasADayAndAResult() {
        RequestNumber number = asked(1, "2025年道路养护合同");
        LocalDate today = LocalDate.now(clock);
        supervising.write(number, "请说明进展", today.plusDays(3), People.leader()).orThrow();
        Supervising.Note note = supervising.notes(number, 1, office.clerk()).getFirst();
        assertThat(note.overdueOn(today.plusDays(3))).isFalse();
        assertThat(note.overdueOn(today.plusDays(4))).isTrue();

        supervising.answer(note.id(), "正在检索", office.clerk()).orThrow();
        Supervising.Note answered = supervising.notes(number, 1, office.clerk()).getFirst();
        assertThat(answered.overdueOn(today.plusDays(4))).isFalse();
        assertThat(answered.answer()).isEqualTo("正在检索");
        assertThat(supervising.answer(note.id(), "再答一次", office.clerk()))
                .isInstanceOf(org.gongkai.page.Outcome.Refused.class);
    }

    @Test
    void threeSimilarRequestsOfSeveralPersonsSuggestPublication() {
        asked(1, "2025年农村公路养护资金分配方案");
        asked(1, "关于公开2025年农村公路养护资金分配方案的申请");
        assertThat(publication.candidates(office.clerk())).isEmpty();
        asked(1, "2025年农村公路养护资金的分配方案");
        assertThat(publication.candidates(office.clerk())).isEmpty(); // one person only
        RequestNumber fourth = asked(2, "农村公路养护资金分配方案2025年");
        asked(3, "县城学区划分调整的依据");
        List<PublicationTask.Candidate> found = publication.candidates(office.clerk());
        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.persons()).isEqualTo(2);
            assertThat(one.cases()).hasSize(4).contains(fourth);
        });
        long id = publication
                .open(
                        found.getFirst().subject(),
                        found.getFirst().why(),
                        found.getFirst().cases(),
                        office.clerk())
                .orThrow();
        assertThat(publication.candidates(office.clerk())).isEmpty();
        assertThatThrownBy(() -> publication.decide(id, true, "应当公开", office.clerk()))
                .isInstanceOf(NotPermitted.class);
        assertThat(fields(publication.decide(id, null, " ", office.head()))).containsExactly("publish", "reason");
        publication.decide(id, true, "涉及公众利益", office.head()).orThrow();
        PublicationTask task = publication.tasks(1, 10, office.clerk()).getFirst();
        assertThat(task.publish()).isTrue();
        assertThat(task.dueOn()).isEqualTo(WorkCalendar.official().plusWorkdays(LocalDate.now(clock), 20));
        assertThat(reasons(publication.decide(id, false, "再想想", office.head()))).anyMatch(r -> r.contains("已经决定"));
    }

    @Test
    void threeVainSearchesForTheSameSuggestPublication() {
        for (int i = 0; i < 3; i++) {
            RequestNumber number = asked(1, "第" + "甲乙丙".charAt(i) + "种完全不同的材料" + i);
            moves.searching()
                    .record(
                            number,
                            new RecordingSearch.Search(
                                    WED_2026_05_06, "档案室", i == 0 ? "水库 移民" : "移民，水库", "", false, ""),
                            office.clerk())
                    .orThrow();
        }
        assertThat(publication.candidates(office.clerk()))
                .extracting(PublicationTask.Candidate::why)
                .contains(PublicationTask.Why.NOT_FOUND);
        assertThat(fields(publication.open("", PublicationTask.Why.REPEATED, List.of(), office.clerk())))
                .containsExactly("subject", "cases");
        assertThatThrownBy(() -> publication.candidates(People.administrator())).isInstanceOf(NotPermitted.class);
    }

    @Test
    void whatWasWithheldComesUpAfterAYear() {
        RequestNumber number = handedIn(TUE_2026_04_07);
        Map<Particular, String> texts = new EnumMap<>(Particular.class);
        texts.put(Particular.REASON, "法律禁止");
        var reply = new Reply(Disposition.N2, List.of(), Set.of(), texts, null, null, "", List.of());
        moves.replying().draft(number, TUE_2026_04_07, reply, office.clerk()).orThrow();
        moves.replying()
                .review(number, TUE_2026_04_07, true, "", office.reviewer())
                .orThrow();
        moves.replying().issue(number, TUE_2026_04_07, office.head()).orThrow();
        Reexamining.Page now = reexamining.list(1, 30, office.clerk());
        assertThat(now.due()).isZero();
        assertThat(now.items())
                .singleElement()
                .satisfies(one -> assertThat(one.nextOn()).isEqualTo("2027-04-07"));
        clock.setTo(LocalDate.of(2027, 4, 7));
        assertThat(reexamining.list(1, 30, office.clerk()).due()).isEqualTo(1);
        assertThat(fields(reexamining.record(number, null, "", office.head()))).containsExactly("withheld", "reason");
        assertThatThrownBy(() -> reexamining.record(number, true, "仍然禁止", office.clerk()))
                .isInstanceOf(NotPermitted.class);
        reexamining.record(number, true, "法律没有改变", office.reviewer()).orThrow();
        assertThat(reexamining.list(1, 30, office.clerk()).items().getFirst().nextOn())
                .isEqualTo("2028-04-07");
        reexamining.record(number, false, "已经解禁", office.head()).orThrow();
        assertThat(reexamining.list(1, 30, office.clerk()).items().getFirst().nextOn())
                .isNull();
        RequestNumber open = handedIn(LocalDate.of(2027, 4, 7));
        assertThat(reasons(reexamining.record(open, true, "理由", office.head()))).anyMatch(r -> r.contains("不用复核"));
        assertThatThrownBy(() -> sql.sql("delete from request_reexamination").update())
                .hasMessageContaining("append-only");
    }

    @Test
    void aNewNoticeIsLookedAtThenHoldsAndTheMovedDatesAreKept() {
        RequestNumber number = handedIn(LocalDate.of(2030, 12, 30));
        LocalDate before = file(number).reading().due();
        assertThat(file(number).reading().provisional()).isTrue();
        ImportingCalendar.Preview preview =
                calendar.preview(NOTICE_2031, People.administrator()).orThrow();
        assertThat(preview.off()).isEqualTo(11);
        assertThat(preview.work()).isEqualTo(1);
        assertThat(preview.replaces()).isFalse();
        assertThat(preview.moved()).anySatisfy(moved -> {
            assertThat(moved.number()).isEqualTo(number);
            assertThat(moved.from()).isEqualTo(before);
            assertThat(moved.to()).isAfter(before);
        });
        assertThat(file(number).reading().due()).as("a preview changes nothing").isEqualTo(before);
        assertThatThrownBy(() -> calendar.importNotice(NOTICE_2031, office.head()))
                .isInstanceOf(NotPermitted.class);

        calendar.importNotice(NOTICE_2031, People.administrator()).orThrow();
        LocalDate after = file(number).reading().due();
        assertThat(after).isAfter(before);
        assertThat(store.find(number).orElseThrow().dueOn()).isEqualTo(after);
        assertThat(sql.sql("select calendar_version from request where number = ?")
                        .param(number.value())
                        .query(String.class)
                        .single())
                .isEqualTo(preview.newVersion());
        ImportingCalendar.Import made = calendar.imports().getFirst();
        assertThat(made.year()).isEqualTo(2031);
        assertThat(made.moved()).isEqualTo(preview.moved().size());
        assertThat(calendar.preview(NOTICE_2031, People.administrator())
                        .orThrow()
                        .moved())
                .isEmpty();
    }

    @Test
    void aNoticeThatCannotBeReadSaysWhichLine() {
        assertThat(reasons(calendar.preview("", People.administrator()))).containsExactly("请粘贴节假日安排");
        assertThat(reasons(calendar.preview("year 2031\noff 2031-01-01 元旦", People.administrator())))
                .singleElement()
                .asString()
                .contains("文件来源");
        assertThat(reasons(calendar.preview(NOTICE_2031 + "work 2031-02-02 周六 春节\n", People.administrator())))
                .singleElement()
                .asString()
                .contains("第6行“work 2031-02-02 周六 春节”读不懂");
    }

    @Test
    void theListsSayWhoHasWhat() {
        RequestNumber number = handedIn(TUE_2026_04_07);
        assertThat(numbers(Circulation.Which.UNCLAIMED)).containsExactly(number);
        moves.circulating()
                .assign(number, TUE_2026_04_07, "业务一科", "", null, office.clerk())
                .orThrow();
        moves.circulating()
                .askAssistance(number, TUE_2026_04_07, "档案室", "请查", null, office.clerk())
                .orThrow();
        assertThat(numbers(Circulation.Which.SECTIONS)).containsExactly(number);
        assertThat(numbers(Circulation.Which.HELP)).containsExactly(number);
        moves.circulating().claim(number, TUE_2026_04_07, "", office.clerk()).orThrow();
        assertThat(numbers(Circulation.Which.UNCLAIMED)).isEmpty();
        assertThat(numbers(Circulation.Which.MINE)).containsExactly(number);
        assertThatThrownBy(() -> circulation.list(Circulation.Which.MINE, 1, 10, People.administrator()))
                .isInstanceOf(NotPermitted.class);
    }

    private List<RequestNumber> numbers(Circulation.Which which) {
        return circulation.list(which, 1, 30, office.clerk()).items().stream()
                .map(item -> item.line().number())
                .toList();
    }

    private RequestNumber asked(int person, String title) {
        clock.setTo(WED_2026_05_06);
        return paper.register(
                        Filings.to(office.code())
                                .proof(IdentityProof.RESIDENT_ID, Filings.residentNumber(100 + person))
                                .title(title)
                                .inPerson(WED_2026_05_06),
                        null,
                        office.clerk())
                .orThrow()
                .number();
    }

    private void charge(RequestNumber number, int pages) {
        LocalDate on = LocalDate.of(2026, 3, 2);
        moves.charging()
                .notify(number, new ChargingFee.Notice(on, FeeScale.Method.PAGES, pages, on), office.clerk())
                .orThrow();
    }
}
