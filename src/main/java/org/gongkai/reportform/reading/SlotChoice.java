package org.gongkai.reportform.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which slots of a row are the columns of the form.
 *
 * @param slots as many as the row of the form has cells, in order; null if it cannot be known
 * @param why in Chinese: how it was found, or why it cannot be known
 */
record SlotChoice(@Nullable List<Slot> slots, String why) {

    /** What the other rows of the same table show: where the first column begins, and where the columns stand. */
    record Habit(int emptyBefore, int emptyAfter, List<Double> places) {
        static final Habit NONE = new Habit(-1, -1, List.of());

        Habit orPlaces(List<Double> heads) {
            return places.isEmpty() ? new Habit(emptyBefore, emptyAfter, heads) : this;
        }
    }

    boolean found() {
        return slots != null;
    }

    private static SlotChoice of(List<Slot> slots, String why) {
        return new SlotChoice(List.copyOf(slots), why);
    }

    private static SlotChoice not(String why) {
        return new SlotChoice(null, why);
    }

    static SlotChoice choose(Row row, int width, Habit habit) {
        List<Slot> slots = row.slots();
        if (slots.size() == width) {
            return of(slots, "逐列对应");
        }
        List<Slot> filled =
                slots.stream().filter(s -> s.kind() != Slot.Kind.EMPTY).toList();
        if (width == 1) {
            return single(filled, slots);
        }
        if (slots.size() > width) {
            if (filled.size() == width) {
                boolean twice = width == 2
                        && slots.getFirst().isBlank()
                        && filled.getFirst().text().equals(filled.getLast().text());
                return twice ? not("空格的位置不能确定") : of(filled, "略去多余的空格");
            }
            if (filled.isEmpty()) {
                return of(slots.subList(0, width), "全行空白");
            }
            return filled.size() < width ? window(slots, width, habit) : tooMany(row, filled, width);
        }
        if (row.shape() == Line.Shape.LAYOUT && width > 2) {
            return byPlace(filled, width, habit);
        }
        return not("应有" + width + "个数，只见到" + slots.size() + "个");
    }

    private static SlotChoice single(List<Slot> filled, List<Slot> slots) {
        if (filled.isEmpty()) {
            return of(slots.subList(0, 1), "空白");
        }
        Slot first = filled.getFirst();
        boolean same = filled.stream().allMatch(s -> s.text().equals(first.text()));
        if (same) {
            return of(List.of(first), filled.size() > 1 ? "合并单元格重复写出" : "逐列对应");
        }
        List<Slot> numbers =
                filled.stream().filter(s -> s.kind() != Slot.Kind.DASH).toList();
        return numbers.size() == 1 ? of(numbers, "略去多余的空格") : not("只应有一个数，写了多个数字");
    }

    /** The windows that hold everything that is filled; blanks at the edge leave a choice. */
    private static SlotChoice window(List<Slot> slots, int width, Habit habit) {
        int first = 0;
        while (slots.get(first).kind() == Slot.Kind.EMPTY) {
            first++;
        }
        int last = slots.size() - 1;
        while (slots.get(last).kind() == Slot.Kind.EMPTY) {
            last--;
        }
        int from = Math.max(0, last - width + 1);
        int to = Math.min(first, slots.size() - width);
        if (from > to) {
            return not("空格的位置不能确定");
        }
        Map<String, List<Slot>> different = new LinkedHashMap<>();
        for (int at = from; at <= to; at++) {
            List<Slot> window = slots.subList(at, at + width);
            different.putIfAbsent(spell(window), window);
        }
        if (different.size() == 1) {
            return of(different.values().iterator().next(), "略去多余的空格");
        }
        int habitual = habit.emptyBefore() >= 0 ? habit.emptyBefore() : slots.size() - width - habit.emptyAfter();
        boolean known = habit.emptyBefore() >= 0 || habit.emptyAfter() >= 0;
        if (known && habitual >= from && habitual <= to) {
            return of(slots.subList(habitual, habitual + width), "与同表各行同列");
        }
        List<List<Slot>> adding =
                different.values().stream().filter(SlotChoice::addsUp).toList();
        boolean bySum =
                width == 7 && adding.size() == 1 && adding.getFirst().getLast().number() != null;
        return bySum ? of(adding.getFirst(), "按合计对应") : not("空格的位置不能确定");
    }

    private static String spell(List<Slot> window) {
        StringBuilder spelled = new StringBuilder();
        window.forEach(s -> spelled.append(s.isBlank() ? "" : s.text()).append('|'));
        return spelled.toString();
    }

