package org.gongkai.document.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.document.Sheet;
import org.gongkai.page.Badge;
import org.gongkai.page.Choice;
import org.gongkai.page.Download;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Link;
import org.gongkai.page.SheetRow;
import org.gongkai.page.TimelineEntry;
import org.jspecify.annotations.Nullable;

/**
 * One document on the desk: text, three reviews, what may be done next.
 *
 * @param steps which acts are open to this person: submit, pass, sendBack, publish, edit, beginEdition, abandon, withdraw, mark
 * @param sheet lines of a structured kind; null for none
 * @param reasons against publishing what is being worked on
 * @param alike public documents that may be the same one
 * @param previewable whether there is something that is not public yet
 * @param versions whether there are several editions to compare
 * @param planned when it will be withdrawn by itself, in words; empty if not
 * @param domino public pages that will be marked too, to be seen before the act
 * @param standards rows of the standard catalogues it satisfies, joined by blanks; null where the person may not set them
 * @param difference of the edition being worked on against the one before; empty when there is none
 */
public record DeskDocumentPage(
        String number,
        String title,
        Badge stage,
        Badge shown,
        List<SheetRow> facts,
        String body,
        @Nullable Sheet sheet,
        List<Download> attachments,
        List<String> reasons,
        List<Link> alike,
        Set<String> steps,
        boolean newEdition,
        boolean previewable,
        boolean versions,
        String planned,
        List<Link> domino,
        List<TextDifference.Row> difference,
        List<TimelineEntry> timeline,
        List<Choice> withdrawalReasons,
        @Nullable String standards,
        Map<String, String> entered,
        String done,
        FormErrors errors) {

    /** Answers of the secrecy review. */
    public List<Choice> yesNo() {
        return List.of(Choice.of("no", "无"), Choice.of("yes", "有"));
    }

    public boolean may(String step) {
        return steps.contains(step);
    }

    /** What was typed into a refused form. */
    public String typed(String field) {
        return entered.getOrDefault(field, "");
    }
}
