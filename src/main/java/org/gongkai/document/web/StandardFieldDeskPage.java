package org.gongkai.document.web;

import java.util.List;
import org.gongkai.page.Badge;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;

/**
 * 一个领域的标准目录 on the desk.
 *
 * @param mayAdd whether the person may say which items satisfy a row
 * @param organs that may be named as owners; empty where the person may not name any
 */
public record StandardFieldDeskPage(
        String number,
        String name,
        Badge state,
        List<Row> rows,
        List<Part> parts,
        List<Choice> choices,
        boolean mayAdd,
        List<Choice> organs,
        List<String> owners,
        String row,
        String numbers,
        String done,
        FormErrors errors) {

    /** One row and how many public items satisfy it. */
    public record Row(String code, String words, String level, long items) {}

    /** One organ. @param missing codes of the rows it lacks */
    public record Part(String organ, Badge state, int open, int wanted, String missing) {}
}
