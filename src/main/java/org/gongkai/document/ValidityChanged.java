package org.gongkai.document;

import org.gongkai.page.PublicNews;

/**
 * News: what a public page says about validity is not what it was: of the document itself, or of one it interprets or cites.
 * Published inside a transaction.
 */
public record ValidityChanged(DocumentNumber number) implements PublicNews {}
