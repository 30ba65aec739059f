package org.gongkai.annualreport.web;

import java.util.List;
import org.gongkai.page.Badge;
import org.gongkai.page.Link;

/** 年报工作台: one year, one row an organ. */
public record DeskReportsPage(int year, List<Link> years, String here, List<Row> rows, long published, long late) {

    public record Row(
            String organ, String href, Badge state, String due, String target, Badge deadline, String publicHref) {}
}
