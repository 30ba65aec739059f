package org.gongkai.document;

import java.util.List;
import org.gongkai.page.Link;

/** 还登载在哪里: a room above that prints documents tells their pages where, e.g. an issue of the gazette. Asked for every page, so it must cost nothing. */
public interface AlsoPrinted {

    /** Heading of the list, e.g. 政府公报. */
    String heading();

    /** Where the document was printed, in words, with the way there; empty for nowhere. */
    List<Link> of(DocumentNumber number);
}
