package org.gongkai.paper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * 表格: cells with spans under a head that is repeated on every page the table runs onto.
 *
 * @param name what the table is about, for those who cannot see it
 * @param widths shares of the width, one for each column
 * @param headRows how many of the first rows are the head
 * @param size of the type in points
 */
public record Table(String name, List<Double> widths, int headRows, double size, List<List<Cell>> rows) {

    /** What a cell is to its row and column. */
    public enum Role {
        COLUMN_HEAD,
        ROW_HEAD,
        DATA
    }

    /** Where text stands in its cell. */
    public enum Align {
        START,
        CENTRE,
        END
    }

    /**
     * @param columns how many columns it covers, at least 1
     * @param rows how many rows it covers, at least 1; the rows below leave it out
     */
    public record Cell(String text, int columns, int rows, Role role, Align align) {
        public static Cell head(String text) {
            return new Cell(text, 1, 1, Role.COLUMN_HEAD, Align.CENTRE);
        }

        public static Cell label(String text) {
            return new Cell(text, 1, 1, Role.ROW_HEAD, Align.START);
        }

        public static Cell data(String text) {
            return new Cell(text, 1, 1, Role.DATA, Align.CENTRE);
        }

        public Cell over(int coveredColumns, int coveredRows) {
            return new Cell(text, coveredColumns, coveredRows, role, align);
        }

        public Cell aligned(Align where) {
            return new Cell(text, columns, rows, role, where);
        }
    }

    /** A cell and the column and row of its top left corner. */
    record Placed(Cell cell, int column, int row) {}

    public Table {
        widths = List.copyOf(widths);
        List<List<Cell>> copy = new ArrayList<>();
        rows.forEach(row -> copy.add(List.copyOf(row)));
        rows = Collections.unmodifiableList(copy);
        place(widths.size(), rows);
    }

    /** Every cell with its place, row by row. */
    List<Placed> placed() {
        return place(widths.size(), rows);
    }

    /** Puts each cell into the first free column of its row. A table that leaves holes or overlaps is a mistake of the caller. */
    private static List<Placed> place(int width, List<List<Cell>> rows) {
        boolean[][] taken = new boolean[rows.size()][width];
        List<Placed> placed = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            int column = 0;
            for (Cell cell : rows.get(r)) {
                while (column < width && taken[r][column]) {
                    column++;
                }
                placed.add(new Placed(cell, column, r));
                for (int i = r; i < r + cell.rows(); i++) {
                    for (int j = column; j < column + cell.columns(); j++) {
                        if (i >= rows.size() || j >= width || taken[i][j]) {
                            throw new IllegalArgumentException("“" + cell.text() + "” does not fit at row " + r);
                        }
                        taken[i][j] = true;
                    }
                }
            }
        }
        for (int r = 0; r < rows.size(); r++) {
            for (boolean filled : taken[r]) {
                if (!filled) {
                    throw new IllegalArgumentException("row " + r + " of the table has a hole");
                }
            }
        }
        return placed;
    }
}
