package org.gongkai.paper;

/**
 * 遮盖框: a part of a page that is taken out.
 *
 * @param page counted from 1
 * @param x of its left edge in points from the left edge of the page as it is shown
 * @param y of its upper edge in points from the top of the page as it is shown
 * @param ground the article it rests on, for example 第十五条; empty for none
 */
public record RedactionBox(int page, double x, double y, double width, double height, String ground) {

    public RedactionBox {
        if (page < 1
                || !Double.isFinite(x)
                || !Double.isFinite(y)
                || !(width > 0)
                || !(height > 0)
                || !Double.isFinite(width)
                || !Double.isFinite(height)) {
            throw new IllegalArgumentException(
                    "a box has a page from 1 and a size: " + page + " " + width + "×" + height);
        }
    }

    /** Whether a character that takes this place is touched at all: a character that is half covered is taken out whole. */
    boolean touches(double left, double top, double right, double bottom) {
        return left < x + width && right > x && top < y + height && bottom > y;
    }
}
