package org.gongkai.request;

import java.time.LocalDate;
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
     */
    public record Delivery(
            @Nullable LocalDate on,
            @Nullable DeliveryManner manner,
            boolean byPostalEnterprise,
            String evidence,
            String deviation) {}

    /**
     * Records the delivery. Fields of problems: {@code on}, {@code manner}, {@code byPostalEnterprise}, {@code evidence},
     * {@code deviation}.
     */
    public Outcome<RequestNumber> deliver(RequestNumber number, Delivery delivery, Actor actor) {
        return desk.make(Move.DELIVER, number, delivery.on(), actor, (view, problems) -> {
            DeliveryManner manner = delivery.manner();
            if (manner == null) {
                problems.add(new Problem("manner", "请选择送达方式"));
                return List.of();
            }
            ServiceMode mode = manner.mode();
            // 邮政法第五十五条
            mode.reasonAgainstCarrier(delivery.byPostalEnterprise())
                    .ifPresent(reason -> problems.add(new Problem("byPostalEnterprise", reason)));
            if (delivery.evidence().isBlank()) {
                problems.add(new Problem("evidence", evidenceWanted(mode)));
            }
            DeliveryManner wanted = view.folded().received().delivery();
            boolean deviates = wanted != null && wanted != manner;
            if (wanted != null && deviates && delivery.deviation().isBlank()) {
                problems.add(new Problem("deviation", "申请人要求“" + wanted.label() + "”，改用其他方式请写明原因（第四十条）"));
            }
            FilingChecks.longest("evidence", delivery.evidence(), 1000, problems);
            FilingChecks.longest("deviation", delivery.deviation(), FilingChecks.LONGEST_TEXT, problems);
            return List.of(new NewFact(
                    new RequestFact.ReplyDelivered(view.on(), manner, deviates ? Typed.text(delivery.deviation()) : ""),
                    new PersonalPart.DeliveryEvidence(Typed.text(delivery.evidence()))));
        });
    }

    /**
     * 退回: the reply that went out by e-mail came back; the case waits for its delivery again.
     *
     * @param seq the fact of the signing of the letter that came back; another letter changes nothing
     * @throws org.gongkai.identity.NotPermitted unless the program itself says so
     */
    public void takeBack(RequestNumber number, int seq, LocalDate on, String reason, Actor actor) {
        actor.require(actor.isSystem(), "撤回送达登记");
        desk.record(number, actor, (view, today) -> {
            RequestFact.ReplyDelivered delivered = view.folded().delivered;
            boolean same = view.facts().stream()
                    .anyMatch(fact -> fact.seq() == seq && fact.fact() instanceof RequestFact.ReplyIssued);
            return same
                            && view.stage() == CaseStage.DELIVERED
                            && delivered != null
                            && delivered.manner() == DeliveryManner.EMAIL
                    ? List.of(NewFact.of(new RequestFact.DeliveryFailed(on, reason)))
                    : List.of();
        });
    }

    private static String evidenceWanted(ServiceMode mode) {
        return switch (mode) {
            case POST -> "请填写邮件号码";
            case DIRECT, ENTRUSTED -> "请填写签收人和送达回证编号";
            case ELECTRONIC -> "请填写发送记录，例如收件邮箱和发送时间";
        };
    }
}
