package org.gongkai.annualreport.web;

import org.gongkai.reportform.CellName;
import org.gongkai.reportform.FigureMarkup;
import org.gongkai.reportform.FormLayout;

/** Makes every figure a quiet link to what stands behind it. */
class LinkedFigures implements FigureMarkup {

    private final String base;
    private final FormLayout layout;

    /** @param base address of the report, for example {@code /reports/zfb/2024} */
    LinkedFigures(String base, FormLayout layout) {
        this.base = base;
        this.layout = layout;
    }

    @Override
    public String figure(CellName cell, String printed) {
        return "<a class=\"figure\" href=\"" + base + "/cells/" + cell + "\" aria-label=\"" + printed + "，"
                + layout.spoken(cell) + "\">" + printed + "</a>";
    }
}