    /** Whether the last is the sum of the others, blanks taken as zero. */
    static boolean addsUp(List<Slot> row) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Slot slot : row.subList(0, row.size() - 1)) {
            if (slot.kind() == Slot.Kind.STRANGE) {
                return false;
            }
            sum = sum.add(slot.orZero());
        }
        return row.getLast().kind() != Slot.Kind.STRANGE
                && sum.compareTo(row.getLast().orZero()) == 0;
    }

    /** A page number beside the row, a merged cell written twice, or a number broken by a space. */
    private static SlotChoice tooMany(Row row, List<Slot> filled, int width) {
        if (width <= 3) {
            List<Slot> once = new ArrayList<>();
            for (Slot slot : filled) {
                if (once.isEmpty() || !once.getLast().text().equals(slot.text())) {
                    once.add(slot);
                }
            }
            return once.size() == width && row.shape() == Line.Shape.CELLS
                    ? of(once, "合并单元格重复写出")
                    : not("应有" + width + "个数，见到" + filled.size() + "个");
        }
        Map<String, List<Slot>> adding = new LinkedHashMap<>();
        if (width == 7 && filled.size() == width + 1) {
            for (List<Slot> candidate : List.of(filled.subList(0, width), filled.subList(1, width + 1))) {
                put(adding, candidate);
            }
            if (row.shape() == Line.Shape.LAYOUT) {
                for (int at = 0; at < width; at++) {
                    put(adding, joined(filled, at));
                }
            }
        }
        return adding.size() == 1
                ? of(adding.values().iterator().next(), "按合计对应")
                : not("应有" + width + "个数，见到" + filled.size() + "个");
    }

    private static void put(Map<String, List<Slot>> adding, List<Slot> candidate) {
        if (candidate.getLast().orZero().signum() > 0 && addsUp(candidate)) {
            adding.putIfAbsent(spell(candidate), candidate);
        }
    }

    private static List<Slot> joined(List<Slot> filled, int at) {
        List<Slot> joined = new ArrayList<>(filled.subList(0, at));
        Slot together = SlotText.read(
                filled.get(at).text() + filled.get(at + 1).text(),
                filled.get(at).place());
        joined.add(together == null ? filled.get(at) : together);
        joined.addAll(filled.subList(at + 2, filled.size()));
        return joined;
    }

    /** Fewer numbers than columns on a page: each stands under its column, and the sum must agree. */
    private static SlotChoice byPlace(List<Slot> filled, int width, Habit habit) {
        boolean unsure = filled.stream().anyMatch(s -> s.kind() == Slot.Kind.STRANGE || s.kind() == Slot.Kind.DOUBTFUL);
        if (habit.places().size() != width || filled.size() < 2 || unsure) {
            return not("空白列的位置不能确定");
        }
        List<Slot> placed = new ArrayList<>();
        int next = 0;
        for (int column = 0; column < width; column++) {
            double here = habit.places().get(column);
            if (next < filled.size() && nearest(filled.get(next).place(), habit.places()) == column) {
                placed.add(filled.get(next++));
            } else {
                placed.add(new Slot(Slot.Kind.EMPTY, null, "", null, here));
            }
        }
        // a number that was lost from the first or last column would leave the sum as it is
        boolean framed = !placed.getFirst().isBlank() || placed.getFirst().kind() == Slot.Kind.DASH;
        boolean sure = next == filled.size()
                && framed
                && (width != 7 || placed.getLast().number() != null && addsUp(placed));
        return sure ? of(placed, "按列的位置对应") : not("空白列的位置不能确定");
    }

    private static int nearest(double place, List<Double> places) {
        int best = 0;
        for (int i = 1; i < places.size(); i++) {
            if (Math.abs(places.get(i) - place) < Math.abs(places.get(best) - place)) {
                best = i;
            }
        }
        double gap = places.size() < 2 ? 1 : Math.abs(places.getLast() - places.getFirst()) / (places.size() - 1);
        return Math.abs(places.get(best) - place) <= 0.45 * gap ? best : -1;
    }

    /** What the rows that leave no choice have in common. */
    static Habit habitOf(List<Row> rows, int width) {
        int before = -2;
        int after = -2;
        List<Row> full = new ArrayList<>();
        for (Row row : rows) {
            List<Slot> slots = row.slots();
            if (row.filled() != width) {
                continue;
            }
            if (slots.size() == width) {
                full.add(row);
            }
            int leading = 0;
            while (slots.get(leading).kind() == Slot.Kind.EMPTY) {
                leading++;
            }
            int trailing = slots.size() - width - leading;
            before = before == -2 || before == leading ? leading : -1;
            after = after == -2 || after == trailing ? trailing : -1;
        }
        return new Habit(Math.max(before, -1), Math.max(after, -1), medians(full, width));
    }

    private static List<Double> medians(List<Row> full, int width) {
        List<Row> onPage = full.stream()
                .filter(r -> r.shape() == Line.Shape.LAYOUT && r.slots().size() == width)
                .toList();
        if (onPage.size() < 2) {
            return List.of();
        }
        List<Double> medians = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            int at = column;
            List<Double> places =
                    onPage.stream().map(r -> r.slots().get(at).place()).sorted().toList();
            medians.add(places.get(places.size() / 2));
        }
        return medians;
    }
}
