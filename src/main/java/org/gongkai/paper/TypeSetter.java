package org.gongkai.paper;

import org.gongkai.paper.LaidPage.Ink;
import org.jspecify.annotations.Nullable;

/** Puts lines of type on a page, parted into runs of one font. */
final class TypeSetter {

    /** How far the base line lies below the top of a character of size 1. */
    private static final double ASCENT = 0.88;

    private final Fonts fonts;

    TypeSetter(Fonts fonts) {
        this.fonts = fonts;
    }

    Fonts fonts() {
        return fonts;
    }

    LineBreaks breaks(Typeface face, double size, double spacing) {
        return new LineBreaks(fonts, face, size, spacing);
    }

    /** The base line of type that is centred in a slot. */
    static double base(double top, double height, double size) {
        return top + (height - size) / 2 + ASCENT * size;
    }

    /** Where the base line lies if the top edge of the characters is at {@code top}. */
    static double baseUnder(double top, double size) {
        return top + ASCENT * size;
    }

    void put(LaidPage page, TextLine line, double x, double y, double size, Typeface face, Ink ink, @Nullable Tag tag) {
        double at = x;
        int[] characters = line.text().codePoints().toArray();
        int from = 0;
        while (from < characters.length) {
            EmbeddedFont font = fonts.choose(face, characters[from]);
            int to = from;
            double width = 0;
            while (to < characters.length && fonts.choose(face, characters[to]) == font) {
                width += fonts.width(font, characters[to]) * size + line.spacing();
                to++;
            }
            String text = new String(characters, from, to - from);
            page.put(new LaidPage.Run(text, at, y, size, face, font, line.spacing(), width, ink, tag));
            at += width;
            from = to;
        }
    }
}
