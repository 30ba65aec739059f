package org.gongkai.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.audit.TrailVerdict.Break;
import org.gongkai.audit.TrailVerdict.Kind;
import org.gongkai.identity.Actor;
import org.gongkai.identity.NotPermitted;
import org.gongkai.page.Trace;
import org.gongkai.page.TracedThings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 核验留痕: computes the whole chain anew, compares it with the anchors outside the database and with the stored things its
 * entries tell of. What was changed, deleted, exchanged or cut off behind the program's back does not fit.
 */
@Service
public class VerifyingTrail {

    private static final int FETCH = 1000;

    private final JdbcTemplate rows;
    private final TrailChain chain;
    private final Anchors anchors;
    private final TrailWriter writer;
    private final RowSeals seals;
    private final ObjectProvider<TracedThings> things;
    private final TransactionTemplate transaction;

    VerifyingTrail(
            JdbcTemplate rows,
            TrailChain chain,
            Anchors anchors,
            TrailWriter writer,
            RowSeals seals,
            ObjectProvider<TracedThings> things,
            TransactionTemplate transaction) {
        this.rows = new JdbcTemplate(java.util.Objects.requireNonNull(rows.getDataSource()));
        this.rows.setFetchSize(FETCH);
        this.chain = chain;
        this.anchors = anchors;
        this.writer = writer;
        this.seals = seals;
        this.things = things;
        this.transaction = transaction;
    }

