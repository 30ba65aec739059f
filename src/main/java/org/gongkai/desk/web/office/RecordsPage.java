package org.gongkai.desk.web.office;

import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.page.PageLinks;
import org.gongkai.request.CorrectingRecords;

/**
 * 更正申请 of the office, those that wait first.
 *
 * @param before address of the year before, empty for none
 * @param after address of the year after, empty for none
 */
public record RecordsPage(
        List<Row> rows,
        PageLinks links,
        boolean mayRegister,
        CorrectingRecords.Figures figures,
        String before,
        String after) {

    /** The figures of the year in one sentence, for the report's narrative. */
    public String told() {
        return figures.year() + "年收到更正申请" + figures.received() + "件（网上" + figures.online() + "件），"
                + figures.decided().entrySet().stream()
                        .map(one -> one.getKey().label() + one.getValue() + "件")
                        .collect(Collectors.joining("，"))
                + "，待核实" + figures.waiting() + "件。";
    }

    /** One of them, the applicant masked. */
    public record Row(String number, String href, String record, String applicant, String received, String outcome) {}
}
