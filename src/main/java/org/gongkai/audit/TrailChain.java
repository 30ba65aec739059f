package org.gongkai.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.gongkai.identity.Actor;
import org.gongkai.page.Trace;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 入链: takes what was committed into the chain, a batch at a time, in one line behind everybody's back: no change waits for
 * another one's place. Runs a moment after each commit, at start for what a crash left over, and once more at the end.
 */
@Component
class TrailChain implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TrailChain.class);

    /** Any number, the same everywhere: one batch at a time takes its place, whichever process adds it. */
    private static final long ONE_AT_A_TIME = 20_250_080L;

    /** The act of the entry that says so when the head it has to follow is not its own. */
    static final String STRANGE_HEAD = "链头与锚点不符";

    /** The act of an entry that tells of a row changed behind the program's back. */
    static final String STRANGE_ROW = "绕过本系统改动数据";

    /** The act of the entries that bear what all seals of rows come to. */
    static final String SEALED = "封存数据行";

    private static final Actor PROGRAM = Actor.system("program");
    private static final int BATCH = 500;
    private static final byte[] BEFORE_THE_FIRST = new byte[Sm3.LENGTH];

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final TransactionTemplate transaction;
    private final RowSeals seals;
    private final Anchors anchors;
    private final Clock clock;
    private final boolean byItself;
    private final Semaphore work = new Semaphore(0);
    private volatile @Nullable Thread chaining;

    /** @param byItself false: only when asked, for tests that count statements */
    TrailChain(
            JdbcClient sql,
            JdbcTemplate batches,
            TransactionTemplate transaction,
            RowSeals seals,
            Anchors anchors,
            Clock clock,
            @Value("${gongkai.audit.chain-by-itself:true}") boolean byItself) {
        this.sql = sql;
        this.batches = batches;
        this.transaction = transaction;
        this.seals = seals;
        this.anchors = anchors;
        this.clock = clock;
        this.byItself = byItself;
    }

    /** Something was committed. */
    void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    /** Takes everything that is committed into the chain, now. */
    void takeIn() {
        boolean more = true;
        while (more) {
            more = takeBatch();
        }
    }

    /** @return whether there may be more */
    private boolean takeBatch() {
        record Batch(List<TrailEntry> entries, boolean full) {}
        Batch batch = Objects.requireNonNull(transaction.execute(status -> {
            sql.sql("select pg_advisory_xact_lock(?)::text")
                    .param(ONE_AT_A_TIME)
                    .query(String.class)
                    .single();
            List<TrailEntry> arrived = arrived();
            boolean full = arrived.size() == BATCH;
            RowSeals.Taken rows = seals.take();
            arrived.addAll(told(rows));
            List<TrailEntry> chained = chained(arrived);
            insert(chained);
            if (!chained.isEmpty()) {
                anchors.intend(chained.getLast());
            }
            return new Batch(chained, full || rows.changes() == RowSeals.BATCH);
        }));
        seals.committed();
        if (!batch.entries().isEmpty()) {
            anchors.add(
                    batch.entries().getLast()); // after the commit: an anchor must never know more than the database
        }
        return batch.full();
    }

    private List<TrailEntry> arrived() {
        record Arrival(long id, TrailEntry entry) {}
        return sql
                .sql("""
                        delete from trail_arrival where id in (select id from trail_arrival order by id limit ?)
                        returning id, 0 as seq, at, actor, actor_name, source, kind, subject, act, detail, kept_key,
                            kept_digest, ''::bytea as previous, ''::bytea as digest""")
                .param(BATCH)
                .query((row, n) -> new Arrival(row.getLong("id"), TrailRows.entry(row)))
                .list()
                .stream()
                .sorted(Comparator.comparingLong(Arrival::id))
                .map(Arrival::entry)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private List<TrailEntry> told(RowSeals.Taken rows) {
        List<TrailEntry> told = new ArrayList<>();
        if (!rows.strange().isEmpty()) {
            log.error(
                    "{} rows were changed behind the program's back",
                    rows.strange().size());
        }
        rows.strange().forEach(strange -> told.add(ofTheProgram(strange.row(), STRANGE_ROW, strange.detail(), null)));
        if (rows.comesTo() != null) {
            told.add(ofTheProgram("", SEALED, rows.detail(), rows.comesTo()));
        }
        return told;
    }

    private List<TrailEntry> chained(List<TrailEntry> arrived) {
        List<TrailEntry> chained = new ArrayList<>(arrived.size());
        if (arrived.isEmpty()) {
            return chained;
        }
        TrailEntry head = sql.sql("select " + TrailRows.COLUMNS + " from trail order by seq desc limit 1")
                .query((row, n) -> TrailRows.entry(row))
                .optional()
                .orElse(null);
        long seq = head == null ? 0 : head.seq();
        byte[] previous = head == null ? BEFORE_THE_FIRST : head.digest();
        if (head != null && !anchors.know(head)) {
            log.error("the head of the trail was not put there by this program");
            TrailEntry alarm = placed(alarm(head), ++seq, previous).sealed();
            chained.add(alarm);
            previous = alarm.digest();
        }
        for (TrailEntry arrival : arrived) {
            TrailEntry next = placed(arrival, ++seq, previous).sealed();
            chained.add(next);
            previous = next.digest();
        }
        return chained;
    }

    private TrailEntry alarm(TrailEntry head) {
        return ofTheProgram(
                String.valueOf(head.seq()), STRANGE_HEAD, "第 " + head.seq() + " 条不是由本系统写入的，或者它以后的留痕曾被截去", null);
    }

    private TrailEntry ofTheProgram(String subject, String act, String detail, byte @Nullable [] rows) {
        return new TrailEntry(
                0,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                PROGRAM.username(),
                PROGRAM.displayName(),
                "",
                Trace.Kind.TRAIL,
                subject,
                act,
                detail,
                rows == null ? null : RowSeals.KEY,
                rows,
                BEFORE_THE_FIRST,
                BEFORE_THE_FIRST);
    }

    private static TrailEntry placed(TrailEntry e, long seq, byte[] previous) {
        return new TrailEntry(
                seq,
                e.at(),
                e.actor(),
                e.actorName(),
                e.source(),
                e.kind(),
                e.subject(),
                e.act(),
                e.detail(),
                e.keptKey(),
                e.keptDigest(),
                previous,
                e.digest());
    }

    private void insert(List<TrailEntry> entries) {
        batches.batchUpdate(
                "insert into trail (" + TrailRows.COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entries.stream()
                        .map(e -> new @Nullable Object[] {
                            e.seq(),
                            OffsetDateTime.ofInstant(e.at(), ZoneOffset.UTC),
                            e.actor(),
                            e.actorName(),
                            e.source(),
                            e.kind().name(),
                            e.subject(),
                            e.act(),
                            e.detail(),
                            e.keptKey(),
                            e.keptDigest(),
                            e.previous(),
                            e.digest()
                        })
                        .toList());
    }

    @Override
    public void start() {
        if (byItself) {
            wake();
            Thread thread = Thread.ofPlatform().name("trail").daemon().unstarted(this::keepTakingIn);
            chaining = thread; // before it runs: it ends when it is not the one
            thread.start();
        }
    }

    private void keepTakingIn() {
        while (chaining == Thread.currentThread()) {
            try {
                work.acquire();
                takeIn();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                // entries stay where they arrived and are taken in with the next ones
                log.error("the trail could not be continued; it is tried again with the next entry", e);
            }
        }
    }

    @Override
    public void stop() {
        Thread running = chaining;
        chaining = null;
        if (running != null) {
            try {
                wake();
                running.join(10_000);
                takeIn();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                log.warn("the last entries of the trail are taken in at the next start", e);
            }
        }
    }

    @Override
    public boolean isRunning() {
        return chaining != null;
    }

    /** Stops after everything that could still leave a trace. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 100;
    }
}
