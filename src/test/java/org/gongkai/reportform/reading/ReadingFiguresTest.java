package org.gongkai.reportform.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.reportform.ReportJson;
import org.gongkai.reportform.ReportReading;
import org.junit.jupiter.api.Test;

/** How well reports are read, layout by layout, is written in docs/report-reading.md; it may get better, never worse. */
class ReadingFiguresTest {

    private static final Path DOCUMENT = Path.of("docs/report-reading.md");
    private static final Path CORPUS = Path.of("../shared/reports");
    private static final int TRIES = 20;
    private static final Pattern ROW =
            Pattern.compile("\\| (.+?) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\|");

    /** Cells of one layout, and documents that were refused. */
    private record Figures(int documents, int right, int unread, int wrong, int refused) {

        static final Figures NONE = new Figures(0, 0, 0, 0, 0);

        Figures plus(Score score) {
            return new Figures(
                    documents + 1,
                    right + score.right(),
                    unread + score.unread(),
                    wrong + score.wrong().size(),
                    refused + (score.refused() == null ? 0 : 1));
        }
    }

    @Test
    void zooIsReadNoWorseThanWritten() throws IOException {
        SequencedMap<String, Figures> found = new LinkedHashMap<>();
        for (LayoutZoo.Layout layout : LayoutZoo.Layout.values()) {
            Figures figures = Figures.NONE;
            for (int seed = 0; seed < TRIES; seed++) {
                InventedReport report =
                        new InventedReport(new Random(seed), InventedReport.Zero.values()[seed % 5], false);
                LayoutZoo.Document document = LayoutZoo.render(report, layout);
                figures = figures.plus(Score.of(
                        layout.name(),
                        ReadingReport.from(document.content(), document.name()).result(),
                        report.truth));
            }
            found.put(layout.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '), figures);
        }
        compare("zoo", found);
    }

    @Test
    void corpusIsReadNoWorseThanWritten() throws IOException {
        assumeTrue(Files.exists(CORPUS.resolve("index.tsv")), "the corpus ../shared/reports is not on this machine");
        Map<String, Figures> found = new TreeMap<>();
        for (String line : Files.readAllLines(CORPUS.resolve("index.tsv"))) {
            String[] fields = line.split("\t", -1);
            if (fields[0].equals("file") || fields[0].equals("-")) {
                continue;
            }
            ReportReading reading =
                    ReadingReport.from(CORPUS.resolve(fields[0])).result();
            String layout = fields[1].equals("refuse") ? "cannot be read" : fields[2].replace('|', '/');
            Score score = fields[1].equals("refuse")
                    ? new Score(layout, 0, 0, java.util.List.of(), refusal(reading))
                    : Score.of(layout, reading, truth(fields[1]));
            found.merge(layout, Figures.NONE.plus(score), (a, b) -> a.plus(score));
        }
        compare("corpus", new LinkedHashMap<>(found));
    }

    private static @org.jspecify.annotations.Nullable String refusal(ReportReading reading) {
        return reading instanceof ReportReading.Refused(String why) ? why : null;
    }

    private static org.gongkai.reportform.StatutoryReport truth(String file) throws IOException {
        // rendered truths give 采购总金额 as a number; the contract has it as printed
        String json = Files.readString(CORPUS.resolve(file)).replaceAll("\"amount\": ?(\\d+)", "\"amount\":\"$1\"");
        return ReportJson.read(json).orThrow();
    }

    private static void compare(String name, SequencedMap<String, Figures> found) throws IOException {
        String document = Files.readString(DOCUMENT);
        Matcher block = Pattern.compile("(<!-- figures: " + name + " -->\n)(.*?)(<!-- /figures -->)", Pattern.DOTALL)
                .matcher(document);
        assertThat(block.find()).as("a table " + name + " in " + DOCUMENT).isTrue();
        if ("write".equals(System.getProperty("reading"))) {
            Files.writeString(
                    DOCUMENT, document.substring(0, block.end(1)) + table(found) + document.substring(block.start(3)));
            return;
        }
        Map<String, Figures> written = new TreeMap<>();
        Matcher row = ROW.matcher(block.group(2));
        while (row.find()) {
            written.put(
                    row.group(1),
                    new Figures(number(row, 2), number(row, 3), number(row, 4), number(row, 5), number(row, 6)));
        }
        assertThat(found.keySet())
                .as("layouts written in %s; draw it anew with -Dreading=write", DOCUMENT)
                .containsExactlyInAnyOrderElementsOf(written.keySet());
        found.forEach((layout, now) -> {
            Figures then = written.getOrDefault(layout, Figures.NONE);
            assertThat(now.wrong()).as(layout + ": wrong and not flagged").isZero();
            assertThat(now.right()).as(layout + ": right").isGreaterThanOrEqualTo(then.right());
            if (layout.equals("cannot be read")) {
                assertThat(now.refused()).as(layout).isEqualTo(now.documents());
            } else if (then.right() > 0) {
                assertThat(now.refused()).as(layout + ": refused").isLessThanOrEqualTo(then.refused());
            }
        });
    }

    private static int number(Matcher row, int group) {
        return Integer.parseInt(row.group(group));
    }

    private static String table(Map<String, Figures> figures) {
        StringBuilder table = new StringBuilder(
                "| layout | documents | cells right | unread | wrong, not flagged | refused |\n|---|---|---|---|---|---|\n");
        figures.forEach((layout, f) -> table.append("| %s | %d | %d | %d | %d | %d |%n"
                .formatted(layout, f.documents(), f.right(), f.unread(), f.wrong(), f.refused())));
        return table.toString();
    }
}
