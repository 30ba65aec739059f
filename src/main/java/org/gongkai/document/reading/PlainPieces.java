package org.gongkai.document.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.paper.reading.Passage;

/**
 * Pieces of laid out files (PDF, OFD), which tell words only. Their lines run on, so those that reach the right edge are joined with the next.
 */
final class PlainPieces {

    private static final Pattern PAGE_NUMBER = Pattern.compile("[\\s—－–\\-·]*\\d{1,4}[\\s—－–\\-·]*");
    private static final int MOST = 50_000;
    private static final int LEAST_WIDE = 12;

    private PlainPieces() {}

    static List<Piece> of(List<Passage> passages) {
        List<String> lines = new ArrayList<>();
        for (Passage passage : passages) {
            passage.text().lines().map(PlainPieces::tidy).forEach(lines::add);
        }
        List<Piece> pieces = new ArrayList<>();
        for (String line : joined(lines)) {
            if (!line.isBlank() && pieces.size() < MOST) {
                pieces.add(Piece.Words.of(line.strip()));
            }
        }
        return pieces;
    }

    private static String tidy(String line) {
        return line.replace('\u00A0', ' ').replaceAll("[ \\u3000]{2,}", "  ").stripTrailing();
    }

    private static List<String> joined(List<String> lines) {
        List<String> text = lines.stream()
                .filter(line ->
                        !line.isBlank() && !PAGE_NUMBER.matcher(line.strip()).matches())
                .map(line -> line.strip().replaceAll("(?<=[\\p{IsHan}，。；：、])\\s+(?=[\\p{IsHan}（《“])", ""))
                .toList();
        int wide = Math.max(
                LEAST_WIDE, text.stream().mapToInt(String::length).max().orElse(0));
        List<String> paragraphs = new ArrayList<>();
        StringBuilder now = new StringBuilder();
        boolean full = false;
        for (String line : text) {
            if (!full || Numbering.begins(line)) {
                flush(now, paragraphs);
            }
            now.append(line);
            full = line.length() >= wide - 4 && !line.endsWith("：");
        }
        flush(now, paragraphs);
        return paragraphs;
    }

    private static void flush(StringBuilder now, List<String> into) {
        if (!now.isEmpty()) {
            into.add(now.toString());
            now.setLength(0);
        }
    }
}
