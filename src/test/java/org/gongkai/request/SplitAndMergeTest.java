package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.identity.NotPermitted;
import org.gongkai.statute.Way;
import org.gongkai.words.Filings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One form with several matters, one matter with two forms, and requests that are none. */
class SplitAndMergeTest extends RequestTest {

    private static final LocalDate TUE_2026_06_09 = LocalDate.of(2026, 6, 9);
    private static final LocalDate WED_2026_06_10 = LocalDate.of(2026, 6, 10);

    @Autowired
    RequestFigures figures;

    @Autowired
    TrackingRequest tracking;

    @Autowired
    ConvertingToRequest converting;

    @Test
    void everyPartKeepsTheDatesTheApplicantAndTheQueryCode() {
        clock.setTo(LocalDate.of(2026, 6, 5));
        FilingReceipt receipt =
                filing.file(Filings.to(office.code()).build(), null).orThrow();
        moves.confirming()
                .confirm(receipt.number(), LocalDate.of(2026, 6, 5), office.clerk())
                .orThrow();
        clock.setTo(WED_2026_06_10);
        split(receipt.number());

        RequestFile whole = file(receipt.number());
        assertThat(whole.stage()).isEqualTo(CaseStage.SET_ASIDE);
        assertThat(whole.light()).isEqualTo(Light.CLOSED);
        for (int n = 1; n <= 2; n++) {
            RequestFile part = file(receipt.number().part(n));
            assertThat(part.number().value()).isEqualTo(receipt.number().value() + "-" + n);
            assertThat(part.received().on()).isEqualTo(LocalDate.of(2026, 6, 5));
            assertThat(part.reading().receivedOn()).isEqualTo(LocalDate.of(2026, 6, 5));
            assertThat(part.applicant().name()).isEqualTo("申请人甲");
            assertThat(part.received().origin())
                    .isEqualTo(new Origin(Origin.Kind.SPLIT, receipt.number().value()));
            assertThat(part.stage()).isEqualTo(CaseStage.HANDLING);
            TrackedRequest tracked = tracking.find(
                            new TrackingRequest.Key(part.number().value(), receipt.queryCode(), "test"))
                    .orThrow();
            assertThat(tracked.title()).isEqualTo(n == 1 ? "道路改造批复" : "学校选址报告");
        }
        TrackedRequest tracked = tracking.find(
                        new TrackingRequest.Key(receipt.number().value(), receipt.queryCode(), "test"))
                .orThrow();
        assertThat(tracked.steps().getLast().detail()).contains(receipt.number() + "-1", "查询码不变");
    }

    @Test
    void partsCountAndTheWholeDoesNot() {
        RequestNumber number = handedIn(TUE_2026_06_09);
        split(number);
        assertThat(counted()).containsExactly(number.part(1), number.part(2));
        // parts are no longer split, and the next request gets a number of its own
        assertThat(reasons(moves.splitting()
                        .split(
                                number.part(1),
                                new SplittingRequest.Split(TUE_2026_06_09, List.of("甲", "乙"), "再拆"),
                                office.clerk())))
                .containsExactly("本件是拆分出来的，不能再拆分");
        assertThat(handedIn(TUE_2026_06_09).serial()).isEqualTo(number.serial() + 1);
        assertThat(files.register(Register.Filter.ALL, Register.Place.FIRST, 10, office.clerk())
                        .lines())
                .hasSize(4);
    }

