package org.gongkai.paper.reading;

import java.util.HashMap;
import java.util.Map;

/** What the columns of a table are called, and what stands in the cell before: words that tell what a number is. */
final class TableHeads {

    private static final int LONGEST = 24;

    private final Map<Integer, String> heads = new HashMap<>();
    private int row = Integer.MIN_VALUE;
    private String before = "";

    /** The words over and before a cell; {@code row} and {@code column} count as the caller likes, in reading order. */
    String over(int at, int column, String text) {
        if (at != row) {
            row = at;
            before = "";
        }
        String words = text.strip();
        boolean name =
                !words.isEmpty() && words.length() <= LONGEST && words.chars().noneMatch(c -> c >= '0' && c <= '9');
        String heading = (heads.getOrDefault(column, "") + " " + before).strip();
        if (name) {
            heads.putIfAbsent(column, words);
        }
        before = name ? words : "";
        return heading;
    }
}
