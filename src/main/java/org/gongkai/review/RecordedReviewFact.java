package org.gongkai.review;

import java.time.Instant;

/**
 * A fact as it was recorded.
 *
 * @param seq its place among the facts of the review, from 1
 * @param recordedAt machine time
 * @param actor username of who recorded it
 * @param actorName as shown
 */
public record RecordedReviewFact(int seq, ReviewFact fact, Instant recordedAt, String actor, String actorName) {}
