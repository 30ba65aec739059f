package org.gongkai.annualreport.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.reportform.CellName;
import org.gongkai.reportform.StatutoryReport;
import org.gongkai.reportform.Table3Line;
import org.jspecify.annotations.Nullable;

/** A figure by which organs and years are compared. */
enum ComparedFigure {
    NEW("新收申请", "件", "table3.new.total"),
    CONCLUDED("办结申请", "件", "table3.total.total"),
    CARRIED_OUT("结转下年度", "件", "table3.carriedOut.total"),
    DISCLOSED("予以公开和部分公开", "件", "table3.granted.total", "table3.partial.total"),
    REFUSED("不予公开", "件", refused()),
    REVIEWS("行政复议", "件", "table4.review.total"),
    SUITS("行政诉讼", "件", "table4.suitDirect.total", "table4.suitAfterReview.total"),
    DOCUMENTS_MADE("制发规范性文件", "件", "table2.normativeDocuments.made"),
    DOCUMENTS_IN_FORCE("现行有效规范性文件", "件", "table2.normativeDocuments.inForce"),
    LICENSING("行政许可", "件", "table2.licensing"),
    PENALTY("行政处罚", "件", "table2.penalty"),
    COERCION("行政强制", "件", "table2.coercion"),
    FEE("行政事业性收费", "万元", "table2.feeWanYuan");

    private final String label;
    private final String unit;
    private final List<CellName> cells;

    ComparedFigure(String label, String unit, String... cells) {
        this.label = label;
        this.unit = unit;
        this.cells = Stream.of(cells).map(CellName::of).toList();
    }

    private static String[] refused() {
        return Arrays.stream(Table3Line.values())
                .filter(line -> line.group() == Table3Line.Group.REFUSED)
                .map(line -> "table3." + line.key() + ".total")
                .toArray(String[]::new);
    }

    String label() {
        return label;
    }

    String unit() {
        return unit;
    }

    /** The figure of a report; null where a part of it is not known, or not on its form. */
    @Nullable BigDecimal of(StatutoryReport report) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CellName cell : cells) {
            BigDecimal number = report.layout().cells().contains(cell) ? report.at(cell) : null;
            if (number == null) {
                return null;
            }
            sum = sum.add(number);
        }
        return sum;
    }

    static ComparedFigure named(String name) {
        return Stream.of(values())
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElse(NEW);
    }
}
