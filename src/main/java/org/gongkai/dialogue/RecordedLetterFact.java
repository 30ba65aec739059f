package org.gongkai.dialogue;

import java.time.Instant;

/**
 * A fact as it was recorded.
 *
 * @param seq its place among the facts of the letter, from 1
 * @param recordedAt machine time
 * @param actor username of who recorded it
 * @param actorName as shown
 */
public record RecordedLetterFact(int seq, LetterFact fact, Instant recordedAt, String actor, String actorName) {}
