package org.gongkai.document.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.paper.reading.Passage;

/**
 * Pieces of laid out files (PDF, OFD), which tell words only. Their lines run on, so those that reach the right edge are joined with the next;
 * the pictures of a page come after the paragraph that its last line belongs to.
 */
final class PlainPieces {

    private static final Pattern PAGE_NUMBER = Pattern.compile("[\\s—－–\\-·]*\\d{1,4}[\\s—－–\\-·]*");
    private static final Pattern PAGE = Pattern.compile("第(\\d{1,5})页");
    private static final int MOST = 50_000;
    private static final int LEAST_WIDE = 12;

    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private final List<Integer> waiting = new ArrayList<>();
    private final int wide;

    private PlainPieces(int wide) {
        this.wide = wide;
    }

    static List<Piece> of(List<Passage> passages, LaidOutPictures pictures) {
        List<List<String>> pages = passages.stream().map(p -> lines(p.text())).toList();
        int widest = pages.stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .max()
                .orElse(0);
        PlainPieces made = new PlainPieces(Math.max(LEAST_WIDE, widest));
        boolean full = false;
        for (int i = 0; i < pages.size(); i++) {
            full = made.page(pages.get(i), full);
            made.waiting.addAll(pictures.on(number(passages.get(i))));
        }
        made.flush();
        return made.pieces;
    }

    private static int number(Passage passage) {
        Matcher page = PAGE.matcher(passage.place());
        return page.matches() ? Integer.parseInt(page.group(1)) : 0;
    }

    private static List<String> lines(String text) {
        return text.lines()
                .map(line -> line.replace('\u00A0', ' ')
                        .replaceAll("[ \\u3000]{2,}", "  ")
                        .strip())
                .filter(line -> !line.isBlank() && !PAGE_NUMBER.matcher(line).matches())
                .map(line -> line.replaceAll("(?<=[\\p{IsHan}，。；：、])\\s+(?=[\\p{IsHan}（《“])", ""))
                .toList();
    }

    /** @param full whether the line before it runs on; returns the same of its last line */
    private boolean page(List<String> lines, boolean full) {
        boolean runsOn = full;
        for (String line : lines) {
            if (!runsOn || Numbering.begins(line)) {
                flush();
            }
            paragraph.append(line);
            runsOn = line.length() >= wide - 4 && !line.endsWith("：");
        }
        return runsOn;
    }

    private void flush() {
        if (!paragraph.isEmpty() && pieces.size() < MOST) {
            pieces.add(Piece.Words.of(paragraph.toString().strip()));
        }
        paragraph.setLength(0);
        waiting.forEach(number -> pieces.add(new Piece.Figure(number, "")));
        waiting.clear();
    }
}
