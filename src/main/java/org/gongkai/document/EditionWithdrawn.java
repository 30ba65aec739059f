package org.gongkai.document;

/** News: a document is public no more. Published inside the transaction that withdraws it. */
public record EditionWithdrawn(DocumentNumber number) {}
