package org.gongkai.annualreport.web;

import java.util.List;
import org.gongkai.page.Link;

/**
 * 汇总: what the reports at hand add up to.
 *
 * @param remarks what is missing in the sum, one sentence each
 * @param against findings of the county's own report against the units; one line where it was not compared
 */
public record ConsolidatedPage(
        int year,
        List<Link> years,
        String here,
        String summary,
        List<String> remarks,
        List<String> against,
        String parts,
        String json) {}
