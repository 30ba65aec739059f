package org.gongkai.reportform.reading;

import java.util.ArrayList;
import java.util.List;

/** A table of a document to be rendered: rows of cells with spans. */
final class Grid {

    /** @param number whether it is a cell of the form, with its text as printed */
    record Cell(String text, int wide, int high, boolean number) {}

    final List<List<Cell>> rows = new ArrayList<>();
    final int width;
    final int headRows;

    Grid(int width, int headRows) {
        this.width = width;
        this.headRows = headRows;
    }

    Grid row(Cell... cells) {
        rows.add(List.of(cells));
        return this;
    }

    static Cell label(String text, int wide, int high) {
        return new Cell(text, wide, high, false);
    }

    static Cell number(String text, int wide) {
        return new Cell(text, wide, 1, true);
    }

    /** One place of the grid: the cell that covers it, and whether it begins there. */
    record Place(Cell cell, boolean first, boolean firstRow) {}

    List<List<Place>> places() {
        List<List<Place>> places = new ArrayList<>();
        Cell[] above = new Cell[width];
        int[] left = new int[width];
        for (List<Cell> row : rows) {
            List<Place> line = new ArrayList<>();
            int column = 0;
            int next = 0;
            while (column < width) {
                if (left[column] > 0) {
                    left[column]--;
                    boolean first = column == 0 || above[column] != above[column - 1];
                    line.add(new Place(above[column], first, false));
                    column++;
                } else if (next < row.size()) {
                    Cell cell = row.get(next++);
                    for (int c = 0; c < cell.wide(); c++) {
                        above[column + c] = cell;
                        left[column + c] = cell.high() - 1;
                        line.add(new Place(cell, c == 0, true));
                    }
                    column += cell.wide();
                } else {
                    break;
                }
            }
            places.add(line);
        }
        return places;
    }
}
