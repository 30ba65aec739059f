package org.gongkai.reportform.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.gongkai.reportform.CellName;
import org.gongkai.reportform.FormEdition;
import org.gongkai.reportform.FormLayout;
import org.gongkai.reportform.Narrative;
import org.gongkai.reportform.ReportPart;
import org.gongkai.reportform.Reports;
import org.gongkai.reportform.StatutoryReport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every file that is handed out says what the report says. */
class WritingReportTest {

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void publishedReportIsWrittenAndReadBack(ReportFormat format) throws Exception {
        byte[] file = WritingReport.write(Reports.pingxiang2024(), format).orThrow();

        assertThat(file).isNotEmpty();
        String keep = System.getenv("PAPER_LOOK");
        if (keep != null) {
            Files.createDirectories(Path.of(keep));
            Files.write(Path.of(keep, "report." + format.ending()), file);
        }
    }

    @Test
    void fileThatDoesNotAgreeIsToldCellByCell() {
        StatutoryReport report = Reports.pingxiang2024();
        byte[] file = WritingReport.write(report, ReportFormat.DOCX).orThrow();

        assertThat(ReadBack.differences(report.with("table3.granted.business", 77), file, ReportFormat.DOCX))
                .hasSize(1)
                .first()
                .asString()
                .contains("表三", "予以公开", "应为77");
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void everyGeneratedReportGoesThereAndBackInEveryFormat(
            @ForAll long seed, @ForAll ReportFormat format, @ForAll FormEdition edition) {
        StatutoryReport report = invented(new Random(seed), edition);

        assertThat(WritingReport.write(report, format)).isInstanceOf(WrittenReport.Done.class);
    }

    /** Numbers of every length, sums that need not hold, blanks anywhere. */
    private static StatutoryReport invented(Random random, FormEdition edition) {
        FormLayout layout = FormLayout.of(edition, random.nextInt(4) == 0);
        int year = edition == FormEdition.FMT21 ? 2021 + random.nextInt(6) : 2019 + random.nextInt(2);
        int blanks = random.nextInt(3) * 4; // none, or about every ninth or fifth cell
        boolean summed = random.nextBoolean();
        Map<CellName, @Nullable BigDecimal> cells = new HashMap<>();
        for (CellName cell : layout.cells()) {
            long number =
                    random.nextInt(3) > 0 ? 0 : random.nextInt(new int[] {9, 99, 4_000, 250_000}[random.nextInt(4)]);
            boolean change = cell.column().equals("change");
            boolean money = cell.value().equals("table2.feeWanYuan");
            BigDecimal value = money ? BigDecimal.valueOf(number, 2) : BigDecimal.valueOf(change ? -number : number);
            cells.put(cell, blanks > 0 && random.nextInt(blanks + 1) == 0 ? null : value);
        }
        StatutoryReport report = StatutoryReport.blank("某县人民政府", null, year, layout)
                .withAll(cells)
                .with(Narrative.of(Map.of(
                        ReportPart.OPENING, "根据《中华人民共和国政府信息公开条例》编制本报告。",
                        ReportPart.OVERALL, "本年认真做好政府信息公开工作。\n全年主动公开信息868条。",
                        ReportPart.PROBLEMS, "公开内容还不够细。",
                        ReportPart.OTHER_MATTERS, "本年未收取信息处理费。")));
        if (edition == FormEdition.FMT19) {
            report = report.withProcurementAmount(
                    random.nextBoolean() ? null : random.nextInt(900) + "." + random.nextInt(10) + "万元");
        }
        return summed ? report.summed() : report;
    }
}
