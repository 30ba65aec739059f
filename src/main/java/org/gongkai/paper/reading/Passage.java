package org.gongkai.paper.reading;

/**
 * A paragraph, a cell or a page of a file, with its words.
 *
 * @param place for people, e.g. {@code 第5段}, {@code 工作表“名单” 第14行 C列}, {@code 第2页}
 * @param text its words; a page holds its lines, parted by line ends
 * @param heading words that say what it is: the head of its column and the cell before it; empty for none
 */
public record Passage(String place, String text, String heading) {

    static Passage of(String place, String text) {
        return new Passage(place, text, "");
    }

    /** The place of one character in it; in a passage of several lines the line is named too, counted from 1. */
    public String placeAt(int offset) {
        if (text.indexOf('\n') < 0) {
            return place;
        }
        long line = 1
                + text.substring(0, Math.clamp(offset, 0, text.length()))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        return (place + " 第" + line + "行").strip();
    }
}
