package org.gongkai.desk.web;

import java.util.List;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * 逾期清单.
 *
 * @param year of the decisions listed; what is overdue now is always listed
 * @param previous address of the page before; null on the first
 * @param next address of the page after; null on the last
 */
public record MissedPage(
        String year,
        List<Row> rows,
        long total,
        @Nullable String previous,
        @Nullable String next,
        List<Choice> causes,
        FormErrors errors) {

    /** One missed deadline. @param cause empty while it is not stated @param by who stated it and when */
    public record Row(CaseRow line, String cause, String text, String by, boolean mayState) {}
}
