package org.gongkai.annualreport.web;

import java.util.List;
import org.gongkai.page.PageLinks;

/**
 * What stands behind one figure, without personal data.
 *
 * @param figure as printed; empty for a blank
 * @param explanation one sentence on how the figure comes about
 * @param manual the reason for which it was set by hand; empty if it was not
 */
public record ReportCellPage(
        String title,
        String figure,
        String explanation,
        String manual,
        List<Request> requests,
        PageLinks links,
        List<Remedy> remedies,
        List<Declared> declared,
        String back) {

    public record Request(
            String number, String agency, String kind, String receivedOn, String decidedOn, String result) {}

    public record Remedy(String caseNumber, String agency, String body, String acceptedOn, String standing) {}

    public record Declared(String agency, String amount, String basis, String declaredOn) {}
}
