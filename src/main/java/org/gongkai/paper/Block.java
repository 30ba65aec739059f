package org.gongkai.paper;

/** One block of the body of a paper, in reading order. */
public sealed interface Block {

    /**
     * 层次标题.
     *
     * @param level 1 for 一、 (黑体), 2 for （一） (楷体), 3 for 1. and 4 for （1） (仿宋)
     */
    record Heading(int level, String text) implements Block {
        public Heading {
            if (level < 1 || level > 4) {
                throw new IllegalArgumentException("a heading has level 1 to 4, not " + level);
            }
        }
    }

    /** 正文段落: its first line begins two characters in. */
    record Paragraph(String text) implements Block {}

    /** A line that begins at the margin, for example a field of a record. */
    record Line(String text) implements Block {}

    /** 另页: what follows begins on a new page. */
    record NewPage() implements Block {}

    /**
     * 二维码 of an address or another short text, at most some hundred characters. What it leads to is to be said in words beside it:
     * on PDF and OFD the picture carries no text of its own.
     */
    record Barcode(String text) implements Block {}

    /** 表格. */
    record Grid(Table table) implements Block {}
}
