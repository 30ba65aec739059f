package org.gongkai.desk.web;

import java.util.List;
import org.gongkai.page.FormErrors;

/**
 * 督办: notes and answers, the unanswered first.
 *
 * @param number of the case asked for, or empty
 * @param mayWrite whether the reader writes notes
 * @param usual the day proposed for the answer, ISO
 */
public record SupervisionPage(
        String number, List<Row> rows, boolean mayWrite, String usual, Entered entered, FormErrors errors) {

    /** One note. @param by who wrote it and when @param answer empty while there is none */
    public record Row(
            long id,
            String number,
            String href,
            String title,
            String text,
            String by,
            String answerBy,
            boolean overdue,
            String answer,
            String answeredBy,
            boolean mayAnswer) {}
}
