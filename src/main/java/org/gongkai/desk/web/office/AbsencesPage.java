package org.gongkai.desk.web.office;

import java.util.List;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;

/**
 * 代理安排.
 *
 * @param rows arranged and not over, the next first
 * @param absentees whom the reader may arrange for: themselves, for a head everybody
 * @param colleagues who may act
 */
public record AbsencesPage(
        List<Row> rows,
        List<Choice> absentees,
        List<Choice> colleagues,
        Typing typed,
        String today,
        FormErrors errors,
        boolean done) {

    /** One arrangement. */
    public record Row(long id, String absent, String deputy, String days, String reason, boolean mayEnd) {}
}
