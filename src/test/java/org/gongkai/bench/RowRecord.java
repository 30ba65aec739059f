package org.gongkai.bench;

import java.sql.SQLException;
import java.sql.Statement;

/**
 * The record of row changes, off while very many rows are poured: each would be a change behind the program's back. The program seals
 * the tables anew, as it finds them, when it starts next.
 */
final class RowRecord {

    private static final String[] TRIGGERS = {"row_put_in", "row_changed", "row_taken_out"};

    private RowRecord() {}

    static void off(Statement sql, String... tables) throws SQLException {
        turn(sql, "disable", tables);
    }

    static void on(Statement sql, String... tables) throws SQLException {
        turn(sql, "enable", tables);
        for (String table : tables) {
            sql.execute("update row_seal_total set columns = '' where table_name = '" + table + "'");
        }
    }

    private static void turn(Statement sql, String how, String... tables) throws SQLException {
        for (String table : tables) {
            for (String trigger : TRIGGERS) {
                sql.execute("alter table " + table + " " + how + " trigger " + trigger);
            }
        }
    }
}
