package org.gongkai.dialogue;

import java.time.LocalDate;

/**
 * 回执.
 *
 * @param queryCode with the number it opens the letter; told once
 * @param dueOn day by which the organ means to answer
 * @param lastOn day by which it must
 */
public record LetterReceipt(LetterNumber number, String queryCode, LocalDate dueOn, LocalDate lastOn) {

    @Override
    public String toString() {
        return "LetterReceipt " + number;
    }
}
