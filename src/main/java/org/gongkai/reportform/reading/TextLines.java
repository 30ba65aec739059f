package org.gongkai.reportform.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain text, Markdown and pasted text as lines: bars, tabs, columns kept by spaces, or one cell a line. */
final class TextLines {

    private static final Pattern RULE = Pattern.compile(
            "[\\s|:+=\\-─━—┼├┤┌┐└┘┬┴╋┣┫┏┓┗┛┳┻═╬╠╣╔╗╚╝╦╩]*[-─━=═]{2,}[\\s|:+=\\-─━—┼├┤┌┐└┘┬┴╋┣┫┏┓┗┛┳┻═╬╠╣╔╗╚╝╦╩]*");
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "\\s*(?:[-—–－―·~]+\\s*\\d{1,4}\\s*[-—–－―·~]+|第\\s*\\d{1,4}\\s*页(?:[,，]?\\s*共\\s*\\d{1,4}\\s*页)?|\\d{1,4}\\s*/\\s*\\d{1,4}|[Pp]age\\s*\\d{1,4}.*)\\s*");
    private static final Pattern GAP = Pattern.compile("[ \\u00a0\\u2000-\\u200b\\u3000]{2,}");
    private static final Pattern LAST_VALUE =
            Pattern.compile("(?:^|[ \\u00a0\\u2000-\\u200b\\u3000]+)([+\\-]?[0-9０-９][0-9０-９,，.．]*|[/\\-—–－―])$");

    private TextLines() {}

    static List<Line> of(String text) {
        List<String> raw = Arrays.asList(text.split("\\r\\n|[\\n\\r\\f\\u0085\\u2028\\u2029]", -1));
        List<String> lines = new ArrayList<>(raw.size());
        boolean anyBar = false;
        int barred = 0;
        int enclosed = 0;
        for (String line : raw) {
            String tidy = Words.withoutTags(line.replace("<br>", "")
                    .replace('｜', '|')
                    .replace('│', '|')
                    .replace('┃', '|')
                    .replace('║', '|')
                    .replace('∣', '|'));
            lines.add(tidy);
            anyBar |= tidy.indexOf('|') >= 0;
            barred += tidy.indexOf('|') >= 0 ? 1 : 0;
            enclosed += tidy.stripLeading().startsWith("|") ? 1 : 0;
        }
        return anyBar && BarStream.speaks(lines) ? BarStream.read(lines) : each(lines, 2 * enclosed > barred);
    }

    static boolean isNoise(String line) {
        return PAGE_NUMBER.matcher(line).matches()
                || line.length() > 2
                        && RULE.matcher(line).matches()
                        && line.chars().noneMatch(Character::isDigit);
    }

    private static List<Line> each(List<String> texts, boolean enclosed) {
        List<Line> lines = new ArrayList<>();
        boolean gaps = hasGaps(texts);
        boolean afterCell = false;
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            if (isNoise(text)) {
                continue;
            }
            if (gaps && text.isBlank() && afterCell) {
                afterCell = false;
                continue;
            }
            Line line = line(text, enclosed, i + 1);
            boolean cell = gaps && line.shape() == Line.Shape.WORDS && text.length() < 90;
            lines.add(cell ? Line.cell(text, i + 1) : line);
            afterCell = true;
        }
        return lines;
    }

    private static Line line(String text, boolean enclosed, int number) {
        if (text.indexOf('|') >= 0) {
            // where lines have no bar in front, one there stands behind a blank first cell
            boolean blankFirst = !enclosed && text.stripLeading().startsWith("|");
            return Line.cells(cells(blankFirst ? "|" + text.strip() : text), number);
        }
        if (text.strip().indexOf('\t') >= 0 || text.indexOf('\t') >= 0 && !text.isBlank()) {
            return Line.cells(Arrays.asList(text.split("\t", -1)), number);
        }
        return text.isBlank() ? Line.words("", number) : layout(text, number);
    }

    /** The cells of a line with bars; a bar at the line's ends encloses and is no cell. */
    static List<String> cells(String text) {
        String inner = text.strip();
        inner = inner.startsWith("|") ? inner.substring(1) : inner;
        inner = inner.endsWith("|") ? inner.substring(0, inner.length() - 1) : inner;
        return Arrays.asList(inner.split("\\|", -1));
    }

    /** Whether a blank line stands behind nearly every cell, so that it says nothing. */
    private static boolean hasGaps(List<String> texts) {
        int alone = 0;
        int together = 0;
        for (int i = 0; i + 1 < texts.size(); i++) {
            if (isShort(texts.get(i))) {
                if (texts.get(i + 1).isBlank()) {
                    alone++;
                } else if (isShort(texts.get(i + 1))) {
                    together++;
                }
            }
        }
        return alone > 40 && alone > 6 * together;
    }

    private static boolean isShort(String text) {
        return !text.isBlank()
                && text.length() < 50
                && text.indexOf('|') < 0
                && !GAP.matcher(text.strip()).find();
    }

    /** Values at the end of the line, words in front of them. */
    private static Line layout(String text, int number) {
        List<Piece> values = new ArrayList<>();
        String rest = text.stripTrailing();
        while (!rest.isBlank() && values.size() < 60) {
            Matcher value = LAST_VALUE.matcher(rest);
            if (!value.find()) {
                break;
            }
            values.addFirst(new Piece(value.group(1), width(text, value.start(1)), width(text, value.end(1))));
            rest = rest.substring(0, value.start());
        }
        boolean words = !rest.isBlank();
        if (values.size() == (words ? 0 : 1) && !GAP.matcher(rest.strip()).find()) {
            return Line.words(text, number);
        }
        List<Piece> pieces = new ArrayList<>();
        if (words) {
            Matcher gap = GAP.matcher(rest);
            int at = rest.length() - rest.stripLeading().length();
            while (gap.find(at)) {
                pieces.add(new Piece(rest.substring(at, gap.start()), width(text, at), width(text, gap.start())));
                at = gap.end();
            }
            pieces.add(new Piece(rest.substring(at), width(text, at), width(text, rest.length())));
        }
        pieces.addAll(values);
        return new Line(pieces, Line.Shape.LAYOUT, number);
    }

    /** Columns of a terminal: Han characters are two wide. */
    private static double width(String text, int end) {
        double width = 0;
        for (int i = 0; i < end; i++) {
            width += text.charAt(i) >= 0x2E80 ? 2 : 1;
        }
        return width;
    }
}
