package org.gongkai.annualreport.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.annualreport.PublishedReports.Published;
import org.gongkai.annualreport.ReportId;
import org.gongkai.page.Download;
import org.gongkai.reportform.StatutoryReport;
import org.gongkai.reportform.writing.ReportFormat;
import org.gongkai.reportform.writing.WritingReport;
import org.gongkai.reportform.writing.WrittenReport;
import org.springframework.stereotype.Component;

/**
 * The files of a published report. An edition never changes, so they are written and read back once, when somebody first opens it;
 * a format that could not be written and read back is not offered.
 */
@Component
class ReportDownloads {

    private static final int MOST_EDITIONS = 60;

    private record Edition(ReportId id, int number) {}

    private final Cache<Edition, Map<ReportFormat, byte[]>> written =
            Caffeine.newBuilder().maximumSize(MOST_EDITIONS).build();

    /** What the public page offers, with format and size. */
    List<Download> of(Published report) {
        Map<ReportFormat, byte[]> files = files(report);
        return ReportFormat.DOWNLOADS.stream()
                .filter(files::containsKey)
                .map(format -> new Download(
                        format.label(),
                        "/reports/" + report.id().path() + "." + format.ending(),
                        format.name(),
                        Objects.requireNonNull(files.get(format)).length))
                .toList();
    }

    WrittenReport file(Published report, ReportFormat format) {
        byte[] file = files(report).get(format);
        return file != null ? new WrittenReport.Done(file) : WritingReport.write(report.report(), format);
    }

    private Map<ReportFormat, byte[]> files(Published report) {
        return written.get(new Edition(report.id(), report.edition()), edition -> write(report.report()));
    }

    private static Map<ReportFormat, byte[]> write(StatutoryReport report) {
        Map<ReportFormat, byte[]> files = new EnumMap<>(ReportFormat.class);
        for (ReportFormat format : ReportFormat.DOWNLOADS) {
            if (WritingReport.write(report, format) instanceof WrittenReport.Done done) {
                files.put(format, done.content());
            }
        }
        return files;
    }
}
