package org.gongkai.reportform.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.gongkai.reportform.reading.PageLines.Glyphs;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a page whose tables are drawn with rules: each table becomes rows of cells, the blank ones too, as a word processor would
 * give them. A table whose rules do not part every number from its neighbours is left to {@link PageLines}.
 */
final class RuledPage {

    private static final double SLACK = 2;
    private static final int MOST_RULES = 6_000;

    /** The cells of one table, row by row. */
    private record Grid(double top, double bottom, double left, double right, List<List<Piece>> rows) {
        boolean holds(Glyphs glyph) {
            double x = glyph.x() + glyph.width() / 2;
            double y = middle(glyph);
            return x > left - SLACK && x < right + SLACK && y > top && y < bottom;
        }
    }

    private RuledPage() {}

    /** Adds the lines of the page. */
    static void addTo(List<Line> lines, List<Glyphs> page, List<Ruling> rules) {
        List<Glyphs> free = new ArrayList<>(page);
        TreeMap<Double, Grid> grids = new TreeMap<>();
        for (List<Ruling> table : tables(rules)) {
            Grid grid = grid(table, free);
            if (grid != null) {
                free.removeIf(grid::holds);
                grids.put(grid.top(), grid);
            }
        }
        double from = Double.NEGATIVE_INFINITY;
        for (Grid grid : grids.values()) {
            PageLines.addTo(lines, between(free, from, grid.top()));
            for (List<Piece> row : grid.rows()) {
                Line.Shape shape = row.size() == 1 ? Line.Shape.WORDS : Line.Shape.CELLS;
                if (row.size() > 1 || !row.getFirst().text().isEmpty()) {
                    lines.add(new Line(row, shape, lines.size() + 1));
                }
            }
            from = grid.top();
        }
        PageLines.addTo(lines, between(free, from, Double.POSITIVE_INFINITY));
    }

    private static List<Glyphs> between(List<Glyphs> glyphs, double from, double to) {
        return glyphs.stream().filter(g -> middle(g) > from && middle(g) <= to).toList();
    }

    private static double middle(Glyphs glyph) {
        return glyph.y() - 0.35 * glyph.size();
    }

    /** Rules that hang together. */
    private static List<List<Ruling>> tables(List<Ruling> rules) {
        if (rules.size() > MOST_RULES) {
            return List.of();
        }
        List<List<Ruling>> tables = new ArrayList<>();
        List<Ruling> rest = new ArrayList<>(rules);
        while (!rest.isEmpty()) {
            List<Ruling> table = new ArrayList<>(List.of(rest.removeLast()));
            for (int i = 0; i < table.size(); i++) {
                Ruling reached = table.get(i);
                List<Ruling> met =
                        rest.stream().filter(r -> r.crosses(reached, SLACK)).toList();
                table.addAll(met);
                rest.removeAll(met);
            }
            if (table.size() >= 6) {
                tables.add(table);
            }
        }
        return tables;
    }

