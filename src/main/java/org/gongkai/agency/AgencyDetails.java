package org.gongkai.agency;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is entered about an organ and may change later, as typed; fields as in {@link Agency}.
 *
 * @param handledBy null: itself — and the county government by its general office as soon as that is registered
 * @param reviewBody null: the body that follows from kind and parent. A county government names the city
 *     government; an organ under vertical leadership names its superior
 */
public record AgencyDetails(
        String name,
        String shortName,
        @Nullable String handledBy,
        @Nullable String uscc,
        String letterWord,
        String duties,
        DisclosureOffice office,
        @Nullable String reviewBody,
        String court,
        @Nullable LocalDate validTo) {

    /** What is entered about this organ now, to start a change from. */
    public static AgencyDetails of(Agency agency) {
        return new AgencyDetails(
                agency.name(),
                agency.shortName(),
                agency.handledBy().value(),
                agency.uscc(),
                agency.letterWord(),
                agency.duties(),
                agency.office(),
                agency.reviewBody(),
                agency.court(),
                agency.validTo());
    }

    /** The same with another office. */
    public AgencyDetails with(DisclosureOffice changed) {
        return new AgencyDetails(
                name, shortName, handledBy, uscc, letterWord, duties, changed, reviewBody, court, validTo);
    }

    /** The same with the review body that follows from the tree. */
    AgencyDetails withRuledReviewBody() {
        return new AgencyDetails(name, shortName, handledBy, uscc, letterWord, duties, office, null, court, validTo);
    }
}
