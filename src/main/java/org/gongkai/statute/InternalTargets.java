package org.gongkai.statute;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 内部目标日: dates the law does not fix but the office should see beside the legal ones.
 *
 * @param cautious one working day before {@code due}, for a reader who counts the day of receipt (OQ-1); null without a due
 *     date
 * @param resumed the due date if payment merely resumed the clock instead of restarting it (OQ-4); null unless the last
 *     walk began with a payment
 * @param original the due date of the first walk, had no correction been asked (OQ-25); null unless a correction notice
 *     was given
 */
public record InternalTargets(
        @Nullable LocalDate cautious,
        @Nullable LocalDate resumed,
        @Nullable LocalDate original) {

    static final InternalTargets NONE = new InternalTargets(null, null, null);
}
