package org.gongkai.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.gongkai.document.DocumentFilter;
import org.gongkai.document.DocumentNumber;
import org.gongkai.document.EditionPublished;
import org.gongkai.document.EditionWithdrawn;
import org.gongkai.document.PublishedDocument;
import org.gongkai.document.PublishedDocuments;
import org.gongkai.document.StandardsChanged;
import org.gongkai.document.ValidityChanged;
import org.gongkai.page.PublicNews;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the index up with what is public. What happened is written down in the transaction in which it happens; the index follows
 * a moment later, in as few steps as there is work for, and pages that show results are dropped once more when it has.
 */
@Component
public class Indexing {

    private static final int BATCH = 200;

    private final PublishedDocuments documents;
    private final Index index;
    private final IndexTasks tasks;
    private final Rebuilding rebuilding;
    private final ApplicationEventPublisher news;
    private final Clock clock;
    private final ReentrantLock atWork = new ReentrantLock();

    Indexing(
            PublishedDocuments documents,
            Index index,
            IndexTasks tasks,
            Rebuilding rebuilding,
            ApplicationEventPublisher news,
            Clock clock) {
        this.documents = documents;
        this.index = index;
        this.tasks = tasks;
        this.rebuilding = rebuilding;
        this.news = news;
        this.clock = clock;
    }

    /** The index has followed: pages that show what it finds are made anew. */
    record IndexFollowed(int documents) implements PublicNews {}

    @EventListener
    void on(EditionPublished published) {
        tasks.add(published.number(), false, clock.instant());
    }

    @EventListener
    void on(EditionWithdrawn withdrawn) {
        tasks.add(withdrawn.number(), true, clock.instant());
    }

    @EventListener
    void on(ValidityChanged changed) {
        tasks.add(changed.number(), false, clock.instant());
    }

    @EventListener
    void on(StandardsChanged changed) {
        tasks.add(changed.number(), false, clock.instant());
    }

    /**
     * Does all there is to do now: a rebuilding that is wished for, then what is waiting.
     *
     * @return how many documents were brought into or taken out of the index
     */
    public int catchUp() {
        atWork.lock();
        try {
            if (index.isToBeMade() && rebuilding.wished().isEmpty()) {
                rebuilding.wish("程序：没有索引");
            }
            int done = 0;
            var wish = rebuilding.wished();
            if (wish.isPresent()) {
                done += rebuild(wish.get());
            }
            for (List<IndexTasks.Task> some = tasks.oldest(BATCH); !some.isEmpty(); some = tasks.oldest(BATCH)) {
                done += follow(some);
            }
            if (done > 0) {
                news.publishEvent(new IndexFollowed(done));
            }
            return done;
        } finally {
            atWork.unlock();
        }
    }

    private int follow(List<IndexTasks.Task> some) {
        Map<DocumentNumber, PublishedDocument> still = new HashMap<>();
        documents
                .read(some.stream().map(IndexTasks.Task::number).toList())
                .forEach(document -> still.put(document.number(), document));
        List<Entry> in = new ArrayList<>();
        List<String> out = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        for (IndexTasks.Task task : some) {
            PublishedDocument document = still.get(task.number());
            if (document == null) { // whatever the task says: what is not public is not in the index
                out.add(task.number().value());
            } else {
                in.add(new Entry(Copy.of(document), today, 0));
            }
        }
        index.change(in, out);
        tasks.done(some);
        return some.size();
    }

    /** From what is public, all of it; searches go on meanwhile, on what is there. */
    private int rebuild(Rebuilding.Wish wish) {
        boolean fresh = index.isToBeMade();
        if (fresh) {
            index.make();
        }
        rebuilding.began(wish, documents.count(DocumentFilter.ALL));
        int done = 0;
        for (List<DocumentNumber> some = documents.after(null, BATCH); !some.isEmpty(); some = next(some)) {
            LocalDate today = LocalDate.now(clock);
            index.pour(
                    documents.read(some).stream()
                            .map(document -> new Entry(Copy.of(document), today, wish.id()))
                            .toList(),
                    fresh);
            done += some.size();
            rebuilding.reached(wish, done);
        }
        index.settle();
        if (!fresh) {
            index.removeAllBut(wish.id());
        }
        index.isMade();
        rebuilding.finished(wish);
        return done;
    }

    /** What follows, also where the last ones were withdrawn meanwhile. */
    private List<DocumentNumber> next(List<DocumentNumber> some) {
        for (DocumentNumber last : some.reversed()) {
            if (documents.isPublic(last)) {
                return documents.after(last, BATCH);
            }
        }
        throw new IllegalStateException(
                "all of a step were withdrawn while it was indexed; the rebuilding begins again");
    }
}
