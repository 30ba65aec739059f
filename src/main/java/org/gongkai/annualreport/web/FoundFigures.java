package org.gongkai.annualreport.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.reportform.CellName;
import org.gongkai.reportform.FigureMarkup;
import org.gongkai.reportform.Finding;

/** Figures of a report from elsewhere: plain, with the findings marked beside their cells. */
final class FoundFigures implements FigureMarkup {

    private final Map<CellName, StringBuilder> marks = new HashMap<>();

    /** @param findings in the order in which the page lists them; the n-th has the anchor {@code finding-n}, counted from 1 */
    FoundFigures(List<Finding> findings) {
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            if (WorksheetFigures.isAtItsCell(finding)) {
                marks.computeIfAbsent(finding.cells().getFirst(), c -> new StringBuilder())
                        .append(WorksheetFigures.mark(finding, i));
            }
        }
    }

    @Override
    public String figure(CellName cell, String printed) {
        return "<span class=\"figure figure--plain\">" + printed + "</span>";
    }

    @Override
    public String beside(CellName cell) {
        StringBuilder mark = marks.get(cell);
        return mark == null ? "" : "<span id=\"" + MarkedFigures.anchor(cell) + "\">" + mark + "</span>";
    }

    @Override
    public String classes(CellName cell) {
        return marks.containsKey(cell) ? "has-finding" : "";
    }
}
