package org.gongkai.command;

import java.util.concurrent.Callable;
import org.gongkai.reportform.writing.ReportFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code report write FILE.json --as html|docx|xlsx|pdf|ofd -o OUT}: the statutory form as a document. The file is read back before
 * it is handed out; one that does not agree cell by cell is not written (exit 1).
 */
@Command(name = "write", description = "把年报 JSON 印成法定格式的文件；写成后读回逐格核对，不一致的不给出。", sortOptions = false)
final class ReportWriteVerb implements Callable<Integer> {

    private final Streams streams;

    @Parameters(
            paramLabel = "文件",
            description = "年报 JSON（report read --json 或 report compile 的输出），也可以是能读取的任何年报文件；- 为标准输入。")
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private String file;

    @Option(names = "--as", paramLabel = "格式", required = true, description = "html、docx、xlsx、pdf、ofd 或者 json。")
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private String as;

    @Option(names = "-o", paramLabel = "输出", description = "写到哪个文件；不给出则写到标准输出。")
    private @Nullable String out;

    ReportWriteVerb(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        ReportFormat format = ReportOut.format(as);
        ReportOut.checkPlace(out);
        try (ReportFiles reports = new ReportFiles(streams)) {
            return new ReportOut(streams).write(reports.needed(file), format, out);
        }
    }
}
