package org.gongkai.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gongkai.reportform.RuleWords;
import org.gongkai.reportform.Severity;
import tools.jackson.databind.JsonNode;

/** The summary as a workbook: by rule, by organ, every finding, and what could not be read. Written piece by piece. */
final class SummarySheets {

    private static final int PIECE = 500;

    private final CorpusSummary corpus;

    SummarySheets(CorpusSummary corpus) {
        this.corpus = corpus;
    }

    void write(OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Gongkai", "1.0");
        rules(workbook);
        organs(workbook);
        findings(workbook);
        refused(workbook);
        workbook.finish();
    }

    private void rules(Workbook workbook) throws IOException {
        Worksheet sheet = sheet(workbook, "按规则", List.of("规则", "核对什么", "错误", "提醒", "待确认", "涉及报告"), 8, 56, 8, 8, 8, 10);
        int[] row = {1};
        corpus.rules().forEach((rule, count) -> {
            sheet.value(row[0], 0, rule);
            sheet.value(row[0], 1, RuleWords.of(rule));
            counts(sheet, row[0], 2, count);
            sheet.value(row[0]++, 5, count.reports());
        });
        sheet.value(row[0] + 1, 0, corpus.inOneLine());
        sheet.finish();
    }

    private static void counts(Worksheet sheet, int row, int column, CorpusSummary.Count count) {
        for (Severity severity : Severity.values()) {
            sheet.value(row, column + severity.ordinal(), count.of(severity));
        }
    }

    /** Organs down, rules across. */
    private void organs(Workbook workbook) throws IOException {
        List<String> rules = List.copyOf(corpus.rules().keySet());
        Worksheet sheet = sheet(workbook, "按单位", List.of("单位", "报告", "错误", "提醒", "待确认", "未读格"), 36, 8, 8, 8, 8, 8);
        for (int r = 0; r < rules.size(); r++) {
            sheet.value(0, 6 + r, rules.get(r));
            sheet.style(0, 6 + r).bold().set();
        }
        int[] row = {1};
        corpus.organs().forEach((name, organ) -> {
            sheet.value(row[0], 0, name);
            sheet.value(row[0], 1, organ.all().reports());
            counts(sheet, row[0], 2, organ.all());
            sheet.value(row[0], 5, organ.unread());
            for (int r = 0; r < rules.size(); r++) {
                CorpusSummary.Count count = organ.byRule().get(rules.get(r));
                sheet.value(row[0], 6 + r, count == null ? 0 : count.all());
            }
            flushed(sheet, ++row[0]);
        });
        sheet.finish();
    }

    private void findings(Workbook workbook) throws IOException {
        Worksheet sheet = sheet(
                workbook,
                "全部发现",
                List.of("文件", "单位", "年度", "规则", "程度", "位置", "发现", "原文", "怎么办"),
                32,
                30,
                8,
                8,
                8,
                36,
                60,
                40,
                48);
        int[] row = {1};
        corpus.forEach(report -> {
            for (JsonNode finding : report.path("findings")) {
                sheet.inlineString(row[0], 0, report.path("file").asString());
                sheet.inlineString(row[0], 1, report.path("organ").asString());
                sheet.value(row[0], 2, report.path("year").asInt());
                int column = 3;
                for (String field : List.of("rule", "severity", "where", "text", "quote", "remedy")) {
                    sheet.inlineString(row[0], column++, finding.path(field).asString());
                }
                flushed(sheet, ++row[0]);
            }
        });
        sheet.finish();
    }

    private void refused(Workbook workbook) throws IOException {
        Worksheet sheet = sheet(workbook, "未能读取", List.of("文件", "原因"), 48, 80);
        int[] row = {1};
        corpus.forEach(report -> {
            if (report.has("refused")) {
                sheet.inlineString(row[0], 0, report.path("file").asString());
                sheet.inlineString(row[0], 1, report.path("refused").asString());
                flushed(sheet, ++row[0]);
            }
        });
        sheet.finish();
    }

    private static Worksheet sheet(Workbook workbook, String name, List<String> heads, int... widths) {
        Worksheet sheet = workbook.newWorksheet(name);
        for (int column = 0; column < heads.size(); column++) {
            sheet.value(0, column, heads.get(column));
            sheet.width(column, widths[column]);
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(1, 1);
        return sheet;
    }

    private static void flushed(Worksheet sheet, int row) {
        if (row % PIECE == 0) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
