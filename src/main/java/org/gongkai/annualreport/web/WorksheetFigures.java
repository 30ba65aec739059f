package org.gongkai.annualreport.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.reportform.CellName;
import org.gongkai.reportform.FigureMarkup;
import org.gongkai.reportform.Finding;
import org.gongkai.reportform.ReportPart;
import org.gongkai.reportform.StatutoryReport;
import org.springframework.web.util.HtmlUtils;

/** A field in every cell, and the findings marked beside their cells and sentences. */
final class WorksheetFigures implements FigureMarkup {

    private final StatutoryReport report;
    private final List<Finding> findings;
    private final Map<CellName, StringBuilder> marks = new HashMap<>();
    private final Map<String, String> typed;

    /**
     * @param findings in the order in which the page lists them; the n-th has the anchor {@code finding-n}, counted from 1
     * @param typed what was typed into a refused form, by cell name
     */
    WorksheetFigures(StatutoryReport report, List<Finding> findings, Map<String, String> typed) {
        this.report = report;
        this.findings = findings;
        this.typed = typed;
        for (int i = 0; i < findings.size(); i++) {
            if (isAtItsCell(findings.get(i))) {
                marks.computeIfAbsent(findings.get(i).cells().getFirst(), c -> new StringBuilder())
                        .append(mark(findings.get(i), i));
            }
        }
    }

    /** Blank cells speak for themselves (B4). */
    static boolean isAtItsCell(Finding finding) {
        return !finding.cells().isEmpty() && !finding.rule().equals("B4");
    }

    /** The mark that leads to a finding by its place in the list. */
    static String mark(Finding finding, int index) {
        String rule = finding.rule();
        return "<a class=\"findingmark\" href=\"#finding-" + (index + 1) + "\" aria-label=\"校核发现" + rule + "\">" + rule
                + "</a>";
    }

    @Override
    public String figure(CellName cell, String printed) {
        return field(cell, printed);
    }

    @Override
    public String beside(CellName cell) {
        String field = report.at(cell) == null ? field(cell, "") : "";
        StringBuilder mark = marks.get(cell);
        return field + (mark == null ? "" : "<span id=\"" + MarkedFigures.anchor(cell) + "\">" + mark + "</span>");
    }

    @Override
    public String classes(CellName cell) {
        return marks.containsKey(cell) ? "has-finding" : "";
    }

    @Override
    public String besideParagraph(ReportPart part, String paragraph) {
        StringBuilder found = new StringBuilder();
        for (int i = 0; i < findings.size(); i++) {
            String quote = findings.get(i).quote();
            if (quote != null && !quote.isBlank() && paragraph.contains(quote)) {
                found.append(mark(findings.get(i), i));
            }
        }
        return found.isEmpty() ? "" : "<p class=\"sentencemark\">这一段：" + found + "</p>";
    }

    private String field(CellName cell, String printed) {
        String shown = HtmlUtils.htmlEscape(typed.getOrDefault(cell.value(), printed), "UTF-8");
        return "<input class=\"cellfield\" type=\"text\" inputmode=\"decimal\" autocomplete=\"off\" size=\"4\" maxlength=\"24\" id=\""
                + cell
                + "\" name=\"" + cell + "\" value=\"" + shown + "\" aria-label=\""
                + HtmlUtils.htmlEscape(report.layout().spoken(cell), "UTF-8") + "\">";
    }
}
