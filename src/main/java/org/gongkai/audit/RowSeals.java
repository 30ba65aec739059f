package org.gongkai.audit;

import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 数据行封存: one digest of every row that changes lawfully. The database records each change of such a row ({@code row_change}); here
 * the changes are taken into the seals, in the transaction that chains entries, and what all seals come to goes into the chain. A
 * change that did not come from this program, or that was hidden from the record, is told apart and stays in the chain for ever.
 */
@Component
class RowSeals {

    /** Key of the chain's entries that bear what all seals come to. */
    static final String KEY = "rows";

    static final int BATCH = 5000;

    private static final int FETCH = 1000;
    private static final int MOST_TOLD = 20;
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(8 * Sm3.LENGTH);

    private final JdbcClient sql;
    private final JdbcTemplate streaming;
    private final ProgramMark mark;
    private volatile boolean columnsCompared;

    RowSeals(JdbcClient sql, JdbcTemplate rows, ProgramMark mark) {
        this.sql = sql;
        this.streaming = new JdbcTemplate(Objects.requireNonNull(rows.getDataSource()));
        this.streaming.setFetchSize(FETCH);
        this.mark = mark;
    }

    /**
     * What was taken in.
     *
     * @param changes how many recorded changes; {@link #BATCH} when there may be more
     * @param detail how many rows of which table, to read
     * @param comesTo what all seals come to now; null when nothing has changed
     * @param strange changes behind the program's back
     */
    record Taken(int changes, String detail, byte @Nullable [] comesTo, List<Strange> strange) {}

    /**
     * A change behind the program's back.
     *
     * @param row for example {@code account/zhang.san}
     * @param detail one Chinese sentence
     */
    record Strange(String row, String detail) {}

    private record Row(String table, String key) {
        @Override
        public String toString() {
            return table + "/" + key;
        }
    }

    private record Change(
            long id, Row row, byte @Nullable [] before, byte @Nullable [] after, String program, String user) {

        static Change read(ResultSet row) throws SQLException {
            return new Change(
                    row.getLong("id"),
                    new Row(row.getString("table_name"), row.getString("row_key")),
                    row.getBytes("before"),
                    row.getBytes("after"),
                    row.getString("program"),
                    row.getString("db_user"));
        }

        String act() {
            return before == null ? "新增" : after == null ? "删除" : "改动";
        }
    }

    /** Takes recorded changes into the seals. In the transaction of whoever asks, one at a time. */
    Taken take() {
        Map<String, Long> anew = columnsCompared ? Map.of() : sealAnew();
        List<Change> changes = changes();
        if (changes.isEmpty() && anew.isEmpty()) {
            return new Taken(0, "", null, List.of());
        }
        var strange = new StrangeChanges();
        Map<Row, byte[]> sealed = sealsOf(changes);
        Map<Row, byte @Nullable []> now = new LinkedHashMap<>();
        String own = mark.recorded();
        for (Change change : changes) {
            byte[] known = now.containsKey(change.row()) ? now.get(change.row()) : sealed.get(change.row());
            if (!Arrays.equals(known, change.before())) {
                strange.tell(change.row(), "数据行在登记以外被改动过：这次" + change.act() + "以前的内容与封存的不符。");
            }
            if (!change.program().equals(own)) {
                strange.tell(change.row(), "数据库用户 " + change.user() + " 绕过本系统直接" + change.act() + "了这一行。");
            }
            now.put(change.row(), change.after());
        }
        replace(sealed, now);
        return new Taken(changes.size(), detail(anew, changes), comesTo(totals()), strange.all());
    }

    /** What was taken is committed: the tables need not be compared with the seals again in this process. */
    void committed() {
        columnsCompared = true;
    }

    private List<Change> changes() {
        List<Change> changes = new ArrayList<>(
                sql.sql("""
                        delete from row_change where id in (select id from row_change order by id limit ?)
                        returning id, table_name, row_key, before, after, program, db_user""").param(BATCH).query((row, n) -> Change.read(row)).list());
        changes.sort(Comparator.comparingLong(Change::id));
        return changes;
    }

    private Map<Row, byte[]> sealsOf(List<Change> changes) {
        Map<Row, byte[]> sealed = new HashMap<>();
        Set<Row> rows = new HashSet<>();
        changes.forEach(change -> rows.add(change.row()));
        sql.sql("""
                        select table_name, row_key, digest from row_seal
                        join unnest(?::text[], ?::text[]) as asked (table_name, row_key) using (table_name, row_key)""")
                .param(rows.stream().map(Row::table).toArray(String[]::new))
                .param(rows.stream().map(Row::key).toArray(String[]::new))
                .query(row -> {
                    sealed.put(new Row(row.getString(1), row.getString(2)), row.getBytes(3));
                });
        return sealed;
    }

