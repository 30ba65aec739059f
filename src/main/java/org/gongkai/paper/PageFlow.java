package org.gongkai.paper;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.paper.LaidPage.Ink;

/** Lays a paper out from the head to the note, page by page (GB/T 9704-2012, 7). */
final class PageFlow {

    private final OfficialPaper paper;
    private final TypeSetter type;
    private final LineBreaks body;
    private final List<LaidPage> pages = new ArrayList<>();
    private final Tag root;
    private LaidPage page = new LaidPage();
    private double y;

    PageFlow(OfficialPaper paper, Fonts fonts) {
        this(paper, fonts, Tag.root());
    }

    /** @param root what the content hangs under in the structure tree */
    PageFlow(OfficialPaper paper, Fonts fonts, Tag root) {
        this.paper = paper;
        this.root = root;
        this.type = new TypeSetter(fonts);
        this.body = type.breaks(Typeface.FANGSONG, Measures.BODY, Measures.BODY_SPACING);
    }

    LaidPaper lay() {
        List<LaidPage> laid = pages();
        PageNumbers.print(paper, laid, type);
        return new LaidPaper(paper, laid, root);
    }

    /** The pages without their numbers. */
    List<LaidPage> pages() {
        newPage();
        y = new PaperHead(paper, type).print(page, root);
        title();
        recipient();
        body();
        attachments();
        new PaperFoot(this).sign();
        note();
        return pages;
    }

    // what the parts of a paper share

    OfficialPaper paper() {
        return paper;
    }

    TypeSetter type() {
        return type;
    }

    LaidPage page() {
        return page;
    }

    Tag root() {
        return root;
    }

    double y() {
        return y;
    }

    void moveTo(double newY) {
        y = newY;
    }

    void skip(double lines) {
        y += lines * Measures.PITCH;
    }

    boolean fits(double height) {
        return y + height <= Measures.BOTTOM + 0.5;
    }

    void newPage() {
        page = new LaidPage();
        pages.add(page);
        y = Measures.TOP;
    }

    /** One line of body type at the place reached. */
    void line(TextLine line, double x, Typeface face, Tag tag) {
        if (!fits(Measures.PITCH)) {
            newPage();
        }
        double base = TypeSetter.base(y, Measures.PITCH, Measures.BODY);
        type.put(page, line, x, base, Measures.BODY, face, Ink.BLACK, tag);
        y += Measures.PITCH;
    }

    private void title() {
        if (paper.title().isEmpty()) {
            return;
        }
        Tag tag = root.add("H1");
        LineBreaks breaks = type.breaks(Typeface.XIAOBIAOSONG, Measures.TITLE, 0);
        double pitch = Measures.PITCH * 1.2;
        double whole = breaks.width(paper.title());
        double lines = Math.ceil(whole / Measures.WIDTH);
        boolean parted = paper.title().indexOf('\n') >= 0; // the writer has said where the lines end
        double width =
                parted || lines < 2 ? Measures.WIDTH : Math.min(Measures.WIDTH, whole / lines + 2.2 * Measures.TITLE);
        for (TextLine line : breaks.lines(paper.title(), width, width, false)) {
            double x = Measures.LEFT + (Measures.WIDTH - line.width()) / 2;
            double base = TypeSetter.base(y, pitch, Measures.TITLE);
            type.put(page, line, x, base, Measures.TITLE, Typeface.XIAOBIAOSONG, Ink.BLACK, tag);
            y += pitch;
        }
        skip(1);
    }

    private void recipient() {
        if (!paper.recipient().isEmpty()) {
            Tag tag = root.add("P");
            for (TextLine line : body.lines(paper.recipient() + "：", Measures.WIDTH, Measures.WIDTH, true)) {
                line(line, Measures.LEFT, Typeface.FANGSONG, tag);
            }
        }
    }

    private void body() {
        List<Block> blocks = paper.body();
        for (int i = 0; i < blocks.size(); i++) {
            boolean last = i == blocks.size() - 1;
            Block next = last ? null : blocks.get(i + 1);
            switch (blocks.get(i)) {
                case Block.Heading heading -> heading(heading, next);
                case Block.Paragraph words -> paragraph(words.text(), last ? PaperFoot.height(paper) : 0);
                case Block.Line words -> atMargin(words.text());
                case Block.NewPage ignored -> newPage();
                case Block.Barcode code -> barcode(code);
                case Block.Grid grid -> new TableFlow(this, grid.table()).print();
            }
        }
    }

