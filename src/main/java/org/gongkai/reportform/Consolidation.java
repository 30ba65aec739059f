package org.gongkai.reportform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 汇总: several reports of one year added up, cell by cell.
 *
 * <p>A blank is taken as zero and told; a cell that one of them lacks or that was not read there is unread in the sum: unknown is never
 * zero. Reports on another form than the year's are left out and told.
 *
 * @param report the sum; its words are empty
 * @param blanks organs whose blank was taken as zero, by cell
 * @param leftOut organs whose report is on another form
 */
public record Consolidation(StatutoryReport report, Map<CellName, List<String>> blanks, List<String> leftOut) {

    /**
     * Adds up.
     *
     * @param organ whose report the sum would be
     */
    public static Consolidation of(String organ, @Nullable ReportLevel level, int year, List<StatutoryReport> units) {
        FormLayout layout = FormEdition.forYear(year).layout();
        List<String> leftOut = new ArrayList<>();
        List<StatutoryReport> taken = new ArrayList<>();
        for (StatutoryReport unit : units) {
            if (unit.form() == layout.edition()) {
                taken.add(unit);
            } else {
                leftOut.add(unit.organ());
            }
        }
        Map<CellName, @Nullable BigDecimal> sums = new HashMap<>();
        Map<CellName, List<String>> blanks = new LinkedHashMap<>();
        Set<CellName> unread = new LinkedHashSet<>();
        for (CellName cell : layout.cells()) {
            BigDecimal sum = BigDecimal.ZERO;
            for (StatutoryReport unit : taken) {
                BigDecimal part = CheckRun.blankAsZero(unit, cell);
                if (part == null) {
                    unread.add(cell);
                } else {
                    sum = sum.add(part);
                    if (unit.isBlank(cell)) {
                        blanks.computeIfAbsent(cell, c -> new ArrayList<>()).add(unit.organ());
                    }
                }
            }
            sums.put(cell, taken.isEmpty() ? null : sum);
        }
        StatutoryReport report =
                StatutoryReport.blank(organ, level, year, layout).withAll(sums).withUnread(unread);
        return new Consolidation(report, blanks, leftOut);
    }
}
