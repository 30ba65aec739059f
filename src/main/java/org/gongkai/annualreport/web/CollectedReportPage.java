package org.gongkai.annualreport.web;

import java.util.List;
import java.util.Map;
import org.gongkai.page.FormErrors;
import org.gongkai.page.SheetRow;
import org.gongkai.page.TimelineEntry;

/**
 * One report that was handed in, with its findings.
 *
 * @param returned why it was sent back; empty unless it is away
 * @param proposal the findings as sentences, to begin the letter of a return with
 */
public record CollectedReportPage(
        String title,
        String base,
        List<SheetRow> facts,
        String returned,
        List<FindingRow> findings,
        List<String> notDone,
        List<String> notes,
        String parts,
        boolean mayCollect,
        boolean mayReturn,
        String proposal,
        List<TimelineEntry> history,
        Map<String, String> typed,
        FormErrors errors) {

    /**
     * One finding.
     *
     * @param dismissed why it may stand; empty if nobody said so
     */
    public record FindingRow(
            String id,
            String key,
            String rule,
            String kind,
            String severity,
            String text,
            String remedy,
            String quote,
            String dismissed,
            String cellHref) {

        /** Name of its reason field, unique on the page. */
        public String field() {
            return "reason-" + id;
        }
    }

    public String typed(String field, String otherwise) {
        return typed.getOrDefault(field, otherwise);
    }
}
