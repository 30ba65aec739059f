package org.gongkai.command;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.gongkai.reportform.ReportReading;
import org.gongkai.reportform.StatutoryReport;
import org.gongkai.reportform.reading.ReadReport;
import org.gongkai.reportform.reading.ReadingReport;

/** Goes through the files of a verb one by one, so that any number of them takes no more memory than one. */
final class ReportFiles {

    private static final long FIRST_WORD_AFTER = 3_000_000_000L;

    private final Streams streams;

    ReportFiles(Streams streams) {
        this.streams = streams;
    }

    /** What a verb says of one report. */
    record Answer(String json, String text, int exit) {}

    /**
     * Reads every file and prints the answers: with {@code json} one document, or an array where there are several files.
     *
     * @return the highest exit code of all files
     */
    int answerAll(List<String> files, boolean json, Function<StatutoryReport, Answer> verb) {
        boolean several = files.size() > 1;
        int exit = ExitCode.FINE;
        long spokenAt = System.nanoTime();
        if (json && several) {
            streams.out().println("[");
        }
        for (int i = 0; i < files.size(); i++) {
            String file = files.get(i);
            Answer answer = answer(file, verb);
            exit = Math.max(exit, answer.exit());
            if (json) {
                streams.out().print(answer.json());
                streams.out().println(several && i + 1 < files.size() ? "," : "");
            } else if (answer.exit() == ExitCode.UNUSABLE) {
                streams.err().println(file + "：" + answer.text());
            } else {
                streams.out().print((several ? "【" + file + "】\n" : "") + answer.text());
            }
            if (several && System.nanoTime() - spokenAt > FIRST_WORD_AFTER) {
                streams.err().println("已读 " + (i + 1) + " / " + files.size());
                spokenAt = System.nanoTime();
            }
        }
        if (json && several) {
            streams.out().println("]");
        }
        return exit;
    }

    private Answer answer(String file, Function<StatutoryReport, Answer> verb) {
        return switch (read(file).result()) {
            case ReportReading.Read read -> verb.apply(read.report());
            case ReportReading.Refused refused ->
                new Answer(Json.object().put("refused", refused.why()).toString(), refused.why(), ExitCode.UNUSABLE);
        };
    }

    /**
     * The report in a file that another one is compared with.
     *
     * @throws UnusableInput if it is refused
     */
    StatutoryReport needed(String file) {
        return switch (read(file).result()) {
            case ReportReading.Read read -> read.report();
            case ReportReading.Refused refused -> throw new UnusableInput(file + "：" + refused.why());
        };
    }

    private ReadReport read(String file) {
        try {
            return file.equals("-") ? ReadingReport.from(streams.in(), "") : ReadingReport.from(Path.of(file));
        } catch (IOException | InvalidPathException unreadable) {
            throw new UnusableInput("不能读取 " + file + "，请检查路径和权限。");
        }
    }
}
