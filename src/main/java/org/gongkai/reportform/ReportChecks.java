package org.gongkai.reportform;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 勾稽与一致性校核: evaluates A1–A13 of law.md §2.5 and B1–B10 of contracts.md §4 on one report.
 *
 * <p>What it is compared with is optional: {@code ReportChecks.of(report).beside(lastYear).consolidating(units).knowing(evidence).run()}.
 * A rule that lacks what it needs stands in {@link Findings#notDone} with the reason. A blank cell is checked under both readings: as
 * zero, and as a number that was left out.
 */
public final class ReportChecks {

    private static final List<Check> CHECKS = List.of(
            new IdentityChecks(),
            new YearToYearChecks(),
            new LevelCheck(),
            new ConsolidationCheck(),
            new ClaimChecks(),
            new EvidenceChecks(),
            new ValueChecks(),
            new ProcurementCheck(),
            new FormChecks(),
            new WordingChecks());

    /** The rules in the order in which findings are listed. */
    static final List<String> RULES = List.of(
            "A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9", "A10", "A11", "A12", "A13", "B1", "B2", "B3", "B4",
            "B5", "B6", "B7", "B8", "B9", "B10");

    private final StatutoryReport report;
    private @Nullable StatutoryReport previous;
    private @Nullable List<StatutoryReport> units;
    private @Nullable CaseEvidence evidence;

    private ReportChecks(StatutoryReport report) {
        this.report = report;
    }

    public static ReportChecks of(StatutoryReport report) {
        return new ReportChecks(report);
    }

    /** Checks a report by itself. */
    public static Findings check(StatutoryReport report) {
        return of(report).run();
    }

    /** Last year's report of the same organ, for A4, A6, A13, B9 and B10; null leaves them undone. */
    public ReportChecks beside(@Nullable StatutoryReport lastYear) {
        this.previous = lastYear;
        return this;
    }

    /** The reports that this one consolidates, for A8; null leaves it undone. */
    public ReportChecks consolidating(@Nullable List<StatutoryReport> reports) {
        this.units = reports == null ? null : List.copyOf(reports);
        return this;
    }

    /** What the case files say, for A10 and A11. */
    public ReportChecks knowing(@Nullable CaseEvidence caseFiles) {
        this.evidence = caseFiles;
        return this;
    }

    public Findings run() {
        CheckRun run = new CheckRun(report, previous, units, evidence);
        List<String> answered = new ArrayList<>();
        for (Check check : CHECKS) {
            check.run(run);
            answered.addAll(check.rules());
        }
        return run.findings(RULES.stream().filter(answered::contains).toList());
    }
}
