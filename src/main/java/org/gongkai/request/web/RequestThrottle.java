package org.gongkai.request.web;

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
 * 限速: how often one source may file, look up or save in an hour. Generous to a village office where many people share
 * one address, and no captcha for anybody; who exceeds it is told when to try again.
 *
 * <p>A source is an IPv4 address or the /64 network of an IPv6 address. The limits are settings
 * ({@code gongkai.throttle.filings}, {@code .lookups}, {@code .steps}, each per hour).
 */
@Component
class RequestThrottle {

    /** What is counted. */
    enum Act {
        /** Filing a request. */
        FILING,
        /** Trying a number and a query code. */
        LOOKUP,
        /** Saving one page of a form, an upload included. */
        STEP
    }

    private record Key(Act act, String source) {}

    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofHours(2))
            .build();
    private final Clock clock;
    private final int filings;
    private final int lookups;
    private final int steps;

    RequestThrottle(
            Clock clock,
            @Value("${gongkai.throttle.filings:30}") int filings,
            @Value("${gongkai.throttle.lookups:120}") int lookups,
            @Value("${gongkai.throttle.steps:900}") int steps) {
        this.clock = clock;
        this.filings = filings;
        this.lookups = lookups;
        this.steps = steps;
    }

    /**
     * Counts one act of a source.
     *
     * @param address the remote address as the servlet container tells it
     * @throws TooOften when the hour's share is used up; nothing was counted then
     */
    void count(Act act, String address) {
        Bucket bucket = buckets.get(new Key(act, source(address)), key -> fresh(act));
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooOften(act, Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private Bucket fresh(Act act) {
        int perHour = switch (act) {
            case FILING -> filings;
            case LOOKUP -> lookups;
            case STEP -> steps;
        };
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perHour).refillGreedy(perHour, Duration.ofHours(1)))
                .withCustomTimePrecision(new ClockMeter(clock))
                .build();
    }

    /** The network an address stands for: neighbours in one IPv6 /64 are one household. */
    static String source(String address) {
        return ClientSource.of(address);
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

    /** The share of this hour is used up. */
    static final class TooOften extends RuntimeException {

        private static final long serialVersionUID = 1;
        private final Act act;
        private final Duration wait;

        TooOften(Act act, Duration wait) {
            super("too often: " + act, null, false, false);
            this.act = act;
            this.wait = wait;
        }

        Act act() {
            return act;
        }

        Duration waiting() {
            return wait;
        }
    }
}
