package org.gongkai.paper;

import java.util.List;

/** A paper on its pages, and what each stretch of them is. */
record LaidPaper(OfficialPaper paper, List<LaidPage> pages, Tag root) {

    LaidPaper {
        pages = List.copyOf(pages);
    }

    static LaidPaper of(OfficialPaper paper, Fonts fonts) {
        return new PageFlow(paper, fonts).lay();
    }
}
