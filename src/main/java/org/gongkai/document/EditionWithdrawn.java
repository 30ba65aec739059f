package org.gongkai.document;

import org.gongkai.page.PublicNews;

/** News: a document is public no more. Published inside the transaction that withdraws it. */
public record EditionWithdrawn(DocumentNumber number) implements PublicNews {}
