package org.gongkai.search;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.gongkai.document.DocumentNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What has still to be brought into the index. Written in the transaction that made it so, taken off when the index has it. */
@Repository
class IndexTasks {

    private final JdbcClient sql;

    IndexTasks(JdbcClient sql) {
        this.sql = sql;
    }

    /** One document. @param gone no search may show it any more */
    record Task(DocumentNumber number, boolean gone, Instant since) {}

    /** In the caller's transaction. */
    @Transactional(propagation = Propagation.REQUIRED)
    public void add(DocumentNumber number, boolean gone, Instant now) {
        sql.sql("""
                        insert into search_task (number, gone, since) values (?, ?, ?)
                        on conflict (number) do update set gone = excluded.gone, since = excluded.since""").params(number.value(), gone, now.atOffset(ZoneOffset.UTC)).update();
    }

    /** The oldest first. */
    List<Task> oldest(int most) {
        return sql.sql("select number, gone, since from search_task order by since, number limit ?")
                .param(most)
                .query((row, n) -> new Task(
                        new DocumentNumber(row.getString("number")),
                        row.getBoolean("gone"),
                        row.getTimestamp("since").toInstant()))
                .list();
    }

    /** Done, unless something happened to the document meanwhile. */
    @Transactional
    public void done(Collection<Task> tasks) {
        for (Task task : tasks) {
            sql.sql("delete from search_task where number = ? and gone = ? and since = ?")
                    .params(task.number().value(), task.gone(), task.since().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** Withdrawn, and perhaps still in the index. */
    Set<String> gone() {
        return sql.sql("select number from search_task where gone")
                .query(String.class)
                .set();
    }

    long waiting() {
        return sql.sql("select count(*) from search_task").query(Long.class).single();
    }
}
