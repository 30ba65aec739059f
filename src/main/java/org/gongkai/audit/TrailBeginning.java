package org.gongkai.audit;

import java.util.HashSet;
import java.util.Set;
import org.gongkai.identity.Actor;
import org.gongkai.page.Trace;
import org.gongkai.page.TracedThings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 启用留痕: the first start with a trail says so; and for each sort of stored things the first start that watches it says so, and
 * takes what an older program had stored as it is found.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TrailBeginning implements ApplicationRunner {

    private static final String BEGUN = "启用留痕";
    private static final String WATCHED = "扩大留痕范围";
    private static final Actor PROGRAM = Actor.system("program");

    private final JdbcClient sql;
    private final JdbcTemplate rows;
    private final ObjectProvider<TracedThings> things;
    private final TrailWriter writer;
    private final TransactionTemplate transaction;

    TrailBeginning(
            JdbcClient sql,
            JdbcTemplate rows,
            ObjectProvider<TracedThings> things,
            TrailWriter writer,
            TransactionTemplate transaction) {
        this.sql = sql;
        this.rows = rows;
        this.things = things;
        this.writer = writer;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transaction.executeWithoutResult(status -> {
            if (!hasBegun()) {
                tell("", BEGUN, "", null);
            }
            Set<String> watched = new HashSet<>(
                    sql.sql("""
                            select subject from trail where kind = 'TRAIL' and act = :watched
                            union select subject from trail_arrival where kind = 'TRAIL' and act = :watched""").param("watched", WATCHED).query(String.class).list());
            things.stream()
                    .filter(source -> !watched.contains(source.keyPrefix()))
                    .forEach(this::watch);
        });
    }

    private boolean hasBegun() {
        return sql.sql("""
                        select exists (select 1 from trail where seq <= 1000 and kind = 'TRAIL' and act = :begun)
                            or exists (select 1 from trail_arrival where kind = 'TRAIL' and act = :begun)
                            or exists (select 1 from trail where kind = 'TRAIL' and act = :begun)""").param("begun", BEGUN).query(Boolean.class).single();
    }

    private void watch(TracedThings source) {
        Set<String> known = new HashSet<>();
        rows.query(
                """
                select kept_key from trail where starts_with(kept_key, ?)
                union select kept_key from trail_arrival where starts_with(kept_key, ?)""",
                row -> {
                    known.add(row.getString(1));
                },
                source.keyPrefix(),
                source.keyPrefix());
        tell(source.keyPrefix(), WATCHED, "从现在起核对这一类记录", null);
        source.each(kept -> {
            if (!known.contains(kept.key())) {
                tell(kept.key(), "纳入留痕", "启用留痕以前已经保存的记录", kept);
            }
        });
    }

    private void tell(String subject, String act, String detail, Trace.@Nullable Kept kept) {
        write(new Trace(PROGRAM.username(), PROGRAM.displayName(), Trace.Kind.TRAIL, subject, act, detail, kept));
    }

    private void write(Trace trace) {
        writer.write(() -> trace);
    }
}