    /**
     * Verifies everything; that it was done, and with what result, leaves a trace itself.
     *
     * @throws NotPermitted unless the actor is the audit administrator or the system
     */
    public TrailVerdict verify(Actor by) {
        by.require(Trail.mayRead(by), "核验操作留痕");
        chain.takeIn();
        // one transaction: rows stream through a cursor, and the whole is seen as it stood at one moment
        var snapshot = new TransactionTemplate(java.util.Objects.requireNonNull(transaction.getTransactionManager()));
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionTemplate.ISOLATION_REPEATABLE_READ);
        TrailVerdict verdict = java.util.Objects.requireNonNull(snapshot.execute(status -> look()));
        String result = verdict.intact()
                ? "完整，共" + verdict.entries() + "条"
                : "发现" + verdict.breakCount() + "处不符，共" + verdict.entries() + "条";
        writer.write(() -> Trace.of(by.username(), by.displayName(), Trace.Kind.TRAIL, "", "核验留痕", result));
        return verdict;
    }

    private TrailVerdict look() {
        var walk = new Walk(anchors.all());
        rows.query("select " + TrailRows.COLUMNS + " from trail order by seq", row -> {
            walk.next(TrailRows.entry(row));
        });
        walk.end(anchors.file().toString());
        things.forEach(walk::compare);
        walk.missingThings();
        seals.verify(walk.kept.get(RowSeals.KEY), walk);
        return walk.verdict();
    }

    /** One walk along the chain. */
    private static final class Walk implements RowSeals.Verdict {

        private final List<Break> breaks = new ArrayList<>();
        private final Map<String, byte[]> kept = new HashMap<>();
        private final Set<String> comparable = new HashSet<>();
        private final List<Anchors.Anchor> all;
        private final List<Anchors.Anchor> anchored;
        private final Iterator<Anchors.Anchor> ahead;
        private Anchors.@Nullable Anchor anchor;
        private long breakCount;
        private long entries;
        private long things;
        private long expected = 1;
        private byte[] previous = new byte[Sm3.LENGTH];
        private @Nullable Instant first;
        private @Nullable TrailEntry head;

        Walk(List<Anchors.Anchor> unsorted) {
            all = unsorted;
            anchored = unsorted.stream()
                    .filter(Anchors.Anchor::committed)
                    .sorted(java.util.Comparator.comparingLong(Anchors.Anchor::seq))
                    .toList();
            ahead = anchored.iterator();
            anchor = ahead.hasNext() ? ahead.next() : null;
        }

        void next(TrailEntry entry) {
            entries++;
            if (first == null) {
                first = entry.at();
            }
            head = entry;
            if (entry.act().equals(TrailChain.STRANGE_HEAD)) {
                tell(Kind.ADDED, entry.subject(), "第 " + entry.subject() + " 条被加在末尾，不是由本系统写入的，或者它以后的留痕曾被截去。");
            }
            if (entry.act().equals(TrailChain.STRANGE_ROW)) {
                tell(
                        Kind.BYPASSED,
                        entry.subject(),
                        entry.subject() + "：" + entry.detail() + "（留痕第 " + entry.seq() + " 条）");
            }
            if (entry.seq() != expected) {
                tell(
                        Kind.MISSING,
                        String.valueOf(expected),
                        expected == entry.seq() - 1
                                ? "第 " + expected + " 条被删除。"
                                : "第 " + expected + " 条至第 " + (entry.seq() - 1) + " 条被删除。");
            }
            boolean changed = !Arrays.equals(entry.digest(), entry.computedDigest());
            if (changed) {
                tell(Kind.CHANGED, String.valueOf(entry.seq()), "第 " + entry.seq() + " 条的内容被改动。");
            }
            if (entry.seq() == expected && !Arrays.equals(entry.previous(), previous)) {
                tell(Kind.REORDERED, String.valueOf(entry.seq()), "第 " + entry.seq() + " 条与前一条接不上：次序被改动，或前一条被替换。");
            }
            meetAnchors(entry);
            if (entry.keptKey() != null && entry.keptDigest() != null) {
                kept.put(entry.keptKey(), entry.keptDigest());
            }
            previous = entry.digest();
            expected = entry.seq() + 1;
        }

        private void meetAnchors(TrailEntry entry) {
            while (anchor != null && anchor.seq() <= entry.seq()) {
                if (anchor.seq() == entry.seq() && !Arrays.equals(anchor.digest(), entry.digest())) {
                    tell(
                            Kind.REWRITTEN,
                            String.valueOf(entry.seq()),
                            "第 " + entry.seq() + " 条与数据库之外的锚点不符：这一条以前的留痕被重写过。");
                }
                anchor = ahead.hasNext() ? ahead.next() : null;
            }
        }

        void end(String file) {
            TrailEntry newest = head;
            if (!all.isEmpty()
                    && newest != null
                    && anchor == null
                    && (anchored.isEmpty() || newest.seq() > anchored.getLast().seq())
                    && all.stream().noneMatch(a -> a.isOf(newest))) {
                tell(Kind.ADDED, String.valueOf(newest.seq()), "末尾的第 " + newest.seq() + " 条不是由本系统写入的。");
            }
            if (all.isEmpty() && entries > 0) {
                tell(Kind.NO_ANCHORS, file, "锚点文件不见了或者是空的，末尾有没有被截断无从核对。");
            }
            if (anchor != null) {
                long highest = anchored.getLast().seq();
                tell(
                        Kind.CUT_OFF,
                        String.valueOf(expected),
                        "末尾被截断：锚点记到第 " + highest + " 条，数据库里只到第 " + (expected - 1) + " 条。");
            }
        }

        void compare(TracedThings source) {
            comparable.add(source.keyPrefix());
            source.each(thing -> {
                things++;
                byte[] digest = kept.remove(thing.key());
                if (digest == null) {
                    tell(Kind.FACT_UNTRACED, thing.key(), "数据库里的 " + thing.key() + " 没有留痕：不是由本系统登记的。");
                } else if (!Arrays.equals(digest, Sm3.of(thing.content()))) {
                    tell(Kind.FACT_CHANGED, thing.key(), "数据库里的 " + thing.key() + " 在登记以后被改动。");
                }
            });
        }

        void missingThings() {
            kept.keySet().stream()
                    .filter(key -> comparable.stream().anyMatch(key::startsWith))
                    .sorted()
                    .forEach(key -> tell(Kind.FACT_MISSING, key, "留痕所记的 " + key + " 已不在数据库里：被删除。"));
        }

        @Override
        public void row() {
            things++;
        }

        @Override
        public void changed(String row) {
            tell(Kind.FACT_CHANGED, row, "数据库里的 " + row + " 在封存以后被改动。");
        }

        @Override
        public void missing(String row) {
            tell(Kind.FACT_MISSING, row, "封存过的 " + row + " 已不在数据库里：被删除。");
        }

        @Override
        public void unsealed(String row) {
            tell(Kind.FACT_UNTRACED, row, "数据库里的 " + row + " 没有封存：不是由本系统登记的。");
        }

        @Override
        public void sealsChanged(String table) {
            tell(
                    Kind.SEALS_CHANGED,
                    table.isEmpty() ? "row_seal" : "row_seal/" + table,
                    table.isEmpty() ? "数据行的封存记录与留痕所记的不符：封存记录被改动。" : "表 " + table + " 的封存记录被改动。");
        }

        @Override
        public void unwatched(String table) {
            tell(Kind.UNWATCHED, table, "表 " + table + " 的改动登记（触发器）被停用或者删除。");
        }

        @Override
        public void strange(String row, String detail) {
            tell(Kind.BYPASSED, row, row + "：" + detail + "。");
        }

        private void tell(Kind kind, String where, String text) {
            breakCount++;
            if (breaks.size() < TrailVerdict.MOST_TOLD) {
                breaks.add(new Break(kind, where, text));
            }
        }

        TrailVerdict verdict() {
            return new TrailVerdict(
                    entries,
                    first,
                    head == null ? null : head.at(),
                    things,
                    anchored.size(),
                    List.copyOf(breaks),
                    breakCount);
        }
    }
}
