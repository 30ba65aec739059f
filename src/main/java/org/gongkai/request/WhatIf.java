package org.gongkai.request;

import java.time.LocalDate;
import org.gongkai.statute.ClockReading;
import org.jspecify.annotations.Nullable;

/**
 * 假设: what would follow for the due date if a move were made today. Read by the legal clock from the facts and one supposed
 * fact; nothing is recorded.
 *
 * @param due the due date it would lead to; null when it cannot be made or none would run
 * @param workdaysLater working days from the present due date to that one; 0 when there is no present one
 * @param counted how many more days of the strip would count than now
 * @param excluded how many more would be excluded
 * @param sentence what follows, or why it cannot be made today, in one sentence
 * @param reading the whole reading, for drawing its days; null when it cannot be made
 */
public record WhatIf(
        Move move,
        String question,
        @Nullable LocalDate due,
        int workdaysLater,
        int counted,
        int excluded,
        String sentence,
        @Nullable ClockReading reading) {

    public boolean possible() {
        return reading != null;
    }
}
