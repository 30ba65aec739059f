package org.gongkai.paper;

import org.gongkai.paper.LaidPage.Ink;

/** 版头: mark, number and red rules of the first page. */
final class PaperHead {

    private static final double THICK = 2.4;
    private static final double THIN = 0.8;
    private static final double GAP = 1.8;

    private final OfficialPaper paper;
    private final TypeSetter type;

    PaperHead(OfficialPaper paper, TypeSetter type) {
        this.paper = paper;
        this.type = type;
    }

    /** Prints the head and says where the title begins. */
    double print(LaidPage page, Tag root) {
        return switch (paper.style()) {
            case PLAIN -> Measures.TOP;
            case DOCUMENT -> document(page, root);
            case LETTER -> letter(page, root);
        };
    }

    /** 7.2.4–7.2.7. */
    private double document(LaidPage page, Tag root) {
        double size = markSize(Measures.WIDTH, 48);
        double top = Measures.TOP + Measures.MARK_BELOW_TOP;
        mark(page, root, top, size);
        double y = top + size + 2 * Measures.PITCH;
        if (!paper.number().isEmpty()) {
            LineBreaks breaks = type.breaks(Typeface.FANGSONG, Measures.BODY, Measures.BODY_SPACING);
            TextLine line = new TextLine(paper.number(), breaks.width(paper.number()), Measures.BODY_SPACING);
            double x = Measures.LEFT + (Measures.WIDTH - line.width()) / 2;
            type.put(
                    page,
                    line,
                    x,
                    TypeSetter.base(y, Measures.PITCH, Measures.BODY),
                    Measures.BODY,
                    Typeface.FANGSONG,
                    Ink.BLACK,
                    root.add("P"));
            y += Measures.PITCH;
        }
        y += Measures.RULE_BELOW_NUMBER;
        page.put(new LaidPage.Rule(Measures.LEFT, y, Measures.RIGHT, y, 1.5, Ink.RED));
        return y + 2 * Measures.PITCH;
    }

    /** 10.1. */
    private double letter(LaidPage page, Tag root) {
        double size = markSize(Measures.LETTER_RULE_WIDTH, 40);
        mark(page, root, Measures.LETTER_MARK, size);
        double y = Measures.LETTER_MARK + size + Measures.LETTER_RULE_BELOW;
        doubleRule(page, y, THICK, THIN);
        double foot = Measures.PAGE_HEIGHT - Measures.LETTER_FOOT - THICK - GAP - THIN;
        doubleRule(page, foot, THIN, THICK);
        y += THICK + GAP + THIN + Measures.BODY * 7 / 8;
        if (!paper.number().isEmpty()) {
            LineBreaks breaks = type.breaks(Typeface.FANGSONG, Measures.BODY, Measures.BODY_SPACING);
            double width = breaks.width(paper.number());
            TextLine line = new TextLine(paper.number(), width, Measures.BODY_SPACING);
            type.put(
                    page,
                    line,
                    Measures.RIGHT - width,
                    TypeSetter.baseUnder(y, Measures.BODY),
                    Measures.BODY,
                    Typeface.FANGSONG,
                    Ink.BLACK,
                    root.add("P"));
            y += Measures.BODY;
        }
        return y + 2 * Measures.PITCH;
    }

    private double markSize(double width, double most) {
        double characters = paper.issuer().codePointCount(0, paper.issuer().length());
        return Math.min(most, width / Math.max(1, characters));
    }

    private void mark(LaidPage page, Tag root, double top, double size) {
        if (paper.issuer().isEmpty()) {
            return;
        }
        double width = type.breaks(Typeface.XIAOBIAOSONG, size, 0).width(paper.issuer());
        TextLine line = new TextLine(paper.issuer(), width, 0);
        double x = (Measures.PAGE_WIDTH - width) / 2;
        type.put(page, line, x, TypeSetter.baseUnder(top, size), size, Typeface.XIAOBIAOSONG, Ink.RED, root.add("P"));
    }

    private static void doubleRule(LaidPage page, double top, double upper, double lower) {
        double left = (Measures.PAGE_WIDTH - Measures.LETTER_RULE_WIDTH) / 2;
        double right = left + Measures.LETTER_RULE_WIDTH;
        double first = top + upper / 2;
        double second = top + upper + GAP + lower / 2;
        page.put(new LaidPage.Rule(left, first, right, first, upper, Ink.RED));
        page.put(new LaidPage.Rule(left, second, right, second, lower, Ink.RED));
    }
}
