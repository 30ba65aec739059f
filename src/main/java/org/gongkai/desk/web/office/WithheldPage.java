package org.gongkai.desk.web.office;

import java.util.List;
import org.gongkai.page.Badge;
import org.gongkai.page.PageLinks;

/**
 * 定期复核: what the office withheld, the next to look at first.
 *
 * @param due how many are to be looked at by today
 * @param mayRecord whether the reader records a look
 */
public record WithheldPage(List<Row> rows, long due, PageLinks links, boolean mayRecord, boolean done) {

    /** One reply. */
    public record Row(
            String number,
            String href,
            String title,
            String decision,
            String decided,
            String last,
            String next,
            Badge state,
            String recordHref) {}
}
