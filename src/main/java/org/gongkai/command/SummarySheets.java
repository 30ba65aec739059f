package org.gongkai.command;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.paper.TableFile;
import org.gongkai.reportform.RuleWords;
import org.gongkai.reportform.Severity;
import tools.jackson.databind.JsonNode;

/** The summary as a workbook: by rule, by organ, every finding, and what could not be read. Written piece by piece. */
final class SummarySheets {

    private final CorpusSummary corpus;

    SummarySheets(CorpusSummary corpus) {
        this.corpus = corpus;
    }

    void write(OutputStream out) throws IOException {
        try (TableFile file = TableFile.to(out)) {
            rules(file);
            organs(file);
            findings(file);
            refused(file);
        }
    }

    private void rules(TableFile file) {
        sheet(file, "按规则", List.of("规则", "核对什么", "错误", "提醒", "待确认", "涉及报告"), 8, 56, 8, 8, 8, 10);
        corpus.rules().forEach((rule, count) -> {
            List<Object> row = new ArrayList<>(List.of(rule, RuleWords.of(rule)));
            counts(row, count);
            row.add(count.reports());
            file.row(row);
        });
        file.row();
        file.row(corpus.inOneLine());
    }

    private static void counts(List<Object> row, CorpusSummary.Count count) {
        for (Severity severity : Severity.values()) {
            row.add(count.of(severity));
        }
    }

    /** Organs down, rules across. */
    private void organs(TableFile file) {
        List<String> rules = List.copyOf(corpus.rules().keySet());
        List<TableFile.Column> columns =
                new ArrayList<>(TableFile.Column.of(List.of("单位", "报告", "错误", "提醒", "待确认", "未读格"), 36, 8, 8, 8, 8, 8));
        rules.forEach(rule -> columns.add(TableFile.Column.of(rule, 8)));
        file.sheet("按单位", columns);
        corpus.organs().forEach((name, organ) -> {
            List<Object> row = new ArrayList<>(List.of(name, organ.all().reports()));
            counts(row, organ.all());
            row.add(organ.unread());
            for (String rule : rules) {
                CorpusSummary.Count count = organ.byRule().get(rule);
                row.add(count == null ? 0 : count.all());
            }
            file.row(row);
        });
    }

    private void findings(TableFile file) throws IOException {
        sheet(
                file,
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
        corpus.forEach(report -> {
            for (JsonNode finding : report.path("findings")) {
                List<Object> row = new ArrayList<>();
                row.add(report.path("file").asString());
                row.add(report.path("organ").asString());
                row.add(report.path("year").asInt());
                for (String field : List.of("rule", "severity", "where", "text", "quote", "remedy")) {
                    row.add(finding.path(field).asString());
                }
                file.row(row);
            }
        });
    }

    private void refused(TableFile file) throws IOException {
        sheet(file, "未能读取", List.of("文件", "原因"), 48, 80);
        corpus.forEach(report -> {
            if (report.has("refused")) {
                file.row(report.path("file").asString(), report.path("refused").asString());
            }
        });
    }

    private static void sheet(TableFile file, String name, List<String> heads, int... widths) {
        file.sheet(name, TableFile.Column.of(heads, widths));
    }
}
