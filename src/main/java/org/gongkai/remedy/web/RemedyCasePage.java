package org.gongkai.remedy.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;
import org.gongkai.page.SheetRow;
import org.gongkai.page.TimelineEntry;
import org.gongkai.remedy.Lesson;

/**
 * One review or suit.
 *
 * @param mayOrder whether the request it followed may have to be answered anew
 * @param mayNote whether the reader may note what it teaches
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
        boolean mayOrder,
        boolean mayNote,
        Map<String, String> typed,
        FormErrors errors) {

    public List<Choice> lessons() {
        return Arrays.stream(Lesson.values())
                .map(l -> new Choice(l.name(), l.label(), l.prevention()))
                .toList();
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
