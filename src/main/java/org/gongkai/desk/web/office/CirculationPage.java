package org.gongkai.desk.web.office;

import java.util.Arrays;
import java.util.List;
import org.gongkai.page.Link;
import org.gongkai.page.PageLinks;
import org.gongkai.request.Circulation;

/**
 * 流转: open cases by who has them.
 *
 * @param which the list shown
 */
public record CirculationPage(Circulation.Which which, List<Row> rows, PageLinks links) {

    /** One case; {@code hands} says who has it. */
    public record Row(String number, String href, String title, String stage, String due, String hands) {}

    /** The lists to choose from; the one shown has no address. */
    public List<Link> lists() {
        return Arrays.stream(Circulation.Which.values())
                .map(one -> new Link(
                        one.label(), one == which ? "" : OfficeViews.OFFICE + "/circulation?list=" + one.name()))
                .toList();
    }
}
