package org.gongkai.dialogue.web;

import java.util.List;
import java.util.Map;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;

/**
 * 来信时限.
 *
 * @param typed what was typed into a refused form, by field
 * @param done whether something was just set
 */
public record LetterLimitsPage(
        List<Row> rows,
        List<Line> changes,
        List<Choice> kinds,
        boolean maySet,
        boolean done,
        Map<String, String> typed,
        FormErrors errors) {

    /** What holds for a kind. */
    public record Row(String kind, int workdays, String source) {}

    /** One change. */
    public record Line(String on, String kind, int workdays, String reason, String by) {}

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
