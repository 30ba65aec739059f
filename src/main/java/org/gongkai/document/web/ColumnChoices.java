package org.gongkai.document.web;

import java.util.List;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.catalogue.Column;
import org.gongkai.page.Choice;

/** Columns to choose from, each with the way to it below the five at the top: {@code 政策文件 › 部门文件}. */
final class ColumnChoices {

    private ColumnChoices() {}

    static List<Choice> of(Catalogue catalogue, List<Column> columns) {
        return columns.stream()
                .map(column -> Choice.of(column.path().value(), way(catalogue, column)))
                .toList();
    }

    private static String way(Catalogue catalogue, Column column) {
        List<String> names =
                catalogue.wayTo(column.path()).stream().map(Column::name).toList();
        return String.join(" › ", names.size() > 1 ? names.subList(1, names.size()) : names);
    }
}
