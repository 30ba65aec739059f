package org.gongkai.paper;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.paper.LaidPage.Ink;

/**
 * Lays a volume out for printing on both sides: the cover on a right page, contents behind it, and the first paper on a right page
 * again, which has the number 1.
 */
final class VolumeFlow {

    private static final double COVER_NAME = 52;
    private static final double COVER_NUMBER = 22;
    private static final double COVER_FOOT = 18;

    private final Volume volume;
    private final Fonts fonts;
    private final TypeSetter type;
    private final Tag root = Tag.root();
    private final List<Integer> firstPages = new ArrayList<>();

    VolumeFlow(Volume volume, Fonts fonts) {
        this.volume = volume;
        this.fonts = fonts;
        this.type = new TypeSetter(fonts);
    }

    /** Known once it is laid out. */
    List<Integer> firstPages() {
        return firstPages;
    }

    LaidPaper lay() {
        LaidPage cover = cover();
        Tag contentsTag = root.add("TOC");
        List<LaidPage> text = new ArrayList<>();
        for (Volume.Section section : volume.sections()) {
            for (OfficialPaper paper : section.papers()) {
                firstPages.add(text.size() + 1);
                text.addAll(new PageFlow(paper, fonts, root.add("Art")).pages());
            }
        }
        for (int i = 0; i < text.size(); i++) {
            PageNumbers.print(i + 1, text.get(i), type);
        }
        List<LaidPage> pages = new ArrayList<>();
        pages.add(cover);
        pages.addAll(new VolumeContents(volume, firstPages, type, contentsTag).pages());
        if (pages.size() % 2 == 1) {
            pages.add(new LaidPage()); // 双面印刷: the text begins on a right page
        }
        int front = pages.size();
        pages.addAll(text);
        return new LaidPaper(whole(), pages, root, bookmarks(front));
    }

    private LaidPage cover() {
        LaidPage page = new LaidPage();
        double size =
                Math.min(COVER_NAME, Measures.WIDTH / Math.max(1, volume.name().length()));
        centred(page, volume.name(), 78 * Measures.PER_MM, size, Typeface.XIAOBIAOSONG, Ink.RED, "H1");
        double rule = 78 * Measures.PER_MM + size + 14 * Measures.PER_MM;
        page.put(new LaidPage.Rule(Measures.LEFT, rule, Measures.RIGHT, rule, 2.4, Ink.RED));
        page.put(new LaidPage.Rule(Measures.LEFT, rule + 4, Measures.RIGHT, rule + 4, 0.8, Ink.RED));
        centred(page, volume.number(), rule + 16 * Measures.PER_MM, COVER_NUMBER, Typeface.HEI, Ink.BLACK, "P");
        double foot = Measures.BOTTOM - 2 * Measures.PITCH;
        centred(page, volume.publisher(), foot, COVER_FOOT, Typeface.SONG, Ink.BLACK, "P");
        centred(page, volume.date(), foot + 1.4 * Measures.PITCH, COVER_FOOT, Typeface.SONG, Ink.BLACK, "P");
        return page;
    }

    private void centred(LaidPage page, String text, double top, double size, Typeface face, Ink ink, String role) {
        double width = type.breaks(face, size, 0).width(text);
        double x = (Measures.PAGE_WIDTH - width) / 2;
        type.put(
                page,
                new TextLine(text, width, 0),
                x,
                TypeSetter.baseUnder(top, size),
                size,
                face,
                ink,
                root.add(role));
    }

    private List<LaidPaper.Bookmark> bookmarks(int front) {
        List<LaidPaper.Bookmark> bookmarks = new ArrayList<>();
        bookmarks.add(new LaidPaper.Bookmark("目录", 1));
        int n = 0;
        for (Volume.Section section : volume.sections()) {
            for (OfficialPaper paper : section.papers()) {
                bookmarks.add(new LaidPaper.Bookmark(paper.name(), front + firstPages.get(n++) - 1));
            }
        }
        return bookmarks;
    }

    /** What identifies the file: every word of it. */
    private OfficialPaper whole() {
        List<Block> words = new ArrayList<>();
        volume.sections().forEach(section -> {
            words.add(new Block.Line(section.name()));
            section.papers()
                    .forEach(
                            paper -> CleanText.texts(paper).map(Block.Line::new).forEach(words::add));
        });
        words.add(new Block.Line(volume.date()));
        OfficialPaper plain = OfficialPaper.plain(volume.title()).saying(words);
        return new OfficialPaper(
                PaperStyle.PLAIN, volume.publisher(), "", plain.title(), "", plain.body(), List.of(), null, "");
    }
}
