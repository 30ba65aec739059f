package org.gongkai.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The numbers under a list: first, last, the present page and its neighbours, gaps between (part
 * {@code pagination.jte}).
 *
 * @param paging where we are
 * @param base address of the list with its filters, without the page: {@code /reports?year=2024}
 */
public record PageLinks(Paging paging, String base) {

    /** Address of one page of the list. */
    public String href(int page) {
        return base + (base.contains("?") ? "&" : "?") + "page=" + page;
    }

    /** Numbers to print, in order; 0 stands for a gap. */
    public List<Integer> numbers() {
        int last = paging.last();
        int here = Math.min(paging.page(), last);
        List<Integer> shown = IntStream.rangeClosed(1, last)
                .filter(n -> n == 1 || n == last || Math.abs(n - here) <= 1)
                .boxed()
                .toList();
        List<Integer> withGaps = new ArrayList<>();
        int previous = 0;
        for (int number : shown) {
            if (number == previous + 2) {
                withGaps.add(number - 1);
            } else if (number > previous + 2) {
                withGaps.add(0);
            }
            withGaps.add(number);
            previous = number;
        }
        return withGaps;
    }
}
