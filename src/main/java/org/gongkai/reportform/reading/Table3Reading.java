package org.gongkai.reportform.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gongkai.reportform.CellName;
import org.jspecify.annotations.Nullable;

/** 表三: finds its rows and columns. */
final class Table3Reading {

    private static final int WIDTH = 7;

    private final Found found;
    private final List<Alignment.Match> placed = new ArrayList<>();
    private final List<SlotChoice> choices = new ArrayList<>();

    private Table3Reading(Found found) {
        this.found = found;
    }

    /**
     * @param from the first row of Table 3, or -1 if it has none
     * @param to behind its last row
     */
    record Extent(int from, int to, boolean unsplit, int rows) {
        static final Extent NONE = new Extent(-1, -1, false, 0);

        boolean isPresent() {
            return from >= 0;
        }
    }

    static Extent read(List<Row> all, List<Line> lines, boolean unsplitByForm, Found found) {
        int[] area = area(all);
        if (area.length == 0) {
            return Extent.NONE;
        }
        List<Row> rows = mended(all.subList(area[0], area[1]));
        Alignment split = Alignment.of(rows, FormRow.table3(false));
        Alignment whole = Alignment.of(rows, FormRow.table3(true));
        boolean unsplit = isUnsplit(split, whole, unsplitByForm);
        Alignment best = unsplit ? whole : split;
        if (best.matches().isEmpty()) {
            return Extent.NONE;
        }
        List<Double> heads = HeadPlaces.above(lines, rows.getFirst().line());
        new Table3Reading(found).accept(best, rows, FormRow.table3(unsplit), heads);
        return new Extent(area[0], area[1], unsplit, best.matches().size());
    }

    private static boolean isUnsplit(Alignment split, Alignment whole, boolean byForm) {
        boolean three = split.matches().stream().anyMatch(m -> m.form().key().endsWith("Lapsed") && m.named());
        boolean one = whole.matches().stream().anyMatch(m -> m.form().key().equals("other") && m.fit() >= 0.75);
        return three == one ? byForm : one;
    }

    /** From the first to the last row that is certainly of Table 3, and unnamed full rows at the edges. */
    private static int[] area(List<Row> all) {
        List<FormRow> form = FormRow.table3(false);
        List<FormRow> telling = form.stream()
                .filter(f -> !f.key().equals("other.other") && !f.key().equals("total"))
                .toList();
        int from = -1;
        int to = -1;
        for (int i = 0; i < all.size(); i++) {
            Row row = all.get(i);
            boolean sure = !row.labels().isEmpty() && row.slots().size() > 1 && row.fits(telling, 0.8);
            if (sure) {
                from = from < 0 ? i : from;
                to = i + 1;
            }
        }
        if (from < 0) {
            return new int[0];
        }
        while (from > 0
                && all.get(from - 1).labels().isEmpty()
                && all.get(from - 1).filled() == WIDTH) {
            from--;
        }
        while (to < all.size() && fitsTail(all.get(to))) {
            to++;
        }
        return new int[] {from, to};
    }

    private static boolean fitsTail(Row row) {
        return row.filled() == WIDTH && row.slots().size() <= WIDTH + 3
                || row.filled() > 0
                        && row.slots().size() >= WIDTH
                        && row.slots().size() <= WIDTH + 3
                        && row.labels().stream().map(Words::plain).anyMatch(l -> l.endsWith("总计") || l.endsWith("其他"));
    }

