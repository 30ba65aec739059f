package org.gongkai.reportform.reading;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One line of a document.
 *
 * @param number counted from 1, for the evidence
 */
record Line(List<Piece> pieces, Shape shape, int number) {

    /** How far the places of the pieces can be trusted. */
    enum Shape {
        /** A paragraph, or one cell of a table that stands on a line of its own. */
        WORDS,
        /** One cell of a table on a line of its own, where blank cells are shown as well. */
        CELL,
        /** A row of a table in which every cell, blank ones too, is a piece. */
        CELLS,
        /** A line of a page: only what is printed is there, and where it stands. */
        LAYOUT
    }

    Line {
        pieces = List.copyOf(pieces);
    }

    static Line words(String text, int number) {
        return new Line(List.of(new Piece(text, 0, 0)), Shape.WORDS, number);
    }

    static Line cell(String text, int number) {
        return new Line(List.of(new Piece(text, 0, 0)), Shape.CELL, number);
    }

    static Line cells(List<String> texts, int number) {
        java.util.ArrayList<Piece> pieces = new java.util.ArrayList<>();
        for (String text : texts) {
            pieces.add(Piece.of(text, pieces.size()));
        }
        return new Line(pieces, Shape.CELLS, number);
    }

    String text() {
        return pieces.size() == 1
                ? pieces.getFirst().text()
                : pieces.stream().map(Piece::text).filter(t -> !t.isEmpty()).collect(Collectors.joining(" "));
    }

    boolean isBlank() {
        return pieces.stream().allMatch(p -> p.text().isEmpty());
    }
}
