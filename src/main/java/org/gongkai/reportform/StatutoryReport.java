package org.gongkai.reportform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 政府信息公开工作年度报告: one report on the statutory form.
 *
 * <p>A cell is a number, blank (the document shows none) or unread (its value is not known). Blank and unread are both {@code null};
 * unread cells stand in {@code unread} as well. Unknown is never zero.
 *
 * @param organ full name of the reporting organ; empty if it is not known
 * @param level null if it cannot be told
 * @param layout the edition of the form and its shape
 * @param cells every cell of the layout, null for blank and unread ones
 * @param procurementAmount 采购总金额 of the 2019 form, text as printed
 * @param unread cells whose value is not known
 * @param notes remarks of whoever filled or read the report
 */
public record StatutoryReport(
        String organ,
        @Nullable ReportLevel level,
        int year,
        FormLayout layout,
        Map<CellName, @Nullable BigDecimal> cells,
        @Nullable String procurementAmount,
        Narrative narrative,
        Set<CellName> unread,
        List<String> notes) {

    public StatutoryReport {
        Map<CellName, @Nullable BigDecimal> ordered = new LinkedHashMap<>();
        for (CellName cell : layout.cells()) {
            ordered.put(cell, tidy(cells.get(cell)));
        }
        for (CellName cell : cells.keySet()) {
            if (!ordered.containsKey(cell)) {
                throw new IllegalArgumentException(
                        "the form of " + layout.edition().code() + " has no cell " + cell);
            }
        }
        Set<CellName> unknown = new LinkedHashSet<>();
        for (CellName cell : layout.cells()) {
            if (unread.contains(cell) && ordered.get(cell) == null) {
                unknown.add(cell);
            }
        }
        cells = Collections.unmodifiableMap(ordered);
        unread = Collections.unmodifiableSet(unknown);
        notes = List.copyOf(notes);
    }

    private static @Nullable BigDecimal tidy(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** A report whose every cell is blank, on the form of its year. */
    public static StatutoryReport blank(String organ, @Nullable ReportLevel level, int year) {
        return blank(organ, level, year, FormEdition.forYear(year).layout());
    }

    public static StatutoryReport blank(String organ, @Nullable ReportLevel level, int year, FormLayout layout) {
        return new StatutoryReport(organ, level, year, layout, Map.of(), null, Narrative.NONE, Set.of(), List.of());
    }

    public FormEdition form() {
        return layout.edition();
    }

    /** The number in the cell; null if it is blank, unread, or not on this form. */
    public @Nullable BigDecimal at(CellName cell) {
        return cells.get(cell);
    }

    /** The number in the cell named so. */
    public @Nullable BigDecimal at(String cell) {
        return at(CellName.of(cell));
    }

    public boolean isUnread(CellName cell) {
        return unread.contains(cell);
    }

    /** Whether the document shows no number in a cell of its form that was read. */
    public boolean isBlank(CellName cell) {
        return cells.containsKey(cell) && at(cell) == null && !isUnread(cell);
    }

    public StatutoryReport with(CellName cell, @Nullable BigDecimal number) {
        Map<CellName, @Nullable BigDecimal> changed = new HashMap<>();
        changed.put(cell, number);
        return withAll(changed);
    }

    public StatutoryReport with(String cell, long number) {
        return with(CellName.of(cell), BigDecimal.valueOf(number));
    }

    /** With these cells replaced; a cell given a number or a blank is no longer unread. */
    public StatutoryReport withAll(Map<CellName, @Nullable BigDecimal> numbers) {
        Map<CellName, @Nullable BigDecimal> changed = new HashMap<>(cells);
        changed.putAll(numbers);
        Set<CellName> stillUnread = new LinkedHashSet<>(unread);
        stillUnread.removeAll(numbers.keySet());
        return new StatutoryReport(
                organ, level, year, layout, changed, procurementAmount, narrative, stillUnread, notes);
    }

    public StatutoryReport withUnread(Set<CellName> cellsNotRead) {
        Map<CellName, @Nullable BigDecimal> changed = new HashMap<>(cells);
        cellsNotRead.forEach(cell -> changed.put(cell, null));
        Set<CellName> all = new LinkedHashSet<>(unread);
        all.addAll(cellsNotRead);
        return new StatutoryReport(organ, level, year, layout, changed, procurementAmount, narrative, all, notes);
    }

    public StatutoryReport with(Narrative words) {
        return new StatutoryReport(organ, level, year, layout, cells, procurementAmount, words, unread, notes);
    }

    public StatutoryReport withProcurementAmount(@Nullable String printed) {
        return new StatutoryReport(organ, level, year, layout, cells, printed, narrative, unread, notes);
    }

    public StatutoryReport withNote(String note) {
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        return new StatutoryReport(organ, level, year, layout, cells, procurementAmount, narrative, unread, more);
    }

    /** With every total replaced by the sum of its parts; a total of which a part is null becomes null. */
    public StatutoryReport summed() {
        Map<CellName, @Nullable BigDecimal> sums = new HashMap<>(cells);
        // the six columns of 总计 first (A3), then every row (A2): each sum finds its parts ready
        for (String rule : List.of("A3", "A2", "A5")) {
            for (Identity identity : layout.identities()) {
                if (identity.rule().equals(rule)) {
                    sums.put(identity.whole().getFirst(), sum(sums, identity.parts()));
                }
            }
        }
        return withAll(sums);
    }

    private static @Nullable BigDecimal sum(Map<CellName, @Nullable BigDecimal> numbers, List<CellName> parts) {
        BigDecimal total = BigDecimal.ZERO;
        for (CellName part : parts) {
            BigDecimal number = numbers.get(part);
            if (number == null) {
                return null;
            }
            total = total.add(number);
        }
        return total;
    }
}
