package org.gongkai.reportform;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;

/** What was not read, as paths: a whole table, a row, or a cell, whichever is shortest. */
final class UnreadPaths {

    private UnreadPaths() {}

    static List<String> shorten(StatutoryReport report) {
        List<String> paths = new ArrayList<>();
        Set<CellName> left = new LinkedHashSet<>(report.unread());
        for (String path : groups(report.layout())) {
            Set<CellName> cells = under(path, report.layout());
            if (cells.size() > 1 && left.containsAll(cells)) {
                paths.add(path);
                left.removeAll(cells);
            }
        }
        left.forEach(cell -> paths.add(cell.value()));
        return paths;
    }

    /** The cells that a path names: one, those of a row, or those of a table; empty if the form has none such. */
    static Set<CellName> under(String path, FormLayout layout) {
        Set<CellName> cells = new LinkedHashSet<>();
        for (CellName cell : layout.cells()) {
            if (cell.value().equals(path) || cell.value().startsWith(path + ".")) {
                cells.add(cell);
            }
        }
        return cells;
    }

    private static SequencedSet<String> groups(FormLayout layout) {
        SequencedSet<String> groups = new LinkedHashSet<>(List.of("table2", "table3", "table4"));
        for (CellName cell : layout.cells()) {
            String name = cell.value();
            groups.add(name.substring(0, name.lastIndexOf('.')));
        }
        return groups;
    }
}
