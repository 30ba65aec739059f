package org.gongkai.reportform.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongkai.reportform.CellName;
import org.gongkai.reportform.ReportReading;
import org.gongkai.reportform.StatutoryReport;
import org.jspecify.annotations.Nullable;

/** How a reading compares with the truth, cell by cell. A null that is not unread says "blank" and is wrong for a number. */
record Score(
        String name,
        int right,
        int unread,
        List<String> wrong,
        @Nullable String refused) {

    static Score of(String name, ReportReading reading, StatutoryReport truth) {
        if (reading instanceof ReportReading.Refused(String why)) {
            return new Score(name, 0, 0, List.of(), why);
        }
        StatutoryReport read = reading.orThrow();
        int right = 0;
        int unread = 0;
        List<String> wrong = new ArrayList<>();
        for (CellName cell : truth.layout().cells()) {
            if (truth.isUnread(cell)) {
                continue;
            }
            BigDecimal expected = truth.at(cell);
            BigDecimal found = read.at(cell);
            if (!read.layout().cells().contains(cell) || read.isUnread(cell)) {
                unread++;
            } else if (Objects.equals(expected, found)) {
                right++;
            } else {
                wrong.add(cell + " is " + expected + ", read as " + found);
            }
        }
        return new Score(name, right, unread, wrong, null);
    }

    @Override
    public String toString() {
        return refused != null
                ? String.format("%-20s refused: %s", name, refused)
                : String.format(
                        "%-20s right %3d  unread %3d  wrong unflagged %d %s", name, right, unread, wrong.size(), wrong);
    }
}
