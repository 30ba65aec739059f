package org.gongkai.desk.web.office;

import java.util.List;
import org.gongkai.page.Choice;
import org.gongkai.page.Download;
import org.gongkai.page.PageLinks;

/**
 * 收费台账 of a year.
 *
 * @param statement the sentence for part six of the annual report, zero included
 * @param sums what was asked for, came in, went back
 */
public record FeesPage(
        int year,
        List<Choice> years,
        String statement,
        String sums,
        List<Row> rows,
        PageLinks links,
        List<Download> files) {

    /** One notice; {@code lines} explain its amount. */
    public record Row(
            String number,
            String href,
            String title,
            String applicant,
            String agency,
            String noticed,
            String amount,
            List<String> lines,
            String payBy,
            String paid,
            String state) {}
}
