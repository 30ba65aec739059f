package org.gongkai.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.gongkai.reportform.Findings;
import org.gongkai.reportform.ReportChecks;
import org.gongkai.reportform.ReportJson;
import org.gongkai.reportform.StatutoryReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code report check FILE… [--previous FILE] [--units FILE…] [--json]}: what cannot be right in a published annual report. */
@Command(name = "check", description = "校核年度报告：勾稽关系、文字与表格、与上年和各单位报告是否一致。", sortOptions = false)
final class ReportCheckVerb implements Callable<Integer> {

    private final Streams streams;

    @Parameters(paramLabel = "文件", arity = "1..*", description = "年度报告，与 report read 相同。")
    private List<String> files = List.of();

    @Option(names = "--previous", paramLabel = "文件", description = "同一机关上一年的年度报告。")
    private @Nullable String previous;

    @Option(names = "--units", paramLabel = "文件", arity = "1..*", description = "汇总所依据的各单位年度报告。")
    private @Nullable List<String> units;

    @Option(names = "--json", description = "以 JSON 输出；多个文件时为数组。")
    private boolean json;

    ReportCheckVerb(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        ReportFiles reports = new ReportFiles(streams);
        StatutoryReport lastYear = previous == null ? null : reports.needed(previous);
        List<StatutoryReport> parts =
                units == null ? null : units.stream().map(reports::needed).toList();
        return reports.answerAll(files, json, report -> {
            Findings findings = ReportChecks.of(report)
                    .beside(lastYear)
                    .consolidating(parts)
                    .run();
            return new ReportFiles.Answer(
                    json ? ReportJson.write(findings) : "",
                    json ? "" : ReportText.of(report, findings),
                    findings.hasErrors() ? ExitCode.NO : ExitCode.FINE);
        });
    }
}
