package org.gongkai.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 审查记录, for other rooms: nothing is published without a signed review. */
@Component
public class Reviews {

    private final ReviewStore store;

    Reviews(ReviewStore store) {
        this.store = store;
    }

    /** The signed review of that number; empty if there is none or it is not signed. */
    public Optional<ReviewedDocument> of(ReviewNumber number) {
        return store.find(number).filter(r -> r.stage() == ReviewStage.SIGNED).map(this::reviewed);
    }

    private ReviewedDocument reviewed(Review r) {
        List<RecordedReviewFact> facts = store.facts(r.id());
        DraftSheet sheet = ReviewPapers.of(facts).sheet();
        return new ReviewedDocument(
                r.number(),
                r.agency(),
                r.title(),
                r.officialNumber(),
                r.genre(),
                Objects.requireNonNull(r.attribute()),
                Objects.requireNonNull(r.signedOn()),
                r.publishDue(),
                r.publishedOn(),
                sheet.normative(),
                sheet.recipients(),
                signers(facts));
    }

    private static List<String> signers(List<RecordedReviewFact> facts) {
        List<String> signers = new ArrayList<>();
        for (RecordedReviewFact recorded : facts) {
            switch (recorded.fact()) {
                case ReviewFact.AttributeProposed p -> signers.add("拟稿 " + recorded.actorName());
                case ReviewFact.StepPassed passed -> signers.add(passed.step().label() + " " + recorded.actorName());
                case ReviewFact.ReviewSigned s -> signers.add("签发 " + recorded.actorName());
                case ReviewFact.ProposalRevised revised ->
                    signers.subList(1, signers.size()).clear();
                default -> {}
            }
        }
        return List.copyOf(signers);
    }
}
