package org.gongkai.desk.web;

import java.util.List;
import org.gongkai.page.Badge;
import org.gongkai.page.Link;

/**
 * 交接清单.
 *
 * @param total how many cases are open or wait for delivery
 * @param rows the first of them, undelivered replies first, then by due date
 * @param several whether rows must say which organ
 * @param anew requests that have to be answered anew
 * @param openLetters how many letters are open
 * @param letters the first of them by due date
 * @param notes 督办 not yet answered
 */
public record HandoverPage(
        String today,
        long total,
        List<Row> rows,
        boolean several,
        List<Link> anew,
        long openLetters,
        List<OpenLetter> letters,
        List<Note> notes) {

    /** One case and what is to be done next. */
    public record Row(CaseRow line, String next) {}

    /** 来信 not answered yet. */
    public record OpenLetter(
            String number, String href, String kind, String title, String agency, String received, Badge due) {}

    /** One 督办. */
    public record Note(String number, String text, String answerBy) {}
}
