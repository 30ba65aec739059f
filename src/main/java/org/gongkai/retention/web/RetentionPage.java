package org.gongkai.retention.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;
import org.gongkai.page.KeptFiles;
import org.gongkai.page.PageLinks;
import org.gongkai.retention.DestructionLists;

/**
 * 保管与销毁 of one office.
 *
 * @param proofs cases whose proofs of identity were destroyed after archiving
 * @param done what was just done; empty for nothing
 * @param typed what was typed into a refused form, by field
 */
public record RetentionPage(
        List<Kind> kinds,
        List<TermLine> terms,
        List<Line> lists,
        PageLinks links,
        long proofs,
        boolean mayDraw,
        boolean maySet,
        String done,
        Map<String, String> typed,
        FormErrors errors) {

    /** What is over of one kind. */
    public record Kind(String label, int over, List<DestructionLists.Held> held) {}

    /** One term. */
    public record TermLine(String kind, int years, String from, String basis) {}

    /** One list. */
    public record Line(String number, String kind, String drawnOn, String state, long files) {}

    public List<Choice> kindChoices() {
        return Arrays.stream(KeptFiles.Kind.values())
                .map(kind -> Choice.of(kind.name(), kind.label()))
                .toList();
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
