package org.gongkai.reportform;

import java.util.List;
import java.util.Map;

/**
 * The outcome of checking one report.
 *
 * @param findings in the order of the rules
 * @param done rules that were checked wholly
 * @param notDone rules that were not checked, or not wholly, with the reason
 */
public record Findings(List<Finding> findings, List<String> done, List<NotDone> notDone) {

    public Findings {
        findings = List.copyOf(findings);
        done = List.copyOf(done);
        notDone = List.copyOf(notDone);
    }

    public boolean hasErrors() {
        return findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
    }

    /** Findings that stand in the way of signing. */
    public List<Finding> blocking() {
        return findings.stream().filter(Finding::blocks).toList();
    }

    /** Findings shown beside a cell. */
    public List<Finding> at(CellName cell) {
        return findings.stream().filter(f -> f.cells().contains(cell)).toList();
    }

    public List<Finding> of(String rule) {
        return findings.stream().filter(f -> f.rule().equals(rule)).toList();
    }

    /** With the reasons that people gave, by {@link Finding#key()}; a reason for what may not be overridden is ignored. */
    public Findings overridden(Map<String, String> reasons) {
        List<Finding> answered = findings.stream()
                .map(f -> {
                    String reason = reasons.get(f.key());
                    return reason != null && f.mayBeOverridden() ? f.overridden(reason) : f;
                })
                .toList();
        return new Findings(answered, done, notDone);
    }
}