    /** A heading stays with what it heads: one line of text, or the whole table where that fits on a page. */
    private void heading(Block.Heading heading, @org.jspecify.annotations.Nullable Block next) {
        Typeface face = switch (heading.level()) {
            case 1 -> Typeface.HEI;
            case 2 -> Typeface.KAI;
            default -> Typeface.FANGSONG;
        };
        double indent = 2 * Measures.STEP;
        List<TextLine> lines = type.breaks(face, Measures.BODY, Measures.BODY_SPACING)
                .lines(heading.text(), Measures.WIDTH - indent, Measures.WIDTH, false);
        double own = lines.size() * Measures.PITCH;
        double below = Measures.PITCH;
        if (next instanceof Block.Grid grid) {
            double table = new TableFlow(this, grid.table()).height();
            below = own + table <= Measures.HEIGHT ? table : 4 * Measures.PITCH;
        }
        if (!fits(own + below)) {
            newPage();
        }
        Tag tag = root.add("H" + (heading.level() + 1));
        for (int i = 0; i < lines.size(); i++) {
            line(lines.get(i), Measures.LEFT + (i == 0 ? indent : 0), face, tag);
        }
    }

    /**
     * @param after the height of what must stand on the same page as the last lines, 0 for nothing: name and date never stand on a
     *     page alone (7.3.5)
     */
    private void paragraph(String text, double after) {
        double indent = 2 * Measures.STEP;
        List<TextLine> lines = body.lines(text, Measures.WIDTH - indent, Measures.WIDTH, true);
        double end = y + lines.size() * Measures.PITCH;
        boolean parted = after > 0 && end <= Measures.BOTTOM + 0.5 && end + after > Measures.BOTTOM + 0.5;
        int carried = parted ? Math.max(0, lines.size() - 2) : -1;
        Tag tag = root.add("P");
        for (int i = 0; i < lines.size(); i++) {
            if (i == carried) {
                newPage();
            }
            line(lines.get(i), Measures.LEFT + (i == 0 ? indent : 0), Typeface.FANGSONG, tag);
        }
    }

    private void barcode(Block.Barcode code) {
        if (!fits(BarcodePicture.SIDE)) {
            newPage();
        }
        BarcodePicture.of(code.text()).print(page, Measures.LEFT, y);
        y += BarcodePicture.SIDE;
    }

    private void atMargin(String text) {
        Tag tag = root.add("P");
        for (TextLine line : body.lines(text, Measures.WIDTH, Measures.WIDTH, true)) {
            line(line, Measures.LEFT, Typeface.FANGSONG, tag);
        }
    }

    /** 附件说明: one line below the text, two characters in; several are numbered in Arabic numerals, no mark at the end (7.3.4). */
    private void attachments() {
        List<String> names = paper.attachments();
        if (names.isEmpty()) {
            return;
        }
        skip(1);
        Tag list = root.add("P");
        for (int i = 0; i < names.size(); i++) {
            String number = names.size() == 1 ? "" : (i + 1) + ".";
            String head = (i == 0 ? "附件：" : "") + number;
            double start = Measures.LEFT + (i == 0 ? 2 : 5) * Measures.STEP;
            double hang = Measures.LEFT + 5 * Measures.STEP + (number.isEmpty() ? 0 : body.width(number));
            List<TextLine> lines =
                    body.lines(head + names.get(i), Measures.RIGHT - start, Measures.RIGHT - hang, false);
            for (int n = 0; n < lines.size(); n++) {
                line(lines.get(n), n == 0 ? start : hang, Typeface.FANGSONG, list);
            }
        }
    }

    /** 附注: two characters in, in brackets, under the date. */
    private void note() {
        if (!paper.note().isEmpty()) {
            Tag tag = root.add("P");
            double indent = 2 * Measures.STEP;
            for (TextLine line : body.lines("（" + paper.note() + "）", Measures.WIDTH - indent, Measures.WIDTH, false)) {
                line(line, Measures.LEFT + indent, Typeface.FANGSONG, tag);
            }
        }
    }
}
