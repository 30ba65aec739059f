package org.gongkai.audit.web;

import java.util.List;
import org.gongkai.audit.TrailVerdict;
import org.gongkai.page.Choice;
import org.gongkai.page.PageLinks;
import org.jspecify.annotations.Nullable;

/**
 * 留痕: one page of the trail.
 *
 * @param filter as typed
 * @param kinds to choose from
 * @param rows newest first
 * @param waiting entries without a place in the chain yet
 * @param filtered whether any filter is set
 * @param query the filter as it stands in addresses, beginning with {@code ?}, or empty
 * @param verdict of a verification just made; null for none
 */
public record TrailPage(
        TrailForm filter,
        List<Choice> kinds,
        List<Row> rows,
        PageLinks links,
        long waiting,
        boolean filtered,
        String query,
        @Nullable Verdict verdict) {

    /**
     * One entry.
     *
     * @param at in words, to the second
     * @param who name and username
     * @param digest the beginning of its SM3
     */
    public record Row(
            long seq,
            String at,
            String who,
            String source,
            String kind,
            String subject,
            String act,
            String detail,
            String digest) {}

    /** A verification in words. */
    public record Verdict(boolean intact, String summary, List<TrailVerdict.Break> breaks, boolean more) {}

    public String export(String format) {
        return TrailController.LIST + "/export" + (query.isEmpty() ? "?" : query + "&") + "format=" + format;
    }
}
