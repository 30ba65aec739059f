package org.gongkai.reportform;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A8: a consolidated report is the sum of its units in every cell. */
final class ConsolidationCheck implements Check {

    /** So many cells must differ before one unit is named as the cause: fewer may agree by chance. */
    private static final int ENOUGH_TO_TELL = 3;

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
        givenTwice(run, units);
        Map<CellName, BigDecimal> differences = new LinkedHashMap<>();
        for (CellName cell : run.report.layout().cells()) {
            compare(run, units, cell, differences);
        }
        explained(run, units, differences);
    }

    /** The same report of the same unit among the units twice. */
    private static void givenTwice(CheckRun run, List<StatutoryReport> units) {
        for (int i = 0; i < units.size(); i++) {
            StatutoryReport unit = units.get(i);
            boolean before = !unit.organ().isEmpty()
                    && numbers(unit).size() >= ENOUGH_TO_TELL
                    && units.subList(0, i).stream()
                            .anyMatch(u ->
                                    u.organ().equals(unit.organ()) && numbers(u).equals(numbers(unit)));
            if (before) {
                run.find(
                        "A8",
                        Severity.WARNING,
                        List.of(),
                        null,
                        null,
                        unit.organ() + "的报告在所汇总的单位中给出了两次。",
                        "请去掉重复的一份，再核对汇总数。");
            }
        }
    }

    /** Where the differences are exactly the numbers of one unit, that unit was left out or counted twice. */
    private static void explained(CheckRun run, List<StatutoryReport> units, Map<CellName, BigDecimal> differences) {
        if (differences.size() < ENOUGH_TO_TELL) {
            return;
        }
        for (StatutoryReport unit : units) {
            Map<CellName, BigDecimal> numbers = numbers(unit);
            String name = unit.organ().isEmpty() ? "某个单位（名称未读出）" : unit.organ();
            if (numbers.equals(negated(differences))) {
                told(run, differences, "各格的差额正好是" + name + "的数：汇总时漏了这个单位。", "请把" + name + "的数汇入。");
            } else if (numbers.equals(differences)) {
                told(run, differences, "各格的差额正好是" + name + "的数：汇总时把这个单位算了两次。", "请去掉" + name + "重复的一份。");
            }
        }
    }

    private static void told(CheckRun run, Map<CellName, BigDecimal> differences, String text, String remedy) {
        run.find("A8", Severity.ERROR, List.copyOf(differences.keySet()), null, null, text, remedy);
    }

    /** The numbers other than zero, in one scale. */
    private static Map<CellName, BigDecimal> numbers(StatutoryReport report) {
        Map<CellName, BigDecimal> numbers = new LinkedHashMap<>();
        report.cells().forEach((cell, number) -> {
            if (number != null && number.signum() != 0) {
                numbers.put(cell, number.stripTrailingZeros());
            }
        });
        return numbers;
    }

    private static Map<CellName, BigDecimal> negated(Map<CellName, BigDecimal> numbers) {
        Map<CellName, BigDecimal> negated = new LinkedHashMap<>();
        numbers.forEach((cell, number) -> negated.put(cell, number.negate()));
        return negated;
    }

    private static void compare(
            CheckRun run, List<StatutoryReport> units, CellName cell, Map<CellName, BigDecimal> differences) {
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
            differences.put(cell, found.subtract(sum).stripTrailingZeros());
            run.find(
                    "A8",
                    Severity.ERROR,
                    List.of(cell),
                    sum,
                    run.report.at(cell),
                    run.spoken(cell) + "是" + CheckRun.plain(run.report.at(cell)) + "，" + units.size() + "个单位合计是"
                            + CheckRun.plain(sum) + "。"
                            + (run.report.isBlank(cell) ? "空白按0计算不成立；如是漏填，应填" + CheckRun.plain(sum) + "。" : ""),
                    "请核对是否漏汇、重汇单位，或某单位报告后来改过。");
        }
    }
}
