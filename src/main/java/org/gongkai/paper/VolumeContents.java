package org.gongkai.paper;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.paper.LaidPage.Ink;

/** 目录: sections, titles, dots and the page each paper begins on. */
final class VolumeContents {

    private static final double SIZE = 14;
    private static final double PITCH = Measures.HEIGHT / 26;
    private static final String DOT = "…";

    private final Volume volume;
    private final List<Integer> firstPages;
    private final TypeSetter type;
    private final Tag tag;
    private final LineBreaks plain;
    private final List<LaidPage> pages = new ArrayList<>();
    private LaidPage page = new LaidPage();
    private double y;

    VolumeContents(Volume volume, List<Integer> firstPages, TypeSetter type, Tag tag) {
        this.volume = volume;
        this.firstPages = firstPages;
        this.type = type;
        this.tag = tag;
        this.plain = type.breaks(Typeface.SONG, SIZE, 0);
    }

    List<LaidPage> pages() {
        next();
        double width = type.breaks(Typeface.XIAOBIAOSONG, Measures.TITLE, 0).width("目　　录");
        put("目　　录", (Measures.PAGE_WIDTH - width) / 2, Measures.TITLE, Typeface.XIAOBIAOSONG, tag.add("Caption"));
        y += 2 * PITCH;
        int n = 0;
        for (Volume.Section section : volume.sections()) {
            if (section.papers().isEmpty()) {
                continue;
            }
            room(3);
            y += PITCH / 2;
            put(section.name(), Measures.LEFT, SIZE, Typeface.HEI, tag.add("TOCI"));
            y += PITCH;
            for (OfficialPaper paper : section.papers()) {
                entry(paper, firstPages.get(n++));
            }
        }
        return pages;
    }

    private void entry(OfficialPaper paper, int firstPage) {
        String number = Integer.toString(firstPage);
        double left = Measures.LEFT + SIZE;
        double end = Measures.RIGHT - 3 * SIZE;
        String name = paper.number().isEmpty() ? paper.name() : paper.name() + "（" + paper.number() + "）";
        List<TextLine> lines = plain.lines(name, end - left, end - left - SIZE, false);
        room(lines.size());
        Tag item = tag.add("TOCI");
        for (int i = 0; i < lines.size(); i++) {
            double x = i == 0 ? left : left + SIZE;
            type.put(page, lines.get(i), x, TypeSetter.base(y, PITCH, SIZE), SIZE, Typeface.SONG, Ink.BLACK, item);
            if (i == lines.size() - 1) {
                dots(x + lines.get(i).width(), Measures.RIGHT - plain.width(number));
                put(number, Measures.RIGHT - plain.width(number), SIZE, Typeface.SONG, item);
            }
            y += PITCH;
        }
    }

    /** Between title and number, lined up at the right; no content. */
    private void dots(double from, double to) {
        double step = plain.width(DOT);
        int fit = (int) Math.floor((to - from - SIZE / 2) / step);
        if (fit > 0) {
            String dots = DOT.repeat(fit);
            type.put(
                    page,
                    new TextLine(dots, fit * step, 0),
                    to - SIZE / 4 - fit * step,
                    TypeSetter.base(y, PITCH, SIZE),
                    SIZE,
                    Typeface.SONG,
                    Ink.BLACK,
                    null);
        }
    }

    private void put(String text, double x, double size, Typeface face, Tag as) {
        double width = type.breaks(face, size, 0).width(text);
        type.put(page, new TextLine(text, width, 0), x, TypeSetter.base(y, PITCH, size), size, face, Ink.BLACK, as);
    }

    private void room(int lines) {
        if (y + lines * PITCH > Measures.BOTTOM) {
            next();
        }
    }

    private void next() {
        page = new LaidPage();
        pages.add(page);
        y = Measures.TOP;
    }
}
