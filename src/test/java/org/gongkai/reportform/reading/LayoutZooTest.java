package org.gongkai.reportform.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.gongkai.reportform.ReportReading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Properties over invented reports in every layout and habit: what is read is right, whatever cannot be known is said to be unread. */
class LayoutZooTest {

    /** Layouts that lose something by nature: here only wrong cells are forbidden. */
    private static final Set<LayoutZoo.Layout> LOSSY = EnumSet.of(
            LayoutZoo.Layout.PAGE_TEXT,
            LayoutZoo.Layout.OFD,
            LayoutZoo.Layout.PDF,
            LayoutZoo.Layout.MARKDOWN_FALLEN_TOTAL,
            LayoutZoo.Layout.MARKDOWN_LOST_LABELS,
            LayoutZoo.Layout.LINES,
            LayoutZoo.Layout.LINES_BARE_BAR_BEFORE_ROW,
            LayoutZoo.Layout.ENDS_EARLY);

    /** What no reader can know: refused, every time. */
    private static final Set<LayoutZoo.Layout> UNREADABLE =
            EnumSet.of(LayoutZoo.Layout.REPEATED_LINES_DROPPED, LayoutZoo.Layout.COLUMN_BY_COLUMN);

    private static final int TRIES = Integer.getInteger("gongkai.zoo.tries", 20);

    @ParameterizedTest
    @EnumSource
    void neverReadsACellWrongly(LayoutZoo.Layout layout) {
        int right = 0;
        int all = 0;
        List<String> refused = new ArrayList<>();
        for (int seed = 0; seed < TRIES; seed++) {
            InventedReport.Zero zero = InventedReport.Zero.values()[seed % 5];
            InventedReport report = new InventedReport(new Random(seed), zero, false);
            LayoutZoo.Document document = LayoutZoo.render(report, layout);
            ReportReading reading =
                    ReadingReport.from(document.content(), document.name()).result();
            Score score = Score.of(layout + " seed " + seed + " zero " + zero, reading, report.truth);
            assertThat(score.wrong()).as(score.name()).isEmpty();
            if (score.refused() != null) {
                refused.add(score.toString());
            }
            right += score.right();
            all += score.right() + score.unread();
        }
        if (UNREADABLE.contains(layout)) {
            assertThat(refused).hasSize(TRIES);
        } else if (!LOSSY.contains(layout)) {
            assertThat(refused).isEmpty();
            assertThat(right).isGreaterThanOrEqualTo((int) (0.99 * all));
        }
    }
}
