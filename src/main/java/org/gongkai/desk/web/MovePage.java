package org.gongkai.desk.web;

import org.gongkai.page.FormErrors;
import org.gongkai.request.Move;
import org.gongkai.request.ReplyLetter;
import org.gongkai.request.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * One move on one case.
 *
 * @param title what was asked for
 * @param form what the move asks
 * @param entered what was typed so far
 * @param draft the reply that is reviewed or signed, as the letter it makes; null for other moves
 */
public record MovePage(
        RequestNumber number,
        String title,
        Move move,
        MoveForm form,
        Entered entered,
        FormErrors errors,
        @Nullable ReplyLetter draft) {

    public String action() {
        return DeskAddresses.move(number, move);
    }

    public String back() {
        return DeskAddresses.file(number);
    }

    public String filesAt() {
        return DeskAddresses.file(number) + "/files";
    }
}
