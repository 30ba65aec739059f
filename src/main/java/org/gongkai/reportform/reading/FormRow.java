package org.gongkai.reportform.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.reportform.CellName;
import org.gongkai.reportform.FormEdition;
import org.gongkai.reportform.Table3Column;
import org.gongkai.reportform.Table3Line;
import org.jspecify.annotations.Nullable;

/**
 * One row of the form that a document is searched for: its cells, and the words that name it.
 */
final class FormRow {

    private static final int REMEMBERED = 1_500;

    private static final Pattern ITEM = Pattern.compile(
            "^(?:\\(([一二三四五六七八九十]{1,2}|\\d{1,2})\\)[、.．]?|([一二三四五六七八九十]{1,2})(?:是|[、.．,，])|(\\d{1,2})(?:[、.．)]{1,2}|(?=\\p{IsHan})))");
    private static final Pattern LATER_ITEM = Pattern.compile("(?<=\\p{IsHan}|\\))(?=\\d{1,2}[、.．]\\p{IsHan})");

    private static final List<FormRow> ALL_OF_TABLE3 =
            Stream.of(Table3Line.values()).map(FormRow::of).toList();
    private static final List<FormRow> TABLE3 =
            ALL_OF_TABLE3.stream().filter(r -> !r.key.equals("other")).toList();
    private static final List<FormRow> TABLE3_UNSPLIT =
            ALL_OF_TABLE3.stream().filter(r -> !r.key.startsWith("other.")).toList();
    private static final List<FormRow> TABLE2 = makeTable2(FormEdition.FMT21);
    private static final List<FormRow> TABLE2_OF_2019 = makeTable2(FormEdition.FMT19);

    private final String key;
    private final List<@Nullable CellName> cells;
    private final List<String> wordings;
    private final String item;
    /** How well labels fit that come again and again, in one document and from document to document. */
    private final Map<String, Double> memory = new ConcurrentHashMap<>();

    private FormRow(String key, List<@Nullable CellName> cells, List<String> wordings, String item) {
        this.key = key;
        this.cells = cells;
        this.wordings = wordings;
        this.item = item;
    }

    /** Of contracts.md §4. */
    String key() {
        return key;
    }

    /** Its cells in printed order; null where the form prints text. */
    List<@Nullable CellName> cells() {
        return cells;
    }

    /** How it is called, plain and without its number, the official wording first. */
    List<String> wordings() {
        return wordings;
    }

    @Override
    public String toString() {
        return key;
    }

    int width() {
        return cells.size();
    }

    /** The number in front of a plain label, as {@link #item} gives it; empty if there is none. */
    static String itemOf(String plain) {
        Matcher item = ITEM.matcher(plain);
        if (!item.find()) {
            return "";
        }
        if (item.group(1) != null) {
            return "(" + item.group(1) + ")";
        }
        return item.group(2) != null ? item.group(2) : item.group(3);
    }

    static String withoutItem(String plain) {
        Matcher item = ITEM.matcher(plain);
        return item.find() && item.end() < plain.length() ? plain.substring(item.end()) : plain;
    }

    /** The part of a label behind the last number that begins an item: （三）不4、保护… gives 4、保护…. */
    static String lastItem(String plain) {
        Matcher later = LATER_ITEM.matcher(plain);
        int at = 0;
        while (later.find()) {
            at = later.start();
        }
        return plain.substring(at);
    }

    /** How well a plain label fits this row: 1 is the official wording; below 0.6 it does not. */
    double fit(String plain) {
        if (plain.isEmpty() || plain.length() > 140) {
            return 0;
        }
        Double known = memory.get(plain);
        if (known != null) {
            return known;
        }
        double fit = measure(plain);
        if (memory.size() < REMEMBERED) {
            memory.put(plain, fit);
        }
        return fit;
    }

    private double measure(String plain) {
        String item = itemOf(plain);
        String label = withoutItem(plain);
        double best = 0;
        for (String wording : wordings) {
            best = Math.max(best, likeness(label, wording));
        }
        if (!item.isEmpty() && !this.item.isEmpty() && sameKind(item, this.item)) {
            best += item.equals(this.item) ? 0.04 : -0.06;
        }
        return Math.max(0, Math.min(1.04, best));
    }

    private static boolean sameKind(String a, String b) {
        return kind(a) == kind(b);
    }

    private static int kind(String item) {
        return item.startsWith("(") ? 1 : Character.isDigit(item.charAt(0)) ? 2 : 3;
    }

    private static double likeness(String label, String wording) {
        if (label.equals(wording)) {
            return 1;
        }
        double best = ratio(label, wording);
        int bracket = label.indexOf('(');
        if (bracket > 1) {
            best = Math.max(best, ratio(label.substring(0, bracket), wording) - 0.01);
        }
        if (wording.length() > 3 && label.length() > wording.length() + 2) {
            best = Math.max(best, ratio(label.substring(0, wording.length() + 1), wording) - 0.02);
        }
        return best;
    }

    private static double ratio(String label, String wording) {
        if (label.length() > 3 * wording.length() + 4 || wording.length() > 4 * label.length() + 4) {
            return 0;
        }
        return 2.0 * Words.common(label, wording) / (label.length() + wording.length());
    }

    /** The rows of Table 3 in printed order. */
    static List<FormRow> table3(boolean unsplit) {
        return unsplit ? TABLE3_UNSPLIT : TABLE3;
    }

    /** The rows of Table 2 in printed order. */
    static List<FormRow> table2(FormEdition edition) {
        return edition == FormEdition.FMT21 ? TABLE2 : TABLE2_OF_2019;
    }

