package org.gongkai.reportform;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A4, A6, A13: this year's figures against last year's. */
final class YearToYearChecks implements Check {

    @Override
    public List<String> rules() {
        return List.of("A4", "A6", "A13");
    }

    @Override
    public void run(CheckRun run) {
        StatutoryReport last = run.previous;
        if (last == null) {
            rules().forEach(rule -> run.notDone(rule, "没有上年报告可比"));
        } else if (last.year() != run.report.year() - 1) {
            rules().forEach(rule ->
                    run.notDone(rule, "所附的是" + last.year() + "年报告，不是" + (run.report.year() - 1) + "年报告"));
        } else {
            carriedOver(run, last);
            rolledForward(run, last);
            pendingCases(run, last);
        }
    }

    private static void carriedOver(CheckRun run, StatutoryReport last) {
        for (Table3Column column : Table3Column.values()) {
            CellName in = CellName.table3("carriedIn", column);
            CellName out = CellName.table3("carriedOut", column);
            BigDecimal expected = CheckRun.blankAsZero(last, out);
            BigDecimal found = CheckRun.blankAsZero(run.report, in);
            if (expected == null || found == null) {
                run.notDone("A4", column.spoken() + "列的结转件数未读到");
            } else if (expected.compareTo(found) != 0) {
                run.find(
                        "A4",
                        Severity.ERROR,
                        List.of(in),
                        expected,
                        run.report.at(in),
                        "上年结转（" + column.spoken() + "）是" + CheckRun.plain(run.report.at(in)) + "，上年报告的“结转下年度继续办理”是"
                                + CheckRun.plain(expected) + "。",
                        "请与上年报告逐列核对；如因上年报错或更正了申请人类别而不同，请填写理由。");
            }
        }
    }

    private static void rolledForward(CheckRun run, StatutoryReport last) {
        if (run.report.form() != FormEdition.FMT21 || last.form() != FormEdition.FMT21) {
            run.notDone("A6", "两年的表式没有同样的“现行有效件数”一栏");
            return;
        }
        for (String kind : List.of("rules", "normativeDocuments")) {
            CellName inForce = CellName.table2(kind + ".inForce");
            BigDecimal before = CheckRun.blankAsZero(last, inForce);
            BigDecimal made = CheckRun.blankAsZero(run.report, CellName.table2(kind + ".made"));
            BigDecimal repealed = CheckRun.blankAsZero(run.report, CellName.table2(kind + ".repealed"));
            BigDecimal found = CheckRun.blankAsZero(run.report, inForce);
            if (before == null || made == null || repealed == null || found == null) {
                run.notDone("A6", (kind.equals("rules") ? "规章" : "行政规范性文件") + "的件数未读到");
                continue;
            }
            BigDecimal expected = before.add(made).subtract(repealed);
            if (expected.compareTo(found) != 0) {
                run.find(
                        "A6",
                        Severity.WARNING,
                        List.of(inForce),
                        expected,
                        run.report.at(inForce),
                        run.spoken(inForce) + "是" + CheckRun.plain(run.report.at(inForce)) + "，按上年"
                                + CheckRun.plain(before)
                                + "＋制发" + CheckRun.plain(made) + "－废止" + CheckRun.plain(repealed) + "应为"
                                + CheckRun.plain(expected) + "。",
                        "如因文件到期失效、清理或机构调整而不同，请写明原因；否则请核对。");
            }
        }
    }

    private static void pendingCases(CheckRun run, StatutoryReport last) {
        List<CellName> pending = cells(Table4Column.PENDING);
        List<CellName> totals = cells(Table4Column.TOTAL);
        BigDecimal before = CheckRun.blankAsZero(last, pending);
        BigDecimal now = totalCases(run.report);
        if (before == null || now == null) {
            run.notDone("A13", "表四的件数未读到");
        } else if (now.compareTo(before) < 0) {
            run.find(
                    "A13",
                    Severity.WARNING,
                    totals,
                    before,
                    now,
                    "上年尚未审结" + CheckRun.plain(before) + "件，本年表四各栏合计只有" + CheckRun.plain(now) + "件。",
                    "上年未结的案件应在本年作为已结或仍未审结列入，请补记。");
        }
    }

    /** All cases of the year, counted from the parts, so that a total left blank or 0 is A5's affair alone. */
    private static @Nullable BigDecimal totalCases(StatutoryReport report) {
        return CheckRun.blankAsZero(
                report,
                Table4Column.parts().stream().flatMap(c -> cells(c).stream()).toList());
    }

    private static List<CellName> cells(Table4Column column) {
        return Stream.of(Table4Block.values())
                .map(block -> CellName.table4(block, column))
                .toList();
    }
}
