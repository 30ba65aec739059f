package org.gongkai.redaction;

import java.time.Instant;
import java.util.List;
import org.gongkai.statute.Ground;
import org.jspecify.annotations.Nullable;

/**
 * 一份区分处理: a PDF of a case and what is taken out of it. It goes by its number; the name of the file may name somebody.
 *
 * @param id unique in the installation
 * @param ordinal which of its case, from 1
 * @param pages how many pages the file has
 * @param boxes what is taken out, by page
 * @param appliedAt when the verified file was made; null before, and again after a box was changed
 * @param resultBytes size of the verified file; 0 without one
 */
public record Redaction(
        long id,
        int ordinal,
        int pages,
        List<Box> boxes,
        @Nullable Instant appliedAt,
        long resultBytes) {

    public Redaction {
        boxes = List.copyOf(boxes);
    }

    /**
     * A box on a page, in points from the upper left corner of the page as it is shown.
     *
     * @param ground on what it rests
     */
    public record Box(long id, int page, double x, double y, double width, double height, Ground ground) {}

    public List<Box> on(int page) {
        return boxes.stream().filter(box -> box.page() == page).toList();
    }
}
