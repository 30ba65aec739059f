package org.gongkai.reportform.reading;

import java.util.Map;
import org.gongkai.reportform.CellName;
import org.gongkai.reportform.ReportReading;
import org.gongkai.reportform.StatutoryReport;

/**
 * What came of reading a file, with the place in the document for each cell that was read.
 *
 * @param evidence empty for a refused file and for one of our own JSON
 */
public record ReadReport(ReportReading result, Map<CellName, Evidence> evidence) {

    public ReadReport {
        evidence = Map.copyOf(evidence);
    }

    static ReadReport refused(String why) {
        return new ReadReport(new ReportReading.Refused(why), Map.of());
    }

    static ReadReport read(StatutoryReport report, Map<CellName, Evidence> evidence) {
        return new ReadReport(new ReportReading.Read(report), evidence);
    }
}
