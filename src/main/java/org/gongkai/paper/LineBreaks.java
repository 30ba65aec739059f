package org.gongkai.paper;

import java.util.ArrayList;
import java.util.List;

/**
 * 断行: breaks a paragraph into lines by the habits of Chinese type. No closing mark begins a line and no opening one ends it, a Latin
 * word or a number stays whole, and a line that is a little short is spaced out to the margin.
 */
final class LineBreaks {

    private static final String NOT_FIRST = "，。、；：？！）》〉】〕」』”’％…—·～,.;:?!)%]}℃‰";
    private static final String NOT_LAST = "（《〈【〔「『“‘([{￥$#";
    private static final String PAIRED = "—…";

    private final Fonts fonts;
    private final Typeface face;
    private final double size;
    private final double spacing;

    LineBreaks(Fonts fonts, Typeface face, double size, double spacing) {
        this.fonts = fonts;
        this.face = face;
        this.size = size;
        this.spacing = spacing;
    }

    /**
     * @param first width of the first line
     * @param others width of the others
     * @param justified whether full lines are spaced out to their width
     */
    List<TextLine> lines(String text, double first, double others, boolean justified) {
        List<TextLine> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            breakOne(paragraph, lines.isEmpty() ? first : others, others, justified, lines);
        }
        return lines;
    }

    private void breakOne(String text, double first, double others, boolean justified, List<TextLine> lines) {
        int[] characters = text.codePoints().toArray();
        int from = 0;
        double room = first;
        while (from < characters.length) {
            int to = end(characters, from, room);
            int shown = to;
            while (shown > from + 1 && characters[shown - 1] == ' ') {
                shown--;
            }
            String words = new String(characters, from, shown - from);
            double natural = width(characters, from, shown);
            double gap = room - natural;
            boolean last = to == characters.length;
            double extra = justified && !last && gap < 0.12 * size * (shown - from) ? gap / (shown - from) : 0;
            lines.add(new TextLine(words, natural + extra * (shown - from), spacing + extra));
            from = to;
            while (from < characters.length && characters[from] == ' ') {
                from++;
            }
            room = others;
        }
        if (characters.length == 0) {
            lines.add(new TextLine("", 0, spacing));
        }
    }

    private int end(int[] characters, int from, double room) {
        double used = 0;
        int fits = from;
        while (fits < characters.length) {
            used += advance(characters[fits]);
            if (used - spacing > room + 0.01) {
                break;
            }
            fits++;
        }
        if (fits == characters.length) {
            return fits;
        }
        fits = Math.max(fits, from + 1);
        int to = fits;
        while (to > from + 1 && !mayBreak(characters, to)) {
            to--;
        }
        // a word longer than most of the line is broken where the line ends
        return to <= from + 1 || to - from < (fits - from) * 0.45 ? afterMarks(characters, from, fits) : to;
    }

    /** Even inside a long word a line does not begin with a closing mark. */
    private static int afterMarks(int[] characters, int from, int fits) {
        int to = fits;
        while (to > from + 1 && (NOT_FIRST.indexOf(characters[to]) >= 0 || NOT_LAST.indexOf(characters[to - 1]) >= 0)) {
            to--;
        }
        return to > from + 1 ? to : fits;
    }

    private static boolean mayBreak(int[] characters, int at) {
        int before = characters[at - 1];
        int after = characters[at];
        if (before == ' ') {
            return true;
        }
        if (NOT_FIRST.indexOf(after) >= 0 || after == ' ') {
            return false;
        }
        if (NOT_LAST.indexOf(before) >= 0) {
            return false;
        }
        if (before == after && PAIRED.indexOf(after) >= 0) {
            return false;
        }
        return !(isWord(before) && isWord(after));
    }

    private static boolean isWord(int character) {
        return character > ' ' && character < 0x2000 && character != 0xB7;
    }

    double width(String text) {
        int[] characters = text.codePoints().toArray();
        return width(characters, 0, characters.length);
    }

    private double width(int[] characters, int from, int to) {
        double width = 0;
        for (int i = from; i < to; i++) {
            width += advance(characters[i]);
        }
        return to > from ? width - spacing : 0;
    }

    private double advance(int character) {
        return fonts.width(fonts.choose(face, character), character) * size + spacing;
    }
}
