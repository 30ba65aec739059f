package org.gongkai.annualreport;

import java.util.List;
import org.gongkai.reportform.Findings;
import org.gongkai.reportform.StatutoryReport;
import org.jspecify.annotations.Nullable;

/**
 * 试校结果: a report that somebody brought, as read, with what was found.
 *
 * @param previous last year's report it was compared with; null for none
 * @param remarks what the reader should know about the comparison, one Chinese sentence each
 */
public record CheckedReport(
        StatutoryReport report, @Nullable StatutoryReport previous, Findings findings, List<String> remarks) {

    public CheckedReport {
        remarks = List.copyOf(remarks);
    }
}
