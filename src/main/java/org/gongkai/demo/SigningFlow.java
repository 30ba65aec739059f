package org.gongkai.demo;

import java.util.Objects;
import java.util.Set;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.gongkai.review.Classification;
import org.gongkai.review.DisclosureAttribute;
import org.gongkai.review.DraftPapers;
import org.gongkai.review.DraftSheet;
import org.gongkai.review.ProposingAttribute;
import org.gongkai.review.ReviewNumber;
import org.gongkai.review.Reviewing;
import org.gongkai.review.SecrecyAnswers;
import org.gongkai.review.SigningReview;
import org.springframework.stereotype.Component;

/** 拟稿、审核、保密审查、核对、签发: takes a document of the county's office through its review on the day told of. */
@Component
@Demonstration
class SigningFlow {

    static final String OFFICE = "zfb";

    private final ProposingAttribute proposing;
    private final Reviewing reviewing;
    private final SigningReview signing;
    private final Actor secrecy = new Actor("demo-zfb-baomi", "保密审查员（演示）", OFFICE, Set.of(Role.SECRECY_REVIEWER));

    SigningFlow(ProposingAttribute proposing, Reviewing reviewing, SigningReview signing) {
        this.proposing = proposing;
        this.reviewing = reviewing;
        this.signing = signing;
    }

    /** Up to the signature, which is still to be given. */
    ReviewNumber reviewed(DraftSheet sheet, DraftPapers papers) {
        DisclosureAttribute attribute = Objects.requireNonNull(sheet.proposed());
        Actor section = People.reviewer(OFFICE);
        ReviewNumber number = proposing
                .propose(OFFICE, Classification.NONE, sheet, papers, People.clerk(OFFICE))
                .orThrow();
        reviewing.pass(number, attribute, sheet.ground(), "同意", null, section).orThrow();
        reviewing
                .pass(number, attribute, sheet.ground(), "不涉密", SecrecyAnswers.nothing(), secrecy)
                .orThrow();
        reviewing.pass(number, attribute, sheet.ground(), "同意", null, section).orThrow();
        return number;
    }

    ReviewNumber signed(DraftSheet sheet, DraftPapers papers) {
        ReviewNumber number = reviewed(sheet, papers);
        signing.sign(number, sheet.proposed(), sheet.ground(), "", "", People.head(OFFICE))
                .orThrow();
        return number;
    }
}
