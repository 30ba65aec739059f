package org.gongkai.request;

import java.util.List;
import org.gongkai.statute.FeeScale;

/** 计算明细: a fee line by line in words, for the notice, the case page and the applicant. */
public final class FeeWords {

    private FeeWords() {}

    /** {@code 第31至100页，共70页，每页10元，计700元}; one line for each tier that was reached. */
    public static List<String> lines(FeeScale.Fee fee) {
        String unit = fee.method() == FeeScale.Method.PAGES ? "页" : "件";
        return fee.lines().stream().map(line -> line(line, unit)).toList();
    }

    private static String line(FeeScale.Line line, String unit) {
        String which = line.from() == line.to()
                ? "第" + line.from() + unit
                : "第" + line.from() + "至" + line.to() + unit + "，共" + (line.to() - line.from() + 1) + unit;
        return which + (line.unitFen() == 0 ? "，免费" : "，每" + unit + yuan(line.unitFen()) + "，计" + yuan(line.fen()));
    }

    /** {@code 4,700元}. */
    public static String yuan(long fen) {
        return FactWords.yuan(fen);
    }
}
