package org.gongkai.document.reading;

import java.util.List;

/** One piece of a file in reading order. */
sealed interface Piece {

    /**
     * A paragraph.
     *
     * @param level of a heading as the file marks it, 1 to 6; 0 for none; -1 for the title of the document
     * @param place how it stands: empty, {@code center} or {@code right}
     */
    record Words(String text, int level, String place) implements Piece {
        static Words of(String text) {
            return new Words(text, 0, "");
        }

        /** Without any space, for comparing. */
        String dense() {
            return text.replaceAll("[\\s\\u00A0\\u3000]+", "");
        }
    }

    /** A table, row by row. */
    record Grid(List<List<Cell>> rows) implements Piece {
        public Grid {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** @param across columns it covers; @param down rows it covers; 0 for a cell that one above covers */
    record Cell(String text, int across, int down) {}

    /** @param number of the picture, from 1; @param words its alternative text; empty for none */
    record Figure(int number, String words) implements Piece {}
}
