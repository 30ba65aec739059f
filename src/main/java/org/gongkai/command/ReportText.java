package org.gongkai.command;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.reportform.CellName;
import org.gongkai.reportform.Finding;
import org.gongkai.reportform.Findings;
import org.gongkai.reportform.NotDone;
import org.gongkai.reportform.ReportLevel;
import org.gongkai.reportform.StatutoryReport;

/** A report and its findings for people to read. */
final class ReportText {

    private ReportText() {}

    static String of(StatutoryReport report) {
        StringBuilder text = new StringBuilder(head(report));
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (CellName cell : report.layout().cells()) {
            rows.computeIfAbsent(label(report, cell), r -> new ArrayList<>()).add(shown(report, cell));
        }
        rows.forEach((row, numbers) ->
                text.append(row).append("：").append(String.join("  ", numbers)).append('\n'));
        String amount = report.procurementAmount();
        if (amount != null) {
            text.append("采购总金额：").append(amount).append('\n');
        }
        text.append(report.unread().isEmpty() ? "" : "未读出 " + report.unread().size() + " 格（以 ? 标出）。\n");
        report.notes().forEach(note -> text.append("说明：").append(note).append('\n'));
        return text.toString();
    }

    static String of(StatutoryReport report, Findings findings) {
        StringBuilder text = new StringBuilder(head(report));
        for (Finding finding : findings.findings()) {
            text.append(finding.severity().label())
                    .append(' ')
                    .append(finding.rule())
                    .append("：")
                    .append(finding.text())
                    .append(finding.remedy())
                    .append('\n');
            if (finding.quote() != null) {
                text.append("    原文：").append(finding.quote()).append('\n');
            }
        }
        text.append(findings.findings().isEmpty() ? "没有发现问题。\n" : "");
        for (NotDone open : findings.notDone()) {
            text.append("未校核 ")
                    .append(open.rule())
                    .append("：")
                    .append(open.why())
                    .append('\n');
        }
        return text.toString();
    }

    private static String head(StatutoryReport report) {
        ReportLevel level = report.level();
        String organ = report.organ().isEmpty() ? "（机关名称未读出）" : report.organ();
        return organ + "，" + report.year() + "年，" + report.form().code() + "年表式"
                + (level == null ? "" : "，" + level.label()) + "\n";
    }

    private static String label(StatutoryReport report, CellName cell) {
        String spoken = report.layout().spoken(cell);
        int end = spoken.lastIndexOf('”');
        return end < 0 ? spoken : spoken.substring(0, end + 1);
    }

    private static String shown(StatutoryReport report, CellName cell) {
        BigDecimal number = report.at(cell);
        if (number != null) {
            return number.toPlainString();
        }
        return report.isUnread(cell) ? "?" : "空";
    }
}
