package org.gongkai.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.reportform.ReportReading;
import org.gongkai.reportform.StatutoryReport;
import org.jspecify.annotations.Nullable;

/**
 * 上年报告: what {@code --previous} names. One file is last year's report of whatever is checked; of several, or of a directory, each report
 * finds the one of its own organ and of the year before.
 */
final class EarlierReports {

    private record Key(String organ, int year) {}

    private final @Nullable StatutoryReport only;
    private final Map<Key, StatutoryReport> all;

    private EarlierReports(@Nullable StatutoryReport only, Map<Key, StatutoryReport> all) {
        this.only = only;
        this.all = all;
    }

    /**
     * @param named what was given; null for nothing. A file among several that cannot be read is told on standard error and left out
     * @throws UnusableInput if the only file cannot be read
     */
    static EarlierReports of(@Nullable List<String> named, ReportFiles reports, Streams streams) {
        if (named == null) {
            return new EarlierReports(null, Map.of());
        }
        List<String> files = reports.expanded(named);
        if (named.size() == 1 && files.equals(named)) {
            return new EarlierReports(reports.needed(files.getFirst()), Map.of());
        }
        Map<Key, StatutoryReport> all = new HashMap<>();
        for (String file : files) {
            switch (reports.read(file)) {
                case ReportReading.Refused refused -> streams.err().println("上年报告没有用上：" + file + "：" + refused.why());
                case ReportReading.Read(StatutoryReport report) -> {
                    if (all.putIfAbsent(new Key(report.organ(), report.year()), report) != null) {
                        streams.err().println("上年报告重复，只用第一份：" + file + "（" + report.organ() + report.year() + "年）");
                    }
                }
            }
        }
        return new EarlierReports(null, all);
    }

    /** Last year's report of the same organ; null where none was given. */
    @Nullable StatutoryReport before(StatutoryReport report) {
        return only != null || report.organ().isEmpty() ? only : all.get(new Key(report.organ(), report.year() - 1));
    }
}
