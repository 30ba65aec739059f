package org.gongkai.catalogue;

import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * 目录: the tree of columns, to read. It is held in memory, so that a page may ask as often as it likes; a change is seen by this
 * process as soon as it is committed, and by other processes on the same database within half a minute.
 */
@Component
public class Catalogue {

    /** 政府信息公开指南. */
    public static final ColumnPath GUIDE = new ColumnPath("zn");

    /** 政府信息公开制度. */
    public static final ColumnPath SYSTEM = new ColumnPath("zd");

    /** 法定主动公开内容. */
    public static final ColumnPath CONTENT = new ColumnPath("fdzdgk");

    /** 政府信息公开年报. */
    public static final ColumnPath REPORTS = new ColumnPath("nb");

    /** 依申请公开. */
    public static final ColumnPath APPLY = new ColumnPath("ysqgk");

    private static final long KEPT_FOR = Duration.ofSeconds(30).toNanos();

    private record Loaded(ColumnTree tree, long at) {}

    private final ColumnStore store;
    private final Object changing = new Object();
    private long generation;
    private volatile @Nullable Loaded loaded;

    Catalogue(ColumnStore store) {
        this.store = store;
    }

    /** Every column in reading order: each is followed by those below it. */
    public List<Column> tree() {
        return List.copyOf(loaded().inOrder().values());
    }

    public Optional<Column> find(ColumnPath path) {
        return Optional.ofNullable(loaded().inOrder().get(path));
    }

    /** @throws NoSuchElementException when there is no such column */
    public Column get(ColumnPath path) {
        return find(path).orElseThrow(() -> new NoSuchElementException("no column " + path));
    }

    /** The columns below that one at any depth, itself not among them, in reading order. */
    public List<Column> under(ColumnPath path) {
        return loaded().under(path);
    }

    /** The columns right below that one. */
    public List<Column> childrenOf(ColumnPath path) {
        return under(path).stream().filter(c -> path.equals(c.parent())).toList();
    }

    /** From the top down to that column, itself the last; empty when there is no such column. */
    public List<Column> wayTo(ColumnPath path) {
        return path.lineage().stream().flatMap(p -> find(p).stream()).toList();
    }

    /** The columns a document may be put into, in reading order. */
    public List<Column> choosable() {
        return tree().stream().filter(c -> c.kind().mayBeChosen()).toList();
    }

    private ColumnTree loaded() {
        Loaded known = loaded;
        if (known != null && System.nanoTime() - known.at() < KEPT_FOR) {
            return known.tree();
        }
        long before;
        synchronized (changing) {
            before = generation;
        }
        ColumnTree read = store.tree();
        synchronized (changing) {
            if (before == generation) { // else it was read while a change was being committed
                loaded = new Loaded(read, System.nanoTime());
            }
        }
        return read;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION)
    void forget(ColumnsChanged news) {
        synchronized (changing) {
            generation++;
            loaded = null;
        }
    }
}
