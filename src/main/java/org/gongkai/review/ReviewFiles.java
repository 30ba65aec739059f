package org.gongkai.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One review, whole, for the desk. */
@Component
public class ReviewFiles {

    private final ReviewStore store;
    private final ReviewScope scope;
    private final ReviewProcesses processes;
    private final Agencies agencies;
    private final JointOrgans joint;

    ReviewFiles(ReviewStore store, ReviewScope scope, ReviewProcesses processes, Agencies agencies, JointOrgans joint) {
        this.store = store;
        this.scope = scope;
        this.processes = processes;
        this.agencies = agencies;
        this.joint = joint;
    }

    /** @param papers what the facts come to; @param process of the organ now */
    public record ReviewFile(
            Review review,
            String agencyName,
            ReviewPapers papers,
            ReviewProcess process,
            List<RecordedReviewFact> facts) {}

    /** Empty if there is no such review or the person may not see it. */
    public Optional<ReviewFile> find(ReviewNumber number, Actor by) {
        return store.find(number).filter(r -> scope.sees(by, r)).map(review -> {
            List<RecordedReviewFact> facts = store.facts(review.id());
            return new ReviewFile(
                    review,
                    agencies.find(review.agency())
                            .map(Agency::name)
                            .orElse(review.agency().value()),
                    ReviewPapers.of(facts),
                    processes.of(review.handledBy()),
                    facts);
        });
    }

    /** Number and title of the quoted non-public documents not yet looked into (C07). */
    public SequencedMap<String, String> quoted(ReviewFile file) {
        SequencedMap<String, String> quoted = new LinkedHashMap<>();
        for (String number : file.papers().openAlarms()) {
            quoted.put(
                    number,
                    ReviewNumber.parse(number)
                            .flatMap(store::find)
                            .map(Review::title)
                            .orElse(""));
        }
        return quoted;
    }

    /** What the person may do now. */
    public record Permitted(boolean act, boolean draft, boolean sign, boolean follow, boolean decide) {}

    public Permitted permitted(Review review, Actor by) {
        ReviewStep step = review.step();
        return new Permitted(
                step != null && step != ReviewStep.SIGNING && scope.acts(by, step, review),
                scope.drafts(by, review.handledBy()),
                step == ReviewStep.SIGNING && scope.acts(by, ReviewStep.SIGNING, review),
                scope.follows(by, review),
                scope.decides(by, review));
    }

    /**
     * One of the organs that issue a document jointly (C06).
     *
     * @param name as the sheet names it
     * @param itself whether it answers by an account of its own; otherwise the issuing organ enters what it said
     * @param said what it said of the sheet as it stands; null before
     * @param mine whether the person may say it now
     */
    public record JointOrgan(String name, boolean itself, ReviewPapers.@Nullable Said said, boolean mine) {}

    /** The organs that issue it jointly, as the sheet names them. */
    public List<JointOrgan> jointOrgans(ReviewFile file, Actor by) {
        ReviewStage stage = file.review().stage();
        boolean asked = stage == ReviewStage.IN_REVIEW || stage == ReviewStage.REFERRED;
        return file.papers().sheet().jointOrgans().stream()
                .distinct()
                .map(organ -> new JointOrgan(
                        organ,
                        joint.answersItself(organ),
                        file.papers().joint().get(organ),
                        asked && joint.answers(by, organ)))
                .toList();
    }

    /** The organs in whose name the person may draft. */
    public List<Agency> issuers(Actor by) {
        return agencies.all().stream()
                .filter(a -> scope.drafts(by, a.handledBy()) && !by.isSystem())
                .toList();
    }
}
