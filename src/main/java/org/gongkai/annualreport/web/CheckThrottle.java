package org.gongkai.annualreport.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.gongkai.page.ClientSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How often one source may have a report checked in an hour ({@code gongkai.throttle.checks}): enough for an office that corrects its
 * report line by line, too little to keep the machine from its work.
 */
@Component
class CheckThrottle {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterAccess(Duration.ofHours(2))
            .build();
    private final int perHour;

    CheckThrottle(@Value("${gongkai.throttle.checks:120}") int perHour) {
        this.perHour = perHour;
    }

    /**
     * Counts one check.
     *
     * @param address the remote address as the servlet container tells it
     * @return how long to wait; zero where the check may go on
     */
    Duration count(String address) {
        Bucket bucket = buckets.get(
                ClientSource.of(address),
                source -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perHour).refillGreedy(perHour, HOUR))
                        .build());
        return Duration.ofNanos(bucket.tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }
}
