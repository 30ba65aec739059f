package org.gongkai.paper;

import java.util.Arrays;

/** How high the rows of a sheet have to be for all their words: office programs do not find out for merged cells. */
final class SheetRows {

    private static final double LINE = 15;
    /** The highest row an office program takes. */
    private static final double HIGHEST = 405;

    private SheetRows() {}

    /**
     * @param widths of the columns, in digits
     * @return of each row, in points
     */
    static double[] heights(Table table, int[] widths) {
        double[] heights = new double[table.rows().size()];
        Arrays.fill(heights, LINE);
        table.placed().stream()
                .filter(placed -> placed.cell().rows() == 1)
                .forEach(placed -> heights[placed.row()] = Math.max(heights[placed.row()], height(placed, widths)));
        table.placed().stream()
                .filter(placed -> placed.cell().rows() > 1)
                .forEach(placed -> heights[last(placed)] += missing(placed, heights, widths));
        for (int r = 0; r < heights.length; r++) {
            heights[r] = Math.min(HIGHEST, heights[r]);
        }
        return heights;
    }

    private static double missing(Table.Placed placed, double[] heights, int[] widths) {
        double given = Arrays.stream(heights, placed.row(), last(placed) + 1).sum();
        return Math.max(0, height(placed, widths) - given);
    }

    private static int last(Table.Placed placed) {
        return placed.row() + placed.cell().rows() - 1;
    }

    private static double height(Table.Placed placed, int[] widths) {
        int width = Arrays.stream(
                        widths, placed.column(), placed.column() + placed.cell().columns())
                .sum();
        int lines = placed.cell()
                .text()
                .lines()
                .mapToInt(line -> Math.max(1, (int) Math.ceil(digits(line) / Math.max(1, width - 1.5))))
                .sum();
        return Math.max(1, lines) * LINE;
    }

    /** A Han character is a little wider than two digits. */
    private static double digits(String line) {
        return line.codePoints().mapToDouble(c -> c < 0x2000 ? 1.1 : 2.15).sum();
    }
}
