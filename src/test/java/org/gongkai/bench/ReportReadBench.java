package org.gongkai.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongkai.reportform.ReportChecks;
import org.gongkai.reportform.ReportReading;
import org.gongkai.reportform.reading.ReadingReport;
import org.gongkai.reportform.reading.RenderedReports;
import org.gongkai.reportform.reading.RenderedReports.Kind;

/**
 * Published reports read and checked a second on two threads, by kind of file, from a folder of a thousand rendered ones; and the memory
 * that is still held after each quarter of them.
 */
final class ReportReadBench {

    private static final int ALL = Integer.getInteger("gongkai.bench.documents", 1_000);
    private static final int THREADS = 2;

    private ReportReadBench() {}

    static Figures run() throws Exception {
        Path folder = Files.createTempDirectory("gongkai-report-read");
        Map<Kind, List<Path>> files = render(folder);
        Figures figures = new Figures();
        try (ExecutorService readers = Executors.newFixedThreadPool(THREADS)) {
            files.values().forEach(some -> read(readers, some.subList(0, Math.min(40, some.size())))); // after start
            for (Map.Entry<Kind, List<Path>> kind : files.entrySet()) {
                String name = kind.getKey().name().toLowerCase(java.util.Locale.ROOT);
                long began = System.nanoTime();
                int refused = read(readers, kind.getValue());
                double seconds = (System.nanoTime() - began) / 1e9;
                figures.put(name + ".documents", kind.getValue().size());
                figures.put(name + ".perSecond", kind.getValue().size() / seconds);
                figures.put(name + ".refused", refused);
            }
            memory(readers, files, figures);
        } finally {
            files.values().stream().flatMap(List::stream).forEach(ReportReadBench::delete);
            Files.delete(folder);
        }
        return figures;
    }

    /** Equal shares of all kinds, in one folder. */
    private static Map<Kind, List<Path>> render(Path folder) throws IOException {
        Map<Kind, List<Path>> files = new EnumMap<>(Kind.class);
        for (int seed = 0; seed < ALL; seed++) {
            Kind kind = Kind.values()[seed % Kind.values().length];
            RenderedReports.Rendered rendered = RenderedReports.render(kind, seed);
            Path file = folder.resolve("%04d-%s".formatted(seed, rendered.name()));
            Files.write(file, rendered.content());
            files.computeIfAbsent(kind, k -> new ArrayList<>()).add(file);
        }
        return files;
    }

    private static int read(ExecutorService readers, List<Path> files) {
        List<Future<Boolean>> reading =
                files.stream().map(file -> readers.submit(() -> isRead(file))).toList();
        int refused = 0;
        for (Future<Boolean> one : reading) {
            try {
                refused += one.get() ? 0 : 1;
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
        }
        return refused;
    }

    private static boolean isRead(Path file) {
        return switch (ReadingReport.from(file).result()) {
            case ReportReading.Read read -> {
                ReportChecks.check(read.report());
                yield true;
            }
            case ReportReading.Refused refused -> false;
        };
    }

    /** What is held after a quarter, a half … of the folder: constant memory shows as equal figures. */
    private static void memory(ExecutorService readers, Map<Kind, List<Path>> files, Figures figures) {
        List<Path> mixed =
                files.values().stream().flatMap(List::stream).sorted().toList();
        long began = System.nanoTime();
        for (int quarter = 1; quarter <= 4; quarter++) {
            read(readers, mixed.subList(mixed.size() * (quarter - 1) / 4, mixed.size() * quarter / 4));
            System.gc();
            long held = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            figures.put("heldAfter" + mixed.size() * quarter / 4 + "MiB", held / 1048576.0);
        }
        figures.put("mixed.perSecond", mixed.size() / ((System.nanoTime() - began) / 1e9));
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
