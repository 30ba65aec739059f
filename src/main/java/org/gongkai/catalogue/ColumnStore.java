package org.gongkai.catalogue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the county changed in the template: own columns, and own words and rules for fixed ones. */
@Component
class ColumnStore {

    private final JdbcClient sql;

    ColumnStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Template and own columns together. */
    ColumnTree tree() {
        Map<ColumnPath, Change> changes = new HashMap<>();
        sql.sql("select path, description, rule from catalogue_column_change")
                .query((row, n) -> new Change(
                        new ColumnPath(row.getString("path")),
                        row.getString("description"),
                        UpdateRule.parse(row.getString("rule")).orElseThrow()))
                .list()
                .forEach(change -> changes.put(change.path(), change));
        List<Column> own = sql.sql(
                        "select path, name, kind, rule, codes, description, position from catalogue_column where closed_on is null")
                .query((row, n) -> {
                    var path = new ColumnPath(row.getString("path"));
                    return new Column(
                            path,
                            row.getString("name"),
                            path.parent(),
                            ColumnKind.valueOf(row.getString("kind")),
                            UpdateRule.parse(row.getString("rule")).orElseThrow(),
                            Arrays.stream(row.getString("codes").split(" "))
                                    .filter(code -> !code.isEmpty())
                                    .toList(),
                            row.getString("description"),
                            false,
                            row.getInt("position"));
                })
                .list();
        return ColumnTree.of(Stream.concat(
                        CountyTemplate.columns().stream().map(column -> changed(column, changes)), own.stream())
                .toList());
    }

    private static Column changed(Column column, Map<ColumnPath, Change> changes) {
        Change change = changes.get(column.path());
        return change == null
                ? column
                : new Column(
                        column.path(),
                        column.name(),
                        column.parent(),
                        column.kind(),
                        change.rule(),
                        column.statutoryCodes(),
                        change.description(),
                        true,
                        column.order());
    }

    /** Whether the path was ever used by a column of the county; a closed column's address is not given again. */
    boolean wasUsed(ColumnPath path) {
        return sql.sql("select exists (select from catalogue_column where path = ?)")
                .param(path.value())
                .query(Boolean.class)
                .single();
    }

    void insert(Column column) {
        sql.sql("""
                        insert into catalogue_column (path, name, kind, rule, codes, description, position)
                        values (:path, :name, :kind, :rule, :codes, :description, :position)""")
                .param("path", column.path().value())
                .param("name", column.name())
                .param("kind", column.kind().name())
                .param("rule", column.rule().code())
                .param("codes", String.join(" ", column.statutoryCodes()))
                .param("description", column.description())
                .param("position", column.order())
                .update();
    }

    void change(Column column) {
        if (column.fixed()) {
            sql.sql("""
                            insert into catalogue_column_change (path, description, rule) values (:path, :description, :rule)
                            on conflict (path) do update set description = excluded.description, rule = excluded.rule""")
                    .param("path", column.path().value())
                    .param("description", column.description())
                    .param("rule", column.rule().code())
                    .update();
        } else {
            sql.sql("""
                            update catalogue_column set name = :name, description = :description, rule = :rule
                            where path = :path""")
                    .param("path", column.path().value())
                    .param("name", column.name())
                    .param("description", column.description())
                    .param("rule", column.rule().code())
                    .update();
        }
    }

    void place(ColumnPath path, int position) {
        sql.sql("update catalogue_column set position = ? where path = ?")
                .params(position, path.value())
                .update();
    }

    void close(ColumnPath path, LocalDate on) {
        sql.sql("update catalogue_column set closed_on = ? where path = ?")
                .params(on, path.value())
                .update();
    }

    private record Change(ColumnPath path, String description, UpdateRule rule) {
        Change {
            Objects.requireNonNull(description);
        }
    }
}
