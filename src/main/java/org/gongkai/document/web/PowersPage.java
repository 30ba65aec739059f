package org.gongkai.document.web;

import java.util.List;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;

/**
 * 权责清单公开情况: which organ has published its list, and how many matters of each kind.
 *
 * @param kinds heads of the matrix
 * @param organs the person may draft for; empty where the person drafts nothing
 */
public record PowersPage(
        List<String> kinds,
        List<Row> rows,
        long missing,
        List<Choice> organs,
        String agency,
        String version,
        FormErrors errors) {

    /** @param counts as many as there are kinds; empty text for none. @param number empty where there is no list */
    public record Row(String organ, String number, String version, String publishedOn, List<String> counts) {}
}
