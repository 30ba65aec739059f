package org.gongkai.reportform;

/** What came of reading a report: the report, or one sentence that says why it was refused. */
public sealed interface ReportReading {

    record Read(StatutoryReport report) implements ReportReading {}

    record Refused(String why) implements ReportReading {}

    /** The report; for callers to whom a refusal is a broken machine (what we stored ourselves, tests). */
    default StatutoryReport orThrow() {
        return switch (this) {
            case Read read -> read.report();
            case Refused refused -> throw new IllegalStateException(refused.why());
        };
    }
}
