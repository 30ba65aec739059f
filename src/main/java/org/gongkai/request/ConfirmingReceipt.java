package org.gongkai.request;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 确认收到 (第三十一条第（二）（三）项; ): the day both sides confirm is the day of receipt. */
@Component
public class ConfirmingReceipt {

    private final CaseDesk desk;

    ConfirmingReceipt(CaseDesk desk) {
        this.desk = desk;
    }

    /**
     * Confirms.
     *
     * @param on the day it was confirmed with the applicant
     */
    public Outcome<RequestNumber> confirm(RequestNumber number, @Nullable LocalDate on, Actor actor) {
        return desk.make(
                Move.CONFIRM_RECEIPT,
                number,
                on,
                actor,
                (view, problems) -> List.of(NewFact.of(new RequestFact.ReceiptConfirmed(view.on()))));
    }
}
