package org.gongkai.desk.web.office;

import java.util.List;
import org.gongkai.page.FormErrors;

/**
 * One letter's words.
 *
 * @param must what has to stay
 * @param may values that can be used besides
 * @param standard the words that come with the program
 */
public record WordingPage(
        String kind,
        String title,
        boolean own,
        String done,
        List<String> must,
        List<String> may,
        String text,
        String standard,
        String validFrom,
        String reason,
        String today,
        boolean mayChange,
        List<Former> history,
        FormErrors errors) {

    public record Former(String version, String since, String reason, String by) {}
}
