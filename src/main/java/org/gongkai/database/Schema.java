package org.gongkai.database;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What tables there are and what columns they have, as the database says. */
final class Schema {

    static final String HISTORY = "flyway_schema_history";

    private Schema() {}

    /** Version of the last migration; empty where there was none. */
    static String version(Connection connection) throws SQLException {
        if (!tablesWithHistory(connection).contains(HISTORY)) {
            return "";
        }
        return String.join(
                "",
                strings(
                        connection,
                        "select version from " + HISTORY
                                + " where success and version is not null order by installed_rank desc limit 1"));
    }

    /** Our tables, in alphabetical order. */
    static List<String> tables(Connection connection) throws SQLException {
        return tablesWithHistory(connection).stream()
                .filter(table -> !table.equals(HISTORY))
                .toList();
    }

    private static List<String> tablesWithHistory(Connection connection) throws SQLException {
        return strings(
                connection,
                "select c.relname from pg_class c where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace order by 1");
    }

    /** Columns that are written, i.e. without those the database computes. */
    static List<String> columns(Connection connection, String table) throws SQLException {
        return strings(
                connection,
                "select column_name from information_schema.columns where table_schema = current_schema() and table_name = ?"
                        + " and is_generated = 'NEVER' order by ordinal_position",
                table);
    }

    private static List<String> strings(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String list(List<String> names) {
        return names.stream().map(Schema::quoted).collect(Collectors.joining(", "));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
