package org.gongkai.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.reportform.RuleWords;
import org.gongkai.reportform.Severity;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/** The summary as one page that needs nothing else: by rule, by organ, every finding, and what could not be read. */
final class SummaryDocument {

    private static final String STYLE = """
            body{max-width:75em;margin:2em auto;padding:0 1em;font-family:"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#1d2129;line-height:1.7}
            h1{font-size:1.6em}h2{font-size:1.2em;margin-top:2em}
            .scroll{overflow-x:auto}
            table{border-collapse:collapse;width:100%;font-size:.92em;line-height:1.5;font-variant-numeric:tabular-nums}
            th,td{border-bottom:1px solid #d5d2ca;padding:.4em .6em;text-align:left;vertical-align:top;font-weight:normal}
            thead th{font-weight:700;border-bottom:2px solid #1d2129;white-space:nowrap}
            td.n{text-align:right}td.e{color:#9b1c10;font-weight:700}
            @media print{body{margin:0;max-width:none;font-size:9pt}tr{break-inside:avoid}thead{display:table-header-group}}
            """;

    private final CorpusSummary corpus;

    SummaryDocument(CorpusSummary corpus) {
        this.corpus = corpus;
    }

    void write(OutputStream out) throws IOException {
        PrintWriter page = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        page.print(
                "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n"
                        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>年度报告校核汇总</title>\n<style>");
        page.print(STYLE);
        page.print("</style>\n</head>\n<body>\n<h1>年度报告校核汇总</h1>\n<p>" + escaped(corpus.inOneLine()) + "</p>\n");
        rules(page);
        organs(page);
        findings(page);
        refused(page);
        page.print("</body>\n</html>\n");
        page.flush();
        if (page.checkError()) {
            throw new IOException("not written");
        }
    }

    private void rules(PrintWriter page) {
        begin(page, "按规则", List.of("规则", "核对什么", "错误", "提醒", "待确认", "涉及报告"));
        corpus.rules().forEach((rule, count) -> {
            page.print("<tr><th scope=\"row\">" + rule + "</th><td>" + escaped(RuleWords.of(rule)) + "</td>");
            counts(page, count);
            page.print("<td class=\"n\">" + count.reports() + "</td></tr>\n");
        });
        end(page);
    }

    private static void counts(PrintWriter page, CorpusSummary.Count count) {
        for (Severity severity : Severity.values()) {
            String strong = severity == Severity.ERROR && count.of(severity) > 0 ? " e" : "";
            page.print("<td class=\"n" + strong + "\">" + count.of(severity) + "</td>");
        }
    }

    private void organs(PrintWriter page) {
        begin(page, "按单位", List.of("单位", "报告", "错误", "提醒", "待确认", "未读格", "规则"));
        corpus.organs().forEach((name, organ) -> {
            String rules = organ.byRule().entrySet().stream()
                    .map(e -> e.getKey()
                            + (e.getValue().all() > 1 ? "×" + e.getValue().all() : ""))
                    .collect(Collectors.joining(" "));
            page.print("<tr><th scope=\"row\">" + escaped(name) + "</th><td class=\"n\">"
                    + organ.all().reports() + "</td>");
            counts(page, organ.all());
            page.print("<td class=\"n\">" + organ.unread() + "</td><td>" + rules + "</td></tr>\n");
        });
        end(page);
    }

    private void findings(PrintWriter page) throws IOException {
        begin(page, "全部发现", List.of("单位", "年度", "规则", "程度", "发现", "怎么办", "文件"));
        corpus.forEach(report -> {
            for (JsonNode finding : report.path("findings")) {
                String quote = finding.path("quote").asString();
                page.print(
                        "<tr><th scope=\"row\">" + escaped(report.path("organ").asString()) + "</th><td>"
                                + report.path("year").asInt() + "</td><td>"
                                + finding.path("rule").asString() + "</td><td>"
                                + finding.path("severity").asString() + "</td><td>"
                                + escaped(finding.path("text").asString())
                                + (quote.isEmpty() ? "" : "<br>原文：“" + escaped(quote) + "”") + "</td><td>"
                                + escaped(finding.path("remedy").asString()) + "</td><td>"
                                + escaped(report.path("file").asString()) + "</td></tr>\n");
            }
        });
        end(page);
    }

    private void refused(PrintWriter page) throws IOException {
        begin(page, "未能读取", List.of("文件", "原因"));
        corpus.forEach(report -> {
            if (report.has("refused")) {
                page.print(
                        "<tr><th scope=\"row\">" + escaped(report.path("file").asString()) + "</th><td>"
                                + escaped(report.path("refused").asString()) + "</td></tr>\n");
            }
        });
        end(page);
    }

    private static void begin(PrintWriter page, String title, List<String> heads) {
        page.print("<h2>" + title + "</h2>\n<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"" + title
                + "\">\n<table>\n<thead><tr>");
        heads.forEach(head -> page.print("<th scope=\"col\">" + head + "</th>"));
        page.print("</tr></thead>\n<tbody>\n");
    }

    private static void end(PrintWriter page) {
        page.print("</tbody>\n</table>\n</div>\n");
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
