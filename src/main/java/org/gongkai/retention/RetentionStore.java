package org.gongkai.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.gongkai.identity.Actor;
import org.gongkai.page.KeptFiles;
import org.gongkai.page.Paging;
import org.gongkai.page.Trace;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of the lists. */
@Component
class RetentionStore {

    private final JdbcClient sql;
    private final Clock clock;

    RetentionStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Adds a list with its items. @return its id */
    long insert(String office, KeptFiles.Kind kind, LocalDate on, List<DestructionList.Item> items) {
        sql.sql("select pg_advisory_xact_lock(hashtext('retention_list ' || ?))")
                .param(office)
                .query(rs -> {});
        int serial = 1
                + sql.sql("select count(*) from retention_list where office = ? and drawn_on >= ?")
                        .params(office, LocalDate.of(on.getYear(), 1, 1))
                        .query(Integer.class)
                        .single();
        long id = sql.sql(
                        "insert into retention_list (number, office, kind, drawn_on, state) values (?, ?, ?, ?, 'DRAWN') returning id")
                .params("xh-%s-%d-%04d".formatted(office, on.getYear(), serial), office, kind.name(), on)
                .query(Long.class)
                .single();
        for (DestructionList.Item item : items) {
            sql.sql("insert into retention_item (list_id, file_number, closed_on, kept_until) values (?, ?, ?, ?)")
                    .params(id, item.file(), item.closedOn(), item.keptUntil())
                    .update();
        }
        return id;
    }

    /** Files of an office that stand on a list which is not finished. */
    List<String> onOpenLists(String office) {
        return sql.sql("""
                        select i.file_number from retention_item i join retention_list l on l.id = i.list_id
                        where l.office = ? and l.state in ('DRAWN', 'APPROVED') and i.left_out is null""").param(office).query(String.class).list();
    }

    /** Keeps what was done; the trail is told of it with what is returned. */
    Trace.Kept act(long id, DestructionList.Act.Type type, String words, Actor by) {
        return sql.sql("""
                        insert into retention_act (list_id, seq, act, words, actor, actor_name, recorded_at)
                        values (:id, (select count(*) + 1 from retention_act where list_id = :id), :act, :words, :actor, :name, :at)""" + RetentionTraces.ACTS.returning())
                .param("id", id)
                .param("act", type.name())
                .param("words", words)
                .param("actor", by.username())
                .param("name", by.displayName())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> RetentionTraces.ACTS.kept(row))
                .single();
    }

    void state(long id, DestructionList.State state) {
        sql.sql("update retention_list set state = ? where id = ?")
                .params(state.name(), id)
                .update();
    }

    void leaveOut(long id, String file, String why) {
        sql.sql("update retention_item set left_out = ? where list_id = ? and file_number = ?")
                .params(why, id, file)
                .update();
    }

    void destroyed(long id, String file) {
        sql.sql("update retention_item set destroyed = true where list_id = ? and file_number = ?")
                .params(id, file)
                .update();
    }

    /** The list, held until the end of the transaction. */
    Optional<DestructionList> lock(String number) {
        return one(number, " for update");
    }

    Optional<DestructionList> find(String number) {
        return one(number, "");
    }

    private Optional<DestructionList> one(String number, String lock) {
        return sql.sql("select * from retention_list where number = ?" + lock)
                .param(number)
                .query((row, n) -> new DestructionList(
                        row.getLong("id"),
                        row.getString("number"),
                        row.getString("office"),
                        KeptFiles.Kind.valueOf(row.getString("kind")),
                        row.getObject("drawn_on", LocalDate.class),
                        DestructionList.State.valueOf(row.getString("state")),
                        List.of(),
                        List.of()))
                .optional()
                .map(bare -> new DestructionList(
                        bare.id(),
                        bare.number(),
                        bare.office(),
                        bare.kind(),
                        bare.drawnOn(),
                        bare.state(),
                        items(bare.id()),
                        acts(bare.id())));
    }

    private List<DestructionList.Item> items(long id) {
        return sql.sql("select * from retention_item where list_id = ? order by closed_on, file_number")
                .param(id)
                .query((row, n) -> new DestructionList.Item(
                        row.getString("file_number"),
                        row.getObject("closed_on", LocalDate.class),
                        row.getObject("kept_until", LocalDate.class),
                        row.getString("left_out"),
                        row.getBoolean("destroyed")))
                .list();
    }

    private List<DestructionList.Act> acts(long id) {
        return sql.sql("select * from retention_act where list_id = ? order by seq")
                .param(id)
                .query((row, n) -> new DestructionList.Act(
                        DestructionList.Act.Type.valueOf(row.getString("act")),
                        row.getString("words"),
                        row.getString("actor"),
                        row.getString("actor_name"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Lists of an office, the latest first. */
    List<DestructionLists.Line> list(String office, Paging paging) {
        return sql.sql("""
                        select l.*, (select count(*) from retention_item i where i.list_id = l.id and i.left_out is null) as files
                        from retention_list l where office = ? order by id desc limit ? offset ?""")
                .params(office, paging.size(), paging.offset())
                .query((row, n) -> new DestructionLists.Line(
                        row.getString("number"),
                        KeptFiles.Kind.valueOf(row.getString("kind")),
                        row.getObject("drawn_on", LocalDate.class),
                        DestructionList.State.valueOf(row.getString("state")),
                        row.getLong("files")))
                .list();
    }

    long count(String office) {
        return sql.sql("select count(*) from retention_list where office = ?")
                .param(office)
                .query(Long.class)
                .single();
    }
}
