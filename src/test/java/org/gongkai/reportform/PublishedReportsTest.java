package org.gongkai.reportform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The numbers of published reports, where a collection of them lies beside the project. */
class PublishedReportsTest {

    private static final Path TRUTH = Path.of("../shared/reports/truth");
    private static final Path SEED = Path.of("../shared/seed/pingxiang-2024.txt");

    @Test
    void sumsThatFailInPublishedReportsAreFoundAndNoOthers() throws IOException {
        assumeTrue(Files.isDirectory(TRUTH), "没有已发布年报的数据（" + TRUTH + "），跳过");
        JsonMapper json = new JsonMapper();
        try (Stream<Path> files = Files.list(TRUTH)) {
            for (Path file : files.sorted().toList()) {
                String text = Files.readString(file);
                if (ReportJson.read(text) instanceof ReportReading.Read read) {
                    JsonNode failed = json.readTree(text).path("failedChecks");
                    List<Finding> sums = ReportChecks.check(read.report()).findings().stream()
                            .filter(f -> List.of("A1", "A2", "A3", "A5").contains(f.rule()))
                            .toList();
                    assertThat(sums).as(file.getFileName().toString()).hasSize(failed.size());
                }
            }
        }
    }

    @Test
    void publishedWordsOfPingxiangContradictItsTables() throws IOException {
        assumeTrue(Files.isReadable(SEED), "没有平乡县2024年年报原文（" + SEED + "），跳过");
        String text = Files.readString(SEED);
        Map<ReportPart, String> parts = new EnumMap<>(ReportPart.class);
        parts.put(ReportPart.OVERALL, between(text, "一、总体情况", "## 二、"));
        parts.put(ReportPart.PROBLEMS, between(text, "五、存在的主要问题及改进情况", "#### 六、"));
        parts.put(ReportPart.OTHER_MATTERS, between(text, "六、其他需要报告的事项", null));

        Findings findings = ReportChecks.check(Reports.pingxiang2024().with(Narrative.of(parts)));

        assertThat(findings.findings()).extracting(Finding::rule).containsExactly("A9", "B5");
        assertThat(findings.of("B5").getFirst().quote()).isEqualTo("全年受理县政府信息公开申请6件，办复率达到了100%");
        assertThat(findings.of("B5").getFirst().severity()).isEqualTo(Severity.WARNING);
    }

    private static String between(String text, String start, @org.jspecify.annotations.Nullable String end) {
        int from = text.indexOf(start) + start.length();
        return end == null ? text.substring(from) : text.substring(from, text.indexOf(end, from));
    }
}
