package org.gongkai.remedy.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;
import org.gongkai.page.SheetRow;
import org.gongkai.page.TimelineEntry;
import org.gongkai.remedy.Lesson;
import org.gongkai.remedy.RemedyProcedure;

/**
 * One review or suit.
 *
 * @param mayBeNotified whether the copy may be recorded as received
 * @param mayAnswer whether answer and evidence are still owed
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
        boolean mayBeNotified,
        boolean mayAnswer,
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

    public List<Choice> procedures() {
        return Arrays.stream(RemedyProcedure.values())
                .map(p -> Choice.of(p.name(), p.label()))
                .toList();
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
