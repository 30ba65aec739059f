package org.gongkai.portal.web;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.page.Link;
import org.gongkai.portal.VisitFigures;

/**
 * 访问统计 on the desk.
 *
 * @param tabs the years
 * @param here address of the one shown
 */
public record VisitsPage(VisitFigures.Year figures, List<Link> tabs, String here) {

    /**
     * A month as a bar.
     *
     * @param height of 100, of pages
     * @param searchHeight of 100, of the searches among them
     */
    public record Bar(int month, long pages, long searches, int height, int searchHeight) {}

    /** Whether anything was counted. */
    public boolean isCounted() {
        return figures.pages() > 0;
    }

    public List<Bar> bars() {
        long most = figures.months().stream().mapToLong(Long::longValue).max().orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            long pages = figures.months().get(i);
            long searches = figures.searches().get(i);
            bars.add(new Bar(i + 1, pages, searches, share(pages, most), share(searches, most)));
        }
        return bars;
    }

    private static int share(long times, long most) {
        return most == 0 ? 0 : (int) Math.max(times > 0 ? 1 : 0, Math.round(100.0 * times / most));
    }
}
