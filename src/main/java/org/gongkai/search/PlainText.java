package org.gongkai.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A text as it is searched: letters, digits and Han characters, folded; whatever lies between is one break. Space between Han
 * characters, which printers and converters leave there, is nothing at all. Knows where in the original each character stood.
 *
 * <p>It is cut into single characters and into pairs, not into words: no dictionary knows every word, and every pair is found.
 */
final class PlainText {

    /** Stands for punctuation; nobody searches for it. */
    private static final char BREAK = ' ';

    private static final String BREAK_TOKEN = "_";

    /** In a phrase: whatever token stands here; what it says is said by those beside it. */
    static final String GAP = "_____";

    private final String text;
    private final int[] origin;

    private PlainText(String text, int[] origin) {
        this.text = text;
        this.origin = origin;
    }

    static PlainText of(String original) {
        StringBuilder plain = new StringBuilder(original.length());
        int[] origin = new int[original.length() * 2 + 1];
        boolean space = false;
        boolean mark = false;
        int before = -1;
        for (int i = 0; i < original.length(); ) {
            char c = original.charAt(i);
            int point = Character.isHighSurrogate(c) ? original.codePointAt(i) : Folding.fold(c);
            int width = Character.charCount(point);
            if (Character.isLetterOrDigit(point)) {
                if (before >= 0 && (mark || (space && !isHan(before) && !isHan(point)))) {
                    origin[plain.length()] = i;
                    plain.append(BREAK);
                }
                for (int w = 0; w < width; w++) {
                    origin[plain.length() + w] = i + w;
                }
                plain.appendCodePoint(point);
                before = point;
                space = false;
                mark = false;
            } else if (Character.isWhitespace(point) || point == 0xFEFF || point == 0x200B) {
                space = true;
            } else {
                mark = true;
            }
            i += width;
        }
        return new PlainText(plain.toString(), Arrays.copyOf(origin, plain.length()));
    }

    private static boolean isHan(int point) {
        if (point >= 0x4E00 && point <= 0x9FFF || point < 0x2E80) {
            return point >= 0x4E00; // nearly all there is, without looking it up
        }
        return Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** How many characters, breaks included. */
    int length() {
        return text.codePointCount(0, text.length());
    }

    /** For comparing: two texts that read the same are equal. */
    String text() {
        return text;
    }

    /**
     * Pairs of neighbouring characters in order, separated by spaces: {@code 信息公开} becomes {@code 信息 息公 公开 开}; the last of
     * a run stands alone, and a break is a token together with what follows it, so that a phrase tells what it ends with.
     */
    String pairs() {
        StringBuilder tokens = new StringBuilder(text.length() * 3);
        int[] points = text.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            if (i > 0) {
                tokens.append(' ');
            }
            token(tokens, points, i);
        }
        return tokens.toString();
    }

    /**
     * The tokens that stand in this order, side by side, in {@link #pairs} of every text that contains this one. Of three pairs in a
     * run the middle one is a {@link #GAP}: its first character is in the pair before it and its second in the one after, and the
     * fewer pairs are looked for the sooner they are found.
     */
    String phrase() {
        int[] points = text.codePoints().toArray();
        StringBuilder tokens = new StringBuilder(text.length() * 3);
        int last = Math.max(1, points.length - 1) - 1;
        boolean kept = false;
        for (int i = 0; i <= last; i++) {
            if (i > 0) {
                tokens.append(' ');
            }
            kept = !(kept && i < last && isRun(points, i));
            if (kept) {
                token(tokens, points, i);
            } else {
                tokens.append(GAP);
            }
        }
        return tokens.toString();
    }

    private static boolean isRun(int[] points, int i) {
        return points[i - 1] != BREAK && points[i] != BREAK && points[i + 1] != BREAK;
    }

    private static void token(StringBuilder tokens, int[] points, int i) {
        if (points[i] == BREAK) {
            tokens.append(BREAK_TOKEN).appendCodePoint(points[i + 1]); // a break never stands at the end
            return;
        }
        tokens.appendCodePoint(points[i]);
        if (i + 1 < points.length && points[i + 1] != BREAK) {
            tokens.appendCodePoint(points[i + 1]);
        }
    }

    /** The different characters in it, separated by spaces. */
    String characters() {
        Set<Integer> different = new LinkedHashSet<>();
        text.codePoints().filter(point -> point != BREAK).forEach(different::add);
        StringBuilder tokens = new StringBuilder(different.size() * 2);
        different.forEach(point -> {
            if (!tokens.isEmpty()) {
                tokens.append(' ');
            }
            tokens.appendCodePoint(point);
        });
        return tokens.toString();
    }

    /** Whether the other text stands in this one. */
    boolean contains(PlainText part) {
        return text.contains(part.text);
    }

    /**
     * Where a part stands in the original.
     *
     * @return from and to (exclusive) of each place, in order, not overlapping
     */
    List<int[]> places(PlainText part, int most) {
        List<int[]> places = new ArrayList<>();
        int length = part.text.length();
        for (int at = length == 0 ? -1 : text.indexOf(part.text);
                at >= 0 && places.size() < most;
                at = text.indexOf(part.text, at + length)) {
            places.add(new int[] {origin[at], origin[at + length - 1] + 1});
        }
        return places;
    }
}
