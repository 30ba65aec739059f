package org.gongkai.dialogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter as its writer reads it.
 *
 * @param agencyName organ that answers now
 * @param title as written
 * @param text as written
 * @param reply the answer; empty while there is none
 * @param repliedOn null while there is none
 * @param mayRate whether the answer can be rated now
 */
public record TrackedLetter(
        Letter letter,
        String agencyName,
        String title,
        String text,
        String reply,
        @Nullable LocalDate repliedOn,
        List<Step> steps,
        boolean mayRate) {

    /** One thing that happened, in the writer's words. @param detail may be empty */
    public record Step(LocalDate on, String name, String detail) {}

    @Override
    public String toString() {
        return "TrackedLetter " + letter.number();
    }
}
