package org.gongkai.exchange;

import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.agency.AgencyCode;
import org.gongkai.exchange.ImportedItem.Result;
import org.gongkai.exchange.RegisterImport.State;
import org.gongkai.identity.Actor;
import org.gongkai.paper.TableFile;
import org.gongkai.vault.BlobId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The two tables of registers that were brought. */
@Component
class RegisterImportStore {

    private final JdbcClient sql;
    private final Clock clock;

    RegisterImportStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** As it is stored. */
    record Stored(
            long id,
            AgencyCode office,
            AgencyCode agency,
            String fileName,
            @Nullable BlobId blob,
            State state,
            int rows,
            String problem,
            String notes,
            java.time.Instant broughtAt,
            String broughtBy) {}

    long insert(AgencyCode office, AgencyCode agency, String fileName, BlobId blob, Actor by) {
        return sql.sql("""
                        insert into register_import (office, agency, file_name, blob, state, brought_at, actor, actor_name)
                        values (?, ?, ?, ?, 'CHECKING', ?, ?, ?) returning id""")
                .params(office.value(), agency.value(), fileName, blob.value(), now(), by.username(), by.displayName())
                .query(Long.class)
                .single();
    }

    Optional<Stored> find(long id) {
        return sql.sql("select * from register_import where id = ?")
                .param(id)
                .query(RegisterImportStore::stored)
                .optional();
    }

    /** Those of an office, the latest first. */
    List<Stored> list(AgencyCode office, int most) {
        return sql.sql("select * from register_import where office = ? order by id desc limit ?")
                .params(office.value(), most)
                .query(RegisterImportStore::stored)
                .list();
    }

    /** @return whether it was in one of those states, so that two people do not begin the same at once */
    boolean change(long id, State to, State... from) {
        return sql.sql("""
                        update register_import set state = :to, ended_at = :ended
                        where id = :id and state = any(:from)""")
                        .param("id", id)
                        .param("to", to.name())
                        .param(
                                "ended",
                                to == State.RUNNING || to == State.CHECKING ? null : now(),
                                Types.TIMESTAMP_WITH_TIMEZONE)
                        .param(
                                "from",
                                java.util.Arrays.stream(from).map(Enum::name).toArray(String[]::new))
                        .update()
                == 1;
    }

    /** A walk through the rows begins. */
    void begin(long id, int rows) {
        sql.sql("delete from register_import_line where import = ?").param(id).update();
        sql.sql("update register_import set rows = ?, problem = '' where id = ?")
                .params(rows, id)
                .update();
    }

    void add(long id, int seq, ImportedRow row) {
        ImportedRow.Counted counted = row.counted();
        sql.sql("""
                        insert into register_import_line (import, seq, place, title, result, number, why, notes, received, decided, remedies)
                        values (:id, :seq, :place, :title, :result, :number, :why, :notes, :received, :decided, :remedies)""")
                .param("id", id)
                .param("seq", seq)
                .param("place", row.place())
                .param("title", row.title())
                .param("result", row.result().name())
                .param("number", row.number() == null ? "" : row.number().value())
                .param("why", String.join(" ", row.why()))
                .param("notes", String.join(" ", row.notes()))
                .param("received", counted == null ? null : counted.received(), Types.INTEGER)
                .param("decided", counted == null ? null : counted.decided(), Types.INTEGER)
                .param("remedies", counted == null ? 0 : counted.remedies())
                .update();
    }

    void tell(long id, String problem, String notes) {
        sql.sql("update register_import set problem = ?, notes = ? where id = ?")
                .params(problem, notes, id)
                .update();
    }

    /** The file is no longer kept. */
    void forget(long id) {
        sql.sql("update register_import set blob = null where id = ?").param(id).update();
    }

    Map<Result, Integer> counts(long id) {
        Map<Result, Integer> counts = new EnumMap<>(Result.class);
        sql.sql("select result, count(*) as rows from register_import_line where import = ? group by result")
                .param(id)
                .query((ResultSet row) -> {
                    counts.put(Result.valueOf(row.getString("result")), row.getInt("rows"));
                });
        return counts;
    }

    int noted(long id) {
        return sql.sql("select count(*) from register_import_line where import = ? and notes <> ''")
                .param(id)
                .query(Integer.class)
                .single();
    }

    List<RegisterImport.Year> years(long id) {
        return sql.sql("""
                        select year, count(*) filter (where kind = 'r') as received, count(*) filter (where kind = 'd') as decided,
                            coalesce(sum(remedies) filter (where kind = 'r'), 0) as remedies
                        from (select received as year, 'r' as kind, remedies from register_import_line where import = :id and received is not null
                            union all
                            select decided, 'd', 0 from register_import_line where import = :id and decided is not null) counted
                        group by year order by year""")
                .param("id", id)
                .query((row, n) -> new RegisterImport.Year(
                        row.getInt("year"), row.getInt("received"), row.getInt("decided"), row.getInt("remedies")))
                .list();
    }

    /** A row as it is told of. */
    record Line(String place, String title, Result result, String number, String why, String notes) {}

    /** Rows that were refused first, then those worth a look. */
    List<Line> remarkable(long id, int size, int offset) {
        return sql.sql("""
                        select * from register_import_line where import = ? and (why <> '' or notes <> '')
                        order by (why = ''), seq limit ? offset ?""")
                .params(id, size, offset)
                .query(RegisterImportStore::line)
                .list();
    }

    int countRemarkable(long id) {
        return sql.sql("select count(*) from register_import_line where import = ? and (why <> '' or notes <> '')")
                .param(id)
                .query(Integer.class)
                .single();
    }

    /** Every row, as a table. */
    void report(long id, OutputStream out) {
        try (TableFile file = TableFile.to(out)
                .sheet(
                        "导入结果",
                        TableFile.Column.of(
                                List.of("位置", "申请内容", "结果", "申请编号", "没有导入的原因", "说明"), 20, 40, 12, 20, 80, 50))) {
            sql.sql("select * from register_import_line where import = ? order by seq")
                    .param(id)
                    .query((ResultSet row) -> {
                        Line line = line(row, 0);
                        file.row(
                                line.place(),
                                line.title(),
                                line.result().label(),
                                line.number(),
                                line.why(),
                                line.notes());
                    });
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        return new Line(
                row.getString("place"),
                row.getString("title"),
                Result.valueOf(row.getString("result")),
                row.getString("number"),
                row.getString("why"),
                row.getString("notes"));
    }

    private static Stored stored(ResultSet row, int n) throws SQLException {
        String blob = row.getString("blob");
        return new Stored(
                row.getLong("id"),
                new AgencyCode(row.getString("office")),
                new AgencyCode(row.getString("agency")),
                row.getString("file_name"),
                blob == null ? null : new BlobId(blob),
                State.valueOf(row.getString("state")),
                row.getInt("rows"),
                row.getString("problem"),
                row.getString("notes"),
                row.getObject("brought_at", OffsetDateTime.class).toInstant(),
                row.getString("actor_name"));
    }
}
