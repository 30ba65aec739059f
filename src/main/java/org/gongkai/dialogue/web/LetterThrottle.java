package org.gongkai.dialogue.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import org.gongkai.page.ClientSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * 限速: how many letters one source may write, and how many look-ups it may try, in an hour ({@code gongkai.throttle.letters},
 * {@code gongkai.throttle.lookups}).
 */
@Component
class LetterThrottle {

    private final Cache<String, Bucket> writing = buckets();
    private final Cache<String, Bucket> looking = buckets();
    private final Clock clock;
    private final int letters;
    private final int lookups;

    LetterThrottle(
            Clock clock,
            @Value("${gongkai.throttle.letters:20}") int letters,
            @Value("${gongkai.throttle.lookups:120}") int lookups) {
        this.clock = clock;
        this.letters = letters;
        this.lookups = lookups;
    }

    private static Cache<String, Bucket> buckets() {
        return Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterAccess(Duration.ofHours(2))
                .build();
    }

    /** Whether the source may write one more letter now; counts it if so. */
    boolean mayWrite(String address) {
        return taken(writing, address, letters);
    }

    /** Whether the source may try one more number and code; counts it if so. */
    boolean mayLook(String address) {
        return taken(looking, address, lookups);
    }

    private boolean taken(Cache<String, Bucket> buckets, String address, int perHour) {
        return buckets.get(ClientSource.of(address), source -> fresh(perHour)).tryConsume(1);
    }

    private Bucket fresh(int perHour) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perHour).refillGreedy(perHour, Duration.ofHours(1)))
                .withCustomTimePrecision(new ClockMeter(clock))
                .build();
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return Math.multiplyExact(clock.millis(), 1_000_000L);
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
