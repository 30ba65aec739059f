package org.gongkai.dialogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.springframework.stereotype.Component;

/**
 * Wrong query codes within a quarter of an hour. One source has a few tries on a number and some more on all; a number is closed
 * to everybody only after very many, so that nobody shuts its writer out.
 */
@Component
class WrongCodes {

    static final int MOST_OF_SOURCE_ON_NUMBER = 10;
    private static final int MOST_ON_NUMBER = 200;
    private static final int MOST_OF_SOURCE = 30;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final Clock clock;
    private final Cache<String, Deque<Instant>> wrong =
            Caffeine.newBuilder().maximumSize(100_000).build();

    WrongCodes(Clock clock) {
        this.clock = clock;
    }

    boolean tooMany(LetterNumber number, String source) {
        return recent("b " + number + " " + source) >= MOST_OF_SOURCE_ON_NUMBER
                || recent("s " + source) >= MOST_OF_SOURCE
                || recent("n " + number) >= MOST_ON_NUMBER;
    }

    void add(LetterNumber number, String source) {
        addTo("b " + number + " " + source);
        addTo("s " + source);
        addTo("n " + number);
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

    private void addTo(String key) {
        Deque<Instant> tries = wrong.get(key, k -> new ArrayDeque<>());
        synchronized (tries) {
            if (tries.size() > MOST_ON_NUMBER) {
                tries.pollFirst();
            }
            tries.addLast(clock.instant());
        }
    }
}
