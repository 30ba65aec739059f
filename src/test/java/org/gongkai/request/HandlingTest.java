package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.identity.NotPermitted;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.statute.Consulted;
import org.gongkai.statute.Disposition;
import org.gongkai.statute.FeeScale;
import org.gongkai.statute.SubType;
import org.gongkai.statute.Way;
import org.gongkai.words.Filings;
import org.gongkai.words.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The branches of a case between filing and reply, with the worked dates of the law. */
class HandlingTest extends RequestTest {

    private static final LocalDate MON_2024_04_01 = LocalDate.of(2024, 4, 1);
    private static final LocalDate THU_2024_04_11 = LocalDate.of(2024, 4, 11);
    private static final LocalDate FRI_2024_04_12 = LocalDate.of(2024, 4, 12);
    private static final LocalDate FRI_2024_04_19 = LocalDate.of(2024, 4, 19);

    @Test
    void aWebRequestIsReceivedWhenBothSidesConfirm() {
        // filed on Friday 2026-05-08; 05-09 is a make-up workday (R-04, OQ-3)
        clock.setTo(FRI_2026_05_08);
        RequestNumber number =
                filing.file(Filings.to(office.code()).build(), null).orThrow().number();
        moves.confirming().confirm(number, FRI_2026_05_08, office.clerk()).orThrow();
        assertThat(file(number).reading().receivedOn()).isEqualTo(FRI_2026_05_08);
        assertThat(reasons(moves.confirming().confirm(number, FRI_2026_05_08, office.clerk())))
                .containsExactly("已经确认收到");
    }

    @Test
    void nobodyConfirmsAndTheRequestIsReceivedAllTheSame() {
        clock.setTo(FRI_2026_05_08);
        RequestNumber number =
                filing.file(Filings.to(office.code()).build(), null).orThrow().number();
        clock.setTo(LocalDate.of(2026, 5, 12));
        RequestFile file = file(number);
        assertThat(file.stage()).isEqualTo(CaseStage.HANDLING);
        assertThat(file.reading().receivedOn()).isEqualTo(LocalDate.of(2026, 5, 9));
        // what was said on the telephone on Friday may still be entered
        assertThat(file.choice(Move.CONFIRM_RECEIPT).latestOn()).isEqualTo(LocalDate.of(2026, 5, 9));
        moves.confirming().confirm(number, FRI_2026_05_08, office.clerk()).orThrow();
        assertThat(file(number).reading().receivedOn()).isEqualTo(FRI_2026_05_08);
        assertThat(file(number).timeline().getLast().enteredLater()).isTrue();
    }

    /** 第三十条: worked date 12. */
    @Test
    void aCorrectionIsAskedOnceAndStartsTheClockAnew() {
        RequestNumber number = handedIn(MON_2024_04_01);
        assertThat(file(number).reading().correctionNoticeDue()).isEqualTo(THU_2024_04_11);
        clock.setTo(THU_2024_04_11);
        askCorrection(number, THU_2024_04_11, FRI_2024_04_19, "").orThrow();
        assertThat(file(number).stage()).isEqualTo(CaseStage.AWAITING_CORRECTION);
        assertThat(file(number).reading().due()).isNull();
        clock.setTo(FRI_2024_04_19);
        assertThat(reasons(askCorrection(number, FRI_2024_04_19, LocalDate.of(2024, 5, 1), "")))
                .anyMatch(r -> r.contains("等待申请人补正"));
        correct(number, FRI_2024_04_19).orThrow();
        assertThat(file(number).reading().due()).isEqualTo(LocalDate.of(2024, 5, 20));
        assertThat(reasons(askCorrection(number, FRI_2024_04_19, LocalDate.of(2024, 5, 1), "再问")))
                .anyMatch(r -> r.contains("只能一次性告知补正") && r.contains("R-06"));
    }

    @Test
    void aLateCorrectionNoticeNeedsItsReason() {
        RequestNumber number = handedIn(MON_2024_04_01);
        clock.setTo(FRI_2024_04_12);
        assertThat(refused(askCorrection(number, FRI_2024_04_12, FRI_2024_04_19, "")))
                .extracting(Problem::field)
                .containsExactly("lateReason"); // OQ-25
        askCorrection(number, FRI_2024_04_12, FRI_2024_04_19, "收件人出差").orThrow();
        assertThat(file(number).reading().explanation()).anyMatch(s -> s.contains("逾期告知"));
        assertThat(file(number).reading().targets().original()).isEqualTo(LocalDate.of(2024, 4, 29));
    }

