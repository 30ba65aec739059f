package org.gongkai.request;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.springframework.stereotype.Component;

/**
 * Wrong query codes within a quarter of an hour. One source has a few tries on a number and some more on all numbers; a
 * number is closed to everybody only after very many, so that nobody can shut its applicant out with a handful of wrong codes.
 */
@Component
class CodeTries {

    static final int MOST_OF_SOURCE_ON_NUMBER = 10;
    static final int MOST_ON_NUMBER = 200;
    static final int MOST_PER_SOURCE = 30;
    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int MOST_KEYS = 100_000;

    private final Clock clock;
    private final Cache<String, Deque<Instant>> wrong =
            Caffeine.newBuilder().maximumSize(MOST_KEYS).build();

    CodeTries(Clock clock) {
        this.clock = clock;
    }

    boolean tooMany(RequestNumber number, String source) {
        return recent("b " + number + " " + source) >= MOST_OF_SOURCE_ON_NUMBER
                || recent("s " + source) >= MOST_PER_SOURCE
                || recent("n " + number) >= MOST_ON_NUMBER;
    }

    void wrong(RequestNumber number, String source) {
        add("b " + number + " " + source);
        add("s " + source);
        add("n " + number);
    }

    private int recent(String key) {
        Deque<Instant> tries = wrong.getIfPresent(key);
        if (tries == null) {
            return 0;
        }
        Instant since = clock.instant().minus(WINDOW);
        synchronized (tries) {
            while (!tries.isEmpty() && tries.peekFirst().isBefore(since)) {
                tries.pollFirst();
            }
            return tries.size();
        }
    }

    private void add(String key) {
        Deque<Instant> tries = wrong.get(key, k -> new ArrayDeque<>());
        synchronized (tries) {
            if (tries.size() > MOST_ON_NUMBER) {
                tries.pollFirst();
            }
            tries.addLast(clock.instant());
        }
    }
}
