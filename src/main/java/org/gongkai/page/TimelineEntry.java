package org.gongkai.page;

import java.time.LocalDate;

/**
 * Something that happened, or will (part {@code timeline.jte}).
 *
 * @param on the day
 * @param title what happened, e.g. 告知补正
 * @param detail one or two sentences; empty for none; line breaks are kept
 * @param by who did it; empty where it goes without saying
 * @param ahead whether it still lies ahead
 */
public record TimelineEntry(LocalDate on, String title, String detail, String by, boolean ahead) {

    public static TimelineEntry of(LocalDate on, String title, String detail, String by) {
        return new TimelineEntry(on, title, detail, by, false);
    }
}
