package org.gongkai.reportform;

import java.util.List;

/** B1: the form belongs to the year. */
final class FormChecks implements Check {

    @Override
    public List<String> rules() {
        return List.of("B1");
    }

    @Override
    public void run(CheckRun run) {
        StatutoryReport report = run.report;
        FormEdition due = FormEdition.forYear(report.year());
        if (report.form() != due) {
            run.find(
                    "B1",
                    Severity.WARNING,
                    List.of(),
                    null,
                    null,
                    report.year() + "年的报告用了" + report.form().code() + "年的表式（"
                            + report.form().source() + "）。",
                    "请改用" + due.code() + "年的表式（" + due.source() + "）。");
        } else if (report.form() == FormEdition.FMT21 && report.layout().unsplitOther()) {
            run.find(
                    "B1",
                    Severity.WARNING,
                    List.of(CellName.table3("other", Table3Column.TOTAL)),
                    null,
                    null,
                    "表三“（六）其他处理”没有分为三项，是旧表式的写法。",
                    "请按" + due.source() + "分列逾期不补正、逾期不缴费、其他三项。");
        }
    }
}
