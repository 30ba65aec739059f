package org.gongkai.catalogue;

import org.gongkai.page.PublicNews;

/** News: the tree of columns is not what it was. Published inside the transaction that changes it. */
public record ColumnsChanged() implements PublicNews {}
