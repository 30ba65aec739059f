package org.gongkai.reportform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Words for tests about reports: valid by default, said only what matters. */
public final class Reports {

    private Reports() {}

    /** The published numbers of Pingxiang 2024, with short sentences of our own. */
    public static StatutoryReport pingxiang2024() {
        try (InputStream in = Reports.class.getResourceAsStream("/reportform/pingxiang-2024.json")) {
            String json = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return ReportJson.read(json).orThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A county's report of 2024 with every cell 0 and nothing wrong in the words. */
    static StatutoryReport zeros() {
        return zeros(2024);
    }

    static StatutoryReport zeros(int year) {
        StatutoryReport blank = StatutoryReport.blank("甲县人民政府", ReportLevel.COUNTY, year);
        Map<CellName, @Nullable BigDecimal> zeros = new HashMap<>();
        blank.layout().cells().forEach(cell -> zeros.put(cell, BigDecimal.ZERO));
        return blank.withAll(zeros).with(soundWords());
    }

    /** A sound report: 6 received, 1 carried in, 5 granted, 1 refused for a third party, 1 carried out. */
    static StatutoryReport sound() {
        return zeros().with("table3.new.naturalPerson", 5)
                .with("table3.new.business", 1)
                .with("table3.carriedIn.naturalPerson", 1)
                .with("table3.granted.naturalPerson", 4)
                .with("table3.granted.business", 1)
                .with("table3.refused.thirdParty.naturalPerson", 1)
                .with("table3.carriedOut.naturalPerson", 1)
                .with("table4.review.upheld", 1)
                .with("table2.normativeDocuments.made", 1)
                .with("table2.normativeDocuments.inForce", 9)
                .summed();
    }

    static Narrative soundWords() {
        Map<ReportPart, String> parts = new EnumMap<>(ReportPart.class);
        parts.put(ReportPart.OVERALL, "本年依法公开政府信息，做好依申请公开工作。");
        parts.put(ReportPart.PROBLEMS, "存在的问题是公开的内容还不够细，下一年逐项改进。");
        parts.put(ReportPart.OTHER_MATTERS, "本年未收取信息处理费。");
        return Narrative.of(parts);
    }

    static StatutoryReport saying(StatutoryReport report, String sentence) {
        return report.with(report.narrative().with(ReportPart.OVERALL, sentence));
    }
}
