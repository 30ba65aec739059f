package org.gongkai.audit;

import java.util.HashSet;
import java.util.Set;
import org.gongkai.identity.Actor;
import org.gongkai.page.Trace;
import org.gongkai.page.TracedThings;
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
 * 启用留痕: the first start with a trail says so, and takes what an older program had stored under its watch as it is found.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TrailBeginning implements ApplicationRunner {

    private static final String BEGUN = "启用留痕";
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
        if (!hasBegun()) {
            transaction.executeWithoutResult(status -> begin());
        }
    }

    private boolean hasBegun() {
        return sql.sql("""
                        select exists (select 1 from trail where seq <= 1000 and kind = 'TRAIL' and act = :begun)
                            or exists (select 1 from trail_arrival where kind = 'TRAIL' and act = :begun)
                            or exists (select 1 from trail where kind = 'TRAIL' and act = :begun)""").param("begun", BEGUN).query(Boolean.class).single();
    }

    private void begin() {
        write(new Trace(PROGRAM.username(), PROGRAM.displayName(), Trace.Kind.TRAIL, "", BEGUN, "", null));
        Set<String> known = new HashSet<>();
        rows.query(
                "select kept_key from trail where kept_key is not null union select kept_key from trail_arrival where kept_key is not null",
                row -> {
                    known.add(row.getString(1));
                });
        things.forEach(source -> source.each(kept -> {
            if (!known.contains(kept.key())) {
                write(new Trace(
                        PROGRAM.username(),
                        PROGRAM.displayName(),
                        Trace.Kind.TRAIL,
                        kept.key(),
                        "纳入留痕",
                        "启用留痕以前已经保存的记录",
                        kept));
            }
        }));
    }

    private void write(Trace trace) {
        writer.write(() -> trace);
    }
}
