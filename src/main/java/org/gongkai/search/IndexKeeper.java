package org.gongkai.search;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.gongkai.document.EditionPublished;
import org.gongkai.document.EditionWithdrawn;
import org.gongkai.document.StandardsChanged;
import org.gongkai.document.ValidityChanged;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Brings the index up to date by itself: as soon as news is committed, and every few seconds for what other processes on the same
 * database have written down. Begins when the program is ready, so that its start does not wait. Verbs of the command line never
 * open the index: a server may hold it.
 */
@Component
@ConditionalOnWebApplication
class IndexKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);
    private static final long LOOK_SECONDS = 3;
    private static final long AFTER_TROUBLE_MILLIS = 10_000;

    private final Indexing indexing;
    private final boolean byItself;
    private final Semaphore work = new Semaphore(0);
    private volatile @Nullable Thread keeper;

    IndexKeeper(Indexing indexing, @Value("${gongkai.search.by-itself:true}") boolean byItself) {
        this.indexing = indexing;
        this.byItself = byItself;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (byItself) {
            Thread thread = Thread.ofPlatform()
                    .name("index")
                    .daemon(true)
                    .priority(Thread.MIN_PRIORITY + 2)
                    .unstarted(this::keep);
            keeper = thread; // before it runs: it ends when there is none
            thread.start();
        }
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(EditionPublished published) {
        work.release();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(EditionWithdrawn withdrawn) {
        work.release();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(ValidityChanged changed) {
        work.release();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(StandardsChanged changed) {
        work.release();
    }

    private void keep() {
        while (keeper != null) {
            try {
                indexing.catchUp();
                if (work.tryAcquire(LOOK_SECONDS, TimeUnit.SECONDS)) {
                    work.drainPermits();
                }
            } catch (InterruptedException ended) {
                return;
            } catch (RuntimeException trouble) {
                if (keeper != null) {
                    LOG.warn("the index could not follow; it tries again", trouble);
                    pause();
                }
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(AFTER_TROUBLE_MILLIS);
        } catch (InterruptedException ended) {
            keeper = null;
        }
    }

    @EventListener(ContextClosedEvent.class)
    void end() {
        Thread running = keeper;
        keeper = null;
        if (running != null) {
            running.interrupt();
            try {
                running.join(AFTER_TROUBLE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
