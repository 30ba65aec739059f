package org.gongkai.desk.web.office;

import java.util.List;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;
import org.gongkai.request.HandlingRules;

/**
 * 办理设置 of one organ.
 *
 * @param agencies organs to choose from; empty for a head, who sets the own organ's only
 * @param settings what the reader may set
 * @param history every change, the latest first
 */
public record HandlingSettingsPage(
        String agency,
        String agencyName,
        List<Choice> agencies,
        HandlingRules rules,
        List<Choice> settings,
        List<Line> history,
        Typing typed,
        FormErrors errors,
        boolean done) {

    /** A change. */
    public record Line(String on, String what, String value, String reason, String by) {}
}
