package org.gongkai.redaction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.identity.Actor;
import org.gongkai.request.Attachment;
import org.gongkai.request.RequestNumber;
import org.gongkai.statute.Ground;
import org.gongkai.vault.BlobId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The two tables of this room. */
@Component
class RedactionStore {

    private static final String SELECT = """
            select r.*, b.id as box, b.page, b.x, b.y, b.width, b.height, b.ground
            from redaction r left join redaction_box b on b.redaction = r.id
            where r.request_number = :number and (cast(:id as bigint) is null or r.id = :id)
            order by r.id, b.page, b.id""";

    private final JdbcClient sql;

    RedactionStore(JdbcClient sql) {
        this.sql = sql;
    }

    long add(RequestNumber number, BlobId source, int pages, Instant now, Actor by) {
        return sql.sql("""
                        insert into redaction (request_number, ordinal, source, pages, created_at, actor, actor_name)
                        select :number, coalesce(max(ordinal), 0) + 1, :source, :pages, :now, :by, :byName
                        from redaction where request_number = :number returning id""")
                .param("number", number.value())
                .param("source", source.value())
                .param("pages", pages)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.username())
                .param("byName", by.displayName())
                .query(Long.class)
                .single();
    }

    List<Redaction> of(RequestNumber number) {
        return read(sql.sql(SELECT).param("number", number.value()).param("id", null, java.sql.Types.BIGINT));
    }

    Optional<Redaction> find(RequestNumber number, long id) {
        return read(sql.sql(SELECT).param("number", number.value()).param("id", id)).stream()
                .findFirst();
    }

    /** Every file of a case: those that came, and those that were made of them. */
    List<BlobId> files(RequestNumber number) {
        return sql.sql("""
                        select source from redaction where request_number = :number
                        union select result from redaction where request_number = :number and result is not null""")
                .param("number", number.value())
                .query((row, n) -> new BlobId(row.getString(1)))
                .list();
    }

    BlobId source(long id) {
        return new BlobId(sql.sql("select source from redaction where id = ?")
                .param(id)
                .query(String.class)
                .single());
    }

    Optional<Attachment> result(long id, String name) {
        return sql.sql("select result, result_bytes from redaction where id = ? and result is not null")
                .param(id)
                .query((row, n) -> new Attachment(
                        new BlobId(row.getString("result")), name, "application/pdf", row.getLong("result_bytes")))
                .optional();
    }

    /** The result no longer fits its boxes. */
    void addBox(long id, int page, double x, double y, double width, double height, Ground ground) {
        sql.sql("""
                        insert into redaction_box (redaction, page, x, y, width, height, ground)
                        values (?, ?, ?, ?, ?, ?, ?)""").params(id, page, x, y, width, height, ground.name()).update();
        withoutResult(id);
    }

    boolean removeBox(long id, long box) {
        boolean removed = sql.sql("delete from redaction_box where redaction = ? and id = ?")
                        .params(id, box)
                        .update()
                == 1;
        if (removed) {
            withoutResult(id);
        }
        return removed;
    }

    private void withoutResult(long id) {
        sql.sql("update redaction set result = null, result_bytes = 0, applied_at = null where id = ?")
                .param(id)
                .update();
    }

    void applied(long id, BlobId result, long bytes, Instant now) {
        sql.sql("update redaction set result = ?, result_bytes = ?, applied_at = ? where id = ?")
                .params(result.value(), bytes, now.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    private static List<Redaction> read(JdbcClient.StatementSpec select) {
        Map<Long, Redaction> found = new LinkedHashMap<>();
        select.query((row, n) -> {
                    Redaction one = redaction(row);
                    Redaction before = found.get(one.id());
                    List<Redaction.Box> boxes = new ArrayList<>(before == null ? List.of() : before.boxes());
                    if (row.getObject("box") != null) {
                        boxes.add(box(row));
                    }
                    found.put(
                            one.id(),
                            new Redaction(
                                    one.id(), one.ordinal(), one.pages(), boxes, one.appliedAt(), one.resultBytes()));
                    return one.id();
                })
                .list();
        return List.copyOf(found.values());
    }

    private static Redaction redaction(ResultSet row) throws SQLException {
        OffsetDateTime applied = row.getObject("applied_at", OffsetDateTime.class);
        return new Redaction(
                row.getLong("id"),
                row.getInt("ordinal"),
                row.getInt("pages"),
                List.of(),
                applied == null ? null : applied.toInstant(),
                row.getLong("result_bytes"));
    }

    private static Redaction.Box box(ResultSet row) throws SQLException {
        return new Redaction.Box(
                row.getLong("box"),
                row.getInt("page"),
                row.getDouble("x"),
                row.getDouble("y"),
                row.getDouble("width"),
                row.getDouble("height"),
                Ground.valueOf(row.getString("ground")));
    }
}
