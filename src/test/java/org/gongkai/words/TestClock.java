package org.gongkai.words;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.gongkai.GongkaiApplication;

/** The clock of tests: stands still at a given day, 09:00 in Shanghai, until it is moved. */
public final class TestClock extends Clock {

    /** A Wednesday in the lively demonstration time. */
    public static final LocalDate WED_2026_06_10 = LocalDate.of(2026, 6, 10);

    private Instant now = WED_2026_06_10
            .atTime(LocalTime.of(9, 0))
            .atZone(GongkaiApplication.ZONE)
            .toInstant();

    /** It is nine in the morning of that day. */
    public synchronized void setTo(LocalDate day) {
        now = day.atTime(LocalTime.of(9, 0)).atZone(GongkaiApplication.ZONE).toInstant();
    }

    public synchronized void advance(java.time.Duration by) {
        now = now.plus(by);
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return GongkaiApplication.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
