package org.gongkai.annualreport.web;

import java.util.List;
import java.util.function.Function;
import org.gongkai.agency.AgencyCode;
import org.gongkai.annualreport.FigureSources;
import org.gongkai.page.ChineseDates;
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
        List<Registered> registered,
        String back) {

    public record Request(
            String number, String agency, String kind, String receivedOn, String decidedOn, String result) {}

    public record Remedy(String caseNumber, String agency, String body, String acceptedOn, String standing) {}

    public record Declared(String agency, String amount, String basis, String declaredOn) {}

    /** A document of the register of normative documents. */
    public record Registered(String agency, String number, String title, String officialNumber, String madeOn) {
        static List<Registered> of(FigureSources sources, Function<AgencyCode, String> name) {
            return sources.registered().stream()
                    .flatMap(r -> r.documents().stream()
                            .map(d -> new Registered(
                                    name.apply(r.agency()),
                                    d.number(),
                                    d.title(),
                                    d.officialNumber(),
                                    ChineseDates.date(d.madeOn()))))
                    .toList();
        }
    }
}
