package org.gongkai.desk.web;

import java.util.Arrays;
import java.util.List;
import org.gongkai.dialogue.LetterKind;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;

/**
 * 申请转为来信.
 *
 * @param receivedOn the day that stays, in words
 * @param earlier number of the letter it was made of and goes back to; empty for a new one
 * @param possible whether the request was decided in such a way that it can go on as a letter
 * @param made number of the letter that was made; empty before
 * @param code query code of a new letter, told once; empty otherwise
 */
public record RequestToLetterPage(
        String number,
        String title,
        String receivedOn,
        String earlier,
        boolean possible,
        String kind,
        String reason,
        String made,
        String code,
        FormErrors errors) {

    public List<Choice> kinds() {
        return Arrays.stream(LetterKind.values())
                .filter(k -> k != LetterKind.MISTAKE)
                .map(k -> new Choice(k.name(), k.label(), k.meaning()))
                .toList();
    }

    @Override
    public String toString() {
        return "RequestToLetterPage " + number;
    }
}
