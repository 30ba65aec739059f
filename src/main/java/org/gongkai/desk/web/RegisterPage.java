package org.gongkai.desk.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.page.Choice;
import org.gongkai.page.PageLinks;
import org.gongkai.request.CaseStage;
import org.gongkai.request.Register;
import org.gongkai.statute.Disposition;

/**
 * 登记台账: every case the reader may see.
 *
 * @param words text or number searched for
 * @param agency code of the organ chosen, or empty
 * @param agencies organs to choose from; empty for who sees one only
 * @param year year of filing chosen, or empty
 * @param state open, closed, the name of a stage, or empty
 * @param decision name of a disposition, or empty
 * @param order name of the order
 * @param rows one page of them
 * @param filtered whether any filter is set
 * @param mayRegister whether the reader registers paper requests
 */
public record RegisterPage(
        String words,
        String agency,
        List<Choice> agencies,
        String year,
        List<Choice> years,
        String state,
        String decision,
        String order,
        List<CaseRow> rows,
        PageLinks links,
        boolean filtered,
        boolean mayRegister) {

    public List<Choice> states() {
        return Stream.concat(
                        Stream.of(Choice.of("open", "全部办理中"), Choice.of("closed", "全部已办结")),
                        Arrays.stream(CaseStage.values()).map(stage -> Choice.of(stage.name(), stage.label())))
                .toList();
    }

    public List<Choice> decisions() {
        return Arrays.stream(Disposition.values())
                .map(disposition ->
                        Choice.of(disposition.name(), disposition.group().label() + "：" + disposition.label()))
                .toList();
    }

    public List<Choice> orders() {
        return Arrays.stream(Register.Order.values())
                .map(one -> Choice.of(one.name(), one.label()))
                .toList();
    }
}
