package org.gongkai.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.reportform.ReportReading;
import org.gongkai.reportform.StatutoryReport;
import org.gongkai.reportform.reading.ReadingApart;
import org.gongkai.reportform.reading.ReadingReport;

/** Goes through the files of a verb one by one, so that any number of them takes no more memory than one. */
final class ReportFiles implements AutoCloseable {

    private static final Pattern READABLE =
            Pattern.compile("(?i).*\\.(x?html?|mhtml?|docx?|wps|xlsx?|et|pdf|ofd|txt|md|json)");

    private final Streams streams;
    private final ReadingApart apart = new ReadingApart();
    private int read;

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
    int answerAll(List<String> given, boolean json, Function<StatutoryReport, Answer> verb) {
        List<String> files = expanded(given);
        boolean several = files.size() > 1 || given.stream().anyMatch(ReportFiles::isDirectory);
        int exit = ExitCode.FINE;
        Progress progress = new Progress(streams, files.size());
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
            progress.step();
        }
        if (json && several) {
            streams.out().println("]");
        }
        return exit;
    }

    private Answer answer(String file, Function<StatutoryReport, Answer> verb) {
        return switch (read(file)) {
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
        return switch (read(file)) {
            case ReportReading.Read read -> read.report();
            case ReportReading.Refused refused -> throw new UnusableInput(file + "：" + refused.why());
        };
    }

    /**
     * The files meant: a directory stands for the reports in it and below it, in the order of their paths.
     *
     * @throws UnusableInput if a directory cannot be read or holds none
     */
    List<String> expanded(List<String> given) {
        List<String> files = new ArrayList<>();
        for (String file : given) {
            if (isDirectory(file)) {
                files.addAll(within(Path.of(file)));
            } else {
                files.add(file);
            }
        }
        return files;
    }

    private static boolean isDirectory(String file) {
        try {
            return !file.equals("-") && Files.isDirectory(Path.of(file));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    private static List<String> within(Path directory) {
        try (Stream<Path> below = Files.walk(directory)) {
            List<String> files = below.filter(
                            f -> READABLE.matcher(f.getFileName().toString()).matches())
                    .filter(Files::isRegularFile)
                    .sorted()
                    .map(Path::toString)
                    .toList();
            if (files.isEmpty()) {
                throw new UnusableInput("目录 " + directory + " 里没有可以读取的文件，请检查路径。");
            }
            return files;
        } catch (IOException | UncheckedIOException unreadable) {
            throw new UnusableInput("不能读取目录 " + directory + "，请检查权限。");
        }
    }

    /** One file alone is read here, at once; of several the rest are read apart, where each ends in its time whatever it holds. */
    ReportReading read(String file) {
        try {
            if (file.equals("-")) {
                return ReadingReport.from(streams.in(), "").result();
            }
            Path path = Path.of(file);
            boolean first = read++ == 0;
            if (first || !isReadable(path)) {
                return ReadingReport.from(path).result();
            }
            return apart.from(Files.readAllBytes(path), String.valueOf(path.getFileName()));
        } catch (IOException | InvalidPathException unreadable) {
            throw new UnusableInput("不能读取 " + file + "，请检查路径和权限。");
        }
    }

    private static boolean isReadable(Path path) throws IOException {
        return Files.isRegularFile(path) && Files.isReadable(path) && Files.size(path) <= ReadingReport.LARGEST_FILE;
    }

    @Override
    public void close() {
        apart.close();
    }
}
