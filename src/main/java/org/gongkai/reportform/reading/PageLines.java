package org.gongkai.reportform.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lines of a printed page from the places of its characters: what stands at one height is a line, a gap parts two pieces. */
final class PageLines {

    /**
     * Some characters of a page.
     *
     * @param x left edge, in points
     * @param y height of the base line from the top of the page, in points
     * @param width of all of them
     * @param size of the font
     */
    record Glyphs(String text, double x, double y, double width, double size) {
        double right() {
            return x + width;
        }
    }

    private PageLines() {}

    static void addTo(List<Line> lines, List<Glyphs> page) {
        List<Glyphs> glyphs = new ArrayList<>(page);
        glyphs.sort(Comparator.comparingDouble(Glyphs::y));
        List<Glyphs> line = new ArrayList<>();
        for (Glyphs glyph : glyphs) {
            boolean sameLine = !line.isEmpty()
                    && Math.abs(glyph.y() - line.getFirst().y())
                            <= 0.4
                                    * Math.max(
                                            4,
                                            Math.min(
                                                    glyph.size(),
                                                    line.getFirst().size()));
            if (!line.isEmpty() && !sameLine) {
                add(lines, line);
                line = new ArrayList<>();
            }
            line.add(glyph);
        }
        if (!line.isEmpty()) {
            add(lines, line);
        }
    }

    private static void add(List<Line> lines, List<Glyphs> glyphs) {
        glyphs.sort(Comparator.comparingDouble(Glyphs::x));
        List<Piece> pieces = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        double left = 0;
        double right = 0;
        for (Glyphs glyph : glyphs) {
            double gap = glyph.x() - right;
            boolean apart = text.length() > 0 && gap > 0.75 * Math.max(glyph.size(), 4);
            boolean meets =
                    text.length() > 0 && gap > 0.12 * glyph.size() && isValue(text.toString()) != isValue(glyph.text());
            boolean twoValues =
                    text.length() > 0 && gap > 0.3 * glyph.size() && isValue(text.toString()) && isValue(glyph.text());
            if (apart || meets || twoValues) {
                put(pieces, text, left, right);
            }
            if (text.length() == 0) {
                left = glyph.x();
            } else if (gap > 0.3 * glyph.size()) {
                text.append(' ');
            }
            text.append(glyph.text());
            right = Math.max(glyph.right(), glyph.x());
        }
        put(pieces, text, left, right);
        String whole = pieces.isEmpty()
                ? ""
                : String.join(" ", pieces.stream().map(Piece::text).toList());
        if (pieces.isEmpty() || TextLines.isNoise(whole)) {
            return;
        }
        int number = lines.size() + 1;
        lines.add(pieces.size() == 1 ? Line.words(whole, number) : new Line(pieces, Line.Shape.LAYOUT, number));
    }

    private static boolean isValue(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= '０' && c <= '９' || ".,/-+—－ ".indexOf(c) >= 0);
    }

    private static void put(List<Piece> pieces, StringBuilder text, double left, double right) {
        if (!text.toString().isBlank()) {
            pieces.add(new Piece(text.toString(), left, right));
        }
        text.setLength(0);
    }
}
