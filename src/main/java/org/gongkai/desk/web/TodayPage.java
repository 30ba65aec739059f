package org.gongkai.desk.web;

import java.util.List;
import org.gongkai.page.Link;

/**
 * 今日待办.
 *
 * @param today the day in words
 * @param first the three things first
 * @param notices what else waits, such as 督办
 * @param sections the cases behind them and everything else that waits, the most urgent first
 * @param severalAgencies whether rows must say which organ
 * @param mayRegister whether the reader registers paper requests
 */
public record TodayPage(
        String today,
        List<Headline> first,
        List<Link> notices,
        List<Section> sections,
        boolean severalAgencies,
        boolean mayRegister) {

    /**
     * One of the three things.
     *
     * @param count how many cases
     * @param label what they are
     * @param sentence what it means, also when there is none
     * @param href the cases on this page; empty when there is none
     * @param tone style of the figure: bad, soon or plain
     */
    public record Headline(long count, String label, String sentence, String href, String tone) {}

    /**
     * Cases that wait for the same.
     *
     * @param id anchor
     * @param note what is to be done with them
     * @param more how many are not listed here
     */
    public record Section(String id, String title, String note, List<CaseRow> rows, long more) {}
}
