package org.gongkai.request;

import java.time.LocalDate;
import org.gongkai.statute.Consulted;
import org.jspecify.annotations.Nullable;

/**
 * 一次征求意见, as the case page shows it.
 *
 * @param ref A, B, C …
 * @param name organ, or third party for those who handle the case, else empty
 * @param limit last day for the opinion; null while its delivery is unknown
 * @param silent the limit has passed without an opinion
 * @param effect what silence means, in Chinese; empty unless silent
 * @param letterNumber 文号; null for letters recorded before they were numbered
 * @param letterSeq the fact its letter belongs to
 * @param servedBy how it was served; null while unknown
 * @param evidence proof of service, for those who handle the case, else empty
 * @param finding what the organ found; null while it has not
 * @param told the decision over their objection as told; null before
 * @param toldSeq the fact that letter belongs to; 0 before
 * @param awaitsFinding whether harm and public interest are to be found now
 * @param mayBeTold whether they object and were not told yet
 * @param mustBeTold whether the draft discloses over their reasoned objection, so that it cannot be signed before they are told
 */
public record ConsultationFile(
        String ref,
        Consulted who,
        String name,
        String contact,
        String question,
        LocalDate askedOn,
        @Nullable LocalDate deliveredOn,
        @Nullable LocalDate limit,
        @Nullable LocalDate answeredOn,
        @Nullable Opinion opinion,
        String reasons,
        boolean silent,
        String effect,
        @Nullable String letterNumber,
        int letterSeq,
        @Nullable DeliveryManner servedBy,
        String evidence,
        RequestFact.@Nullable HarmFound finding,
        RequestFact.@Nullable ThirdPartyTold told,
        int toldSeq,
        boolean awaitsFinding,
        boolean mayBeTold,
        boolean mustBeTold) {

    /** Whether no reply can be made before harm and public interest are found: they kept silent or gave reasons. */
    public boolean mustBeFound() {
        return awaitsFinding && (silent || opinion == Opinion.OBJECTS);
    }
}
