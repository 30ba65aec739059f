/**
 * 审查: the disclosure attribute and the secrecy review of every outgoing document, fixed at its source (第十七条, R-28).
 *
 * <p>Reading order: {@link org.gongkai.review.DisclosureAttribute} and {@link org.gongkai.review.NonDisclosureGround};
 * {@link org.gongkai.review.DraftSheet}, what the drafter proposes; {@link org.gongkai.review.ReviewFact}, what can happen;
 * {@link org.gongkai.review.ProposingAttribute}, {@link org.gongkai.review.Reviewing} and {@link org.gongkai.review.SigningReview}, the chain of
 * drafter, section head, secrecy reviewer, office and signer; {@link org.gongkai.review.ReportingPublication}, from signature to publication
 * {@link org.gongkai.review.ReexaminingReview} (第十八条, R-29). {@link org.gongkai.review.ReviewFiles} and
 * {@link org.gongkai.review.ReviewRegister} read for the desk, {@link org.gongkai.review.Reviews} for other rooms.
 *
 * <p>Facts are kept; the header is their projection and serves to find and to count. No classified content comes in here: such a form keeps
 * a title at most. {@link org.gongkai.review.ReviewPassed} is the news that a document was signed.
 */
@ApplicationModule(
        displayName = "审查",
        allowedDependencies = {
            "agency",
            "identity",
            "statute",
            "workday",
            "proof",
            "vault",
            "paper",
            "paper :: reading",
            "page"
        })
@NullMarked
package org.gongkai.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
