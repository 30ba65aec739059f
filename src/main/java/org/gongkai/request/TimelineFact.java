package org.gongkai.request;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One fact on the timeline of the case page.
 *
 * @param on legal day
 * @param title what happened: 告知补正
 * @param detail in words; line breaks count
 * @param personal personal data that came with it (name of a third party, evidence of delivery), for those who handle the
 *     case; else empty
 * @param by who recorded it
 * @param recordedAt machine time
 * @param enteredLater recorded on a later day than it happened (补记)
 */
public record TimelineFact(
        int seq,
        LocalDate on,
        RequestFact fact,
        String title,
        String detail,
        String personal,
        String by,
        Instant recordedAt,
        boolean enteredLater) {}
