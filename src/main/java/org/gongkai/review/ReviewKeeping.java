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
    private final Clock clock;

    ReviewKeeping(ReviewStore store, ReviewProcesses processes, Clock clock) {
        this.store = store;
        this.processes = processes;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Review keep(Review review, ReviewFact fact, Actor by) {
        Review after = review.after(fact, processes.of(review.handledBy()).steps());
        store.append(review.id(), review.number(), recorded(after.facts(), fact, by));
        store.project(after);
        return after;
    }

    RecordedReviewFact recorded(int seq, ReviewFact fact, Actor by) {
        return new RecordedReviewFact(seq, fact, clock.instant(), by.username(), by.displayName());
    }
}
