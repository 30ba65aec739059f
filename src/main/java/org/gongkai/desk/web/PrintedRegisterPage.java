package org.gongkai.desk.web;

import java.util.List;

/**
 * 依申请公开登记台账, to be printed on A4 landscape: applicant, day of receipt, content, day and result of the reply, which is
 * what inspections look at.
 *
 * @param organ whose register it is
 * @param printedOn day in words
 * @param total how many match
 * @param cut whether only the first of them are listed
 * @param several whether rows must say which organ
 * @param back the register on the screen
 * @param xlsx the whole as a file
 */
public record PrintedRegisterPage(
        String organ,
        String printedOn,
        long total,
        List<Row> rows,
        boolean cut,
        boolean several,
        String back,
        String xlsx) {

    /** One case; {@code result} is the decision, or the stage while it is open. */
    public record Row(
            String number,
            String agency,
            String received,
            String applicant,
            String kind,
            String way,
            String title,
            String due,
            String result,
            String decided,
            String onTime) {}
}
