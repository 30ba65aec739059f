package org.gongkai.paper;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page as laid out. Places are in points from the top left corner of the page. */
final class LaidPage {

    enum Ink {
        BLACK,
        RED,
        /** Marks a place to be filled by hand. */
        FAINT
    }

    sealed interface Mark permits Run, Rule, Circle {}

    /**
     * Characters of one font on one line.
     *
     * @param y of the base line
     * @param spacing added after every character
     * @param tag null for what is not content: page numbers, repeated heads
     */
    record Run(
            String text,
            double x,
            double y,
            double size,
            Typeface face,
            EmbeddedFont font,
            double spacing,
            double width,
            Ink ink,
            @Nullable Tag tag)
            implements Mark {}

    /** A straight line. */
    record Rule(double x1, double y1, double x2, double y2, double thickness, Ink ink) implements Mark {}

    record Circle(double x, double y, double radius, double thickness, Ink ink) implements Mark {}

    private final List<Mark> marks = new ArrayList<>();

    void put(Mark mark) {
        marks.add(mark);
    }

    List<Mark> marks() {
        return marks;
    }
}
