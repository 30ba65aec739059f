package org.gongkai.request;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.statute.Consulted;
import org.gongkai.statute.Disposition;
import org.gongkai.statute.FeeScale;
import org.gongkai.statute.Ground;
import org.gongkai.statute.Particular;
import org.gongkai.statute.SubType;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/** Every move with particulars that are likely to be right, for walks. */
record CaseMoves(
        ConfirmingReceipt confirming,
        AskingCorrection asking,
        ReceivingCorrection correcting,
        Consulting consulting,
        ExtendingTimeLimit extending,
        ChargingFee charging,
        RecordingSearch searching,
        IssuingReply replying,
        EndingHandling ending,
        SplittingRequest splitting,
        MergingRequest merging,
        MarkingTest testing,
        WithdrawingRequest withdrawing,
        DeliveringReply delivering,
        Archiving archiving,
        Circulating circulating,
        AskingReasons reasoning,
        String colleague) {

    private static final Set<Move> RARE =
            Set.of(Move.WITHDRAW, Move.END_HANDLING, Move.ASK_CORRECTION, Move.NOTIFY_FEE, Move.SPLIT, Move.MARK_TEST);
    private static final List<Disposition> REPLIES = List.of(Disposition.values());

    static CaseMoves of(BeanFactory house) {
        return of(house, "");
    }

    /** @param colleague account of somebody of the office, to hand cases over to */
    static CaseMoves of(BeanFactory house, String colleague) {
        return new CaseMoves(
                house.getBean(ConfirmingReceipt.class),
                house.getBean(AskingCorrection.class),
                house.getBean(ReceivingCorrection.class),
                house.getBean(Consulting.class),
                house.getBean(ExtendingTimeLimit.class),
                house.getBean(ChargingFee.class),
                house.getBean(RecordingSearch.class),
                house.getBean(IssuingReply.class),
                house.getBean(EndingHandling.class),
                house.getBean(SplittingRequest.class),
                house.getBean(MergingRequest.class),
                house.getBean(MarkingTest.class),
                house.getBean(WithdrawingRequest.class),
                house.getBean(DeliveringReply.class),
                house.getBean(Archiving.class),
                house.getBean(Circulating.class),
                house.getBean(AskingReasons.class),
                colleague);
    }

    /** A move, mostly one the stage allows, the rare ones less often. */
    Move likely(CaseStage stage, Random random) {
        List<Move> possible = Move.possibleIn(stage);
        Move move = possible.isEmpty() || random.nextInt(3) == 0
                ? Move.values()[random.nextInt(Move.values().length)]
                : possible.get(random.nextInt(possible.size()));
        boolean rare = RARE.contains(move) || move.inHouse();
        return rare && random.nextInt(3) > 0 ? likely(stage, random) : move;
    }

    Outcome<RequestNumber> make(Move move, RequestFile file, LocalDate on, Actor actor, Random random) {
        RequestNumber number = file.number();
        return switch (move) {
            case CONFIRM_RECEIPT -> confirming.confirm(number, on, actor);
            case ASK_CORRECTION ->
                asking.ask(
                        number,
                        new AskingCorrection.CorrectionNotice(
                                on, on.plusDays(1 + random.nextInt(20)), List.of("请写明文件名称或者年份"), "经办人更换"),
                        actor);
            case RECEIVE_CORRECTION ->
                correcting.receive(number, new ReceivingCorrection.Correction(on, "补充文件名称", List.of(), null), actor);
            case ASK_OPINION -> ask(number, on, actor, random);
            case RECORD_SERVICE -> consulting.delivered(number, someRef(file, random), on, actor);
            case RECEIVE_OPINION ->
                consulting.answered(
                        number,
                        new Consulting.Answer(someRef(file, random), on, Opinion.values()[random.nextInt(3)], "涉及报价"),
                        actor);
            case PROPOSE_EXTENSION ->
                extending.propose(number, new ExtendingTimeLimit.Proposal(on, 1 + random.nextInt(20), "需要查阅档案"), actor);
            case APPROVE_EXTENSION -> extending.approve(number, on, actor);
            case DECLINE_EXTENSION -> extending.decline(number, on, "来得及", actor);
            case NOTIFY_FEE ->
                charging.notify(
                        number,
                        new ChargingFee.Notice(on, FeeScale.Method.PAGES, 31 + random.nextInt(300), maybe(on, random)),
                        actor);
            case RECORD_FEE_SERVICE -> charging.noticeDelivered(number, on, actor);
            case RECORD_PAYMENT -> charging.paid(number, on, "冀0001", actor);
            case RECORD_SEARCH ->
                searching.record(number, new RecordingSearch.Search(on, "综合档案室", "补助", "", false, ""), actor);
            case DRAFT_REPLY -> replying.draft(number, on, reply(file, random), actor);
            case RETURN_REPLY -> replying.sendBack(number, on, "请补充理由", actor);
            case REVIEW_REPLY -> replying.review(number, on, true, "", actor);
            case ISSUE_REPLY -> replying.issue(number, on, actor);
            case END_HANDLING -> end(file, on, actor, random);
            case SPLIT ->
                splitting.split(number, new SplittingRequest.Split(on, List.of("第一件事", "第二件事"), "一份申请表写了两件事"), actor);
            case MERGE ->
                merging.merge(number, new MergingRequest.Merging(on, someOther(file, random), "同一申请交了两份"), actor);
            case MARK_TEST -> testing.mark(number, on, "渠道自测", actor);
            case UNMARK_TEST -> testing.unmark(number, on, "确是真实申请", actor);
            case WITHDRAW -> withdrawing.withdraw(number, on, "", actor);
            case DELIVER ->
                delivering.deliver(
                        number, new DeliveringReply.Delivery(on, DeliveryManner.POST, true, "XA1", "申请人要求改为邮寄"), actor);
            case ARCHIVE -> archiving.archive(number, on, "", actor);
            case RECORD_FINDING ->
                consulting.found(
                        number,
                        new Consulting.Finding(
                                someRef(file, random), on, random.nextBoolean(), "报价属于商业秘密", true, "涉及群众用水安全"),
                        actor);
            case TELL_THIRD_PARTY -> consulting.tell(number, someRef(file, random), on, "检测结果", "涉及群众用水安全", actor);
            case ASK_REASONS ->
                reasoning.ask(number, on, on.plusDays(1 + random.nextInt(10)), "一个月内就同一事项多次提出内容相近的申请，明显超过合理范围", actor);
            case RECEIVE_REASONS -> reasoning.received(number, on, "研究需要", actor);
            case JUDGE_REASONS ->
                reasoning.judge(
                        number,
                        new AskingReasons.Judgement(
                                on, file.work().reasonsReceived() != null && random.nextBoolean(), null, "与申请人的研究有关"),
                        actor);
            case REFUND_FEE -> charging.refund(number, on, 100L, "多收", "退0001", actor);
            case CLAIM -> circulating.claim(number, on, "", actor);
            case ASSIGN -> circulating.assign(number, on, "业务一科", "请提供材料", null, actor);
            case TRANSFER -> circulating.transfer(number, on, "业务二科", "职责在业务二科", actor);
            case SEND_BACK -> circulating.sendBack(number, on, "不属于本科职责", actor);
            case HAND_OVER -> circulating.handOver(number, on, colleague, "岗位调整", actor);
            case ASK_ASSISTANCE -> circulating.askAssistance(number, on, "档案室", "请查档案", null, actor);
            case GIVE_ASSISTANCE -> circulating.assist(number, on, "1", "没有", actor);
            case GIVE_OPINION -> circulating.giveOpinion(number, on, OpinionGiver.SECTION, "", true, "可以公开", actor);
        };
    }

    private Outcome<RequestNumber> ask(RequestNumber number, LocalDate on, Actor actor, Random random) {
        Consulted who = Consulted.values()[random.nextInt(Consulted.values().length)];
        return consulting.ask(
                number, new Consulting.Question(on, who, "某公司", "某路2号", maybe(on, random), "是否同意公开报价单"), actor);
    }

    private Outcome<RequestNumber> end(RequestFile file, LocalDate on, Actor actor, Random random) {
        Disposition disposition = file.stage() != CaseStage.LAPSED
                ? Disposition.O3
                : file.feeNoticed() != null && file.feePaid() == null ? Disposition.O2 : Disposition.O1;
        SubType type = disposition == Disposition.O3 && random.nextInt(4) == 0
                ? SubType.NOT_GOVERNMENT_INFORMATION
                : disposition == Disposition.O3 ? null : SubType.OTHER;
        return ending.end(file.number(), new EndingHandling.Ending(on, disposition, type, "期限已过"), actor);
    }

    /** Every text that any disposition asks for; whether the rest fits is for the checks to say. */
    static Reply reply(RequestFile file, Random random) {
        Disposition disposition = REPLIES.get(random.nextInt(REPLIES.size()));
        Map<Particular, String> texts = new EnumMap<>(Particular.class);
        for (Particular particular : Particular.values()) {
            texts.put(particular, "说明" + particular.label());
        }
        return new Reply(
                disposition,
                disposition == Disposition.P ? List.of(Ground.OTHER_LAW) : List.of(),
                disposition.subTypes().isEmpty()
                        ? Set.of()
                        : Set.of(disposition.subTypes().getFirst()),
                texts,
                null,
                disposition == Disposition.D2 || disposition == Disposition.P ? Provision.PAPER : null,
                "纸质便于核对",
                List.of());
    }

    private static String someOther(RequestFile file, Random random) {
        return file.sameApplicant().isEmpty()
                ? file.number().value()
                : file.sameApplicant()
                        .get(random.nextInt(file.sameApplicant().size()))
                        .number()
                        .value();
    }

    private static String someRef(RequestFile file, Random random) {
        return file.consultations().isEmpty()
                ? "A"
                : file.consultations()
                        .get(random.nextInt(file.consultations().size()))
                        .ref();
    }

    private static @Nullable LocalDate maybe(LocalDate day, Random random) {
        return random.nextBoolean() ? day : null;
    }
}
