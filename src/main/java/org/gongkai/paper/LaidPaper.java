package org.gongkai.paper;

import java.util.List;

/**
 * A paper on its pages, and what each stretch of them is.
 *
 * @param bookmarks places of a volume that its reader can jump to; none for a single paper
 */
record LaidPaper(OfficialPaper paper, List<LaidPage> pages, Tag root, List<Bookmark> bookmarks) {

    LaidPaper {
        pages = List.copyOf(pages);
        bookmarks = List.copyOf(bookmarks);
    }

    LaidPaper(OfficialPaper paper, List<LaidPage> pages, Tag root) {
        this(paper, pages, root, List.of());
    }

    /** @param page index of the sheet, from 0 */
    record Bookmark(String name, int page) {}

    static LaidPaper of(OfficialPaper paper, Fonts fonts) {
        return new PageFlow(paper, fonts).lay();
    }
}
