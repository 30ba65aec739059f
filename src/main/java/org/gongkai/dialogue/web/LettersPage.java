package org.gongkai.dialogue.web;

import java.util.List;

/** 互动交流: where to write and where to look. */
public record LettersPage(List<Kind> kinds) {

    /** One kind of letter. @param limit how soon it is answered, in words */
    public record Kind(String label, String meaning, String limit, String href) {}
}
