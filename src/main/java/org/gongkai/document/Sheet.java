package org.gongkai.document;

import java.util.List;

/**
 * 表: lines of a structured kind, for example the items of a powers list.
 *
 * @param columns names of the columns
 * @param rows each as long as {@code columns}
 */
public record Sheet(List<String> columns, List<List<String>> rows) {

    public Sheet {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
