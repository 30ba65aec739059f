package org.gongkai.document.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The pictures of a laid out file by the page that shows them, and what was left behind. */
final class LaidOutPictures {

    /** A picture over more of a page than this is the page itself, scanned. */
    static final double WHOLE_PAGE = 0.8;

    /** Smaller pictures are signs: a bullet, a line, a logo. */
    static final double LEAST_POINTS = 36;

    private static final int MOST = 60;
    private static final long MOST_BYTES = 40L << 20;

    private final List<Picture> kept = new ArrayList<>();
    private final Map<Integer, List<Integer>> byPage = new TreeMap<>();
    private long bytes;
    private int scans;
    private boolean lost;

    void add(int page, byte[] content, String ending) {
        if (kept.size() >= MOST || bytes + content.length > MOST_BYTES) {
            lost = true;
            return;
        }
        bytes += content.length;
        kept.add(new Picture("图" + (kept.size() + 1) + "." + ending, content));
        byPage.computeIfAbsent(page, p -> new ArrayList<>()).add(kept.size());
    }

    void scan() {
        scans++;
    }

    void leaveBehind() {
        lost = true;
    }

    List<Picture> kept() {
        return kept;
    }

    /** Numbers of the pictures of a page, from 1, from its top. */
    List<Integer> on(int page) {
        return byPage.getOrDefault(page, List.of());
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (scans > 0) {
            notes.add("有" + scans + "页是整页的图片（扫描页），没有带过来；页上的内容请另行录入，原文件可以作为附件。");
        }
        if (lost) {
            notes.add("有的图片读不出来，没有带过来，请对照原文补上。");
        }
        return notes;
    }
}
