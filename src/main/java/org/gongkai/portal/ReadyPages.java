package org.gongkai.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.gongkai.page.PublicNews;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.util.unit.DataSize;

/**
 * 备好的网页: public pages kept as bytes until public facts change or the day ends (decision record 0027). A page is a pure
 * function of what is public, of the day and of the reader's display setting; nothing else may ever be kept here.
 */
@Component
public class ReadyPages {

    private final Cache<Key, ReadyPage> pages;
    private final AtomicLong edition = new AtomicLong();
    private final Clock clock;

    ReadyPages(@Value("${gongkai.portal.ready-pages:24MB}") DataSize limit, Clock clock) {
        this.pages = Caffeine.newBuilder()
                .maximumWeight(limit.toBytes())
                .weigher((Key key, ReadyPage page) -> page.weight())
                .build();
        this.clock = clock;
    }

    /**
     * What a page depends on.
     *
     * @param edition how often public facts have changed since the start: a page made from older ones is never found again
     * @param day validity, terms and fees are said as of a day
     * @param secure browsers are told more over HTTPS
     */
    public record Key(String address, String display, boolean secure, long edition, LocalDate day) {}

    /** The key under which a page asked for now may be found, and under which it is kept once it is made. */
    public Key key(String address, String display, boolean secure) {
        return new Key(address, display, secure, edition.get(), LocalDate.now(clock));
    }

    public Optional<ReadyPage> find(Key key) {
        return Optional.ofNullable(pages.getIfPresent(key));
    }

    /** Keeps a page under the key taken before it was made, so that a change made meanwhile leaves it unfound. */
    public void keep(Key key, ReadyPage page) {
        if (key.edition() == edition.get()) {
            pages.put(key, page);
        }
    }

    /** Public facts have changed, here or in another process. */
    public void drop() {
        edition.incrementAndGet();
        pages.invalidateAll();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(PublicNews news) {
        drop();
    }

    long kept() {
        pages.cleanUp();
        return pages.estimatedSize();
    }
}
