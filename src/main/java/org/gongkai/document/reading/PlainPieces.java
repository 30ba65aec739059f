package org.gongkai.document.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.paper.reading.FileKind;
import org.gongkai.paper.reading.Passage;

/**
 * Pieces of files that tell words only. In a text a line is a paragraph; in a laid out file (PDF, OFD) lines run on, so those that reach the
 * right edge are joined with the next.
 */
final class PlainPieces {

    private static final Pattern PAGE_NUMBER = Pattern.compile("[\\s—－–\\-·]*\\d{1,4}[\\s—－–\\-·]*");
    private static final int MOST = 50_000;
    private static final int LEAST_WIDE = 12;

    private PlainPieces() {}

    static List<Piece> of(FileKind kind, List<Passage> passages) {
        List<String> lines = new ArrayList<>();
        for (Passage passage : passages) {
            if (isText(kind, passage)) {
                passage.text().lines().map(PlainPieces::tidy).forEach(lines::add);
            }
        }
        List<String> paragraphs = kind == FileKind.PDF || kind == FileKind.OFD ? joined(lines) : lines;
        List<Piece> pieces = new ArrayList<>();
        for (String line : paragraphs) {
            if (!line.isBlank() && pieces.size() < MOST) {
                pieces.add(Piece.Words.of(line.strip()));
            }
        }
        return pieces;
    }

    /** Headers, footers, notes and comments are no text of the document. */
    private static boolean isText(FileKind kind, Passage passage) {
        return kind != FileKind.DOC || passage.place().startsWith("第");
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
