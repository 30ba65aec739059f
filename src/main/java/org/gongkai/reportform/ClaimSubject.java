package org.gongkai.reportform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a number in the text may speak of, and which cells could hold it.
 *
 * <p>A word of everyday language often fits several counts: 受理 is said of the new requests and of new and carried-in ones together.
 * Each reading is a list of cells to add; a claim agrees with the tables if it agrees with any of them.
 *
 * @param key as in JSON, contracts.md §4
 * @param spoken in Chinese, for a sentence
 * @param readings the first is the one to name when none agrees
 */
record ClaimSubject(String key, String spoken, List<List<CellName>> readings) {

    /** 办复率、答复率: the share of requests that were answered, in per cent. */
    static final String ANSWERED_SHARE = "answeredShare";
    /** 按时办结率: the share of answers that were in time; says nothing about requests still open. */
    static final String TIMELY_SHARE = "timelyShare";
    /** 均已办结. */
    static final String ALL_ANSWERED = "allAnswered";
    /** 均在法定期限内答复. */
    static final String ALL_ANSWERED_IN_TIME = "allAnsweredInTime";
    /** 信息处理费, in yuan. */
    static final String PROCESSING_FEE = "processingFeeYuan";

    private static final Map<String, ClaimSubject> ALL = new LinkedHashMap<>();

    static {
        CellName fresh = row("new");
        CellName carriedIn = row("carriedIn");
        CellName total = row("total");
        add("new", "收到的申请", List.of(fresh), List.of(fresh, carriedIn));
        add("carriedIn", "上年结转的申请", List.of(carriedIn));
        add("total", "办结的申请", List.of(total));
        add("handled", "办理的申请", List.of(total), List.of(fresh), List.of(fresh, carriedIn));
        add("carriedOut", "结转下年度的申请", List.of(row("carriedOut")));
        add("granted", "予以公开", List.of(row("granted")));
        add("partial", "部分公开", List.of(row("partial")));
        add("granted+partial", "予以公开和部分公开", List.of(row("granted"), row("partial")));
        addGroup("refused", "不予公开", Table3Line.Group.REFUSED);
        addGroup("unable", "无法提供", Table3Line.Group.UNABLE);
        addGroup("notProcessed", "不予处理", Table3Line.Group.NOT_PROCESSED);
        List<CellName> others = lines(Table3Line.Group.OTHER);
        add("other", "其他处理", others, List.of(row("other")));
        for (Table3Line line : Table3Line.values()) {
            if (line.group() != Table3Line.Group.NONE && line.group() != Table3Line.Group.RESULT) {
                add(line.key(), line.spoken(), List.of(row(line.key())));
            }
        }
        for (Table3Column column : Table3Column.applicants()) {
            addColumns("received." + column.key(), column.spoken() + "的申请", List.of(column));
        }
        addColumns(
                "received.organisations",
                "法人或其他组织的申请",
                Table3Column.applicants().subList(1, 6));
        add("review", "行政复议案件", List.of(block(Table4Block.REVIEW, Table4Column.TOTAL)));
        add("suits", "行政诉讼案件", suits(Table4Column.TOTAL));
        List<CellName> both = new ArrayList<>(suits(Table4Column.TOTAL));
        both.addFirst(block(Table4Block.REVIEW, Table4Column.TOTAL));
        add("review+suits", "行政复议、行政诉讼案件", both);
        add("suitDirect", "未经复议直接起诉的案件", List.of(block(Table4Block.SUIT_DIRECT, Table4Column.TOTAL)));
        add("suitAfterReview", "复议后起诉的案件", List.of(block(Table4Block.SUIT_AFTER_REVIEW, Table4Column.TOTAL)));
        for (Table4Column column : Table4Column.parts()) {
            add("review." + column.key(), "行政复议" + column.label(), List.of(block(Table4Block.REVIEW, column)));
            add("suits." + column.key(), "行政诉讼" + column.label(), suits(column));
        }
        for (String kind : List.of("rules", "normativeDocuments")) {
            String name = kind.equals("rules") ? "规章" : "行政规范性文件";
            addTable2(kind + ".made", name + "制发", kind + ".made", kind + ".madeNew");
            addTable2(kind + ".repealed", name + "废止", kind + ".repealed");
            addTable2(kind + ".inForce", name + "现行有效", kind + ".inForce");
            addTable2(kind + ".disclosedNew", name + "新公开", kind + ".disclosedNew");
            addTable2(kind + ".disclosedTotal", name + "对外公开总数量", kind + ".disclosedTotal");
        }
        addTable2("licensing", "行政许可", "licensing", "licensing.decisions");
        addTable2("penalty", "行政处罚", "penalty", "penalty.decisions");
        addTable2("coercion", "行政强制", "coercion", "coercion.decisions");
        addTable2Sum("licensing+penalty", "行政许可、行政处罚", "licensing", "penalty");
        addTable2Sum("penalty+coercion", "行政处罚、行政强制", "penalty", "coercion");
        addTable2Sum("licensing+penalty+coercion", "行政许可、行政处罚、行政强制", "licensing", "penalty", "coercion");
        addTable2("feeWanYuan", "行政事业性收费（万元）", "feeWanYuan");
    }

    static @Nullable ClaimSubject of(String key) {
        return ALL.get(key);
    }

    /** The readings that this form can answer. */
    List<List<CellName>> readings(FormLayout layout) {
        return readings.stream()
                .filter(cells -> layout.cells().containsAll(cells))
                .toList();
    }

    @SafeVarargs
    private static void add(String key, String spoken, List<CellName>... readings) {
        ALL.put(key, new ClaimSubject(key, spoken, List.of(readings)));
    }

    private static void addGroup(String key, String spoken, Table3Line.Group group) {
        add(key, spoken, lines(group));
    }

    private static void addColumns(String key, String spoken, List<Table3Column> columns) {
        List<CellName> fresh = cells(List.of("new"), columns);
        List<CellName> both = cells(List.of("new", "carriedIn"), columns);
        List<CellName> total = cells(List.of("total"), columns);
        add(key, spoken, fresh, both, total);
    }

    private static void addTable2(String key, String spoken, String... cells) {
        ALL.put(
                key,
                new ClaimSubject(
                        key,
                        spoken,
                        Stream.of(cells).map(c -> List.of(CellName.table2(c))).toList()));
    }

    private static void addTable2Sum(String key, String spoken, String... items) {
        add(
                key,
                spoken,
                Stream.of(items).map(CellName::table2).toList(),
                Stream.of(items).map(i -> CellName.table2(i + ".decisions")).toList());
    }

    private static List<CellName> cells(List<String> rows, List<Table3Column> columns) {
        return rows.stream()
                .flatMap(row -> columns.stream().map(column -> CellName.table3(row, column)))
                .toList();
    }

    private static List<CellName> lines(Table3Line.Group group) {
        return Stream.of(Table3Line.values())
                .filter(line -> line.group() == group)
                .map(line -> row(line.key()))
                .toList();
    }

    private static CellName row(String key) {
        return CellName.table3(key, Table3Column.TOTAL);
    }

    private static CellName block(Table4Block block, Table4Column column) {
        return CellName.table4(block, column);
    }

    private static List<CellName> suits(Table4Column column) {
        return List.of(block(Table4Block.SUIT_DIRECT, column), block(Table4Block.SUIT_AFTER_REVIEW, column));
    }
}
