package org.gongkai.annualreport.web;

import java.util.List;
import org.gongkai.page.Download;
import org.gongkai.page.Link;
import org.gongkai.page.SheetRow;

/**
 * One published report in the official layout.
 *
 * @param downloads the report as files
 * @param parts the six parts as HTML, written by the form itself
 * @param marks remarks under the report, each about a figure set by hand or a missing unit
 */
public record ReportPage(
        String title,
        List<SheetRow> facts,
        List<Link> views,
        String here,
        List<Download> downloads,
        String parts,
        List<String> marks) {}
