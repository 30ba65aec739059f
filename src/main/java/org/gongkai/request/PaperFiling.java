package org.gongkai.request;

import java.time.LocalDate;
import org.gongkai.statute.Way;
import org.jspecify.annotations.Nullable;

/**
 * 登记: a request that came in on paper, by fax or by word of mouth, as the clerk enters it. Missing particulars do not stop
 * it: they are candidates for the correction notice.
 *
 * @param filing what stands on the paper
 * @param way how it came; {@code WEB} only for what is taken over from another system
 * @param arrivedOn day it reached the organ (handed in, delivered, faxed, spoken)
 * @param signedOn registered mail: day it was signed for; else null
 * @param confirmedOn ordinary mail and fax: day the office confirmed it with the applicant; null if not yet
 * @param postalNumber registered mail: number of the item, may be empty
 * @param takenDownBy oral request: name of the official who wrote it down (条例第二十九条第一款)
 */
public record PaperFiling(
        Filing filing,
        @Nullable Way way,
        @Nullable LocalDate arrivedOn,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate confirmedOn,
        String postalNumber,
        String takenDownBy) {}
