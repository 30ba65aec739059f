package org.gongkai.annualreport.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.annualreport.CheckedReport;
import org.gongkai.reportform.CellName;
import org.gongkai.reportform.Findings;
import org.gongkai.reportform.Severity;
import org.gongkai.reportform.StatutoryReport;

/** The outcome of a check in sentences. */
final class CheckedWords {

    private static final Pattern CELL = Pattern.compile("table[234](\\.[A-Za-z]+)+");

    private CheckedWords() {}

    static String verdict(CheckedReport checked) {
        Findings findings = checked.findings();
        long errors = count(findings, Severity.ERROR);
        long warnings = count(findings, Severity.WARNING);
        long questions = count(findings, Severity.QUESTION);
        int unread = checked.report().unread().size();
        String open = unread == 0 ? "" : "还有" + unread + "格没有读出来，请对照原文填写后重新校核。";
        if (errors + warnings + questions == 0) {
            return (unread == 0 ? "没有发现问题。" : "读出的部分没有发现问题。") + open;
        }
        StringBuilder words = new StringBuilder();
        words.append(errors == 0 ? "没有发现错误" : "发现" + errors + "处错误，必须改正");
        words.append(warnings == 0 ? "" : "；" + warnings + "处提醒，请说明或者改正");
        words.append(questions == 0 ? "" : "；" + questions + "处待确认，文字和表格说的可能不是同一件事");
        return words.append("。").append(open).toString();
    }

    private static long count(Findings findings, Severity severity) {
        return findings.findings().stream()
                .filter(f -> f.severity() == severity)
                .count();
    }

    /** How many cells hold a number, are blank, were not read. */
    static String cells(StatutoryReport report) {
        long blank = report.layout().cells().stream().filter(report::isBlank).count();
        int unread = report.unread().size();
        long numbers = report.layout().cells().size() - blank - unread;
        return "读出数字" + numbers + "格" + (blank == 0 ? "" : "，原文空白" + blank + "格")
                + (unread == 0 ? "" : "，没有读出" + unread + "格");
    }

    /** The reader's notes with the names of cells in Chinese. */
    static List<String> notes(StatutoryReport report) {
        return report.notes().stream().map(note -> spoken(report, note)).toList();
    }

    private static String spoken(StatutoryReport report, String note) {
        return CELL.matcher(note)
                .replaceAll(found -> Matcher.quoteReplacement(report.layout().spoken(CellName.of(found.group()))));
    }
}
