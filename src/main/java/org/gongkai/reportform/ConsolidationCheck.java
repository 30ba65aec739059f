package org.gongkai.reportform;

import java.math.BigDecimal;
import java.util.List;

/** A8: a consolidated report is the sum of its units in every cell. */
final class ConsolidationCheck implements Check {

    @Override
    public List<String> rules() {
        return List.of("A8");
    }

    @Override
    public void run(CheckRun run) {
        List<StatutoryReport> units = run.units;
        if (units == null) {
            run.notDone("A8", "没有所汇总单位的报告可比");
            return;
        }
        for (StatutoryReport unit : units) {
            if (unit.year() != run.report.year()) {
                run.notDone("A8", unit.organ() + "的报告是" + unit.year() + "年的");
                return;
            }
        }
        for (CellName cell : run.report.layout().cells()) {
            compare(run, units, cell);
        }
    }

    private static void compare(CheckRun run, List<StatutoryReport> units, CellName cell) {
        BigDecimal found = CheckRun.blankAsZero(run.report, cell);
        BigDecimal sum = BigDecimal.ZERO;
        for (StatutoryReport unit : units) {
            BigDecimal part = CheckRun.blankAsZero(unit, cell);
            if (part == null) {
                run.notDone("A8", unit.organ() + "的" + run.spoken(cell) + "未读到");
                return;
            }
            sum = sum.add(part);
        }
        if (found == null) {
            run.notDone("A8", run.spoken(cell) + "未读到");
        } else if (found.compareTo(sum) != 0) {
            run.find(
                    "A8",
                    Severity.ERROR,
                    List.of(cell),
                    sum,
                    run.report.at(cell),
                    run.spoken(cell) + "是" + CheckRun.plain(run.report.at(cell)) + "，" + units.size() + "个单位合计是"
                            + CheckRun.plain(sum) + "。",
                    "请核对是否漏汇、重汇单位，或某单位报告后来改过。");
        }
    }
}
