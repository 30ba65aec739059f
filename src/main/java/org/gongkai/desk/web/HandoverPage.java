package org.gongkai.desk.web;

import java.util.List;

/**
 * 交接清单.
 *
 * @param total how many cases are open or wait for delivery
 * @param rows the first of them, undelivered replies first, then by due date
 * @param several whether rows must say which organ
 * @param notes 督办 not yet answered
 */
public record HandoverPage(String today, long total, List<Row> rows, boolean several, List<Note> notes) {

    /** One case and what is to be done next. */
    public record Row(CaseRow line, String next) {}

    /** One 督办. */
    public record Note(String number, String text, String answerBy) {}
}
