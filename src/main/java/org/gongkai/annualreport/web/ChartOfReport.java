package org.gongkai.annualreport.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.annualreport.web.Bars.Bar;
import org.gongkai.reportform.CellName;
import org.gongkai.reportform.FormEdition;
import org.gongkai.reportform.StatutoryReport;
import org.gongkai.reportform.Table3Column;
import org.gongkai.reportform.Table3Line;
import org.gongkai.reportform.Table4Block;
import org.gongkai.reportform.Table4Column;
import org.jspecify.annotations.Nullable;

/** Draws the cells of a report. A chart whose numbers are not all known is not drawn. */
final class ChartOfReport {

    private final StatutoryReport report;

    ChartOfReport(StatutoryReport report) {
        this.report = report;
    }

    String lede() {
        BigDecimal fresh = row("new");
        BigDecimal carriedIn = row("carriedIn");
        BigDecimal concluded = row("total");
        BigDecimal carriedOut = row("carriedOut");
        if (fresh == null || carriedIn == null || concluded == null || carriedOut == null) {
            return "";
        }
        return report.year() + "年新收政府信息公开申请" + plain(fresh) + "件，上年结转" + plain(carriedIn) + "件；办结" + plain(concluded)
                + "件，结转下年度" + plain(carriedOut) + "件。";
    }

    List<Bars> charts(List<StatutoryReport> years) {
        List<Bars> charts = new ArrayList<>();
        add(charts, results());
        add(charts, applicants());
        add(charts, overTheYears(years));
        add(charts, remedies());
        add(charts, documents());
        return charts;
    }

    private static void add(List<Bars> charts, @Nullable Bars chart) {
        if (chart != null && chart.bars().stream().anyMatch(bar -> bar.value().signum() > 0)) {
            charts.add(chart);
        }
    }

    private @Nullable Bars results() {
        List<Bar> bars = new ArrayList<>();
        boolean known = bar(bars, "予以公开", row("granted"), true)
                & bar(bars, "部分公开", row("partial"), true)
                & bar(bars, "不予公开", group(Table3Line.Group.REFUSED), false)
                & bar(bars, "无法提供", group(Table3Line.Group.UNABLE), false)
                & bar(bars, "不予处理", group(Table3Line.Group.NOT_PROCESSED), false)
                & bar(
                        bars,
                        "其他处理",
                        report.layout().unsplitOther() ? row("other") : group(Table3Line.Group.OTHER),
                        false)
                & bar(bars, "结转下年度", row("carriedOut"), false);
        return known ? new Bars("results", "申请办理得怎样", "件", bars) : null;
    }

    private @Nullable Bars applicants() {
        List<Bar> bars = new ArrayList<>();
        boolean known = true;
        for (Table3Column column : Table3Column.applicants()) {
            known &= bar(bars, column.spoken(), report.at(CellName.table3("new", column)), column.ordinal() == 0);
        }
        return known ? new Bars("applicants", "谁提出了申请", "件", bars) : null;
    }

    private static @Nullable Bars overTheYears(List<StatutoryReport> years) {
        List<Bar> bars = new ArrayList<>();
        for (StatutoryReport year : years) {
            BigDecimal fresh = year.at(CellName.table3("new", Table3Column.TOTAL));
            BigDecimal concluded = year.at(CellName.table3("total", Table3Column.TOTAL));
            if (fresh != null && concluded != null) {
                bars.add(new Bar(year.year() + "年新收", fresh, true));
                bars.add(new Bar(year.year() + "年办结", concluded, false));
            }
        }
        return years.size() > 1 ? new Bars("years", "历年新收与办结", "件", bars) : null;
    }

    private @Nullable Bars remedies() {
        List<Bar> bars = new ArrayList<>();
        boolean known = true;
        for (Table4Column column : Table4Column.parts()) {
            known &= bar(bars, "复议" + column.label(), report.at(CellName.table4(Table4Block.REVIEW, column)), true);
        }
        for (Table4Column column : Table4Column.parts()) {
            BigDecimal direct = report.at(CellName.table4(Table4Block.SUIT_DIRECT, column));
            BigDecimal after = report.at(CellName.table4(Table4Block.SUIT_AFTER_REVIEW, column));
            known &=
                    bar(bars, "诉讼" + column.label(), direct == null || after == null ? null : direct.add(after), false);
        }
        return known ? new Bars("remedies", "复议和诉讼的结果", "件", bars) : null;
    }

    private @Nullable Bars documents() {
        List<Bar> bars = new ArrayList<>();
        if (report.form() != FormEdition.FMT21) {
            return null;
        }
        boolean known = bar(bars, "本年制发", report.at("table2.normativeDocuments.made"), true)
                & bar(bars, "本年废止", report.at("table2.normativeDocuments.repealed"), false)
                & bar(bars, "现行有效", report.at("table2.normativeDocuments.inForce"), false);
        return known ? new Bars("documents", "行政规范性文件", "件", bars) : null;
    }

    /** What there is to say without a picture. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        BigDecimal reviews = report.at("table4.review.total");
        BigDecimal direct = report.at("table4.suitDirect.total");
        BigDecimal after = report.at("table4.suitAfterReview.total");
        if (reviews != null
                && direct != null
                && after != null
                && reviews.add(direct).add(after).signum() == 0) {
            notes.add("没有因政府信息公开引起的行政复议和行政诉讼。");
        }
        BigDecimal licences = report.form() == FormEdition.FMT21 ? report.at("table2.licensing") : null;
        BigDecimal penalties = report.form() == FormEdition.FMT21 ? report.at("table2.penalty") : null;
        BigDecimal coercion = report.form() == FormEdition.FMT21 ? report.at("table2.coercion") : null;
        if (licences != null && penalties != null && coercion != null) {
            notes.add(
                    "作出行政许可决定" + plain(licences) + "件、行政处罚决定" + plain(penalties) + "件、行政强制决定" + plain(coercion) + "件。");
        }
        return notes;
    }

    private static boolean bar(List<Bar> bars, String label, @Nullable BigDecimal value, boolean strong) {
        if (value == null) {
            return false;
        }
        bars.add(new Bar(label, value, strong));
        return true;
    }

    private @Nullable BigDecimal row(String key) {
        return report.at(CellName.table3(key, Table3Column.TOTAL));
    }

    private @Nullable BigDecimal group(Table3Line.Group group) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Table3Line line : report.layout().lines()) {
            BigDecimal number = line.group() == group ? row(line.key()) : BigDecimal.ZERO;
            if (number == null) {
                return null;
            }
            sum = sum.add(number);
        }
        return sum;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
