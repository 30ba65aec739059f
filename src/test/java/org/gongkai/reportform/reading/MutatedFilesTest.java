package org.gongkai.reportform.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gongkai.reportform.ReportJson;
import org.gongkai.reportform.ReportReading;

/** Every reader meets good files with bytes changed, cut out, doubled and mixed: always an answer, in one sentence, in no time. */
class MutatedFilesTest {

    /** A little more than the reader's own. */
    private static final Duration PATIENCE = Duration.ofSeconds(35);

    /** What each reader is fed with. */
    enum Reader {
        HTML,
        DOCX,
        XLSX,
        XLS,
        PDF,
        OFD,
        TEXT,
        JSON,
        DOC
    }

    /** A file, and what is done to it: a seed for the places. */
    record Mutation(Reader reader, int report, int seed, int changes, boolean cut, boolean doubled) {

        RenderedReports.Rendered file() {
            Random random = new Random(seed);
            byte[] content = good().content().clone();
            for (int i = 0; i < changes; i++) {
                int at = random.nextInt(content.length);
                int length = 1 + random.nextInt(random.nextInt(8) == 0 ? 64 : 2);
                for (int n = at; n < Math.min(content.length, at + length); n++) {
                    content[n] = (byte)
                            (random.nextBoolean() ? random.nextInt(256) : "0<>/[({\"\u00ff".charAt(random.nextInt(9)));
                }
            }
            if (doubled) {
                int from = random.nextInt(content.length);
                int to = from + random.nextInt(content.length - from);
                byte[] longer = Arrays.copyOf(content, content.length + to - from);
                System.arraycopy(content, from, longer, to, content.length - from);
                content = longer;
            }
            return new RenderedReports.Rendered(
                    good().name(), cut ? Arrays.copyOf(content, random.nextInt(content.length)) : content);
        }

        private RenderedReports.Rendered good() {
            return switch (reader) {
                case JSON ->
                    new RenderedReports.Rendered(
                            "report.json",
                            ReportJson.write(new InventedReport(new Random(report), InventedReport.Zero.DIGIT, false)
                                            .truth)
                                    .getBytes(StandardCharsets.UTF_8));
                default -> RenderedReports.render(RenderedReports.Kind.valueOf(reader.name()), report);
            };
        }
    }

    @Property(tries = 120)
    void everyMutatedFileIsAnsweredSoonAndInOneSentence(@ForAll("mutations") Mutation mutation) {
        RenderedReports.Rendered file = mutation.file();
        long began = System.nanoTime();

        ReadReport read = ReadingReport.from(file.content(), file.name());

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(PATIENCE);
        if (read.result() instanceof ReportReading.Refused(String why)) {
            assertThat(why).endsWith("。").doesNotContain("\n", "Exception");
        }
    }

    @Provide
    Arbitrary<Mutation> mutations() {
        List<Reader> readers = new ArrayList<>(List.of(Reader.values()));
        return Combinators.combine(
                        Arbitraries.of(readers),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers(),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.of(false, false, true),
                        Arbitraries.of(false, false, true))
                .as(Mutation::new);
    }
}
