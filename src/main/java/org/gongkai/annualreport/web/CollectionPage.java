package org.gongkai.annualreport.web;

import java.util.List;
import org.gongkai.page.Badge;
import org.gongkai.page.Link;

/**
 * 收集年报: who has handed in for a year, and what is wrong with each.
 *
 * @param views further pages of the year: sum, comparison; empty for those who see one organ only
 * @param mayDeliver whether the person may hand in
 */
public record CollectionPage(
        int year,
        List<Link> years,
        String here,
        String summary,
        List<Row> rows,
        List<Link> views,
        boolean mayDeliver,
        String done) {

    /**
     * One organ.
     *
     * @param href of its report; empty where there is none
     * @param unread cells that were not read, in words; empty for none
     */
    public record Row(
            String organ,
            String href,
            Badge standing,
            String on,
            String source,
            int errors,
            int warnings,
            int questions,
            String unread) {}
}
