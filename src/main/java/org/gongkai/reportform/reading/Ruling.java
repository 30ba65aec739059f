package org.gongkai.reportform.reading;

/**
 * A straight rule on a page, upright or level, in points from the top left corner.
 *
 * @param at its x if it is upright, its y if it is level
 * @param from where it begins, at the smaller place
 */
record Ruling(boolean upright, double at, double from, double to) {

    private static final double STRAIGHT = 0.8;
    private static final double SHORTEST = 4;

    /** The rule between two points; null if it is neither upright nor level, or too short to part cells. */
    static @org.jspecify.annotations.Nullable Ruling between(double x1, double y1, double x2, double y2) {
        boolean upright = Math.abs(x1 - x2) <= STRAIGHT;
        boolean level = Math.abs(y1 - y2) <= STRAIGHT;
        if (upright == level) {
            return null;
        }
        Ruling rule = upright
                ? new Ruling(true, (x1 + x2) / 2, Math.min(y1, y2), Math.max(y1, y2))
                : new Ruling(false, (y1 + y2) / 2, Math.min(x1, x2), Math.max(x1, x2));
        return rule.to() - rule.from() < SHORTEST ? null : rule;
    }

    boolean crosses(Ruling other, double slack) {
        return upright != other.upright
                && at >= other.from - slack
                && at <= other.to + slack
                && other.at >= from - slack
                && other.at <= to + slack;
    }
}
