package org.gongkai.dialogue.web;

import java.util.List;
import java.util.Locale;
import org.gongkai.dialogue.LetterFigures.Row;
import org.gongkai.page.Link;
import org.jspecify.annotations.Nullable;

/** 来信统计. */
public record LetterFiguresPage(
        int year,
        List<Link> years,
        List<Row> rows,
        @Nullable Row sum) {

    /** A share as {@code 87.5%}, a dash where there is nothing to share. */
    public static String share(long part, long whole) {
        return whole == 0 ? "—" : String.format(Locale.ROOT, "%.1f%%", 100.0 * part / whole);
    }

    /** Average calendar days to the end, one decimal. */
    public static String days(Row row) {
        long ended = row.answered() + row.otherwise();
        return ended == 0 ? "—" : String.format(Locale.ROOT, "%.1f", (double) row.days() / ended);
    }
}
