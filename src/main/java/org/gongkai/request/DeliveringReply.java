package org.gongkai.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.statute.ServiceMode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 送达 (SERVE16; ): how and when the reply went out, and what proves it. */
@Component
public class DeliveringReply {

    private static final int MOST_PROOFS = 6;

    private final CaseDesk desk;

    DeliveringReply(CaseDesk desk) {
        this.desk = desk;
    }

    /**
     * 送达.
     *
     * @param on the day that counts: posted, signed for, sent
     * @param manner how
     * @param byPostalEnterprise post only: whether the carrier is the postal enterprise (邮政企业)
     * @param evidence number of the item, mail record, signed receipt
     * @param deviation why another way than the one asked for; needed only then (第四十条)
     * @param proofs pictures of the signed 送达回证 or of the postal receipt
     */
    public record Delivery(
            @Nullable LocalDate on,
            @Nullable DeliveryManner manner,
            boolean byPostalEnterprise,
            String evidence,
            String deviation,
            List<Attachment> proofs) {

        public Delivery {
            proofs = List.copyOf(proofs);
        }

        /** Without pictures. */
        public Delivery(
                @Nullable LocalDate on,
                @Nullable DeliveryManner manner,
                boolean byPostalEnterprise,
                String evidence,
                String deviation) {
            this(on, manner, byPostalEnterprise, evidence, deviation, List.of());
        }
    }

    /**
     * Records the delivery. Fields of problems: {@code on}, {@code manner}, {@code byPostalEnterprise}, {@code evidence},
     * {@code deviation}.
     */
    public Outcome<RequestNumber> deliver(RequestNumber number, Delivery delivery, Actor actor) {
        return desk.make(Move.DELIVER, number, delivery.on(), actor, (view, problems) -> {
            DeliveryManner manner = checked(delivery, problems);
            DeliveryManner wanted = view.folded().received().delivery();
            boolean deviates = wanted != null && manner != null && wanted != manner;
            if (wanted != null && deviates && delivery.deviation().isBlank()) {
                problems.add(new Problem("deviation", "申请人要求“" + wanted.label() + "”，改用其他方式请写明原因（第四十条）"));
            }
            FilingChecks.longest("deviation", delivery.deviation(), FilingChecks.LONGEST_TEXT, problems);
            return manner == null
                    ? List.of()
                    : List.of(new NewFact(
                            new RequestFact.ReplyDelivered(
                                    view.on(),
                                    manner,
                                    deviates ? Typed.text(delivery.deviation()) : "",
                                    named(delivery.proofs())),
                            new PersonalPart.DeliveryEvidence(Typed.text(delivery.evidence()))));
        });
    }

    /** What speaks against a service whatever is served. Fields of problems: {@code manner}, {@code byPostalEnterprise}, {@code evidence}, {@code files}. */
    static @Nullable DeliveryManner checked(Delivery delivery, List<Problem> problems) {
        DeliveryManner manner = delivery.manner();
        if (manner == null) {
            problems.add(new Problem("manner", "请选择送达方式"));
            return null;
        }
        // 邮政法第五十五条
        manner.mode()
                .reasonAgainstCarrier(delivery.byPostalEnterprise())
                .ifPresent(reason -> problems.add(new Problem("byPostalEnterprise", reason)));
        if (delivery.evidence().isBlank()) {
            problems.add(new Problem("evidence", evidenceWanted(manner.mode())));
        }
        FilingChecks.longest("evidence", delivery.evidence(), 1000, problems);
        if (delivery.proofs().size() > MOST_PROOFS) {
            problems.add(new Problem("files", "照片最多" + MOST_PROOFS + "张"));
        }
        return manner;
    }

    /** Pictures of a signed receipt are often named after who signed: they are named anew. */
    static List<Attachment> named(List<Attachment> proofs) {
        List<Attachment> named = new ArrayList<>();
        for (Attachment one : proofs) {
            String ending = switch (one.mediaType()) {
                case "image/jpeg" -> ".jpg";
                case "image/png" -> ".png";
                default -> ".pdf";
            };
            named.add(new Attachment(one.id(), "送达凭证" + (named.size() + 1) + ending, one.mediaType(), one.bytes()));
        }
        return named;
    }

    /**
     * 退回: a letter that went out by e-mail came back. A reply waits for its delivery again; the 20 working days for payment of a fee
     * begin only when its notice is delivered in another way.
     *
     * @param seq the fact the letter went out with; a letter no date hangs on changes nothing
     * @throws org.gongkai.identity.NotPermitted unless the program itself says so
     */
    public void takeBack(RequestNumber number, int seq, LocalDate on, String reason, Actor actor) {
        actor.require(actor.isSystem(), "撤回送达登记");
        desk.record(number, actor, (view, today) -> {
            RequestFact.Served served = cameBack(view, seq, actor);
            return served == null ? List.of() : List.of(NewFact.of(new RequestFact.DeliveryFailed(on, reason, served)));
        });
    }

    private static RequestFact.@Nullable Served cameBack(CaseView view, int seq, Actor actor) {
        FoldedCase folded = view.folded();
        return switch (view.facts().get(seq - 1).fact()) {
            case RequestFact.ReplyIssued f
            when view.stage() == CaseStage.DELIVERED
                    && folded.delivered != null
                    && folded.delivered.manner() == DeliveryManner.EMAIL -> RequestFact.Served.REPLY;
            case RequestFact.NewAnswerIssued f
            when !folded.remakings().isEmpty() && byMail(folded.remakings().getLast(), f) ->
                RequestFact.Served.NEW_ANSWER;
            case RequestFact.FeeNoticed f
            when f.equals(folded.feeNoticed)
                    && folded.feePaid == null
                    && (view.stage() == CaseStage.AWAITING_PAYMENT || view.stage() == CaseStage.LAPSED)
                    && servedBy(view, actor) -> RequestFact.Served.FEE_NOTICE;
            default -> null;
        };
    }

    private static boolean byMail(Remaking remaking, RequestFact.NewAnswerIssued issued) {
        return issued.equals(remaking.issued)
                && remaking.delivered != null
                && remaking.delivered.manner() == DeliveryManner.EMAIL;
    }

    /** Whether the notice counts as delivered because it was sent, and not because somebody handed it over. */
    private static boolean servedBy(CaseView view, Actor actor) {
        return view.folded().feeNoticeDeliveredOn != null
                && view.facts().reversed().stream()
                        .filter(one -> one.fact() instanceof RequestFact.FeeNoticeDelivered)
                        .findFirst()
                        .filter(one -> one.actor().equals(actor.username()))
                        .isPresent();
    }

    private static String evidenceWanted(ServiceMode mode) {
        return switch (mode) {
            case POST -> "请填写邮件号码";
            case DIRECT -> "请填写签收人和签收时间，上传签字的送达回证照片";
            case ENTRUSTED -> "请填写受委托的机关、签收人和签收时间，上传签字的送达回证照片";
            case ELECTRONIC -> "请填写发送记录，例如收件邮箱和发送时间";
        };
    }
}
