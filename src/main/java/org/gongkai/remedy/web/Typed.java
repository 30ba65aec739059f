package org.gongkai.remedy.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** What was typed into a date field. */
final class Typed {

    private Typed() {}

    /** Null for anything that is no ISO date. */
    static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }
}