    private void replace(Map<Row, byte[]> sealed, Map<Row, byte @Nullable []> now) {
        List<Row> gone = new ArrayList<>();
        List<Row> there = new ArrayList<>();
        List<byte[]> digests = new ArrayList<>();
        Map<String, Total> deltas = new TreeMap<>();
        now.forEach((row, digest) -> {
            Total delta = deltas.computeIfAbsent(row.table(), t -> new Total());
            delta.less(sealed.get(row));
            delta.more(digest);
            if (digest == null) {
                gone.add(row);
            } else {
                there.add(row);
                digests.add(digest);
            }
        });
        sql.sql("""
                        delete from row_seal s using unnest(?::text[], ?::text[]) as gone (table_name, row_key)
                        where s.table_name = gone.table_name and s.row_key = gone.row_key""")
                .param(gone.stream().map(Row::table).toArray(String[]::new))
                .param(gone.stream().map(Row::key).toArray(String[]::new))
                .update();
        sql.sql("""
                        insert into row_seal select * from unnest(?::text[], ?::text[], ?::bytea[])
                        on conflict (table_name, row_key) do update set digest = excluded.digest""")
                .param(there.stream().map(Row::table).toArray(String[]::new))
                .param(there.stream().map(Row::key).toArray(String[]::new))
                .param(digests.toArray(byte[][]::new))
                .update();
        Map<String, Total> totals = totals();
        deltas.forEach((table, delta) -> {
            Total total = totals.computeIfAbsent(table, t -> new Total());
            total.add(delta);
            sql.sql("update row_seal_total set rows = ?, total = ? where table_name = ?")
                    .param(total.rows)
                    .param(total.bytes())
                    .param(table)
                    .update();
        });
    }

    /** Tables that are watched for the first time, or have other columns than when their rows were sealed. */
    private Map<String, Long> sealAnew() {
        Map<String, Long> anew = new TreeMap<>();
        sql.sql("""
                        select w.table_name, w.columns from (%s) w
                        left join row_seal_total t on t.table_name = w.table_name
                        where t.columns is distinct from w.columns order by 1""".formatted(WATCHED))
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .forEach(table -> anew.put(table.getKey(), sealAnew(table.getKey(), table.getValue())));
        return anew;
    }

    private static final String WATCHED = """
            select c.relname::text as table_name,
                (select string_agg(a.attname || ' ' || format_type(a.atttypid, a.atttypmod), ', ' order by a.attnum)
                 from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
                count(*) filter (where t.tgenabled = 'O') as triggers
            from pg_trigger t join pg_class c on c.oid = t.tgrelid
            where t.tgfoid = 'record_row_changes'::regproc
            group by c.oid, c.relname""";

    private long sealAnew(String table, String columns) {
        sql.sql("delete from row_seal where table_name = ?").param(table).update();
        // one statement, one snapshot: changes committed later are recorded and taken in after this
        sql.sql("""
                        with known as (delete from row_change where table_name = :table)
                        insert into row_seal select :table, row_key, digest from rows_as_they_stand(:table)""").param("table", table).update();
        Total total = new Total();
        streaming.query(
                "select digest from row_seal where table_name = ?",
                row -> {
                    total.more(row.getBytes(1));
                },
                table);
        sql.sql("""
                        insert into row_seal_total values (?, ?, ?, ?)
                        on conflict (table_name) do update
                            set columns = excluded.columns, rows = excluded.rows, total = excluded.total""")
                .param(table)
                .param(columns)
                .param(total.rows)
                .param(total.bytes())
                .update();
        return total.rows;
    }

