package org.gongkai.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 重建索引: wishes that the index be made anew, and how far it is. A wish is kept until it is fulfilled, whatever happens. */
@Repository
class Rebuilding {

    private final JdbcClient sql;
    private final Clock clock;

    Rebuilding(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * One wish.
     *
     * @param by who wished it
     * @param total how many documents there are; null before it begins
     */
    record Wish(
            long id,
            Instant wishedAt,
            String by,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable Long total,
            long done) {}

    void wish(String by) {
        sql.sql("insert into search_rebuild (wished_at, wished_by) values (?, ?)")
                .params(now(), by)
                .update();
    }

    /** The latest that is not fulfilled; earlier ones are fulfilled with it. */
    Optional<Wish> wished() {
        return sql.sql("select * from search_rebuild where finished_at is null order by id desc limit 1")
                .query(Rebuilding::wish)
                .optional();
    }

    Optional<Wish> latest() {
        return sql.sql("select * from search_rebuild order by id desc limit 1")
                .query(Rebuilding::wish)
                .optional();
    }

    void began(Wish wish, long total) {
        sql.sql("update search_rebuild set started_at = ?, total = ?, done = 0 where id = ?")
                .params(now(), total, wish.id())
                .update();
    }

    void reached(Wish wish, long done) {
        sql.sql("update search_rebuild set done = ? where id = ?")
                .params(done, wish.id())
                .update();
    }

    void finished(Wish wish) {
        sql.sql("update search_rebuild set finished_at = ? where id <= ? and finished_at is null")
                .params(now(), wish.id())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Wish wish(ResultSet row, int n) throws SQLException {
        return new Wish(
                row.getLong("id"),
                row.getObject("wished_at", OffsetDateTime.class).toInstant(),
                row.getString("wished_by"),
                instant(row.getObject("started_at", OffsetDateTime.class)),
                instant(row.getObject("finished_at", OffsetDateTime.class)),
                row.getObject("total", Long.class),
                row.getLong("done"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
