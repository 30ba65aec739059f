package org.gongkai.paper;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which characters of a page a reader really sees. Text in white, behind a picture, in a layer that is off or outside the page is not
 * seen, and nobody has looked at it before it goes out: it stays behind.
 */
final class SeenText {

    /** How much lighter or darker than its surroundings ink must be, of 255. */
    private static final int CONTRAST = 40;

    private SeenText() {}

    /** @param scale pixels of the picture for one point */
    static List<RedactedPage.Glyph> of(List<RedactedPage.Glyph> glyphs, BufferedImage picture, double scale) {
        Set<RedactedPage.Glyph> onOneAnother = onOneAnother(glyphs);
        List<RedactedPage.Glyph> seen = new ArrayList<>();
        for (RedactedPage.Glyph glyph : glyphs) {
            if (!onOneAnother.contains(glyph) && hasInk(glyph, picture, scale)) {
                seen.add(glyph);
            }
        }
        return seen;
    }

    private static boolean hasInk(RedactedPage.Glyph glyph, BufferedImage picture, double scale) {
        int left = Math.max(0, (int) Math.floor(glyph.left() * scale));
        int top = Math.max(0, (int) Math.floor(glyph.top() * scale));
        int right = Math.min(picture.getWidth() - 1, (int) Math.ceil(glyph.right() * scale));
        int bottom = Math.min(picture.getHeight() - 1, (int) Math.ceil(glyph.bottom() * scale));
        int lightest = 0;
        int darkest = 255;
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                int pixel = picture.getRGB(x, y);
                int light = ((pixel >> 16 & 0xFF) * 3 + (pixel >> 8 & 0xFF) * 6 + (pixel & 0xFF)) / 10;
                lightest = Math.max(lightest, light);
                darkest = Math.min(darkest, light);
            }
        }
        return lightest - darkest >= CONTRAST;
    }

    /** Where different characters lie on one another it cannot be told which of them is seen: none of them stays. */
    private static Set<RedactedPage.Glyph> onOneAnother(List<RedactedPage.Glyph> glyphs) {
        Map<Long, List<RedactedPage.Glyph>> near = new HashMap<>();
        Set<RedactedPage.Glyph> mixed = new HashSet<>();
        for (RedactedPage.Glyph glyph : glyphs) {
            long column = Math.round(middleX(glyph) / 4);
            long row = Math.round(middleY(glyph) / 4);
            for (long c = column - 1; c <= column + 1; c++) {
                for (long r = row - 1; r <= row + 1; r++) {
                    for (RedactedPage.Glyph other : near.getOrDefault(c * 100_000 + r, List.of())) {
                        if (!other.text().equals(glyph.text()) && cover(other, glyph)) {
                            mixed.add(other);
                            mixed.add(glyph);
                        }
                    }
                }
            }
            near.computeIfAbsent(column * 100_000 + row, k -> new ArrayList<>()).add(glyph);
        }
        return mixed;
    }

    private static boolean cover(RedactedPage.Glyph one, RedactedPage.Glyph other) {
        double width = Math.min(one.right() - one.left(), other.right() - other.left());
        double height = Math.min(one.bottom() - one.top(), other.bottom() - other.top());
        return Math.abs(middleX(one) - middleX(other)) < 0.35 * width
                && Math.abs(middleY(one) - middleY(other)) < 0.35 * height;
    }

    private static double middleX(RedactedPage.Glyph glyph) {
        return (glyph.left() + glyph.right()) / 2;
    }

    private static double middleY(RedactedPage.Glyph glyph) {
        return (glyph.top() + glyph.bottom()) / 2;
    }
}
