package org.gongkai.gazette.web;

import java.util.List;
import org.gongkai.document.DocumentLine;
import org.gongkai.document.DocumentNumber;
import org.gongkai.gazette.GazetteDesk;
import org.gongkai.gazette.Issue;
import org.gongkai.gazette.ItemState;
import org.gongkai.page.Badge;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;
import org.gongkai.page.PageLinks;
import org.jspecify.annotations.Nullable;

/**
 * One issue at work.
 *
 * @param candidates what can be picked; empty once it is released
 * @param links their pages; null once it is released
 * @param title words looked for in titles; empty for none
 * @param agency filter, like the two after it
 * @param entry typed number, like the section after it
 * @param words typed correction
 * @param done what was just done; empty for nothing
 */
public record IssueDeskPage(
        GazetteDesk.Sheet sheet,
        List<DocumentLine> candidates,
        @Nullable PageLinks links,
        List<Choice> agencies,
        List<Choice> columns,
        List<Choice> years,
        String title,
        String agency,
        String column,
        String year,
        String entry,
        String section,
        String words,
        String done,
        FormErrors errors) {

    public Issue issue() {
        return sheet.issue();
    }

    public String self() {
        return "/desk/gazette/" + issue().number().path();
    }

    public boolean isPicked(DocumentLine line) {
        return GazetteDesk.numbers(issue()).contains(line.number());
    }

    /** How the document stands on the platform today. */
    public Badge badge(DocumentNumber document) {
        ItemState state = java.util.Objects.requireNonNull(sheet.states().get(document));
        Badge said = IssuePage.badge(state);
        return said == null ? Badge.good(state.parity().label()) : said;
    }

    public @Nullable String note(DocumentNumber document) {
        return IssuePage.note(java.util.Objects.requireNonNull(sheet.states().get(document)));
    }

    /** Whether the platform's present texts differ from what was picked. */
    public boolean isBehind() {
        return sheet.states().values().stream().anyMatch(state -> !state.isSame());
    }
}