    private static FormRow of(Table3Line line) {
        List<@Nullable CellName> cells = new ArrayList<>();
        Stream.of(Table3Column.values()).forEach(c -> cells.add(CellName.table3(line.key(), c)));
        String official = Words.plain(line.label());
        List<String> wordings = new ArrayList<>(List.of(withoutItem(official)));
        wordings.addAll(others(line));
        return new FormRow(line.key(), cells, wordings, itemOf(official));
    }

    private static List<String> others(Table3Line line) {
        return switch (line) {
            case NEW -> List.of("本年新收", "本年新收申请数量", "本年度新收政府信息公开申请数量", "本年新收政府信息公开申请件数", "本年收到政府信息公开申请数量");
            case CARRIED_IN -> List.of("上年结转", "上年度结转政府信息公开申请数量", "上年结转申请数量", "上年结转政府信息公开申请件数");
            case PARTIAL -> List.of("部分公开");
            case REFUSED_STATE_SECRET -> List.of("国家秘密");
            case REFUSED_OTHER_LAW -> List.of("法律行政法规禁止公开", "其他法律、行政法规禁止公开", "其他法律法规禁止公开");
            case REFUSED_THREE_SECURITIES -> List.of("三安全一稳定", "危及三安全一稳定", "涉及三安全一稳定");
            case REFUSED_THIRD_PARTY -> List.of("第三方合法权益", "损害第三方合法权益", "涉及第三方合法权益");
            case REFUSED_INTERNAL -> List.of("三类内部事务信息", "内部事务信息", "属于内部事务信息");
            case REFUSED_PROCESS -> List.of("四类过程性信息", "过程性信息", "属于过程性信息");
            case REFUSED_ENFORCEMENT_FILE -> List.of("行政执法案卷", "属于行政执法案卷信息");
            case REFUSED_INQUIRY -> List.of("行政查询事项", "属于行政查询");
            case UNABLE_NOT_HELD -> List.of("本机关不掌握", "本机关不掌握相关信息", "不掌握相关政府信息");
            case UNABLE_NEEDS_MAKING -> List.of("没有现成信息", "需要另行制作", "没有现成信息需另行制作");
            case UNABLE_STILL_UNCLEAR -> List.of("补正后仍不明确", "申请内容仍不明确", "补正后内容仍不明确");
            case NOT_PROCESSED_PETITION -> List.of("信访举报投诉类", "信访投诉举报类申请", "信访、举报、投诉类申请");
            case NOT_PROCESSED_REPEAT -> List.of();
            case NOT_PROCESSED_PUBLICATION -> List.of("公开出版物", "要求公开出版物");
            case NOT_PROCESSED_EXCESSIVE -> List.of("大量反复申请", "无正当理由大量申请");
            case NOT_PROCESSED_RECONFIRM ->
                List.of("确认或重新出具已获取信息", "要求确认或重新出具", "要求确认或重新出具已获取信息", "要求行政机关确认", "要求重新出具已获取信息");
            case OTHER_CORRECTION_LAPSED -> List.of("逾期不补正", "申请人逾期不补正", "申请人无正当理由逾期不补正", "无正当理由逾期不补正、不再处理");
            case OTHER_FEE_LAPSED ->
                List.of("逾期不缴费", "逾期未缴费", "申请人逾期不缴费", "逾期未缴纳费用", "申请人逾期未按收费通知要求缴纳费用", "逾期未按收费通知缴费");
            case TOTAL -> List.of("合计", "办理结果总计");
            case CARRIED_OUT -> List.of("结转下年度", "结转下年继续办理", "结转下一年度继续办理", "结转下年度继续办理数量");
            case GRANTED, OTHER_OTHER, OTHER_UNSPLIT -> List.of();
        };
    }

    private static List<FormRow> makeTable2(FormEdition edition) {
        if (edition == FormEdition.FMT21) {
            return List.of(
                    row2("rules", List.of("made", "repealed", "inForce"), "规章", "政府规章", "行政规章", "地方政府规章"),
                    row2("normativeDocuments", List.of("made", "repealed", "inForce"), "行政规范性文件", "规范性文件"),
                    row2("licensing", List.of(), "行政许可", "行政许可事项"),
                    row2("penalty", List.of(), "行政处罚"),
                    row2("coercion", List.of(), "行政强制", "行政强制措施"),
                    row2("feeWanYuan", List.of(), "行政事业性收费", "事业性收费"));
        }
        List<String> documents = List.of("madeNew", "disclosedNew", "disclosedTotal");
        List<String> items = List.of("lastYearItems", "change", "decisions");
        List<@Nullable CellName> procurement = new ArrayList<>();
        procurement.add(CellName.table2("procurement.items"));
        procurement.add(null);
        return List.of(
                row2("rules", documents, "规章", "政府规章", "行政规章"),
                row2("normativeDocuments", documents, "规范性文件", "行政规范性文件"),
                row2("licensing", items, "行政许可"),
                row2("otherServices", items, "其他对外管理服务事项", "其他对外管理事项"),
                row2("penalty", items, "行政处罚"),
                row2("coercion", items, "行政强制"),
                row2("fee", List.of("lastYearItems", "change"), "行政事业性收费", "事业性收费"),
                new FormRow("procurement", procurement, List.of("政府集中采购", "集中采购"), ""));
    }

    private static FormRow row2(String key, List<String> columns, String... wordings) {
        List<@Nullable CellName> cells = new ArrayList<>();
        if (columns.isEmpty()) {
            cells.add(CellName.table2(key));
        }
        columns.forEach(c -> cells.add(CellName.table2(key + "." + c)));
        return new FormRow(key, cells, List.of(wordings), "");
    }
}
