package org.gongkai.document.web;

import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.document.DocumentLedger;
import org.gongkai.document.DocumentLedger.Line;
import org.gongkai.document.DocumentStage;
import org.gongkai.identity.Actor;
import org.gongkai.page.ChineseDates;
import org.gongkai.paper.Ledger;
import org.gongkai.paper.TableFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 发布台账 to take away and to file: what is filtered, whole; with the names of the three reviews. */
@Component
class LedgerSheets {

    /** Longer lists belong into a table file. */
    static final int MOST_PRINTED = 1_000;

    /** A workbook holds no more rows than that. */
    private static final int MOST_ROWS = 1_000_000;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY_AND_MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'\n'HH:mm", Locale.ROOT);

    private static final String[] HEADS = {
        "编号", "索引号", "标题", "发文字号", "机关", "栏目", "成文日期", "公开时间", "状态", "初审", "复审", "终审（发布人）", "撤下日期", "撤下原因"
    };
    private static final int[] WIDTHS = {16, 26, 56, 24, 24, 20, 12, 18, 12, 12, 12, 14, 12, 20};

    private final DocumentLedger ledger;
    private final Agencies agencies;

    LedgerSheets(DocumentLedger ledger, Agencies agencies) {
        this.ledger = ledger;
        this.agencies = agencies;
    }

    /** Writes the filtered list as .xlsx; days are days, so that they can be sorted and reckoned with. */
    void write(DocumentLedger.Filter filter, Actor by, OutputStream out) {
        try (TableFile file = TableFile.to(out).sheet("发布台账", TableFile.Column.of(List.of(HEADS), WIDTHS))) {
            ledger.forEach(filter, MOST_ROWS, by, lines -> lines.forEach(line -> write(file, line)));
        }
    }

    private static void write(TableFile file, Line line) {
        file.row(
                line.number().value(),
                line.indexNumber(),
                line.title(),
                line.officialNumber(),
                line.agencyName(),
                line.column(),
                line.madeOn(),
                minute(line.publishedAt()),
                state(line),
                line.reviewed().first(),
                line.reviewed().second(),
                line.reviewed().last(),
                line.withdrawnOn(),
                line.withdrawnWhy());
    }

    /** The filtered list as it is printed for the file: the first {@link #MOST_PRINTED} lines. */
    Ledger printed(DocumentLedger.Filter filter, Actor by, LocalDate today) {
        long total = ledger.list(filter, 1, 1, by).paging().total();
        List<List<String>> rows = new ArrayList<>();
        ledger.forEach(filter, MOST_PRINTED, by, lines -> lines.forEach(line -> rows.add(row(rows.size() + 1, line))));
        List<String> lead = new ArrayList<>();
        lead.add("打印日期：" + ChineseDates.date(today) + "。范围：" + filter.view().label() + days(filter) + "，共 " + total
                + " 条。");
        if (rows.size() < total) {
            lead.add("这里只列出前 " + rows.size() + " 条；要全部，请导出表格，或者先缩小查找范围。");
        }
        return new Ledger(
                organ(filter, by) + "\n政府信息发布台账",
                lead,
                List.of(new Ledger.Part(
                        "",
                        TableFile.Column.of(
                                List.of("序号", "标题、文号", "机关", "栏目", "公开时间", "初审、复审、终审（发布人）", "状态"),
                                6,
                                42,
                                21,
                                16,
                                22,
                                30,
                                13),
                        rows,
                        "没有符合条件的信息。")),
                "");
    }

    private static List<String> row(int place, Line line) {
        return List.of(
                Integer.toString(place),
                line.title() + (line.officialNumber().isEmpty() ? "" : "（" + line.officialNumber() + "）"),
                line.agencyName(),
                line.column(),
                line.publishedAt() == null ? "" : DAY_AND_MINUTE.format(line.publishedAt()),
                Stream.of(
                                line.reviewed().first(),
                                line.reviewed().second(),
                                line.reviewed().last())
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.joining("、")),
                state(line)
                        + (line.withdrawnOn() == null
                                ? ""
                                : "（" + line.withdrawnOn() + " " + line.withdrawnWhy() + "）"));
    }

    private static String days(DocumentLedger.Filter filter) {
        LocalDate from = filter.from();
        LocalDate to = filter.to();
        return from == null && to == null
                ? ""
                : "，公开日期" + (from == null ? "" : "从" + ChineseDates.date(from))
                        + (to == null ? "" : "到" + ChineseDates.date(to));
    }

    private static String state(Line line) {
        return Stream.of(
                        line.stage() == DocumentStage.NONE ? null : line.stage().label(),
                        line.publicState().label())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("，"));
    }

    private static String minute(@Nullable LocalDateTime at) {
        return at == null ? "" : MINUTE.format(at);
    }

    private String organ(DocumentLedger.Filter filter, Actor by) {
        AgencyCode asked = filter.organ();
        List<Agency> organs = ledger.organs(by);
        Optional<Agency> named = asked != null
                ? agencies.find(asked)
                : organs.size() == 1 ? Optional.of(organs.getFirst()) : agencies.findCounty();
        return named.map(Agency::name).orElse("");
    }
}
