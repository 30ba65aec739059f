package org.gongkai.document;

import java.time.Instant;

/**
 * A fact as it was recorded.
 *
 * @param seq its place among the facts of the document, from 1
 * @param recordedAt machine time
 * @param actor username of who recorded it
 * @param actorName as shown
 */
public record RecordedDocumentFact(int seq, DocumentFact fact, Instant recordedAt, String actor, String actorName) {}
