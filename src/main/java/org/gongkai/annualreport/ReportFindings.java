package org.gongkai.annualreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.reportform.Findings;
import org.gongkai.reportform.NotDone;
import org.gongkai.reportform.ReportChecks;
import org.gongkai.reportform.StatutoryReport;
import org.springframework.stereotype.Component;

/** Runs the checks of the form on a report of this house: beside last year's published one, beside its units, beside the case files. */
@Component
class ReportFindings {

    private final ReportStore store;
    private final CollectionStore collected;

    ReportFindings(ReportStore store, CollectionStore collected) {
        this.store = store;
        this.collected = collected;
    }

    Findings check(CompiledReport compiled, ReportScope scope, FoldedReport folded) {
        ReportId id = compiled.id();
        StatutoryReport lastYear =
                store.publishedReports(List.of(id.agency()), id.year() - 1).get(id.agency());
        if (lastYear == null) { // 期初: what was published before this house was built is taken over as history
            lastYear = collected.report(new ReportId(id.agency(), id.year() - 1));
        }
        boolean unitsReady = scope.consolidated() && compiled.missing().isEmpty();
        List<StatutoryReport> units = unitsReady ? unitReports(scope) : null;
        Findings findings = ReportChecks.of(compiled.report())
                .beside(lastYear)
                .consolidating(units)
                .knowing(compiled.evidence())
                .run();
        return explained(findings, compiled, scope).overridden(folded.answers());
    }

    private List<StatutoryReport> unitReports(ReportScope scope) {
        List<AgencyCode> codes = scope.units().stream().map(Agency::code).toList();
        Map<AgencyCode, StatutoryReport> published = store.publishedReports(codes, scope.year());
        return List.copyOf(published.values());
    }

    /** Says why A8 was not checked in the words of this house. */
    private static Findings explained(Findings findings, CompiledReport compiled, ReportScope scope) {
        List<NotDone> notDone = new ArrayList<>();
        List<String> done = new ArrayList<>(findings.done());
        for (NotDone open : findings.notDone()) {
            if (!open.rule().equals("A8")) {
                notDone.add(open);
            } else if (scope.consolidated() && !compiled.missing().isEmpty()) {
                notDone.add(new NotDone("A8", "还有" + compiled.missing().size() + "个单位没有公开本单位年报，汇总数无法逐单位核对"));
            } else if (scope.consolidated()) {
                notDone.add(open);
            }
        }
        return new Findings(findings.findings(), done, notDone);
    }
}
