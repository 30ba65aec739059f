package org.gongkai.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.gongkai.reportform.Findings;
import org.gongkai.reportform.ReportChecks;
import org.gongkai.reportform.ReportJson;
import org.gongkai.reportform.ReportReading;
import org.gongkai.reportform.StatutoryReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code report check FILE|DIR… [--previous FILE] [--units FILE…] [--json] [--summary xlsx|html -o OUT]}: what cannot be right in a published annual report. */
@Command(name = "check", description = "校核年度报告：勾稽关系、文字与表格、与上年和各单位报告是否一致。", sortOptions = false)
final class ReportCheckVerb implements Callable<Integer> {

    private final Streams streams;

    @Parameters(paramLabel = "文件", arity = "1..*", description = "年度报告，与 report read 相同；目录则取其中所有文件。")
    private List<String> files = List.of();

    @Option(
            names = "--previous",
            paramLabel = "文件或目录",
            arity = "1..*",
            description = "同一机关上一年的年度报告；给出多个文件或者目录时，按机关和年度自动对应。")
    private @Nullable List<String> previous;

    @Option(names = "--units", paramLabel = "文件", arity = "1..*", description = "汇总所依据的各单位年度报告。")
    private @Nullable List<String> units;

    @Option(names = "--summary", paramLabel = "xlsx|html", description = "把所有文件的发现汇成一张表：按规则、按单位，并逐条列出。")
    private @Nullable String summary;

    @Option(names = "-o", paramLabel = "输出文件", description = "汇总写到哪个文件；不给出则写到标准输出。")
    private @Nullable String out;

    @Option(names = "--json", description = "以 JSON 输出；多个文件时为数组。")
    private boolean json;

    ReportCheckVerb(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (out != null && summary == null) {
            throw new UnusableInput("-o 与 --summary 一起使用。");
        }
        try (ReportFiles reports = new ReportFiles(streams)) {
            return check(reports);
        }
    }

    private int check(ReportFiles reports) {
        EarlierReports lastYear = EarlierReports.of(previous, reports, streams);
        List<StatutoryReport> parts =
                units == null ? null : units.stream().map(reports::needed).toList();
        if (summary != null) {
            return summarise(reports, lastYear, parts);
        }
        return reports.answerAll(files, json, report -> {
            Findings findings = ReportChecks.of(report)
                    .beside(lastYear.before(report))
                    .consolidating(parts)
                    .run();
            return new ReportFiles.Answer(
                    json ? ReportJson.write(findings) : "",
                    json ? "" : ReportText.of(report, findings),
                    findings.hasErrors() ? ExitCode.NO : ExitCode.FINE);
        });
    }

    private int summarise(ReportFiles reports, EarlierReports lastYear, @Nullable List<StatutoryReport> parts) {
        if (!"xlsx".equals(summary) && !"html".equals(summary) || json) {
            throw new UnusableInput("--summary 应为 xlsx 或者 html，不与 --json 一起使用。");
        }
        int exit = ExitCode.FINE;
        try (CorpusSummary corpus = new CorpusSummary()) {
            List<String> all = reports.expanded(files);
            Progress progress = new Progress(streams, all.size());
            for (String file : all) {
                exit = Math.max(exit, add(corpus, reports, file, lastYear, parts));
                progress.step();
            }
            if (out == null) {
                write(corpus, streams.out());
            } else {
                try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(Path.of(out)))) {
                    write(corpus, file);
                }
            }
            streams.err().println(corpus.inOneLine());
        } catch (IOException | UncheckedIOException | InvalidPathException problem) {
            throw new UnusableInput("汇总不能写入" + (out == null ? "标准输出" : " " + out) + "，请检查目录是否存在、有无写入权限和空间。");
        }
        return exit;
    }

    private void write(CorpusSummary corpus, OutputStream to) throws IOException {
        if ("xlsx".equals(summary)) {
            new SummarySheets(corpus).write(to);
        } else {
            new SummaryDocument(corpus).write(to);
        }
    }

    private static int add(
            CorpusSummary corpus,
            ReportFiles reports,
            String file,
            EarlierReports lastYear,
            @Nullable List<StatutoryReport> parts)
            throws IOException {
        return switch (reports.read(file)) {
            case ReportReading.Refused refused -> {
                corpus.refused(file, refused.why());
                yield ExitCode.UNUSABLE;
            }
            case ReportReading.Read(StatutoryReport report) -> {
                Findings findings = ReportChecks.of(report)
                        .beside(lastYear.before(report))
                        .consolidating(parts)
                        .run();
                corpus.add(file, report, findings);
                yield findings.hasErrors() ? ExitCode.NO : ExitCode.FINE;
            }
        };
    }
}
