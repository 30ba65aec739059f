package org.gongkai.page;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * 事实表: a room's table of facts as the trail knows it. Rows are {@code (owner_id, seq, type, on_date, recorded_at, actor, actor_name,
 * body[, sealed])}; the owner's table bears {@code id} and {@code number}.
 *
 * @param name beginning of the keys, for example {@code review} for {@code review/sc-zfb-2026-0001/3}
 * @param facts the table, called {@code f} in the statements that use {@link #content()}
 * @param owners the table of what the facts are of
 * @param owner the column of {@code facts} that points to it
 * @param sealed whether facts have a part kept enciphered
 */
public record FactTable(String name, String facts, String owners, String owner, boolean sealed) {

    private static final int FETCH = 1000;

    /** All of a fact that must not change, as an SQL expression over {@code f}; the same at writing and whenever it is read. */
    public String content() {
        return """
                encode(sha256(convert_to(concat_ws('|', f.type, to_char(f.on_date, 'YYYY-MM-DD'), f.actor, f.actor_name, \
                to_char(f.recorded_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), f.body::text%s), 'UTF8')), 'hex')""".formatted(sealed ? ", coalesce(encode(f.sealed, 'hex'), '')" : "");
    }

    /** The line for the trail that a fact was stored. */
    public Trace stored(Trace.Kind kind, String number, int seq, LocalDate on, Who who, String title, String content) {
        return new Trace(
                who.actor(),
                who.actorName(),
                kind,
                number,
                title,
                "第 " + seq + " 项，日期" + ChineseDates.date(on),
                kept(number, seq, content));
    }

    /** Who stored it. */
    public record Who(String actor, String actorName) {}

    private Trace.Kept kept(String number, int seq, String content) {
        return new Trace.Kept(name + "/" + number + "/" + seq, content);
    }

    /** All facts of the table for the trail to compare, streamed. */
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
                streaming.query(
                        "select o.number, f.seq, %s as content from %s f join %s o on o.id = f.%s"
                                .formatted(content(), facts, owners, owner),
                        row -> {
                            reader.accept(kept(row.getString("number"), row.getInt("seq"), row.getString("content")));
                        });
            }
        };
    }
}
