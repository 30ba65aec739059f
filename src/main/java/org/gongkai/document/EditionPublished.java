package org.gongkai.document;

import org.gongkai.page.PublicNews;

/** News: a document is public, or a new edition of it is. Published inside the transaction that publishes. */
public record EditionPublished(DocumentNumber number) implements PublicNews {}
