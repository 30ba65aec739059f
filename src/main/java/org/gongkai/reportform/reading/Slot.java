package org.gongkai.reportform.reading;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A place for a number as the document fills it.
 *
 * @param number null unless it shows one
 * @param text as printed
 * @param note what else stands in the cell, worth telling
 * @param place where it stands: column or position
 */
record Slot(
        Kind kind,
        @Nullable BigDecimal number,
        String text,
        @Nullable String note,
        double place) {

    enum Kind {
        NUMBER,
        /** A number that could be read in another way too (1 2): only a sum can confirm it. */
        DOUBTFUL,
        /** A sign for "no number": / - —. */
        DASH,
        EMPTY,
        /** Words where a number should be. */
        STRANGE
    }

    boolean isBlank() {
        return kind == Kind.DASH || kind == Kind.EMPTY;
    }

    BigDecimal orZero() {
        return number == null ? BigDecimal.ZERO : number;
    }
}
