package org.gongkai.audit;

import java.time.LocalDate;
import org.gongkai.page.Trace;
import org.jspecify.annotations.Nullable;

/**
 * Which entries.
 *
 * @param from first day; null for the beginning
 * @param to last day, included; null for the end
 * @param kind null for all
 * @param actor username, whole; empty for all
 * @param subject beginning of what it was done to, for example {@code zfb-2026-}; empty for all
 */
public record TrailFilter(
        @Nullable LocalDate from, @Nullable LocalDate to, Trace.@Nullable Kind kind, String actor, String subject) {

    /** Every entry. */
    public static TrailFilter everything() {
        return new TrailFilter(null, null, null, "", "");
    }
}
