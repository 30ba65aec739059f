package org.gongkai.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The clock of a demonstration installation: the real time, except for the thread that tells the story, to whom it is the
 * day told of. So the past of the demonstration county is lived through the same use cases as its present.
 */
final class StoryClock extends Clock {

    private final Clock real;
    private final ThreadLocal<@Nullable Instant> told = new ThreadLocal<>();

    StoryClock(Clock real) {
        this.real = real;
    }

    /** Lets this thread live at ten in the morning of that day while it acts. */
    void on(LocalDate day, Runnable act) {
        Instant before = told.get();
        told.set(day.atTime(LocalTime.of(10, 0)).atZone(getZone()).toInstant());
        try {
            act.run();
        } finally {
            told.set(before);
        }
    }

    @Override
    public Instant instant() {
        Instant storyTime = told.get();
        return storyTime == null ? real.instant() : storyTime;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new StoryClock(real.withZone(zone));
    }
}
