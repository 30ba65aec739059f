package org.gongkai.paper;

/** 落款: the organ's name and the date, with a place for the seal (GB/T 9704-2012, 7.3.5). */
final class PaperFoot {

    private final PageFlow flow;

    PaperFoot(PageFlow flow) {
        this.flow = flow;
    }

    /** What must stand on one page: the empty lines, name, date and note; attachments stand with them. */
    static double height(OfficialPaper paper) {
        Signature signature = paper.signature();
        if (signature == null) {
            return 0;
        }
        int attachments =
                paper.attachments().isEmpty() ? 0 : paper.attachments().size() + 1;
        return (1 + 2 + attachments + (paper.note().isEmpty() ? 0 : 1)) * Measures.PITCH;
    }

    /** The seal reaches a line above the name: two empty lines where there is room, one where it is close. */
    private int emptyLines(Signature signature) {
        return signature.sealed() && flow.fits(4 * Measures.PITCH) ? 2 : 1;
    }

    void sign() {
        Signature signature = flow.paper().signature();
        if (signature == null) {
            return;
        }
        LineBreaks breaks = flow.type().breaks(Typeface.FANGSONG, Measures.BODY, Measures.BODY_SPACING);
        TextLine organ = line(breaks, signature.organ());
        TextLine date = line(breaks, signature.date());
        int empty = emptyLines(signature);
        if (!flow.fits((empty + 2) * Measures.PITCH)) {
            flow.newPage();
        } else {
            flow.skip(empty);
        }
        double top = flow.y();
        double dateX;
        double organX;
        if (signature.sealed()) {
            dateX = Measures.RIGHT - 4 * Measures.STEP - date.width();
            organX = Math.min(dateX + (date.width() - organ.width()) / 2, Measures.RIGHT - organ.width());
            seal(dateX + date.width() / 2, top + Measures.PITCH);
        } else {
            organX = Measures.RIGHT - 2 * Measures.STEP - organ.width();
            dateX = organX + 2 * Measures.STEP;
            if (dateX + date.width() > Measures.RIGHT - 2 * Measures.STEP) {
                dateX = Measures.RIGHT - 2 * Measures.STEP - date.width();
                organX = Math.min(organX, dateX - 2 * Measures.STEP);
            }
        }
        flow.line(organ, organX, Typeface.FANGSONG, flow.root().add("P"));
        flow.line(date, dateX, Typeface.FANGSONG, flow.root().add("P"));
    }

    private static TextLine line(LineBreaks breaks, String text) {
        return new TextLine(text, breaks.width(text), Measures.BODY_SPACING);
    }

    /** 印章: over name and date, its top within one line of the text above. */
    private void seal(double x, double y) {
        flow.page().put(new LaidPage.Circle(x, y, Measures.SEAL / 2, 0.6, LaidPage.Ink.FAINT));
    }
}
