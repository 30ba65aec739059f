package org.gongkai.annualreport.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.reportform.CellName;
import org.gongkai.reportform.Finding;
import org.gongkai.reportform.FormLayout;

/** Figures on the desk: links, and the findings marked beside their cells. */
final class MarkedFigures extends LinkedFigures {

    private final Map<CellName, StringBuilder> marks = new HashMap<>();
    private final Set<CellName> manual;

    /**
     * @param findings in the order in which the page lists them; the n-th has the anchor {@code finding-n}, counted from 1
     * @param manual cells set by hand
     */
    MarkedFigures(String base, FormLayout layout, List<Finding> findings, Set<CellName> manual) {
        super(base, layout);
        this.manual = manual;
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            if (!finding.rule().equals("B4")) { // a blank speaks for itself
                for (CellName cell : finding.cells().stream().limit(1).toList()) {
                    mark(cell, finding, i + 1);
                }
            }
        }
    }

    private void mark(CellName cell, Finding finding, int number) {
        marks.computeIfAbsent(cell, c -> new StringBuilder())
                .append("<a class=\"findingmark\" href=\"#finding-")
                .append(number)
                .append("\" aria-label=\"校核发现")
                .append(finding.rule())
                .append("\">")
                .append(finding.rule())
                .append("</a>");
    }

    @Override
    public String beside(CellName cell) {
        StringBuilder mark = marks.get(cell);
        return mark == null ? "" : "<span id=\"" + anchor(cell) + "\">" + mark + "</span>";
    }

    @Override
    public String classes(CellName cell) {
        return (marks.containsKey(cell) ? "has-finding " : "") + (manual.contains(cell) ? "is-manual" : "");
    }

    static String anchor(CellName cell) {
        return "at-" + cell.value().replace('.', '-');
    }
}
