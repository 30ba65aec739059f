package org.gongkai.paper;

import java.util.List;

/** 页码: 4号 half-width Arabic numerals between two dashes, odd pages right and even ones left (7.5). */
final class PageNumbers {

    private PageNumbers() {}

    static void print(OfficialPaper paper, List<LaidPage> pages, TypeSetter type) {
        // 信函格式首页不显示页码 (10.1)
        int first = paper.style() == PaperStyle.LETTER ? 1 : 0;
        for (int i = first; i < pages.size(); i++) {
            print(i + 1, pages.get(i), type);
        }
    }

    /** @param number odd ones stand on the right */
    static void print(int number, LaidPage page, TypeSetter type) {
        String text = "— " + number + " —";
        double width = type.breaks(Typeface.SONG, Measures.PAGE_NUMBER, 0).width(text);
        boolean odd = number % 2 == 1;
        double x = odd ? Measures.RIGHT - Measures.PAGE_NUMBER - width : Measures.LEFT + Measures.PAGE_NUMBER;
        double base = Measures.BOTTOM + Measures.NUMBER_BELOW + Measures.PAGE_NUMBER * 0.38;
        type.put(
                page,
                new TextLine(text, width, 0),
                x,
                base,
                Measures.PAGE_NUMBER,
                Typeface.SONG,
                LaidPage.Ink.BLACK,
                null);
    }
}
