package org.gongkai.proof;

/**
 * A text with full-width letters, digits and signs made half-width, character for character: every place in it is a place in the
 * original.
 */
final class Folded {

    /** How far before a number the words that say what it is are looked for. */
    private static final int BEFORE = 24;

    private static final int AFTER = 12;

    private final String original;
    private final String heading;
    final String text;

    /** @param heading words that stand over the text, such as the head of its column; may be empty */
    Folded(String original, String heading) {
        this.original = original;
        this.heading = fold(heading);
        this.text = fold(original);
    }

    private static String fold(String original) {
        char[] chars = original.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            if (c >= '\uFF01' && c <= '\uFF5E') {
                chars[i] = (char) (c - 0xFEE0);
            } else if (c == '\u3000'
                    || c == '\u00A0'
                    || c == '\u2002'
                    || c == '\u2003'
                    || c == '\u2009'
                    || c == '\u202F') {
                chars[i] = ' ';
            } else if (c >= '\u2010' && c <= '\u2015' || c == '\u2212') {
                chars[i] = '-';
            }
        }
        return new String(chars);
    }

    int length() {
        return text.length();
    }

    /** The character there, or a space outside the text. */
    char at(int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : ' ';
    }

    String original(int start, int end) {
        return original.substring(start, end);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** Characters that carry no meaning between two digits. */
    static boolean isInvisible(char c) {
        return c >= '\u200B' && c <= '\u200F' || c == '\u2060' || c == '\uFEFF' || c == '\u00AD';
    }

    /** Whether one of the words stands close before the place, in the same sentence, or over the text. */
    boolean saidBefore(int start, Iterable<String> words) {
        int from = Math.max(0, start - BEFORE);
        String near = text.substring(from, start);
        int sentence = Math.max(near.lastIndexOf('。'), near.lastIndexOf(';'));
        near = near.substring(sentence + 1);
        for (String word : words) {
            if (near.contains(word) || heading.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the words stands close behind the place. */
    boolean saidBehind(int end, Iterable<String> words) {
        String near = text.substring(end, Math.min(text.length(), end + AFTER));
        for (String word : words) {
            if (near.startsWith(word)) {
                return true;
            }
        }
        return false;
    }
}
