package org.gongkai.reportform.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * One row of a document that holds slots for numbers, with the words around it.
 *
 * @param labels the words in front of the slots, in order
 * @param before words of the lines above that belong to no other row's numbers, nearest last
 * @param after words of the lines below, nearest first
 */
record Row(List<String> labels, List<Slot> slots, Line.Shape shape, int line, List<String> before, List<String> after) {

    boolean isAllEmpty() {
        return slots.stream().allMatch(s -> s.kind() == Slot.Kind.EMPTY);
    }

    long numbers() {
        return slots.stream().filter(s -> s.number() != null).count();
    }

    long filled() {
        return slots.stream().filter(s -> s.kind() != Slot.Kind.EMPTY).count();
    }

    /** What the row may be called, the surest first: its own words, then its own with those of its neighbours. */
    List<Name> names() {
        List<Name> names = new ArrayList<>();
        if (!labels.isEmpty()) {
            String last = Words.plain(labels.getLast());
            names.add(new Name(last, 0));
            addItem(names, last, 0.05);
            if (labels.size() > 1) {
                String two = Words.plain(labels.get(labels.size() - 2)) + last;
                add(names, two, 0.02);
            }
            if (labels.size() > 2) {
                add(
                        names,
                        Words.plain(labels.get(labels.size() - 3)) + Words.plain(labels.get(labels.size() - 2)) + last,
                        0.03);
            }
            if (labels.size() > 1 && shape == Line.Shape.CELLS) {
                add(names, Words.plain(labels.get(labels.size() - 2)), 0.05);
            }
        }
        String own = labels.isEmpty() ? "" : Words.plain(labels.getLast());
        for (int above = 0; above <= Math.min(2, before.size()); above++) {
            for (int below = 0; below <= Math.min(2, after.size()); below++) {
                if (above + below > 0) {
                    add(names, joined(above, own, below), 0.02 + 0.02 * (above + below));
                }
            }
        }
        return names;
    }

    private String joined(int above, String own, int below) {
        StringBuilder name = new StringBuilder();
        for (String text : before.subList(before.size() - above, before.size())) {
            name.append(Words.plain(text));
        }
        name.append(own);
        for (String text : after.subList(0, below)) {
            name.append(Words.plain(text));
        }
        return name.toString();
    }

    /** A group name in front of an item may stand in the same piece: （三）不 4、保护第三方合法权益. */
    private static void addItem(List<Name> names, String text, double doubt) {
        String item = FormRow.lastItem(text);
        if (item.length() < text.length() && text.length() - item.length() <= 8) {
            add(names, item, doubt);
        }
    }

    private static void add(List<Name> names, String text, double doubt) {
        if (names.stream().noneMatch(n -> n.text().equals(text))) {
            names.add(new Name(text, doubt));
        }
    }

    /** How well the names of a row fit the row of the form. */
    static double fit(List<Name> names, FormRow row) {
        double best = 0;
        for (Name name : names) {
            best = Math.max(best, row.fit(name.text()) - name.doubt());
        }
        return best;
    }

    /** Whether the words fit any of these rows of the form so well. */
    boolean fits(List<FormRow> form, double atLeast) {
        List<Name> names = names();
        return form.stream().anyMatch(row -> fit(names, row) >= atLeast);
    }

    String spoken() {
        return String.join(" ", labels);
    }

    /** One thing the row may be called, and what to take off for not being sure of it. */
    record Name(String text, double doubt) {}
}
