package org.gongkai.document;

import org.gongkai.page.PublicNews;

/** News: a document satisfies other rows of the standard catalogues than before. Published inside the transaction. */
public record StandardsChanged(DocumentNumber number) implements PublicNews {}
