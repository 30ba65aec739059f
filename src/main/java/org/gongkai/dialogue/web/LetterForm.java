package org.gongkai.dialogue.web;

import org.gongkai.dialogue.LetterEntry;
import org.gongkai.dialogue.LetterKind;
import org.jspecify.annotations.Nullable;

/** What was typed into the form; kept when it is refused. */
public record LetterForm(
        String kind,
        String agency,
        String title,
        String text,
        String page,
        String name,
        String contact,
        String consent) {

    /** Spring fills what was not sent with null. */
    public LetterForm {
        kind = orEmpty(kind);
        agency = orEmpty(agency);
        title = orEmpty(title);
        text = orEmpty(text);
        page = orEmpty(page);
        name = orEmpty(name);
        contact = orEmpty(contact);
        consent = orEmpty(consent);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    LetterEntry entry() {
        return new LetterEntry(
                LetterKind.byName(kind).orElse(null), agency, title, text, page, name, contact, consent.equals("yes"));
    }

    @Override
    public String toString() {
        return "LetterForm";
    }
}