    private static String detail(Map<String, Long> anew, List<Change> changes) {
        Map<String, Integer> counts = new TreeMap<>();
        changes.forEach(change -> counts.merge(change.row().table(), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        if (!anew.isEmpty()) {
            long rows = anew.values().stream().mapToLong(Long::longValue).sum();
            parts.add("按现状封存 " + anew.size() + " 张表 " + rows + " 行");
        }
        counts.forEach((table, count) -> parts.add(table + " " + count + " 行"));
        return String.join("，", parts);
    }

    // --- verification ------------------------------------------------------------------------------------------

    /** Hears what does not fit. */
    interface Verdict {

        void row();

        void changed(String row);

        void missing(String row);

        void unsealed(String row);

        void sealsChanged(String table);

        void unwatched(String table);

        void strange(String row, String detail);
    }

    /**
     * Compares every row with its seal and every seal with what the chain says. In a snapshot of whoever asks.
     *
     * @param chained what all seals came to, as the newest entry of the chain says; null when none does
     */
    void verify(byte @Nullable [] chained, Verdict verdict) {
        Map<Row, byte @Nullable []> pending = pending(verdict);
        Map<String, Total> totals = totals();
        Set<String> watched = new HashSet<>();
        sql.sql(WATCHED).query(row -> {
            watched.add(row.getString("table_name"));
            if (row.getInt("triggers") < 3) {
                verdict.unwatched(row.getString("table_name"));
            }
        });
        totals.keySet().stream().filter(table -> !watched.contains(table)).forEach(verdict::unwatched);
        Map<String, Total> computed = new TreeMap<>();
        totals.keySet().forEach(table -> computed.put(table, compare(table, pending, verdict)));
        computed.forEach((table, total) -> {
            if (!total.equals(totals.get(table))) {
                verdict.sealsChanged(table);
            }
        });
        boolean sealed = !totals.isEmpty();
        if (sealed ? !Arrays.equals(chained, comesTo(totals)) : chained != null) {
            verdict.sealsChanged("");
        }
    }

    private Total compare(String table, Map<Row, byte @Nullable []> pending, Verdict verdict) {
        var total = new Total();
        String rows = exists(table)
                ? "rows_as_they_stand(?)"
                : "(select ?::text as row_key, null::bytea as digest where false)";
        streaming.query(
                """
                select row_key, s.digest, r.digest from (select row_key, digest from row_seal where table_name = ?) s
                full join %s r using (row_key)""".formatted(rows),
                found -> {
                    Row row = new Row(table, found.getString(1));
                    byte[] seal = found.getBytes(2);
                    byte[] there = found.getBytes(3);
                    total.more(seal);
                    verdict.row();
                    byte[] expected = pending.containsKey(row) ? pending.get(row) : seal;
                    if (Arrays.equals(expected, there)) {
                        return;
                    }
                    if (there == null) {
                        verdict.missing(row.toString());
                    } else if (expected == null) {
                        verdict.unsealed(row.toString());
                    } else {
                        verdict.changed(row.toString());
                    }
                },
                table,
                table);
        return total;
    }

    private boolean exists(String table) {
        return sql.sql("select to_regclass(?) is not null")
                .param(table)
                .query(Boolean.class)
                .single();
    }

    /** What was committed since the last taking in. */
    private Map<Row, byte @Nullable []> pending(Verdict verdict) {
        Map<Row, byte @Nullable []> pending = new HashMap<>();
        String own = mark.recorded();
        sql.sql("select id, table_name, row_key, before, after, program, db_user from row_change order by id")
                .query((row, n) -> Change.read(row))
                .list()
                .forEach(change -> {
                    pending.put(change.row(), change.after());
                    if (!change.program().equals(own)) {
                        verdict.strange(change.row().toString(), "绕过本系统直接" + change.act());
                    }
                });
        return pending;
    }

    // --- what the seals come to --------------------------------------------------------------------------------

    private Map<String, Total> totals() {
        Map<String, Total> totals = new TreeMap<>();
        sql.sql("select table_name, rows, total from row_seal_total").query(row -> {
            totals.put(row.getString(1), new Total(row.getLong(2), new BigInteger(1, row.getBytes(3))));
        });
        return totals;
    }

    private static byte[] comesTo(Map<String, Total> totals) {
        var sm3 = new Sm3();
        new TreeMap<>(totals)
                .forEach((table, total) -> sm3.text(table).number(total.rows).bytes(total.bytes()));
        return sm3.digest();
    }

    /** Rows and the sum of their digests. */
    private static final class Total {

        private long rows;
        private BigInteger sum;

        Total() {
            this(0, BigInteger.ZERO);
        }

        Total(long rows, BigInteger sum) {
            this.rows = rows;
            this.sum = sum;
        }

        void more(byte @Nullable [] digest) {
            if (digest != null) {
                rows++;
                sum = sum.add(new BigInteger(1, digest)).mod(MODULUS);
            }
        }

        void less(byte @Nullable [] digest) {
            if (digest != null) {
                rows--;
                sum = sum.subtract(new BigInteger(1, digest)).mod(MODULUS);
            }
        }

        void add(Total other) {
            rows += other.rows;
            sum = sum.add(other.sum).mod(MODULUS);
        }

        byte[] bytes() {
            byte[] shortest = sum.toByteArray(); // with a leading sign byte, or fewer than 32
            byte[] bytes = new byte[Sm3.LENGTH];
            int length = Math.min(shortest.length, bytes.length);
            System.arraycopy(shortest, shortest.length - length, bytes, bytes.length - length, length);
            return bytes;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Total that && rows == that.rows && sum.equals(that.sum);
        }

        @Override
        public int hashCode() {
            return sum.hashCode();
        }
    }

    /** Told one by one at first, then counted. */
    private static final class StrangeChanges {

        private final List<Strange> told = new ArrayList<>();
        private final Map<String, Integer> more = new TreeMap<>();

        void tell(Row row, String detail) {
            if (told.size() < MOST_TOLD) {
                told.add(new Strange(row.toString(), detail));
            } else {
                more.merge(row.table(), 1, Integer::sum);
            }
        }

        List<Strange> all() {
            List<Strange> all = new ArrayList<>(told);
            more.forEach((table, count) -> all.add(new Strange(table, "另有 " + count + " 处绕过本系统的改动。")));
            return all;
        }
    }
}
