package org.gongkai.annualreport.web;

import java.math.BigDecimal;
import java.util.List;

/**
 * 条形图: horizontal bars, drawn by the server as SVG whose lengths are shares of its width, so that words keep their size on every screen.
 *
 * @param id unique on the page
 * @param title what it says, as a sentence
 * @param unit of the numbers
 * @param bars from top to bottom
 */
public record Bars(String id, String title, String unit, List<Bar> bars) {

    private static final int ROW = 50;
    private static final int LONGEST = 86;

    /**
     * One bar.
     *
     * @param strong drawn in the accent colour: what the picture is about
     */
    public record Bar(String label, BigDecimal value, boolean strong) {

        public String shown() {
            return value.stripTrailingZeros().toPlainString();
        }
    }

    public Bars {
        bars = List.copyOf(bars);
    }

    /** The bars of the picture: those above zero; the table names the others too. */
    public List<Bar> drawn() {
        return bars.stream().filter(bar -> bar.value().signum() > 0).toList();
    }

    public int height() {
        return drawn().size() * ROW;
    }

    /** Upper edge of a row. */
    public int top(int row) {
        return row * ROW;
    }

    /** Length of a bar in per cent of the width; a number above zero is never invisible. */
    public String length(Bar bar) {
        BigDecimal longest = bars.stream().map(Bar::value).reduce(BigDecimal.ZERO, BigDecimal::max);
        if (longest.signum() == 0 || bar.value().signum() <= 0) {
            return "0";
        }
        double share = bar.value().doubleValue() / longest.doubleValue() * LONGEST;
        return Double.toString(Math.round(Math.max(0.5, share) * 100) / 100.0);
    }

    /** The picture in words. */
    public String inWords() {
        StringBuilder words = new StringBuilder(title).append("：");
        for (int i = 0; i < bars.size(); i++) {
            words.append(i == 0 ? "" : "，")
                    .append(bars.get(i).label())
                    .append(bars.get(i).shown())
                    .append(unit);
        }
        return words.append("。").toString();
    }
}
