package org.gongkai.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** 县级栏目模板: the columns every county has, from {@code catalogue/county.tsv}; the five at the top as PLAT19 fixes them. */
final class CountyTemplate {

    private static final List<Column> COLUMNS = read();

    private CountyTemplate() {}

    /** In reading order: a column before those below it. */
    static List<Column> columns() {
        return COLUMNS;
    }

    private static List<Column> read() {
        List<Column> columns = new ArrayList<>();
        Map<String, Integer> siblings = new HashMap<>();
        for (TabLines.Row row : TabLines.of("catalogue/county.tsv")) {
            var path = new ColumnPath(row.get("path"));
            ColumnPath parent = path.parent();
            int order = siblings.merge(parent == null ? "" : parent.value(), 10, Integer::sum);
            columns.add(new Column(
                    path,
                    row.get("name"),
                    parent,
                    ColumnKind.valueOf(row.get("kind")),
                    UpdateRule.parse(row.get("rule")).orElseThrow(),
                    codes(row.get("codes")),
                    row.get("description"),
                    true,
                    order));
        }
        return List.copyOf(columns);
    }

    private static List<String> codes(String text) {
        return Arrays.stream(text.split(" ")).filter(code -> !code.isEmpty()).toList();
    }
}
