package org.gongkai.page;

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
 * number is closed to everybody only after very many, so that nobody can shut its holder out with a handful of wrong codes.
 */
@Component
public class WrongCodes {

    public static final int MOST_OF_SOURCE_ON_NUMBER = 10;
    public static final int MOST_ON_NUMBER = 200;
    public static final int MOST_OF_SOURCE = 30;
    public static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int MOST_KEYS = 100_000;

    private final Clock clock;
    private final Cache<String, Deque<Instant>> wrong =
            Caffeine.newBuilder().maximumSize(MOST_KEYS).build();

    WrongCodes(Clock clock) {
        this.clock = clock;
    }

    /**
     * Whether a code is not even to be looked at.
     *
     * @param kind what the number belongs to, such as {@code request}: a source has its tries for each kind
     * @param number number of the request or letter
     * @param source network address the question comes from
     */
    public boolean tooMany(String kind, String number, String source) {
        return recent(kind + " b " + number + " " + source) >= MOST_OF_SOURCE_ON_NUMBER
                || recent(kind + " s " + source) >= MOST_OF_SOURCE
                || recent(kind + " n " + number) >= MOST_ON_NUMBER;
    }

    /** Counts a wrong code. */
    public void add(String kind, String number, String source) {
        addTo(kind + " b " + number + " " + source);
        addTo(kind + " s " + source);
        addTo(kind + " n " + number);
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
