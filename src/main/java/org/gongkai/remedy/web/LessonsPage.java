package org.gongkai.remedy.web;

import java.util.List;
import org.gongkai.page.Choice;
import org.gongkai.page.PageLinks;

/** 教训清单. @param lesson and year chosen; empty for all */
public record LessonsPage(
        List<Row> rows, PageLinks links, List<Choice> lessons, List<Choice> years, String lesson, String year) {

    /** One lesson. */
    public record Row(String lesson, String words, String prevention, String source, String decidedOn) {}

    public boolean filtered() {
        return !lesson.isEmpty() || !year.isEmpty();
    }
}
