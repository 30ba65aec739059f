package org.gongkai.annualreport.web;

import java.util.List;

/**
 * 年报专栏: organs × years. Everybody sees what is published; staff see the gaps too.
 *
 * @param staff whether gaps are shown
 */
public record ReportsPage(List<Integer> years, List<Row> rows, boolean staff) {

    /** One organ; one cell a year. */
    public record Row(String organ, List<Cell> cells) {}

    /**
     * One report or the lack of one.
     *
     * @param label what is shown; empty for nothing
     * @param href where it leads; empty for nowhere
     * @param name what it is, for those who hear the page
     */
    public record Cell(String label, String href, String name) {

        static final Cell EMPTY = new Cell("", "", "");
    }
}
