package org.gongkai.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The benchmark runs; how fast is for a quiet machine to say ({@code bin/bench report-read}). */
class ReportReadBenchTest {

    @Test
    void readsAFolderOfEveryKindAndTellsItsFigures() throws Exception {
        if (System.getProperty("gongkai.bench.documents") == null) {
            System.setProperty("gongkai.bench.documents", "64");
        }
        var figures = ReportReadBench.run().asMap();

        System.out.println(figures);
        assertThat(figures).containsKeys("html.perSecond", "pdf.perSecond", "doc.perSecond", "mixed.perSecond");
        assertThat((Double) figures.get("mixed.perSecond")).isPositive();
    }
}
