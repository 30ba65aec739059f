package org.gongkai.annualreport.web;

import java.util.List;
import java.util.Map;
import org.gongkai.page.FormErrors;
import org.gongkai.page.PageLinks;

/**
 * What stands behind one figure, for the office: with links to the cases, with who declared and who set it by hand.
 *
 * @param compiled what the facts give, where the figure was set by hand
 * @param maySet whether the person may set it by hand now
 */
public record DeskCellPage(
        String title,
        String base,
        String cell,
        String figure,
        String explanation,
        String manual,
        String compiled,
        List<ReportCellPage.Request> requests,
        PageLinks links,
        List<Remedy> remedies,
        List<Declared> declared,
        List<ReportCellPage.Registered> registered,
        boolean maySet,
        boolean isSet,
        Map<String, String> typed,
        FormErrors errors) {

    public record Remedy(long id, String caseNumber, String agency, String body, String acceptedOn, String standing) {}

    public record Declared(String agency, String amount, String basis, String declaredOn, String by) {}

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