    /** 第三十条. */
    @Test
    void whoDoesNotCorrectInTimeHasAbandonedTheRequest() {
        RequestNumber number = handedIn(MON_2024_04_01);
        askCorrection(number, MON_2024_04_01, FRI_2024_04_19, "").orThrow();
        assertThat(reasons(end(number, MON_2024_04_01, Disposition.O1, null))).anyMatch(r -> r.contains("等待申请人补正"));
        LocalDate after = LocalDate.of(2024, 4, 22);
        clock.setTo(after);
        assertThat(file(number).stage()).isEqualTo(CaseStage.LAPSED);
        // a correction that came on the last day may still be entered; one of today is too late
        assertThat(file(number).choice(Move.RECEIVE_CORRECTION).latestOn()).isEqualTo(FRI_2024_04_19);
        assertThat(reasons(correct(number, after))).anyMatch(r -> r.contains("视为放弃申请"));
        assertThat(fields(end(number, after, Disposition.O2, null))).containsExactly("disposition");
        assertThat(fields(end(number, after, Disposition.O3, SubType.OTHER))).containsExactly("disposition");
        end(number, after, Disposition.O1, null).orThrow();
        assertThat(file(number).stage()).isEqualTo(CaseStage.ENDED);
        assertThat(reasons(correct(number, after))).containsExactly("已经终止办理");
    }

    @Test
    void aCorrectionMayCompleteTheApplicantsData() {
        Filing nameless = Filings.to(office.code()).named("").proof(null, "").build();
        clock.setTo(WED_2026_05_06);
        RequestNumber number = paper.register(
                        new PaperFiling(nameless, Way.IN_PERSON, WED_2026_05_06, null, null, "", ""),
                        null,
                        office.clerk())
                .orThrow()
                .number();
        askCorrection(number, WED_2026_05_06, FRI_2026_05_08, "").orThrow();
        Applicant whole = Registering.applicant(
                Filings.to(office.code()).named("申请人乙").build(), org.gongkai.statute.ApplicantKind.NATURAL_PERSON);
        moves.correcting()
                .receive(
                        number,
                        new ReceivingCorrection.Correction(WED_2026_05_06, "补交证件", List.of(), whole),
                        office.clerk())
                .orThrow();
        assertThat(file(number).applicant().name()).isEqualTo("申请人乙");
        assertThat(files.register(Register.Filter.ALL, Register.Place.FIRST, 5, office.clerk())
                        .lines()
                        .getFirst()
                        .applicant())
                .isEqualTo("申*");
    }

    /** 第三十二条、第三十三条: worked date 21. */
    @Test
    void askingAThirdPartyAndOneExtensionMoveTheDueDate() {
        RequestNumber number = handedIn(TUE_2026_04_07);
        LocalDate sent = LocalDate.of(2026, 4, 13);
        clock.setTo(sent);
        ask(number, sent, Consulted.THIRD_PARTY, null).orThrow();
        assertThat(file(number).stage()).isEqualTo(CaseStage.CONSULTING);
        clock.setTo(LocalDate.of(2026, 4, 14));
        moves.consulting().delivered(number, "A", sent, office.clerk()).orThrow();
        assertThat(file(number).consultations().getFirst().limit()).isEqualTo(LocalDate.of(2026, 5, 7));
        LocalDate answered = LocalDate.of(2026, 4, 30);
        clock.setTo(answered);
        answer(number, "A", answered, Opinion.CONSENTS).orThrow();
        assertThat(file(number).reading().due()).isEqualTo(LocalDate.of(2026, 5, 26));

        propose(number, answered, 20).orThrow();
        assertThat(file(number).reading().due()).isEqualTo(LocalDate.of(2026, 5, 26));
        assertThat(files.workList(office.head(), 10).total(WorkList.Kind.AWAITING_APPROVAL))
                .isEqualTo(1);
        moves.extending().approve(number, answered, office.head()).orThrow();
        assertThat(file(number).reading().due()).isEqualTo(LocalDate.of(2026, 6, 24));
        assertThat(reasons(propose(number, answered, 5))).anyMatch(r -> r.contains("只能延期一次"));
    }

