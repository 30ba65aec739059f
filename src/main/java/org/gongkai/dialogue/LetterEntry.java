package org.gongkai.dialogue;

import org.jspecify.annotations.Nullable;

/**
 * 来信 as it was filled in, right or wrong. Texts are never null. Problems name the components as fields.
 *
 * @param kind null if not chosen
 * @param agency code of the organ addressed
 * @param page address of the page with the mistake; only for {@link LetterKind#MISTAKE}
 * @param name may be empty
 * @param contact phone or e-mail, may be empty
 * @param consent whether question and answer may be published without personal data
 */
public record LetterEntry(
        @Nullable LetterKind kind,
        String agency,
        String title,
        String text,
        String page,
        String name,
        String contact,
        boolean consent) {

    @Override
    public String toString() {
        return "LetterEntry";
    }
}
