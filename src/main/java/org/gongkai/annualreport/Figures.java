package org.gongkai.annualreport;

import java.math.BigDecimal;
import java.text.Normalizer;
import org.gongkai.reportform.CellName;
import org.jspecify.annotations.Nullable;

/** Figures as people type them. */
final class Figures {

    private static final int DECIMALS = 6; // 万元 with the precision of a fen (OQ-16)
    private static final int DIGITS = 12;

    private Figures() {}

    /** Null for anything that is no number; full-width digits and thousands separators do not matter. */
    static @Nullable BigDecimal parse(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s,]", "");
        if (!plain.matches("-?\\d{1," + DIGITS + "}(\\.\\d{1,10})?")) {
            return null;
        }
        return new BigDecimal(plain);
    }

    /** Why a number cannot stand in a cell (A12); empty if it can. */
    static String reasonAgainst(CellName cell, BigDecimal amount) {
        boolean money = cell.value().equals("table2.feeWanYuan");
        if (amount.signum() < 0 && !cell.column().equals("change")) {
            return money ? "金额不能小于 0" : "件数不能小于 0";
        }
        int scale = amount.stripTrailingZeros().scale();
        if (!money && scale > 0) {
            return "件数必须是整数";
        }
        return money && scale > DECIMALS ? "以万元为单位最多 " + DECIMALS + " 位小数" : "";
    }
}
