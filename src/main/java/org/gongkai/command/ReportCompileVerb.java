package org.gongkai.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.agency.AgencyCode;
import org.gongkai.annualreport.CompiledReport;
import org.gongkai.annualreport.CompilingReport;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.reportform.StatutoryReport;
import org.gongkai.reportform.writing.ReportFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code report compile --agency CODE --year Y --as html|docx|xlsx|pdf|ofd|json [-o OUT]}: the annual report as the facts give it now. */
@Command(name = "compile", description = "从案件和申报数编制一个机关或全县（县政府代码）的年报。", sortOptions = false)
final class ReportCompileVerb implements Callable<Integer> {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final Streams streams;

    @Option(names = "--agency", paramLabel = "代码", required = true, description = "机关代码，例如 zfb；县政府的代码编制全县汇总年报。")
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private String agency;

    @Option(names = "--year", paramLabel = "年度", required = true, description = "报告的年度，例如 2024。")
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private String year;

    @Option(
            names = "--as",
            paramLabel = "格式",
            defaultValue = "json",
            description = "html、docx、xlsx、pdf、ofd 或者 json（默认）。")
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private String format;

    @Option(names = "-o", paramLabel = "文件", description = "写到哪个文件；不给出则写到标准输出。")
    private @Nullable String out;

    ReportCompileVerb(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        AgencyCode code =
                AgencyCode.parse(agency).orElseThrow(() -> new UnusableInput("--agency 应为机关代码，不能是“" + agency + "”。"));
        if (!YEAR.matcher(year).matches()) {
            throw new UnusableInput("--year 应为四位年度，不能是“" + year + "”。");
        }
        ReportFormat as = ReportOut.format(format);
        ReportOut.checkPlace(out);
        needInstallation();
        try (Program program = Program.open()) {
            return new ReportOut(streams).write(compile(program, code), as, out);
        }
    }

    /** Without one there would be nothing to compile, and starting the program would make an empty one. */
    private static void needInstallation() {
        Path data = Path.of(System.getProperty("gongkai.data", "data"));
        if (System.getenv("GONGKAI_DB_URL") == null && !Files.isDirectory(data.resolve("postgres"))) {
            throw new UnusableInput("数据目录 " + data + " 里没有安装；请先用 bin/run 启动一次，或用环境变量 GONGKAI_DATA 指定数据目录。");
        }
    }

    private StatutoryReport compile(Program program, AgencyCode code) {
        return switch (program.the(CompilingReport.class).compile(code, Integer.parseInt(year))) {
            case Outcome.Done<CompiledReport> done -> done.value().report();
            case Outcome.Refused<CompiledReport> refused ->
                throw new UnusableInput(
                        refused.problems().stream().map(Problem::message).collect(Collectors.joining()));
        };
    }
}
