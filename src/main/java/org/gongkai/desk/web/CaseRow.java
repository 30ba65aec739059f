package org.gongkai.desk.web;

import org.gongkai.page.Badge;

/**
 * One case in a table of the desk, in words.
 *
 * @param applicant masked
 * @param due last day for the reply, or a dash
 * @param light how near that day is
 * @param pending what waits besides, such as 延期待批准; empty for nothing
 * @param decision how it was decided; empty while it is open
 */
public record CaseRow(
        String number,
        String href,
        String title,
        String agency,
        String applicant,
        String kind,
        String way,
        String submitted,
        String received,
        String due,
        Badge stage,
        Badge light,
        String pending,
        String decision,
        String decided) {}
