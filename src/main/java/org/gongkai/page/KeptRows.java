package org.gongkai.page;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * 只增的表: a table whose rows are never changed, as the trail knows it. What is stored says so with {@link #returning()}, and the
 * trail is told the {@link #kept} of that row; {@link #traced} gives all rows to be compared. For tables of facts of something
 * that bears a number there is {@link FactTable}.
 *
 * @param name beginning of the keys, for example {@code remedy} for {@code remedy/17/2}
 * @param table the table; where only some of its rows stand, with the condition: {@code edition where frozen}
 * @param key SQL expression of the rest of a row's key
 * @param content SQL expressions of all that must not change, in an order that stays; columns added later are not among them
 */
public record KeptRows(String name, String table, String key, List<String> content) {

    private static final int FETCH = 1000;
    private static final String KEY = "kept_key";
    private static final String CONTENT = "kept_content";

    public KeptRows {
        content = List.copyOf(content);
    }

    /** A moment as an SQL expression that reads the same in every time zone. */
    public static String moment(String column) {
        return "to_char(" + column + " at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')";
    }

    /** The end of an {@code insert} whose one row {@link #kept} reads. */
    public String returning() {
        return " returning " + columns();
    }

    /** The stored row for the trail. */
    public Trace.Kept kept(ResultSet row) throws SQLException {
        return new Trace.Kept(name + "/" + row.getString(KEY), row.getString(CONTENT));
    }

    /** All rows of the table for the trail to compare, streamed. */
    public TracedThings traced(JdbcTemplate rows) {
        JdbcTemplate streaming = new JdbcTemplate(Objects.requireNonNull(rows.getDataSource()));
        streaming.setFetchSize(FETCH);
        return new TracedThings() {
            @Override
            public String keyPrefix() {
                return name + "/";
            }

            @Override
            public void each(Consumer<Trace.Kept> reader) {
                streaming.query("select " + columns() + " from " + table, row -> {
                    reader.accept(kept(row));
                });
            }
        };
    }

    /** What {@link #kept} reads, to be selected or returned among other columns. */
    public String columns() {
        return "%s as %s, encode(sha256(convert_to(jsonb_build_array(%s)::text, 'UTF8')), 'hex') as %s"
                .formatted(key, KEY, String.join(", ", content), CONTENT);
    }
}
