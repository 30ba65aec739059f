package org.gongkai.annualreport.web;

import java.util.List;
import org.gongkai.page.Link;

/**
 * 图解: the same cells as pictures, each with its table beside it.
 *
 * @param lede the year in one sentence
 * @param notes what there is to say without a picture
 */
public record ReportChartPage(
        String title,
        String lede,
        List<Bars> charts,
        List<String> notes,
        List<Link> views,
        String here,
        String source) {}
