package org.gongkai.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** All columns at one moment, in reading order; immutable. */
record ColumnTree(SequencedMap<ColumnPath, Column> inOrder) {

    static ColumnTree of(List<Column> columns) {
        Map<String, List<Column>> children = new HashMap<>();
        columns.forEach(c -> children.computeIfAbsent(key(c.parent()), p -> new ArrayList<>())
                .add(c));
        children.values()
                .forEach(siblings ->
                        siblings.sort(Comparator.comparingInt(Column::order).thenComparing(Column::path)));
        SequencedMap<ColumnPath, Column> inOrder = new LinkedHashMap<>();
        add("", children, inOrder);
        return new ColumnTree(inOrder);
    }

    private static void add(String parent, Map<String, List<Column>> children, SequencedMap<ColumnPath, Column> into) {
        for (Column column : children.getOrDefault(parent, List.of())) {
            into.put(column.path(), column);
            add(column.path().value(), children, into);
        }
    }

    private static String key(@Nullable ColumnPath parent) {
        return parent == null ? "" : parent.value();
    }

    List<Column> under(ColumnPath path) {
        return inOrder.values().stream()
                .filter(c -> !c.path().equals(path) && c.path().isWithin(path))
                .toList();
    }
}
