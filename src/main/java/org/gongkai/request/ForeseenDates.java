package org.gongkai.request;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.statute.Way;
import org.jspecify.annotations.Nullable;

/**
 * 登记前的日期: what the legal clock makes of a request before it is registered.
 *
 * @param receivedOn day of receipt; of a request that confirms itself the day it will at the latest; null until somebody
 *     confirms
 * @param due last day for the reply, null like {@code receivedOn}
 * @param awaiting whether the office still has to confirm with the applicant
 * @param provisional whether a date touches a year whose holidays are not announced yet
 * @param dates the same in words, as the receipt says them
 */
public record ForeseenDates(
        Way way,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate due,
        boolean awaiting,
        boolean provisional,
        List<String> dates) {}
