package org.gongkai.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.gongkai.page.Trace;

/** Entries in the table. */
final class TrailRows {

    static final String COLUMNS =
            "seq, at, actor, actor_name, source, kind, subject, act, detail, kept_key, kept_digest, previous, digest";

    private TrailRows() {}

    static TrailEntry entry(ResultSet row) throws SQLException {
        return new TrailEntry(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("actor_name"),
                row.getString("source"),
                Trace.Kind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getString("act"),
                row.getString("detail"),
                row.getString("kept_key"),
                row.getBytes("kept_digest"),
                row.getBytes("previous"),
                row.getBytes("digest"));
    }
}
