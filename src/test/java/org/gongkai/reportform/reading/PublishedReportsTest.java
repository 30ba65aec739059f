package org.gongkai.reportform.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.reportform.ReportJson;
import org.gongkai.reportform.ReportReading;
import org.gongkai.reportform.StatutoryReport;
import org.junit.jupiter.api.Test;

/** The corpus of real and rendered reports that lies beside the repository, where it does. */
class PublishedReportsTest {

    private static final Path CORPUS = Path.of("../shared/reports");

    @Test
    void readsNoCellOfTheCorpusWrongly() throws IOException {
        assumeTrue(Files.exists(CORPUS.resolve("index.tsv")), "the corpus ../shared/reports is not on this machine");
        List<Score> scores = new ArrayList<>();
        List<String> wronglyReadable = new ArrayList<>();
        for (String line : Files.readAllLines(CORPUS.resolve("index.tsv"))) {
            String[] fields = line.split("\t", -1);
            if (fields[0].equals("file") || fields[0].equals("-")) {
                continue;
            }
            ReportReading reading =
                    ReadingReport.from(CORPUS.resolve(fields[0])).result();
            if (fields[1].equals("refuse")) {
                if (reading instanceof ReportReading.Read) {
                    wronglyReadable.add(fields[0]);
                }
            } else {
                scores.add(Score.of(fields[0], reading, truth(fields[1])));
            }
        }
        scores.forEach(System.out::println);
        int right = scores.stream().mapToInt(Score::right).sum();
        int unread = scores.stream().mapToInt(Score::unread).sum();
        System.out.println("right " + right + ", unread " + unread);

        assertThat(scores)
                .allSatisfy(score -> assertThat(score.wrong()).as(score.name()).isEmpty());
        assertThat(scores)
                .allSatisfy(
                        score -> assertThat(score.refused()).as(score.name()).isNull());
        assertThat(wronglyReadable).isEmpty();
        assertThat(right).isGreaterThanOrEqualTo((int) (0.99 * (right + unread)));
    }

    private static StatutoryReport truth(String file) throws IOException {
        // rendered truths give 采购总金额 as a number; the contract has it as printed
        String json = Files.readString(CORPUS.resolve(file)).replaceAll("\"amount\": ?(\\d+)", "\"amount\":\"$1\"");
        return ReportJson.read(json).orThrow();
    }
}
