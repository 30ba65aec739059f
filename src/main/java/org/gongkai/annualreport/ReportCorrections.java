package org.gongkai.annualreport;

import java.util.Map;
import org.gongkai.reportform.CellName;
import org.gongkai.reportform.ReportLevel;
import org.jspecify.annotations.Nullable;

/**
 * 改正: what somebody typed over a report as read.
 *
 * @param year as typed
 * @param cells as typed, by cell; an empty text leaves a blank cell blank and an unread one unread; a cell that is not named stays as read
 * @param blanksAsZero 空白填0: blank cells become 0; unread ones do not
 * @param sums 重算合计: every total whose parts are all known becomes their sum
 */
public record ReportCorrections(
        String organ,
        String year,
        @Nullable ReportLevel level,
        Map<CellName, String> cells,
        boolean blanksAsZero,
        boolean sums) {

    public ReportCorrections {
        cells = Map.copyOf(cells);
    }
}