    /** Rows that ran together are parted, numbers that fell out of their row are put back where the sum proves it. */
    private static List<Row> mended(List<Row> rows) {
        List<Row> mended = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Row next = i + 1 < rows.size() ? rows.get(i + 1) : null;
            boolean ranTogether = row.shape() == Line.Shape.WORDS
                    && row.slots().size() > WIDTH
                    && row.slots().size() % WIDTH == 0
                    && row.filled() == row.slots().size();
            if (ranTogether) {
                for (int at = 0; at < row.slots().size(); at += WIDTH) {
                    boolean first = at == 0;
                    mended.add(new Row(
                            first ? row.labels() : List.of(),
                            row.slots().subList(at, at + WIDTH),
                            row.shape(),
                            row.line(),
                            first ? row.before() : List.of(),
                            at + WIDTH == row.slots().size() ? row.after() : List.of()));
                }
            } else if (next != null && lostItsLast(row, next)) {
                List<Slot> slots = new ArrayList<>(row.slots());
                slots.removeIf(s -> s.kind() == Slot.Kind.EMPTY);
                slots.add(next.slots().getFirst());
                mended.add(new Row(row.labels(), slots, row.shape(), row.line(), row.before(), row.after()));
                i++;
            } else {
                mended.add(row);
            }
        }
        return mended;
    }

    private static boolean lostItsLast(Row row, Row next) {
        if (row.filled() != WIDTH - 1 || row.labels().isEmpty()) {
            return false;
        }
        if (!next.labels().isEmpty() || next.slots().size() != 1) {
            return false;
        }
        Slot fallen = next.slots().getFirst();
        BigDecimal sum = row.slots().stream().map(Slot::orZero).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean alike = row.slots().stream().allMatch(s -> s.text().equals(fallen.text()));
        return sum.signum() > 0 ? sum.equals(fallen.number()) : alike;
    }

    private void accept(Alignment alignment, List<Row> rows, List<FormRow> form, List<Double> heads) {
        List<Row> own = alignment.matches().stream().map(Alignment.Match::row).toList();
        SlotChoice.Habit habit = SlotChoice.habitOf(own, WIDTH).orPlaces(heads);
        for (Alignment.Match match : alignment.matches()) {
            placed.add(match);
            choices.add(SlotChoice.choose(match.row(), WIDTH, habit));
        }
        boolean complete = placed.size() == form.size() && choices.stream().allMatch(SlotChoice::found);
        boolean balanced = complete && balances(form);
        Set<Row> doubled = doubled(alignment.left());
        for (int i = 0; i < placed.size(); i++) {
            acceptRow(i, rows, form, balanced, doubled);
        }
        rescue(alignment.left(), habit, form);
    }

    private void acceptRow(int i, List<Row> rows, List<FormRow> form, boolean balanced, Set<Row> doubled) {
        Alignment.Match match = placed.get(i);
        SlotChoice choice = choices.get(i);
        String name = "table3." + match.form().key();
        List<Slot> slots = choice.slots();
        if (doubled.contains(match.row())) {
            found.notes.add(name + "：文件中这一行出现多次而数字不同");
            return;
        }
        if (slots == null) {
            if (match.named()) {
                found.broken.add(match.form().key());
                found.notes.add(name + "：" + choice.why());
            }
            return;
        }
        if (!match.named()) {
            boolean pressed = pressed(i, rows, form);
            boolean blank = slots.stream().allMatch(Slot::isBlank);
            if (!pressed || blank && match.fit() < 0.5 || !balanced && match.fit() < 0.5) {
                found.notes.add(name + "：第" + match.row().line() + "行的行名不能确定，未读取");
                return;
            }
            found.notes.add(name + "：行名缺失或不全，按各行顺序" + (balanced ? "和合计" : "") + "确定");
        }
        boolean adds = SlotChoice.addsUp(slots);
        if (match.row().shape() == Line.Shape.LAYOUT
                && !adds
                && slots.getLast().number() != null
                && crooked(slots, i)) {
            found.notes.add(name + "：数字的列位置不整齐，且与合计不符，未读取");
            found.broken.add(match.form().key());
            return;
        }
        for (int column = 0; column < WIDTH; column++) {
            CellName cell = Objects.requireNonNull(match.form().cells().get(column));
            Slot slot = slots.get(column);
            if (slot.kind() == Slot.Kind.DOUBTFUL && adds) {
                slot = new Slot(
                        Slot.Kind.NUMBER,
                        slot.number(),
                        slot.text(),
                        "“" + slot.text() + "”按合计读作" + slot.number(),
                        slot.place());
            }
            found.take(cell, slot, match.row(), choice.why());
        }
    }

    /** Whether a row of a page stands clearly beside the columns of the others. */
    private boolean crooked(List<Slot> slots, int at) {
        List<Double> places = SlotChoice.habitOf(
                        placed.stream().map(Alignment.Match::row).toList(), WIDTH)
                .places();
        if (places.size() != WIDTH) {
            return true;
        }
        double gap = (places.getLast() - places.getFirst()) / (WIDTH - 1);
        for (int column = 0; column < WIDTH; column++) {
            if (Math.abs(slots.get(column).place() - places.get(column)) > 0.6 * gap) {
                return true;
            }
        }
        return false;
    }

    /** Whether no row of the form and none of the document is left over between this row and its named neighbours. */
    private boolean pressed(int at, List<Row> rows, List<FormRow> form) {
        int above = at;
        while (above >= 0 && !placed.get(above).named()) {
            above--;
        }
        int below = at;
        while (below < placed.size() && !placed.get(below).named()) {
            below++;
        }
        int formFrom = above < 0 ? -1 : form.indexOf(placed.get(above).form());
        int formTo = below == placed.size()
                ? form.size()
                : form.indexOf(placed.get(below).form());
        int rowFrom = above < 0 ? -1 : rows.indexOf(placed.get(above).row());
        int rowTo = below == placed.size()
                ? rows.size()
                : rows.indexOf(placed.get(below).row());
        long full = rows.subList(rowFrom + 1, rowTo).stream()
                .filter(r ->
                        r.filled() >= 3 || r.labels().isEmpty() && r.slots().size() >= WIDTH)
                .count();
        return formTo - formFrom - 1 == below - above - 1 && full <= below - above - 1;
    }

    /** A3 and A1 in every column, blanks taken as zero. */
    private boolean balances(List<FormRow> form) {
        for (int column = 0; column < WIDTH; column++) {
            BigDecimal results = BigDecimal.ZERO;
            BigDecimal came = BigDecimal.ZERO;
            BigDecimal went = BigDecimal.ZERO;
            BigDecimal total = BigDecimal.ZERO;
            for (int i = 0; i < form.size(); i++) {
                List<Slot> slots = choices.get(i).slots();
                BigDecimal number =
                        slots == null ? BigDecimal.ZERO : slots.get(column).orZero();
                switch (form.get(i).key()) {
                    case "new", "carriedIn" -> came = came.add(number);
                    case "total" -> total = number;
                    case "carriedOut" -> went = number;
                    default -> results = results.add(number);
                }
            }
            if (results.compareTo(total) != 0 || came.compareTo(total.add(went)) != 0) {
                return false;
            }
        }
        return true;
    }

    /** The rows that another row of the document contradicts under the same name. */
    private Set<Row> doubled(List<Row> left) {
        Set<Row> doubled = new HashSet<>();
        for (Row other : left) {
            for (Alignment.Match match : placed) {
                boolean sameName = !other.labels().isEmpty()
                        && other.numbers() > 1
                        && match.form().fit(Words.plain(other.labels().getLast())) >= 0.9;
                if (sameName && !texts(other).equals(texts(match.row()))) {
                    doubled.add(match.row());
                }
            }
        }
        return doubled;
    }

    private static List<@Nullable BigDecimal> texts(Row row) {
        List<@Nullable BigDecimal> numbers = new ArrayList<>();
        row.slots().stream().filter(s -> s.number() != null).forEach(s -> numbers.add(s.number()));
        return numbers;
    }

    /** Rows whose words are certain but whose place is not where the form has it. */
    private void rescue(List<Row> left, SlotChoice.Habit habit, List<FormRow> form) {
        for (FormRow missing : form) {
            if (placed.stream().anyMatch(m -> m.form().equals(missing))
                    || missing.wordings().getFirst().length() < 4) {
                continue;
            }
            List<Row> named = left.stream()
                    .filter(r -> !r.labels().isEmpty()
                            && missing.fit(Words.plain(r.labels().getLast())) >= 0.95)
                    .toList();
            if (named.size() == 1) {
                SlotChoice choice = SlotChoice.choose(named.getFirst(), WIDTH, habit);
                List<Slot> slots = choice.slots();
                for (int column = 0; slots != null && column < WIDTH; column++) {
                    found.take(
                            Objects.requireNonNull(missing.cells().get(column)),
                            slots.get(column),
                            named.getFirst(),
                            choice.why());
                }
                found.notes.add("table3." + missing.key() + "：行的位置与表式不同，按行名读取");
            }
        }
    }
}