    @Test
    void splitsIntoTwoAtLeastAndSaysWhy() {
        RequestNumber number = handedIn(TUE_2026_06_09);
        assertThat(fields(moves.splitting()
                        .split(
                                number,
                                new SplittingRequest.Split(TUE_2026_06_09, List.of("只有一件", " "), " "),
                                office.clerk())))
                .containsExactly("matters", "reason");
        assertThat(file(number).stage()).isEqualTo(CaseStage.HANDLING);
        assertThatThrownBy(() -> moves.splitting()
                        .split(
                                number,
                                new SplittingRequest.Split(TUE_2026_06_09, List.of("甲", "乙"), "两件"),
                                office.head()))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void whatWasCorrectedIsCarriedToEveryPart() {
        RequestNumber number = handedIn(LocalDate.of(2026, 6, 1));
        clock.setTo(LocalDate.of(2026, 6, 3));
        moves.asking()
                .ask(
                        number,
                        new AskingCorrection.CorrectionNotice(
                                LocalDate.of(2026, 6, 3), LocalDate.of(2026, 6, 30), List.of("请写明年度"), ""),
                        office.clerk())
                .orThrow();
        clock.setTo(TUE_2026_06_09);
        moves.correcting()
                .receive(
                        number,
                        new ReceivingCorrection.Correction(TUE_2026_06_09, "2025年度", List.of(), null),
                        office.clerk())
                .orThrow();
        LocalDate due = file(number).reading().due();
        clock.setTo(WED_2026_06_10);
        split(number);
        RequestFile part = file(number.part(2));
        assertThat(part.reading().due()).isEqualTo(due);
        assertThat(part.correctionReceived())
                .extracting(RequestFact.CorrectionReceived::text)
                .isEqualTo("2025年度");
    }

    @Test
    void theLaterCopyIsMergedIntoTheEarlierAndCountsOnce() {
        RequestNumber first = handedIn(LocalDate.of(2026, 6, 8));
        clock.setTo(TUE_2026_06_09);
        RequestNumber second = paper.register(
                        Filings.to(office.code()).by(Way.REGISTERED_MAIL, TUE_2026_06_09, null), null, office.clerk())
                .orThrow()
                .number();
        assertThat(merge(first, second)).containsExactly("那一件2026年6月9日才提出，比本件晚；请把那一件并入本件，期限按先到的计算");
        moves.merging()
                .merge(
                        second,
                        new MergingRequest.Merging(
                                TUE_2026_06_09, " " + first.value().toUpperCase() + " ", "先交后寄"),
                        office.clerk())
                .orThrow();
        assertThat(file(second).stage()).isEqualTo(CaseStage.SET_ASIDE);
        assertThat(file(second).timeline().getLast().detail()).contains(first.value(), "先交后寄");
        assertThat(file(first).ordinalInMonth()).isEqualTo(1);
        assertThat(counted()).containsExactly(first);
        // a case that was set aside may only be archived
        assertThat(Move.possibleIn(CaseStage.SET_ASIDE)).containsExactly(Move.ARCHIVE);
        moves.archiving().archive(second, TUE_2026_06_09, "", office.clerk()).orThrow();
        assertThat(counted()).containsExactly(first);
    }

    @Test
    void onlyCopiesOfTheSameApplicantToTheSameOrganAreMerged() {
        RequestNumber first = handedIn(TUE_2026_06_09);
        RequestNumber other = paper.register(
                        Filings.to(office.code())
                                .proof(IdentityProof.RESIDENT_ID, Filings.residentNumber(9))
                                .inPerson(TUE_2026_06_09),
                        null,
                        office.clerk())
                .orThrow()
                .number();
        assertThat(merge(other, first)).containsExactly("两件的申请人不同，应当分别办理、分别答复");
        assertThat(merge(first, first)).containsExactly("不能并入自己，请填写另一件的编号");
        Office elsewhere = Office.department(unique("dept"), agencies, registering);
        RequestNumber foreign = paper.register(
                        Filings.to(elsewhere.code()).inPerson(TUE_2026_06_09), null, elsewhere.clerk())
                .orThrow()
                .number();
        assertThat(merge(first, foreign)).containsExactly("本机关没有这个编号的申请，请对照台账填写");
    }

    @Test
    void aTestCaseIsMarkedEverywhereAndCountsNowhere() {
        RequestNumber number = handedIn(TUE_2026_06_09);
        assertThat(fields(moves.testing().mark(number, TUE_2026_06_09, " ", office.head())))
                .containsExactly("reason");
        assertThatThrownBy(() -> moves.testing().mark(number, TUE_2026_06_09, "自测", office.clerk()))
                .isInstanceOf(NotPermitted.class);
        moves.testing().mark(number, TUE_2026_06_09, "第二季度渠道自测", office.head()).orThrow();
        assertThat(counted()).isEmpty();
        assertThat(files.register(Register.Filter.ALL, Register.Place.FIRST, 10, office.clerk())
                        .lines())
                .singleElement()
                .matches(CaseLine::test);
        assertThat(reasons(moves.testing().mark(number, TUE_2026_06_09, "再标", office.head())))
                .containsExactly("已经标为测试件");
        moves.testing().unmark(number, TUE_2026_06_09, "实为真实申请", office.head()).orThrow();
        assertThat(counted()).containsExactly(number);
    }

    /** J08: the day it came stays, although it was called a question at first. */
    @Test
    void aQuestionThatIsARequestKeepsItsDay() {
        var original = new ConvertingToRequest.Original(
                new Origin(Origin.Kind.QUESTION, "zx-2026-0012"), Way.WEB, LocalDate.of(2026, 6, 1), null);
        Filing form =
                Filings.to(office.code()).proof(null, "").proofs(List.of()).build();
        RequestNumber number =
                converting.convert(form, original, office.clerk()).orThrow().number();
        RequestFile file = file(number);
        assertThat(file.received().on()).isEqualTo(LocalDate.of(2026, 6, 1));
        assertThat(file.reading().receivedOn()).isEqualTo(LocalDate.of(2026, 6, 2));
        assertThat(file.timeline().getFirst().detail()).contains("由咨询zx-2026-0012转来");
        assertThat(fields(converting.convert(
                        form,
                        new ConvertingToRequest.Original(original.origin(), Way.WEB, LocalDate.of(2026, 6, 11), null),
                        office.clerk())))
                .containsExactly("on");
        assertThatThrownBy(() -> converting.convert(form, original, office.reviewer()))
                .isInstanceOf(NotPermitted.class);
    }

    private void split(RequestNumber number) {
        moves.splitting()
                .split(
                        number,
                        new SplittingRequest.Split(LocalDate.now(clock), List.of("道路改造批复", "学校选址报告"), "一份申请表写了两件不相干的事"),
                        office.clerk())
                .orThrow();
    }

    private List<String> merge(RequestNumber from, RequestNumber into) {
        return reasons(moves.merging()
                .merge(from, new MergingRequest.Merging(LocalDate.now(clock), into.value(), "同一申请"), office.clerk()));
    }

    private List<RequestNumber> counted() {
        return figures.numbersBehind(List.of(office.agency().code()), 2026, RequestFigures.NEW, null, 1, 100)
                .numbers();
    }
}
