package org.gongkai.annualreport.web;

import java.util.List;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;
import org.gongkai.page.SheetRow;

/**
 * A report that somebody brought: what was found, and the form as read, in which every figure can be corrected.
 *
 * @param verdict one sentence that tells the outcome
 * @param findings errors first
 * @param notDone rules that were not checked, with the reason
 * @param remarks about the comparison with last year
 * @param notes what the reader noted while reading
 * @param parts the report as HTML with a field in every cell
 * @param organ as it stands in its field
 * @param level code of the level; empty where it cannot be told
 * @param report the report as JSON, to come back with the form
 * @param previous last year's as JSON; empty for none
 * @param formats in which the corrected form can be taken away
 */
public record CheckedReportPage(
        String title,
        String verdict,
        List<SheetRow> facts,
        List<FindingRow> findings,
        List<String> notDone,
        List<String> remarks,
        List<String> notes,
        String parts,
        String organ,
        String year,
        String level,
        List<Choice> levels,
        String report,
        String previous,
        List<Choice> formats,
        FormErrors errors) {

    /**
     * One finding.
     *
     * @param kind code of its severity
     * @param cellHref anchor of its cell; empty where it belongs to none
     */
    public record FindingRow(
            String id,
            String rule,
            String kind,
            String severity,
            String text,
            String remedy,
            String quote,
            String cellHref) {}
}
