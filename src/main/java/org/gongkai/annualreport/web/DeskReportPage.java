package org.gongkai.annualreport.web;

import java.util.List;
import java.util.Map;
import org.gongkai.page.Badge;
import org.gongkai.page.Download;
import org.gongkai.page.FormErrors;
import org.gongkai.page.SheetRow;
import org.gongkai.page.TimelineEntry;

/**
 * One report on the desk: what can be done, what the checks found, the report itself with marks at its cells, the forms to write and
 * declare.
 *
 * @param base address of this page
 * @param blank number of cells without a number
 * @param parts the report as HTML with the marks
 * @param downloads the report as it stands, as files
 * @param typed what was typed into a refused form, by field name
 */
public record DeskReportPage(
        String title,
        String base,
        Badge state,
        List<SheetRow> facts,
        List<Move> moves,
        List<FindingRow> findings,
        List<String> notDone,
        String parts,
        List<Part> words,
        List<Amount> amounts,
        boolean mayDraft,
        List<String> remarks,
        List<TimelineEntry> history,
        String publicHref,
        List<Download> downloads,
        Map<String, String> typed,
        FormErrors errors) {

    /**
     * One step.
     *
     * @param reasonAsked what the person is asked to write; empty for nothing
     */
    public record Move(String name, String verb, String article, String reasonAsked, List<String> reasonsAgainst) {

        /** Name of its reason field, unique on the page. */
        public String field() {
            return "reason-" + name;
        }
    }

    /**
     * One finding.
     *
     * @param id anchor; the mark at the cell leads here
     * @param cellHref anchor of its cell; empty where it belongs to no cell
     * @param mayAnswer whether a reason may let it stand, and the person may give one
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
            String answered,
            String cellHref,
            boolean mayAnswer) {

        /** Name of its reason field, unique on the page. */
        public String field() {
            return "answer-" + id;
        }
    }

    /**
     * One part in words.
     *
     * @param written whether somebody wrote it; the others follow the template
     */
    public record Part(int number, String heading, String text, boolean written) {

        public String field() {
            return "text" + number;
        }

        public int rows() {
            return Math.clamp(text.lines().count() * 2L + 2, 4, 18);
        }
    }

    /** One cell of Table 2 to declare. */
    public record Amount(String cell, String label, String value) {}

    public String typed(String field, String otherwise) {
        return typed.getOrDefault(field, otherwise);
    }
}
