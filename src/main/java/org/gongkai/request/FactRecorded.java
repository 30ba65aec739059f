package org.gongkai.request;

/** News: a fact was added to a case. Told inside the transaction that adds it. */
public record FactRecorded(RequestNumber number, RecordedFact fact) {}