    @Test
    void silenceHasItsOwnEffectForEachKindOfConsultation() {
        RequestNumber number = handedIn(TUE_2026_04_07);
        for (Consulted who : Consulted.values()) {
            ask(number, TUE_2026_04_07, who, TUE_2026_04_07).orThrow();
        }
        clock.setTo(LocalDate.of(2026, 4, 29));
        assertThat(file(number).consultations())
                .extracting(ConsultationFile::ref, ConsultationFile::silent)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("A", true),
                        org.assertj.core.groups.Tuple.tuple("B", true),
                        org.assertj.core.groups.Tuple.tuple("C", true));
        assertThat(file(number).consultations())
                .extracting(ConsultationFile::effect)
                .satisfiesExactly(
                        thirdParty -> assertThat(thirdParty).contains("由本机关依法决定", "R-13"),
                        coMaker -> assertThat(coMaker).contains("视为同意公开", "R-16"),
                        organ -> assertThat(organ).contains("继续办理", "R-15"));
    }

    @Test
    void anExtensionNeedsTwoPersonsAndComesBeforeThePeriodEnds() {
        RequestNumber number = handedIn(TUE_2026_04_07); // due on Friday 2026-05-08
        assertThat(fields(propose(number, TUE_2026_04_07, 21))).containsExactly("workdays");
        propose(number, TUE_2026_04_07, 10).orThrow();
        var clerkAndHead = People.of(office.code(), org.gongkai.identity.Role.CLERK, org.gongkai.identity.Role.HEAD);
        assertThatThrownBy(() -> moves.extending().approve(number, TUE_2026_04_07, office.clerk()))
                .isInstanceOf(NotPermitted.class);
        assertThat(reasons(moves.extending().approve(number, TUE_2026_04_07, clerkAndHead)))
                .containsExactly("提请延期的人不能自己批准");
        moves.extending()
                .decline(number, TUE_2026_04_07, "可以按时答复", office.head())
                .orThrow();
        LocalDate late = FRI_2026_05_08.plusDays(1);
        clock.setTo(late);
        assertThat(reasons(propose(number, late, 10))).anyMatch(r -> r.contains("届满后不能延期"));
    }

    /** Worked date 22. */
    @Test
    void aFeeStopsTheClockAndPaymentStartsItAnew() {
        RequestNumber number = handedIn(LocalDate.of(2024, 12, 2));
        LocalDate sent = LocalDate.of(2024, 12, 20);
        clock.setTo(sent);
        assertThat(reasons(fee(number, sent, FeeScale.Method.NTH, null)))
                .anyMatch(r -> r.contains("本月第1件") && r.contains("不应收费"));
        assertThat(fields(fee(number, sent, null, null))).containsExactly("method");
        fee(number, sent, FeeScale.Method.PAGES, 31).orThrow();
        assertThat(file(number).feeNoticed())
                .isNotNull()
                .satisfies(f -> assertThat(f.fen()).isEqualTo(1000));
        clock.setTo(LocalDate.of(2024, 12, 24));
        moves.charging()
                .noticeDelivered(number, LocalDate.of(2024, 12, 23), office.clerk())
                .orThrow();
        assertThat(file(number).reading().payBy()).isEqualTo(LocalDate.of(2025, 1, 21));
        clock.setTo(LocalDate.of(2025, 1, 10));
        assertThat(fields(moves.charging().paid(number, LocalDate.of(2025, 1, 10), " ", office.clerk())))
                .containsExactly("receiptNumber");
        moves.charging()
                .paid(number, LocalDate.of(2025, 1, 10), "票据0001", office.clerk())
                .orThrow();
        assertThat(file(number).reading().due()).isEqualTo(LocalDate.of(2025, 2, 13));
        assertThat(reasons(fee(number, LocalDate.of(2025, 1, 10), FeeScale.Method.PAGES, 300)))
                .anyMatch(r -> r.contains("只收费一次"));
    }

    @Test
    void whoDoesNotPayInTimeHasAbandonedTheRequest() {
        // worked date 23
        RequestNumber number = handedIn(LocalDate.of(2025, 9, 1));
        LocalDate sent = LocalDate.of(2025, 9, 16);
        clock.setTo(sent);
        moves.charging()
                .notify(number, new ChargingFee.Notice(sent, FeeScale.Method.PAGES, 250, sent), office.clerk())
                .orThrow();
        LocalDate payBy = file(number).reading().payBy();
        assertThat(payBy).isEqualTo(LocalDate.of(2025, 10, 20));
        clock.setTo(LocalDate.of(2025, 10, 21));
        assertThat(file(number).stage()).isEqualTo(CaseStage.LAPSED);
        end(number, LocalDate.of(2025, 10, 21), Disposition.O2, null).orThrow();
    }

    /** Eleven requests of one person in one month: the eleventh costs. */
    @Test
    void countsTheRequestsOfOneApplicantInTheMonth() {
        RequestNumber last = handedIn(WED_2026_05_06);
        for (int i = 2; i <= 11; i++) {
            last = handedIn(WED_2026_05_06);
        }
        assertThat(moves.charging().proposal(last)).hasValueSatisfying(p -> {
            assertThat(p.ordinal()).isEqualTo(11);
            assertThat(p.byPiece().fen()).isEqualTo(100_00);
        });
        assertThat(file(last).sameApplicant()).hasSize(10);
        clock.setTo(LocalDate.of(2026, 6, 1));
        RequestNumber june = handedIn(LocalDate.of(2026, 6, 1));
        assertThat(file(june).ordinalInMonth()).isEqualTo(1);
    }

    @Test
    void datesLieNeitherInTheFutureNorBeforeWhatIsRecorded() {
        RequestNumber number = handedIn(TUE_2026_04_07);
        clock.setTo(WED_2026_04_15);
        assertThat(refused(ask(number, WED_2026_04_15.plusDays(1), Consulted.ORGAN, null)))
                .extracting(Problem::field)
                .contains("on");
        assertThat(fields(ask(number, MON_2026_04_06_REST, Consulted.ORGAN, null)))
                .contains("on");
        assertThat(fields(ask(number, null, Consulted.ORGAN, null))).contains("on");
        ask(number, WED_2026_04_15, Consulted.ORGAN, null).orThrow();
        assertThat(fields(propose(number, TUE_2026_04_07, 5))).contains("on");
    }

    @Test
    void withdrawalBeforeConfirmationLeavesNothingToCount() {
        clock.setTo(FRI_2026_05_08);
        RequestNumber number =
                filing.file(Filings.to(office.code()).build(), null).orThrow().number();
        moves.withdrawing()
                .withdraw(number, FRI_2026_05_08, "已经找到", office.clerk())
                .orThrow();
        RequestHeader header = store.find(number).orElseThrow();
        assertThat(header.receivedOn()).isNull();
        assertThat(header.decidedOn()).isNull();
        assertThat(file(number).stage()).isEqualTo(CaseStage.WITHDRAWN);
    }

    @Test
    void everyReasonIsNamedAtOnce() {
        RequestNumber number = handedIn(TUE_2026_04_07);
        assertThat(fields(moves.consulting()
                        .ask(number, new Consulting.Question(null, null, "", "", null, ""), office.clerk())))
                .containsExactly("on", "who", "name", "question");
        assertThat(fields(moves.asking()
                        .ask(
                                number,
                                new AskingCorrection.CorrectionNotice(null, null, List.of(" "), ""),
                                office.clerk())))
                .containsExactly("on", "items", "until");
    }

    @Test
    void anUnknownNumberIsRefusedWithASentence() {
        assertThat(reasons(moves.confirming()
                        .confirm(new RequestNumber("nobody-2026-0001"), TUE_2026_04_07, office.clerk())))
                .containsExactly("没有编号为 nobody-2026-0001 的申请");
    }

    private Outcome<RequestNumber> askCorrection(RequestNumber number, LocalDate on, LocalDate until, String late) {
        return moves.asking()
                .ask(number, new AskingCorrection.CorrectionNotice(on, until, List.of("请写明年份"), late), office.clerk());
    }

    private Outcome<RequestNumber> correct(RequestNumber number, LocalDate on) {
        return moves.correcting()
                .receive(number, new ReceivingCorrection.Correction(on, "2025年", List.of(), null), office.clerk());
    }

    private Outcome<RequestNumber> end(
            RequestNumber number, LocalDate on, Disposition disposition, @Nullable SubType type) {
        return moves.ending().end(number, new EndingHandling.Ending(on, disposition, type, "期限届满"), office.head());
    }

    private Outcome<RequestNumber> ask(
            RequestNumber number, @Nullable LocalDate on, Consulted who, @Nullable LocalDate delivered) {
        return moves.consulting()
                .ask(number, new Consulting.Question(on, who, "某单位", "", delivered, "是否同意公开"), office.clerk());
    }

    private Outcome<RequestNumber> answer(RequestNumber number, String ref, LocalDate on, Opinion opinion) {
        return moves.consulting().answered(number, new Consulting.Answer(ref, on, opinion, "无"), office.clerk());
    }

    private Outcome<RequestNumber> propose(RequestNumber number, LocalDate on, int workdays) {
        return moves.extending().propose(number, new ExtendingTimeLimit.Proposal(on, workdays, "需要查档"), office.clerk());
    }

    private Outcome<RequestNumber> fee(
            RequestNumber number, LocalDate on, FeeScale.@Nullable Method method, @Nullable Integer pages) {
        return moves.charging().notify(number, new ChargingFee.Notice(on, method, pages, null), office.clerk());
    }
}
