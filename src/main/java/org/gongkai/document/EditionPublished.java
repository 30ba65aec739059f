package org.gongkai.document;

/** News: a document is public, or a new edition of it is. Published inside the transaction that publishes. */
public record EditionPublished(DocumentNumber number) {}