    private static @Nullable Grid grid(List<Ruling> rules, List<Glyphs> page) {
        double[] xs = places(rules, true);
        double[] ys = places(rules, false);
        if (xs.length < 3 || ys.length < 3) {
            return null;
        }
        int rows = ys.length - 1;
        int columns = xs.length - 1;
        int[] owner = join(rules, xs, ys);
        int[][] extent = extents(owner, rows, columns);
        if (extent.length == 0) {
            return null;
        }
        Grid outer = new Grid(ys[0], ys[rows], xs[0], xs[columns], List.of());
        List<List<Glyphs>> inside = new ArrayList<>();
        for (int i = 0; i < owner.length; i++) {
            inside.add(new ArrayList<>());
        }
        for (Glyphs glyph : page) {
            if (outer.holds(glyph)) {
                int row = slot(ys, middle(glyph));
                int column = slot(xs, glyph.x() + glyph.width() / 2);
                inside.get(owner[row * columns + column]).add(glyph);
            } else if (middle(glyph) > outer.top() && middle(glyph) < outer.bottom()) {
                return null; // the table is wider than its rules
            }
        }
        List<List<Piece>> lines = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            List<Piece> line = new ArrayList<>();
            for (int c = 0; c < columns; c++) {
                int cell = r * columns + c;
                if (owner[cell] == cell) {
                    String text = text(inside.get(cell));
                    if (text == null) {
                        return null;
                    }
                    line.add(new Piece(text, c, extent[cell][1] + 1));
                }
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return new Grid(ys[0], ys[rows], xs[0], xs[columns], lines);
    }

    private static double[] places(List<Ruling> rules, boolean upright) {
        double[] all = rules.stream()
                .filter(r -> r.upright() == upright)
                .mapToDouble(Ruling::at)
                .sorted()
                .toArray();
        List<Double> places = new ArrayList<>();
        for (double place : all) {
            if (places.isEmpty() || place - places.getLast() > SLACK) {
                places.add(place);
            }
        }
        return places.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static int slot(double[] places, double at) {
        int found = Arrays.binarySearch(places, at);
        int slot = found >= 0 ? found : -found - 2;
        return Math.max(0, Math.min(places.length - 2, slot));
    }

    /** For each slot of the grid the first slot of the cell it belongs to: slots that no rule parts are one cell. */
    private static int[] join(List<Ruling> rules, double[] xs, double[] ys) {
        int columns = xs.length - 1;
        int rows = ys.length - 1;
        int[] owner = new int[rows * columns];
        for (int i = 0; i < owner.length; i++) {
            owner[i] = i;
        }
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                double x = (xs[c] + xs[c + 1]) / 2;
                double y = (ys[r] + ys[r + 1]) / 2;
                if (c + 1 < columns && !ruled(rules, true, xs[c + 1], y)) {
                    unite(owner, r * columns + c, r * columns + c + 1);
                }
                if (r + 1 < rows && !ruled(rules, false, ys[r + 1], x)) {
                    unite(owner, r * columns + c, (r + 1) * columns + c);
                }
            }
        }
        for (int i = 0; i < owner.length; i++) {
            owner[i] = root(owner, i);
        }
        return owner;
    }

    private static boolean ruled(List<Ruling> rules, boolean upright, double at, double through) {
        return rules.stream()
                .anyMatch(r -> r.upright() == upright
                        && Math.abs(r.at() - at) <= SLACK
                        && r.from() <= through
                        && r.to() >= through);
    }

    private static int root(int[] owner, int slot) {
        int at = slot;
        while (owner[at] != at) {
            at = owner[at];
        }
        return at;
    }

    private static void unite(int[] owner, int one, int other) {
        int a = root(owner, one);
        int b = root(owner, other);
        owner[Math.max(a, b)] = Math.min(a, b);
    }

    /** The last row and column of each cell by its first slot; empty if a cell is not a rectangle. */
    private static int[][] extents(int[] owner, int rows, int columns) {
        int[][] extent = new int[owner.length][2];
        int[] count = new int[owner.length];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                int cell = owner[r * columns + c];
                extent[cell][0] = Math.max(extent[cell][0], r);
                extent[cell][1] = Math.max(extent[cell][1], c);
                count[cell]++;
            }
        }
        for (int cell = 0; cell < owner.length; cell++) {
            int high = extent[cell][0] - cell / columns + 1;
            int wide = extent[cell][1] - cell % columns + 1;
            if (count[cell] > 0 && high * wide != count[cell]) {
                return new int[0][];
            }
        }
        return extent;
    }

    /** The text of a cell; null if several numbers stand in it, which rules should have parted. */
    private static @Nullable String text(List<Glyphs> glyphs) {
        List<Glyphs> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyphs::y));
        StringBuilder text = new StringBuilder();
        List<Glyphs> line = new ArrayList<>();
        int lines = 0;
        for (Glyphs glyph : sorted) {
            if (!line.isEmpty() && glyph.y() - line.getFirst().y() > 0.4 * Math.max(4, glyph.size())) {
                append(text, line);
                lines++;
                line.clear();
            }
            line.add(glyph);
        }
        append(text, line);
        boolean digits = text.toString().strip().matches("[\\d０-９\\s.,/—-]+");
        return digits && (lines > 0 || text.indexOf(" ") >= 0) ? null : text.toString();
    }

    private static void append(StringBuilder text, List<Glyphs> line) {
        line.sort(Comparator.comparingDouble(Glyphs::x));
        double right = Double.POSITIVE_INFINITY;
        for (Glyphs glyph : line) {
            text.append(glyph.x() - right > 0.3 * glyph.size() ? " " : "").append(glyph.text());
            right = glyph.right();
        }
    }
}
