package org.gongkai.dialogue.web;

import java.util.List;
import org.gongkai.page.PageLinks;

/**
 * 互动交流: where to write and where to look, and what was answered before.
 *
 * @param words what is searched for; empty for nothing
 */
public record LettersPage(List<Kind> kinds, List<Row> rows, PageLinks links, String words, boolean common) {

    /** One kind of letter. @param limit how soon it is answered, in words */
    public record Kind(String label, String meaning, String limit, String href) {}

    /** One published question. */
    public record Row(String title, String href, String kind, String agency, String answeredOn) {}
}
