package org.gongkai.reportform.writing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongkai.paper.OfficialPaper;
import org.gongkai.paper.PaperFormat;
import org.gongkai.paper.Printed;
import org.gongkai.paper.PrintingPaper;
import org.gongkai.paper.PrintingWorkbook;
import org.gongkai.reportform.FigureMarkup;
import org.gongkai.reportform.ReportHtml;
import org.gongkai.reportform.ReportJson;
import org.gongkai.reportform.StatutoryReport;

/**
 * 印制年度报告: writes a report in the official layout, reads it back and compares every cell. Only a file that agrees is handed out.
 */
public final class WritingReport {

    private static final int SHOWN = 5;

    private WritingReport() {}

    public static WrittenReport write(StatutoryReport report, ReportFormat format) {
        return switch (print(report, format)) {
            case WrittenReport.Refused refused -> refused;
            case WrittenReport.Done done -> checked(report, format, done);
        };
    }

    private static WrittenReport checked(StatutoryReport report, ReportFormat format, WrittenReport.Done done) {
        List<String> differences = ReadBack.differences(report, done.content(), format);
        if (differences.isEmpty()) {
            return done;
        }
        String more = differences.size() > SHOWN ? "等共" + differences.size() + "处" : "";
        return new WrittenReport.Refused("写成的 " + format.name() + " 文件读回后与年报不一致，没有给出："
                + String.join("；", differences.subList(0, Math.min(SHOWN, differences.size()))) + more
                + "。请改用其他格式，并把这份年报的 JSON 报告给维护者。");
    }

    private static WrittenReport print(StatutoryReport report, ReportFormat format) {
        return switch (format) {
            case HTML -> text(ReportHtml.of(report, FigureMarkup.PLAIN).document());
            case JSON -> text(ReportJson.write(report) + "\n");
            case XLSX -> new WrittenReport.Done(PrintingWorkbook.print(ReportPaper.workbook(report)));
            case DOCX -> paper(ReportPaper.paper(report), PaperFormat.DOCX);
            case PDF -> paper(ReportPaper.paper(report), PaperFormat.PDF);
            case OFD -> paper(ReportPaper.paper(report), PaperFormat.OFD);
        };
    }

    private static WrittenReport text(String text) {
        return new WrittenReport.Done(text.getBytes(StandardCharsets.UTF_8));
    }

    private static WrittenReport paper(OfficialPaper paper, PaperFormat format) {
        return switch (PrintingPaper.print(paper, format)) {
            case Printed.Done done -> new WrittenReport.Done(done.content());
            case Printed.Refused refused -> new WrittenReport.Refused(refused.why());
        };
    }
}
