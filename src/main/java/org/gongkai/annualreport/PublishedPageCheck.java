package org.gongkai.annualreport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.reportform.CellName;
import org.gongkai.reportform.FigureMarkup;
import org.gongkai.reportform.ReportHtml;
import org.gongkai.reportform.StatutoryReport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * 公开前复核: reads the page as it will be published and compares every figure with the signed report, so that what people see is what was
 * signed.
 */
final class PublishedPageCheck {

    private PublishedPageCheck() {}

    /** What speaks against the page; empty if it shows the report. */
    static List<String> reasonsAgainst(StatutoryReport signed) {
        return reasonsAgainst(signed, ReportHtml.of(signed, FigureMarkup.PLAIN).parts());
    }

    static List<String> reasonsAgainst(StatutoryReport signed, String html) {
        Document page = Jsoup.parse(html);
        List<String> reasons = new ArrayList<>();
        for (CellName cell : signed.layout().cells()) {
            List<Element> shown = page.getElementsByAttributeValue("data-cell", cell.value());
            BigDecimal number = signed.at(cell);
            String expected = number == null ? "" : ReportHtml.print(number);
            String found = shown.size() == 1 ? shown.getFirst().text() : "（" + shown.size() + "处）";
            if (!found.equals(expected)) {
                reasons.add("网页上" + signed.layout().spoken(cell) + "显示为“" + found + "”，签发的是“" + expected + "”");
            }
        }
        return reasons;
    }
}
