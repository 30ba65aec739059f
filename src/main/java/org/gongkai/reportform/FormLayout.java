package org.gongkai.reportform;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 表式: the cells of one edition of the form in printed order, and the sums they obey.
 *
 * <p>The 2021 form has 10 cells in Table 2, 175 in Table 3 and 15 in Table 4. {@code unsplitOther} tells the form whose Table 3 has
 * one row （六）其他处理 instead of three: always so in the 2019 form, by mistake in some reports on the 2021 form.
 */
public final class FormLayout {

    private static final Map<FormEdition, FormLayout> SPLIT = new EnumMap<>(FormEdition.class);
    private static final Map<FormEdition, FormLayout> UNSPLIT = new EnumMap<>(FormEdition.class);

    static {
        for (FormEdition edition : FormEdition.values()) {
            SPLIT.put(edition, new FormLayout(edition, false));
            UNSPLIT.put(edition, new FormLayout(edition, true));
        }
    }

    private final FormEdition edition;
    private final boolean unsplitOther;
    private final List<Table3Line> lines;
    private final SequencedSet<CellName> cells;
    private final List<Identity> identities;
    private final Set<CellName> computed;
    private final Map<CellName, String> spoken;

    private FormLayout(FormEdition edition, boolean unsplitOther) {
        this.edition = edition;
        this.unsplitOther = unsplitOther;
        this.lines = Table3Line.of(unsplitOther);
        this.spoken = speak(edition, lines);
        this.cells = java.util.Collections.unmodifiableSequencedSet(new LinkedHashSet<>(spoken.keySet()));
        this.identities = List.copyOf(relate(lines));
        this.computed = identities.stream()
                .filter(i -> i.whole().size() == 1)
                .map(i -> i.whole().getFirst())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The 2019 form is always unsplit. */
    public static FormLayout of(FormEdition edition, boolean unsplitOther) {
        boolean unsplit = unsplitOther || edition == FormEdition.FMT19;
        return java.util.Objects.requireNonNull((unsplit ? UNSPLIT : SPLIT).get(edition));
    }

    public FormEdition edition() {
        return edition;
    }

    public boolean unsplitOther() {
        return unsplitOther;
    }

    /** All cells that hold a number, in printed order. */
    public SequencedSet<CellName> cells() {
        return cells;
    }

    /** The cells that are entered; the others are sums. */
    public List<CellName> leaves() {
        return cells.stream().filter(c -> !computed.contains(c)).toList();
    }

    /** Whether the cell is a total: computed, never entered. */
    public boolean isComputed(CellName cell) {
        return computed.contains(cell);
    }

    /** The entered cells that a cell adds up, in printed order; the cell itself if it is entered. */
    public List<CellName> leavesOf(CellName cell) {
        Set<CellName> leaves = new LinkedHashSet<>();
        collect(cell, leaves);
        return cells.stream().filter(leaves::contains).toList();
    }

    private void collect(CellName cell, Set<CellName> leaves) {
        if (!computed.contains(cell)) {
            leaves.add(cell);
            return;
        }
        identities.stream()
                .filter(i -> i.whole().size() == 1 && i.whole().getFirst().equals(cell))
                .findFirst()
                .ifPresent(i -> i.parts().forEach(part -> collect(part, leaves)));
    }

    /** The relations A1, A2, A3 and A5 for every row and column. */
    public List<Identity> identities() {
        return identities;
    }

    /** The rows of Table 3. */
    public List<Table3Line> lines() {
        return lines;
    }

    /** The cell in Chinese for a sentence: 表三“一、本年新收政府信息公开申请数量”自然人. */
    public String spoken(CellName cell) {
        return spoken.getOrDefault(cell, cell.value());
    }

    private static Map<CellName, String> speak(FormEdition edition, List<Table3Line> lines) {
        Map<CellName, String> names = new LinkedHashMap<>();
        for (Table2Block block : Table2Block.of(edition)) {
            for (Table2Block.Item item : block.items()) {
                for (int i = 0; i < item.cells().size(); i++) {
                    CellName cell = item.cells().get(i);
                    if (cell != null) {
                        names.put(
                                cell, "表二“" + item.label() + "”" + block.heads().get(i));
                    }
                }
            }
        }
        for (Table3Line line : lines) {
            for (Table3Column column : Table3Column.values()) {
                names.put(CellName.table3(line.key(), column), line.spoken() + column.spoken());
            }
        }
        for (Table4Block block : Table4Block.values()) {
            for (Table4Column column : Table4Column.values()) {
                names.put(CellName.table4(block, column), "表四“" + block.label() + "”" + column.label());
            }
        }
        return names;
    }

    private static List<Identity> relate(List<Table3Line> lines) {
        List<Identity> all = new ArrayList<>();
        for (Table3Column c : Table3Column.values()) {
            // 第一项加第二项之和，等于第三项加第四项之和 (A1; printed in the head of the table)
            all.add(new Identity(
                    "A1",
                    List.of(CellName.table3("total", c), CellName.table3("carriedOut", c)),
                    List.of(CellName.table3("new", c), CellName.table3("carriedIn", c)),
                    "表三“" + c.spoken() + "”列：本年新收＋上年结转＝办理结果总计＋结转下年度"));
        }
        for (Table3Line line : lines) {
            all.add(new Identity(
                    "A2",
                    List.of(CellName.table3(line.key(), Table3Column.TOTAL)),
                    Table3Column.applicants().stream()
                            .map(c -> CellName.table3(line.key(), c))
                            .toList(),
                    line.spoken() + "行：总计＝自然人＋法人或其他组织五列"));
        }
        for (Table3Column c : Table3Column.values()) {
            all.add(new Identity(
                    "A3",
                    List.of(CellName.table3("total", c)),
                    lines.stream()
                            .filter(Table3Line::isResult)
                            .map(line -> CellName.table3(line.key(), c))
                            .toList(),
                    "表三“" + c.spoken() + "”列：（七）总计＝（一）至（六）各项之和"));
        }
        for (Table4Block block : Table4Block.values()) {
            all.add(new Identity(
                    "A5",
                    List.of(CellName.table4(block, Table4Column.TOTAL)),
                    Stream.of(Table4Column.values())
                            .filter(c -> c != Table4Column.TOTAL)
                            .map(c -> CellName.table4(block, c))
                            .toList(),
                    "表四“" + block.label() + "”：总计＝结果维持＋结果纠正＋其他结果＋尚未审结"));
        }
        return all;
    }
}
