package org.gongkai.review;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.agency.AgencyCode;
import org.jspecify.annotations.Nullable;

/**
 * What other rooms may know of a signed review.
 *
 * @param signers names of drafter, secrecy reviewer and signer in the order of the chain, with their steps: {@code 拟稿 经办人甲}
 */
public record ReviewedDocument(
        ReviewNumber number,
        AgencyCode agency,
        String title,
        String officialNumber,
        String genre,
        DisclosureAttribute attribute,
        LocalDate signedOn,
        @Nullable LocalDate publishDue,
        @Nullable LocalDate publishedOn,
        boolean normative,
        String recipients,
        List<String> signers) {}
