package org.gongkai.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Slows down one source that guesses at many accounts: thirty wrong entries, then one more every twenty seconds. Right
 * entries cost nothing, so an office behind one address signs in as it likes. Nothing is stored.
 */
@Component
class SourceThrottle {

    static final int WRONG_ALLOWED = 30;

    private static final Duration ALL_FORGOTTEN_AFTER = Duration.ofMinutes(10);
    private static final int SOURCES_WATCHED = 20_000;

    private final Cache<String, Bucket> sources = Caffeine.newBuilder()
            .maximumSize(SOURCES_WATCHED)
            .expireAfterAccess(ALL_FORGOTTEN_AFTER)
            .build();

    boolean isExhausted(String source) {
        Bucket bucket = sources.getIfPresent(source);
        return bucket != null && bucket.getAvailableTokens() == 0;
    }

    void wrongEntry(String source) {
        sources.get(
                        source,
                        s -> Bucket.builder()
                                .addLimit(limit ->
                                        limit.capacity(WRONG_ALLOWED).refillGreedy(WRONG_ALLOWED, ALL_FORGOTTEN_AFTER))
                                .build())
                .tryConsume(1);
    }
}
