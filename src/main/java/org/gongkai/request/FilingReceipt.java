package org.gongkai.request;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.agency.AgencyCode;
import org.gongkai.statute.Way;
import org.jspecify.annotations.Nullable;

/**
 * 登记回执（电子回执）: what the applicant takes home.
 *
 * @param queryCode 查询码: eight characters, shown in two groups of four; with the number it opens the tracking page
 * @param submittedOn day of submission or arrival
 * @param receivedOn day of receipt; for a web request nobody has confirmed yet the day it will be at the latest (OQ-3);
 *     null for ordinary mail until the office has confirmed
 * @param due last day for the reply if nothing else happens; null like {@code receivedOn}
 * @param provisional whether a date touches a year whose holidays are not announced yet
 * @param dates the legal dates in words, one sentence each
 */
public record FilingReceipt(
        RequestNumber number,
        String queryCode,
        AgencyCode agency,
        String agencyName,
        String title,
        Way way,
        LocalDate submittedOn,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate due,
        boolean provisional,
        List<String> dates) {}
