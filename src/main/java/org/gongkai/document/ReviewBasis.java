package org.gongkai.document;

import org.gongkai.review.ReviewNumber;
import org.jspecify.annotations.Nullable;

/**
 * 公开的审查依据: the review of attribute and secrecy that a publication rests on.
 *
 * @param review number of the 审查表 on this platform; null where there is none
 * @param otherwise where else it was reviewed: number, signer and day of a form on paper, or where another organ's document was published;
 *     empty where the three reviews of the item itself suffice
 */
public record ReviewBasis(@Nullable ReviewNumber review, String otherwise) {

    /** No review besides the three of the item itself. */
    public static final ReviewBasis NONE = new ReviewBasis(null, "");

    public static ReviewBasis on(ReviewNumber review) {
        return new ReviewBasis(review, "");
    }

    /** Reviewed on paper, or made and published by another organ. */
    public static ReviewBasis elsewhere(String words) {
        return new ReviewBasis(null, words.strip());
    }
}
