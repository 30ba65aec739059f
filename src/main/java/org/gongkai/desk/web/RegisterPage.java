package org.gongkai.desk.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Link;
import org.gongkai.request.CaseStage;
import org.gongkai.request.Light;
import org.gongkai.request.LightDistances;
import org.gongkai.request.Register;
import org.gongkai.request.StageGroup;
import org.gongkai.statute.ApplicantKind;
import org.gongkai.statute.Disposition;
import org.gongkai.statute.Way;
import org.jspecify.annotations.Nullable;

/**
 * 登记台账: every case the reader may see.
 *
 * @param query what is asked for
 * @param agencies organs to choose from; empty for who sees one only
 * @param distances of the lights today
 * @param rows one page of them
 * @param total such as {@code 共 312 件，第 31—60 件}
 * @param first address of the first page; null on it
 * @param last address of the last page; null on it
 * @param views the reader's saved views; {@code href} lists them
 * @param mayRegister whether the reader registers paper requests
 * @param errors what is wrong with a view to be saved
 */
public record RegisterPage(
        RegisterQuery query,
        List<Choice> agencies,
        List<Choice> years,
        LightDistances distances,
        List<CaseRow> rows,
        String total,
        @Nullable String first,
        @Nullable String previous,
        @Nullable String next,
        @Nullable String last,
        List<Link> views,
        boolean mayRegister,
        FormErrors errors) {

    /** The value of a filter as it was asked for. */
    public String value(String name) {
        return query.get(name);
    }

    public boolean filtered() {
        return query.filtered();
    }

    public boolean more() {
        return query.more();
    }

    public String order() {
        return query.order().name();
    }

    /** The query of this page, to be saved. */
    public String queryText() {
        return query.text();
    }

    public String xlsx() {
        return query.address(DeskAddresses.REGISTER_XLSX);
    }

    public String print() {
        return query.address(DeskAddresses.REGISTER_PDF);
    }

    public CaseSorting sorting() {
        return new CaseSorting(query);
    }

    public List<Choice> states() {
        return Stream.of(
                        Stream.of(Choice.of("open", "全部办理中"), Choice.of("closed", "全部已办结")),
                        Stream.of(StageGroup.WAITING, StageGroup.SIGNING, StageGroup.ARCHIVING)
                                .map(group -> Choice.of(group.name(), group.label() + "（各种）")),
                        Arrays.stream(CaseStage.values()).map(stage -> Choice.of(stage.name(), stage.label())))
                .flatMap(choices -> choices)
                .toList();
    }

    public List<Choice> lights() {
        return Arrays.stream(Light.values())
                .filter(light -> light != Light.CLOSED)
                .map(light -> Choice.of(light.name(), light.label(distances)))
                .toList();
    }

    public List<Choice> kinds() {
        return Arrays.stream(ApplicantKind.values())
                .map(kind -> Choice.of(kind.name(), kind.label()))
                .toList();
    }

    public List<Choice> ways() {
        return Arrays.stream(Way.values())
                .map(way -> Choice.of(way.name(), way.label()))
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
