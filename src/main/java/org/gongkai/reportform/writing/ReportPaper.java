package org.gongkai.reportform.writing;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.paper.Block;
import org.gongkai.paper.OfficialPaper;
import org.gongkai.paper.Table;
import org.gongkai.paper.Workbook;
import org.gongkai.reportform.ReportPart;
import org.gongkai.reportform.StatutoryReport;

/** The report as an official paper and as a workbook. */
final class ReportPaper {

    /** A title of more characters stands on two lines, the organ on the first. */
    private static final int LONGEST_TITLE = 19;

    private ReportPaper() {}

    static String title(StatutoryReport report) {
        return report.organ() + report.year() + "年政府信息公开工作年度报告";
    }

    static OfficialPaper paper(StatutoryReport report) {
        FormTables tables = new FormTables(report);
        List<Block> blocks = new ArrayList<>();
        for (ReportPart part : ReportPart.values()) {
            if (part != ReportPart.OPENING) {
                blocks.add(new Block.Heading(1, part.heading()));
            }
            report.narrative().paragraphs(part).forEach(text -> blocks.add(new Block.Paragraph(text)));
            switch (part) {
                case PROACTIVE -> blocks.add(new Block.Grid(tables.table2()));
                case REQUESTS -> blocks.add(new Block.Grid(tables.table3()));
                case REMEDIES -> blocks.add(new Block.Grid(tables.table4()));
                default -> {}
            }
        }
        String title = title(report);
        boolean two = title.length() > LONGEST_TITLE && !report.organ().isEmpty();
        return OfficialPaper.plain(
                        two
                                ? report.organ() + "\n"
                                        + title.substring(report.organ().length())
                                : title)
                .saying(blocks);
    }

    /** One sheet for each table, and one for the words. */
    static Workbook workbook(StatutoryReport report) {
        FormTables tables = new FormTables(report);
        List<Workbook.Sheet> sheets = new ArrayList<>();
        sheets.add(new Workbook.Sheet("主动公开", title(report), tables.table2()));
        sheets.add(new Workbook.Sheet("申请办理", ReportPart.REQUESTS.heading(), tables.table3()));
        sheets.add(new Workbook.Sheet("复议诉讼", ReportPart.REMEDIES.heading(), tables.table4()));
        List<List<Table.Cell>> words = new ArrayList<>();
        for (ReportPart part : ReportPart.values()) {
            List<String> paragraphs = report.narrative().paragraphs(part);
            if (!paragraphs.isEmpty() && part != ReportPart.OPENING) {
                words.add(List.of(Table.Cell.label(part.heading())));
            }
            paragraphs.forEach(text -> words.add(List.of(Table.Cell.label(text))));
        }
        if (!words.isEmpty()) {
            sheets.add(new Workbook.Sheet("文字部分", "", new Table("文字部分", List.of(1.0), 0, 12, words)));
        }
        return new Workbook(sheets);
    }
}
