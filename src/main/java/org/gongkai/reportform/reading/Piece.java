package org.gongkai.reportform.reading;

/**
 * One piece of a line: a cell of a table, or a stretch of text.
 *
 * @param left where it begins: a column of the grid, or a place on the line in characters or points
 * @param right where it ends
 */
record Piece(String text, double left, double right) {

    Piece {
        text = text.strip();
    }

    static Piece of(String text, int column) {
        return new Piece(text, column, column + 1);
    }

    double middle() {
        return (left + right) / 2;
    }
}
