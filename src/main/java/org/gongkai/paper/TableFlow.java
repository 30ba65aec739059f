package org.gongkai.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gongkai.paper.LaidPage.Ink;
import org.gongkai.paper.LaidPage.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Lays a table out. One that fits on a page is not parted; a longer one is parted between rows, under its head again, and a cell
 * that is parted shows its text on the first of its pages.
 */
final class TableFlow {

    private static final double PAD_X = 2.5;
    private static final double PAD_Y = 3;
    private static final double LEADING = 1.3;
    private static final double SMALLEST = 5;
    private static final double THICKNESS = 0.5;

    /** The lines of a cell, and the size that makes a long number fit its column. */
    private record Type(List<TextLine> lines, double size) {
        double height() {
            return lines.size() * size * LEADING;
        }
    }

    private final PageFlow flow;
    private final Table table;
    private final List<Table.Placed> cells;
    private final double[] lefts;
    private final Map<Table.Placed, Type> types = new HashMap<>();
    private final double[] heights;

    TableFlow(PageFlow flow, Table table) {
        this.flow = flow;
        this.table = table;
        this.cells = table.placed();
        this.lefts = lefts(table);
        cells.forEach(cell -> types.put(cell, type(cell)));
        this.heights = heights();
    }

    private static double[] lefts(Table table) {
        double all = table.widths().stream().mapToDouble(Double::doubleValue).sum();
        double[] lefts = new double[table.widths().size() + 1];
        lefts[0] = Measures.LEFT;
        for (int i = 0; i < table.widths().size(); i++) {
            lefts[i + 1] = lefts[i] + table.widths().get(i) / all * Measures.WIDTH;
        }
        return lefts;
    }

    private Type type(Table.Placed placed) {
        Table.Cell cell = placed.cell();
        double room = right(placed) - lefts[placed.column()] - 2 * PAD_X;
        double size = table.size();
        if (cell.role() == Table.Role.DATA && cell.text().length() < 24 && isNumber(cell.text())) {
            double natural = breaks(size).width(cell.text());
            size = natural <= room ? size : Math.max(SMALLEST, size * room / natural * 0.999);
        }
        return new Type(breaks(size).lines(cell.text(), room, room, false), size);
    }

    /** A number or a date, which is not to be broken; words run onto the next line in the size of the table. */
    private static boolean isNumber(String text) {
        return text.codePoints().noneMatch(Character::isIdeographic);
    }

    private LineBreaks breaks(double size) {
        return flow.type().breaks(Typeface.SONG, size, 0);
    }

    private double right(Table.Placed placed) {
        return lefts[placed.column() + placed.cell().columns()];
    }

    private Type typeOf(Table.Placed placed) {
        return Objects.requireNonNull(types.get(placed));
    }

    private double[] heights() {
        double[] own = new double[table.rows().size()];
        List<Table.Placed> byRows = new ArrayList<>(cells);
        byRows.sort(Comparator.comparingInt(placed -> placed.cell().rows()));
        for (Table.Placed placed : byRows) {
            int rows = placed.cell().rows();
            double missing = typeOf(placed).height() + 2 * PAD_Y;
            for (int r = placed.row(); r < placed.row() + rows; r++) {
                missing -= own[r];
            }
            for (int r = placed.row(); missing > 0 && r < placed.row() + rows; r++) {
                own[r] += missing / rows;
            }
        }
        for (double height : own) {
            if (height > Measures.HEIGHT - between(own, 0, table.headRows())) {
                throw new TooMuchInOneCell();
            }
        }
        return own;
    }

    private static double between(double[] heights, int from, int to) {
        double sum = 0;
        for (int r = from; r < to; r++) {
            sum += heights[r];
        }
        return sum;
    }

    double height() {
        return between(heights, 0, heights.length);
    }

    void print() {
        Tag tag = flow.root().addTable(table.name());
        List<Tag> rows = new ArrayList<>();
        table.rows().forEach(row -> rows.add(tag.add("TR")));
        Map<Table.Placed, Tag> tags = new HashMap<>();
        cells.forEach(placed -> tags.put(placed, rows.get(placed.row()).addCell(placed.cell())));
        if (!flow.fits(height()) && height() <= Measures.HEIGHT) {
            flow.newPage();
        }
        int from = 0;
        while (from < heights.length) {
            boolean again = from > 0 && table.headRows() > 0;
            double head = again ? between(heights, 0, table.headRows()) : 0;
            int to = reach(from, head);
            if (to <= Math.max(from, from == 0 ? table.headRows() : 0) && to < heights.length) {
                flow.newPage();
                to = Math.max(reach(from, head), from + 1);
            }
            if (again) {
                part(0, table.headRows(), null);
            }
            part(from, to, tags);
            from = to;
            if (from < heights.length) {
                flow.newPage();
            }
        }
        flow.moveTo(flow.y() + Measures.PITCH * 0.4);
    }

    private int reach(int from, double head) {
        int to = from;
        double used = head;
        while (to < heights.length && flow.fits(used + heights[to])) {
            used += heights[to++];
        }
        return to;
    }

    /** @param tags null where the rows are the head again */
    private void part(int from, int to, @Nullable Map<Table.Placed, Tag> tags) {
        double top = flow.y();
        Set<Rule> rules = new LinkedHashSet<>();
        for (Table.Placed placed : cells) {
            int first = Math.max(from, placed.row());
            int end = Math.min(to, placed.row() + placed.cell().rows());
            if (first < end) {
                double up = top + between(heights, from, first);
                double down = top + between(heights, from, end);
                frame(rules, lefts[placed.column()], up, right(placed), down);
                if (first == placed.row()) {
                    write(placed, up, down, tags == null ? null : tags.get(placed));
                }
            }
        }
        rules.forEach(flow.page()::put);
        flow.moveTo(top + between(heights, from, to));
    }

    private static void frame(Set<Rule> rules, double left, double up, double right, double down) {
        rules.add(rule(left, up, right, up));
        rules.add(rule(left, down, right, down));
        rules.add(rule(left, up, left, down));
        rules.add(rule(right, up, right, down));
    }

    private static Rule rule(double x1, double y1, double x2, double y2) {
        return new Rule(round(x1), round(y1), round(x2), round(y2), THICKNESS, Ink.BLACK);
    }

    private static double round(double place) {
        return Math.round(place * 100) / 100.0;
    }

    private void write(Table.Placed placed, double up, double down, @Nullable Tag tag) {
        Type type = typeOf(placed);
        double y = up + Math.max(PAD_Y, (down - up - type.height()) / 2);
        double left = lefts[placed.column()] + PAD_X;
        double room = right(placed) - PAD_X - left;
        for (TextLine line : type.lines()) {
            double shift = switch (placed.cell().align()) {
                case START -> 0;
                case CENTRE -> (room - line.width()) / 2;
                case END -> room - line.width();
            };
            double base = TypeSetter.base(y, type.size() * LEADING, type.size());
            flow.type().put(flow.page(), line, left + shift, base, type.size(), Typeface.SONG, Ink.BLACK, tag);
            y += type.size() * LEADING;
        }
    }
}
