package org.gongkai.reportform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One block of Table 2: a clause of article 20, its column heads and its rows.
 *
 * @param clause for example 第二十条第（一）项
 * @param heads the heads of the number columns, without 信息内容
 * @param items the rows
 */
public record Table2Block(String clause, List<String> heads, List<Item> items) {

    /**
     * One row.
     *
     * @param label as printed
     * @param cells names of its cells; null where the form prints text (采购总金额)
     */
    public record Item(String label, List<@Nullable CellName> cells) {}

    private static Item item(String label, String... cells) {
        return new Item(
                label,
                java.util.Arrays.stream(cells)
                        .<@Nullable CellName>map(CellName::table2)
                        .toList());
    }

    /** 国办公开办函〔2021〕30号 (law.md §2.2). */
    static final List<Table2Block> FMT21 = List.of(
            new Table2Block(
                    "第二十条第（一）项",
                    List.of("本年制发件数", "本年废止件数", "现行有效件数"),
                    List.of(
                            item("规章", "rules.made", "rules.repealed", "rules.inForce"),
                            item(
                                    "行政规范性文件",
                                    "normativeDocuments.made",
                                    "normativeDocuments.repealed",
                                    "normativeDocuments.inForce"))),
            new Table2Block("第二十条第（五）项", List.of("本年处理决定数量"), List.of(item("行政许可", "licensing"))),
            new Table2Block(
                    "第二十条第（六）项", List.of("本年处理决定数量"), List.of(item("行政处罚", "penalty"), item("行政强制", "coercion"))),
            new Table2Block("第二十条第（八）项", List.of("本年收费金额（单位：万元）"), List.of(item("行政事业性收费", "feeWanYuan"))));

    private static final List<String> ITEM_HEADS = List.of("上一年项目数量", "本年增/减", "处理决定数量");

    private static Item items19(String label, String key) {
        return item(label, key + ".lastYearItems", key + ".change", key + ".decisions");
    }

    /** 国办公开办函〔2019〕60号 (law.md §2.7). */
    static final List<Table2Block> FMT19 = List.of(
            new Table2Block(
                    "第二十条第（一）项",
                    List.of("本年新制作数量", "本年新公开数量", "对外公开总数量"),
                    List.of(
                            item("规章", "rules.madeNew", "rules.disclosedNew", "rules.disclosedTotal"),
                            item(
                                    "规范性文件",
                                    "normativeDocuments.madeNew",
                                    "normativeDocuments.disclosedNew",
                                    "normativeDocuments.disclosedTotal"))),
            new Table2Block(
                    "第二十条第（五）项",
                    ITEM_HEADS,
                    List.of(items19("行政许可", "licensing"), items19("其他对外管理服务事项", "otherServices"))),
            new Table2Block("第二十条第（六）项", ITEM_HEADS, List.of(items19("行政处罚", "penalty"), items19("行政强制", "coercion"))),
            new Table2Block(
                    "第二十条第（八）项",
                    List.of("上一年项目数量", "本年增/减"),
                    List.of(item("行政事业性收费", "fee.lastYearItems", "fee.change"))),
            new Table2Block("第二十条第（九）项", List.of("采购项目数量", "采购总金额"), List.of(new Item("政府集中采购", procurement()))));

    private static List<@Nullable CellName> procurement() {
        var cells = new java.util.ArrayList<@Nullable CellName>();
        cells.add(CellName.table2("procurement.items"));
        cells.add(null); // 采购总金额 is text as printed
        return java.util.Collections.unmodifiableList(cells);
    }

    public static List<Table2Block> of(FormEdition edition) {
        return edition == FormEdition.FMT21 ? FMT21 : FMT19;
    }
}
