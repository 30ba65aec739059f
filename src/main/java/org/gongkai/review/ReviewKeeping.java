package org.gongkai.review;

import java.time.Clock;
import java.time.LocalDate;
import org.gongkai.identity.Actor;
import org.springframework.stereotype.Component;

/** Keeps one fact after another of a review, and lets its header follow. */
@Component
class ReviewKeeping {

    private final ReviewStore store;
    private final ReviewProcesses processes;
    private final JointOrgans joint;
    private final Clock clock;

    ReviewKeeping(ReviewStore store, ReviewProcesses processes, JointOrgans joint, Clock clock) {
        this.store = store;
        this.processes = processes;
        this.joint = joint;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Review keep(Review review, ReviewFact fact, Actor by) {
        Review after = review.after(fact, processes.of(review.handledBy()).steps());
        store.append(review.id(), review.number(), recorded(after.facts(), fact, by));
        store.project(after);
        if (fact instanceof ReviewFact.ProposalRevised
                || fact instanceof ReviewFact.JointOrganAgreed
                || fact instanceof ReviewFact.JointOrganAnswered) {
            projectJoint(review.id());
        }
        return after;
    }

    /** Lets the list of the joint organs follow the facts. */
    void projectJoint(long review) {
        joint.project(review, ReviewPapers.of(store.facts(review)));
    }

    RecordedReviewFact recorded(int seq, ReviewFact fact, Actor by) {
        return new RecordedReviewFact(seq, fact, clock.instant(), by.username(), by.displayName());
    }
}
