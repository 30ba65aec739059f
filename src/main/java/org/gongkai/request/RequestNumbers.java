package org.gongkai.request;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongkai.agency.AgencyCode;
import org.springframework.stereotype.Component;

/**
 * 编号: the next number of an organ and year. Counted in memory, so that filings do not wait for one another; the unique column
 * is the judge, and whoever finds a number taken (by another process) begins again behind the last one stored.
 */
@Component
class RequestNumbers {

    private record Series(AgencyCode agency, int year) {}

    private final ConcurrentMap<Series, AtomicInteger> last = new ConcurrentHashMap<>();
    private final RequestStore store;

    RequestNumbers(RequestStore store) {
        this.store = store;
    }

    /** A number nobody else of this process was given. */
    RequestNumber next(AgencyCode agency, int year) {
        AtomicInteger serial = last.computeIfAbsent(
                new Series(agency, year), s -> new AtomicInteger(store.lastSerial(s.agency(), s.year())));
        return RequestNumber.of(agency, year, serial.incrementAndGet());
    }

    /** The number was taken by another process: go on behind the last one stored. */
    void taken(RequestNumber number) {
        int stored = store.lastSerial(number.agency(), number.year());
        AtomicInteger serial = last.get(new Series(number.agency(), number.year()));
        if (serial != null) {
            serial.accumulateAndGet(stored, Math::max);
        }
    }
}
