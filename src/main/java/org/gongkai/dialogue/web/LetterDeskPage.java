package org.gongkai.dialogue.web;

import java.util.List;
import org.gongkai.page.Badge;
import org.gongkai.page.Choice;
import org.gongkai.page.PageLinks;

/** 来信 on the desk. @param agencies empty for who sees one office only */
public record LetterDeskPage(
        List<Row> rows,
        PageLinks links,
        List<Choice> kinds,
        List<Choice> stages,
        List<Choice> agencies,
        String kind,
        String stage,
        String agency) {

    /** One letter. */
    public record Row(
            String number,
            String kind,
            String title,
            String agency,
            String receivedOn,
            String dueOn,
            Badge limit,
            Badge stage) {}

    public boolean filtered() {
        return !kind.isEmpty() || !agency.isEmpty() || !stage.isEmpty();
    }
}
