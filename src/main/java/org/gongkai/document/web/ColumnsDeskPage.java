package org.gongkai.document.web;

import java.util.List;
import java.util.Map;
import org.gongkai.page.Badge;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;

/**
 * 公开栏目 on the desk.
 *
 * @param checks items of the national inspection
 * @param parents columns that others may be put under; empty where the person may not keep columns
 */
public record ColumnsDeskPage(
        List<Row> rows,
        List<Check> checks,
        List<Choice> parents,
        List<Choice> kinds,
        Map<String, String> entered,
        String done,
        FormErrors errors) {

    /** One column. @param depth 1 at the top. @param changedOn empty for never */
    public record Row(
            String path, String name, int depth, String kind, String rule, long items, String changedOn, Badge state) {}

    /** One item of the inspection. */
    public record Check(String item, String found, Badge verdict) {}

    public boolean mayKeep() {
        return !parents.isEmpty();
    }

    public String typed(String field) {
        return entered.getOrDefault(field, "");
    }
}
