package org.gongkai.request;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.statute.Way;
import org.jspecify.annotations.Nullable;

/**
 * 登记: a request that came in on paper, by fax or by word of mouth, as the clerk enters it. Missing particulars do not stop
 * it: they are candidates for the correction notice.
 *
 * @param filing what stands on the paper
 * @param way how it came; {@code WEB} only for what is taken over from another system
 * @param arrivedOn day it reached the organ (handed in, delivered, faxed, spoken); of a request handed over the day the
 *     disclosure office got it
 * @param signedOn registered mail: day it was signed for; else null
 * @param confirmedOn ordinary mail, e-mail, fax, handed over: day the office confirmed it with the applicant; null if not yet
 * @param postalNumber registered mail: number of the item, may be empty
 * @param takenDownBy oral request: name of the official who wrote it down (条例第二十九条第一款)
 * @param envelope pictures of the envelope
 * @param handOver through which other office it came; null for none
 */
public record PaperFiling(
        Filing filing,
        @Nullable Way way,
        @Nullable LocalDate arrivedOn,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate confirmedOn,
        String postalNumber,
        String takenDownBy,
        List<Attachment> envelope,
        @Nullable HandOver handOver) {

    public PaperFiling {
        envelope = List.copyOf(envelope);
    }

    /** Without a picture of the envelope, and not by way of another office. */
    public PaperFiling(
            Filing filing,
            @Nullable Way way,
            @Nullable LocalDate arrivedOn,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate confirmedOn,
            String postalNumber,
            String takenDownBy) {
        this(filing, way, arrivedOn, signedOn, confirmedOn, postalNumber, takenDownBy, List.of(), null);
    }

    /** Every file it names. */
    Stream<Attachment> files() {
        return Stream.concat(filing.files(), envelope.stream());
    }
}
