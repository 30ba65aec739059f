package org.gongkai.annualreport;

import org.gongkai.reportform.CellName;
import org.gongkai.reportform.FormEdition;

/** A fact of a report in Chinese: what was done, and a detail. */
final class FactWords {

    private FactWords() {}

    static String[] of(ReportFact fact) {
        return switch (fact) {
            case ReportFact.Written f -> words("撰写", heading(f.part().heading()));
            case ReportFact.Unwritten f -> words("恢复模板文字", heading(f.part().heading()));
            case ReportFact.FigureSet f ->
                words(
                        "人工调整",
                        spoken(f.cell()) + "改为"
                                + f.number().stripTrailingZeros().toPlainString() + "。理由：" + f.reason());
            case ReportFact.FigureRestored f -> words("取消人工调整", spoken(f.cell()));
            case ReportFact.FindingAnswered f -> words("说明校核发现", f.finding().split("@", 2)[0] + "：" + f.reason());
            case ReportFact.Submitted f -> words("提交校核", "");
            case ReportFact.SentBack f -> words("退回修改", f.reason());
            case ReportFact.Signed f -> words("签发", "第" + f.edition() + "稿，数字、文字和案件编号就此固定");
            case ReportFact.Published f -> words("公开", "第" + f.edition() + "稿");
            case ReportFact.Reopened f -> words("更正", f.reason());
        };
    }

    private static String heading(String heading) {
        return heading.isEmpty() ? "开头" : heading;
    }

    private static String spoken(CellName cell) {
        FormEdition edition = FormEdition.FMT21.layout().cells().contains(cell) ? FormEdition.FMT21 : FormEdition.FMT19;
        return edition.layout().spoken(cell);
    }

    private static String[] words(String what, String detail) {
        return new String[] {what, detail};
    }
}
