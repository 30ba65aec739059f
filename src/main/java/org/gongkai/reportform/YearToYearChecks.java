package org.gongkai.reportform;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
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
                                + CheckRun.plain(expected) + "。" + blankSentence(run, last, in, out, expected),
                        "请与上年报告逐列核对；如因上年报错或更正了申请人类别而不同，请填写理由。");
            }
        }
    }

    /** The second reading of a blank: as a number that was left out. */
    private static String blankSentence(
            CheckRun run, StatutoryReport last, CellName in, CellName out, BigDecimal expected) {
        if (run.report.isBlank(in)) {
            return "空白按0计算不成立；如是漏填，应填" + CheckRun.plain(expected) + "。";
        }
        return last.isBlank(out) ? "上年报告该格空白，按0计算；如是漏填，上年应为" + CheckRun.plain(run.report.at(in)) + "。" : "";
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
        BigDecimal before = CheckRun.blankAsZero(last, pending);
        BigDecimal now = totalCases(run.report, List.of(Table4Block.values()));
        if (before == null || now == null) {
            run.notDone("A13", "表四的件数未读到");
        } else if (now.compareTo(before) < 0) {
            vanished(run, cells(Table4Column.TOTAL), before, now, "上年尚未审结" + CheckRun.plain(before) + "件，本年表四各栏合计只有");
        } else {
            // a suit stays a suit of its kind; a review may have become a suit after review
            List.of(Table4Block.SUIT_DIRECT, Table4Block.SUIT_AFTER_REVIEW)
                    .forEach(block -> pendingCases(run, last, block, List.of(block)));
            pendingCases(run, last, Table4Block.REVIEW, List.of(Table4Block.REVIEW, Table4Block.SUIT_AFTER_REVIEW));
        }
    }

    private static void pendingCases(CheckRun run, StatutoryReport last, Table4Block block, List<Table4Block> mayBeIn) {
        BigDecimal before = CheckRun.blankAsZero(last, CellName.table4(block, Table4Column.PENDING));
        BigDecimal now = totalCases(run.report, mayBeIn);
        if (before != null && now != null && now.compareTo(before) < 0) {
            vanished(
                    run,
                    mayBeIn.stream()
                            .map(b -> CellName.table4(b, Table4Column.TOTAL))
                            .toList(),
                    before,
                    now,
                    "上年“" + block.label() + "”尚未审结" + CheckRun.plain(before) + "件，本年"
                            + mayBeIn.stream().map(b -> "“" + b.label() + "”").collect(Collectors.joining("和"))
                            + "合计只有");
        }
    }

    private static void vanished(CheckRun run, List<CellName> cells, BigDecimal before, BigDecimal now, String text) {
        run.find(
                "A13",
                Severity.WARNING,
                cells,
                before,
                now,
                text + CheckRun.plain(now) + "件。",
                "上年未结的案件应在本年作为已结或仍未审结列入，请补记。");
    }

    /** All cases of the year, counted from the parts, so that a total left blank or 0 is A5's affair alone. */
    private static @Nullable BigDecimal totalCases(StatutoryReport report, List<Table4Block> blocks) {
        return CheckRun.blankAsZero(
                report,
                blocks.stream()
                        .flatMap(block -> Table4Column.parts().stream().map(column -> CellName.table4(block, column)))
                        .toList());
    }

    private static List<CellName> cells(Table4Column column) {
        return Stream.of(Table4Block.values())
                .map(block -> CellName.table4(block, column))
                .toList();
    }
}
