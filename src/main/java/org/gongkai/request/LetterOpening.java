package org.gongkai.request;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** What follows from a reply being opened on the query page for the first time. */
final class LetterOpening {

    private LetterOpening() {}

    static List<NewFact> facts(CaseView view, LocalDate today, LocalTime at, String letterNumber) {
        FoldedCase folded = view.folded();
        if (folded.isOpened(letterNumber)) {
            return List.of();
        }
        List<NewFact> facts = new ArrayList<>();
        facts.add(NewFact.of(new RequestFact.LetterOpened(today, at, letterNumber)));
        DeliveryManner wanted = folded.received().delivery();
        if (wanted != null && wanted != DeliveryManner.ONLINE) {
            return facts; // 第四十条: it still goes out the way it was asked for
        }
        var evidence = new PersonalPart.DeliveryEvidence("申请人于" + FactWords.minute(at) + "凭查询码在查询页打开");
        if (view.stage() == CaseStage.REPLIED
                && folded.issued != null
                && folded.issued.letterNumber().equals(letterNumber)) {
            facts.add(
                    new NewFact(new RequestFact.ReplyDelivered(today, DeliveryManner.ONLINE, "", List.of()), evidence));
        }
        if (!folded.remakings().isEmpty()) {
            Remaking latest = folded.remakings().getLast();
            if (latest.delivered == null
                    && latest.issued != null
                    && latest.issued.letterNumber().equals(letterNumber)) {
                facts.add(new NewFact(
                        new RequestFact.NewAnswerDelivered(today, DeliveryManner.ONLINE, List.of()), evidence));
            }
        }
        return facts;
    }
}
