package org.gongkai.document;

import java.util.List;
import org.gongkai.page.Paging;

/** One page of a list of public documents, the newest first. */
public record DocumentList(List<DocumentLine> lines, Paging paging) {

    public DocumentList {
        lines = List.copyOf(lines);
    }
}
