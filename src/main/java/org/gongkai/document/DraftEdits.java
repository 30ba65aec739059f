package org.gongkai.document;

import java.time.LocalDateTime;
import java.util.Optional;
import org.gongkai.identity.Actor;
import org.gongkai.page.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often each draft was written: two people at one draft notice each other. */
@Component
class DraftEdits {

    private final JdbcClient sql;

    DraftEdits(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param edits from 0 */
    record Stamp(int edits, String byName, LocalDateTime at) {}

    int of(long edition) {
        return stamp(edition).map(Stamp::edits).orElse(0);
    }

    private Optional<Stamp> stamp(long edition) {
        return sql.sql("select edits, by_name, at from edition_edit where edition_id = ?")
                .param(edition)
                .query((row, n) -> new Stamp(
                        row.getInt("edits"), row.getString("by_name"), row.getObject("at", LocalDateTime.class)))
                .optional();
    }

    /** Why a form opened at that count must not write over the draft; empty if it may. */
    Optional<Problem> reasonAgainst(long edition, int seen) {
        return stamp(edition)
                .filter(stamp -> stamp.edits() != seen)
                .map(stamp -> Problem.of(stamp.byName() + "在" + stamp.at().toLocalDate() + " "
                        + stamp.at().toLocalTime().withSecond(0).withNano(0)
                        + "改过这份草稿，您打开的是以前的内容。您填写的都还在下面：先看看现在的草稿，再次保存就以您的内容为准。"));
    }

    void written(long edition, LocalDateTime at, Actor by) {
        sql.sql("""
                        insert into edition_edit (edition_id, edits, by_name, at) values (:edition, 1, :name, :at)
                        on conflict (edition_id) do update
                            set edits = edition_edit.edits + 1, by_name = excluded.by_name, at = excluded.at""")
                .param("edition", edition)
                .param("name", by.displayName())
                .param("at", at)
                .update();
    }
}
