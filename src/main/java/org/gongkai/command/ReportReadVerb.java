package org.gongkai.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.gongkai.reportform.ReportJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code report read FILE… [--json]}: any published annual report as the cells of the statutory form. */
@Command(name = "read", description = "读取年度报告：给出表中各格的数字；读不出的列明，不可靠的拒绝。", sortOptions = false)
final class ReportReadVerb implements Callable<Integer> {

    private final Streams streams;

    @Parameters(
            paramLabel = "文件",
            arity = "1..*",
            description = "年度报告：.html .docx .doc .xlsx .xls .pdf .ofd .txt .md .json；目录则取其中所有文件；- 为标准输入中的文字。")
    private List<String> files = List.of();

    @Option(names = "--json", description = "以 JSON 输出；多个文件时为数组。")
    private boolean json;

    ReportReadVerb(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        try (ReportFiles reports = new ReportFiles(streams)) {
            return reports.answerAll(
                    files,
                    json,
                    report -> new ReportFiles.Answer(
                            json ? ReportJson.write(report) : "", json ? "" : ReportText.of(report), ExitCode.FINE));
        }
    }
}
