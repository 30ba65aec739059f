package org.gongkai.remedy.web;

import java.util.List;
import java.util.Map;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;
import org.gongkai.page.SheetRow;
import org.gongkai.page.TimelineEntry;

/**
 * One review or suit.
 *
 * @param typed what was typed into a refused form, by field
 */
public record RemedyCasePage(
        long id,
        String title,
        List<SheetRow> sheet,
        List<TimelineEntry> timeline,
        List<Choice> results,
        String today,
        boolean mayDecide,
        boolean mayAppeal,
        boolean mayStrike,
        Map<String, String> typed,
        FormErrors errors) {

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
