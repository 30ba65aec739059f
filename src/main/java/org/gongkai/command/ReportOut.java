package org.gongkai.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.gongkai.reportform.StatutoryReport;
import org.gongkai.reportform.writing.ReportFormat;
import org.gongkai.reportform.writing.WritingReport;
import org.gongkai.reportform.writing.WrittenReport;
import org.jspecify.annotations.Nullable;

/** Hands a report out as a file: to a path, or to standard output. */
final class ReportOut {

    private final Streams streams;

    ReportOut(Streams streams) {
        this.streams = streams;
    }

    /** @throws UnusableInput if it is no format */
    static ReportFormat format(String as) {
        return ReportFormat.byEnding(as)
                .orElseThrow(() -> new UnusableInput("--as 应为 " + ReportFormat.endings() + " 之一，不能是“" + as + "”。"));
    }

    /** @throws UnusableInput at once if the directory is not there, before any work is done */
    static void checkPlace(@Nullable String out) {
        if (out == null) {
            return;
        }
        try {
            Path path = Path.of(out);
            Path directory = path.toAbsolutePath().getParent();
            if (Files.isDirectory(path)) {
                throw new UnusableInput("-o 应为文件，“" + out + "”是目录。");
            }
            if (directory != null && !Files.isDirectory(directory)) {
                throw new UnusableInput("目录 " + directory + " 不存在，请先建立。");
            }
        } catch (InvalidPathException strange) {
            throw new UnusableInput("“" + out + "”不能作文件名。");
        }
    }

    /**
     * @param out null for standard output
     * @return the exit code: 1 if the file would not agree with the report and was not written
     */
    int write(StatutoryReport report, ReportFormat format, @Nullable String out) {
        return switch (WritingReport.write(report, format)) {
            case WrittenReport.Refused refused -> {
                streams.err().println(refused.why());
                yield ExitCode.NO;
            }
            case WrittenReport.Done done -> {
                put(done.content(), out);
                yield ExitCode.FINE;
            }
        };
    }

    private void put(byte[] content, @Nullable String out) {
        if (out == null) {
            streams.out().write(content, 0, content.length);
            return;
        }
        try {
            Files.write(Path.of(out), content);
        } catch (IOException problem) {
            throw new UnusableInput("文件 " + out + " 不能写入，请检查有无写入权限、磁盘是否已满。");
        }
        streams.err().println("已写入 " + out + "。");
    }
}
