package org.gongkai.document.web;

import java.util.List;
import java.util.Map;
import org.gongkai.page.Badge;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;

/**
 * 查阅点 on the desk: all of them, and the form of one.
 *
 * @param rows all, the open ones first
 * @param editing code of the one the form is about; empty for a new one
 * @param organs whose the person may keep; empty: there is no form
 * @param done what was just done, one sentence; empty for nothing
 */
public record ReadingRoomsPage(
        List<Row> rows,
        String editing,
        List<Choice> places,
        List<Choice> organs,
        Map<String, String> entered,
        String done,
        FormErrors errors) {

    /** One of them. @param mayKeep whether the person may change it */
    public record Row(
            String code, String name, String place, String organ, String address, Badge state, boolean mayKeep) {}

    /** What stands in a field. */
    public String of(String field) {
        return entered.getOrDefault(field, "");
    }

    /** Where the form is sent. */
    public String action() {
        return "/desk/documents/places" + (editing.isEmpty() ? "" : "/" + editing);
    }
}
