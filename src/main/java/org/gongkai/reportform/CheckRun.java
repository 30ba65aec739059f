package org.gongkai.reportform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is checked, beside what, and what was found so far. */
final class CheckRun {

    final StatutoryReport report;
    final @Nullable StatutoryReport previous;
    final @Nullable List<StatutoryReport> units;
    final @Nullable CaseEvidence evidence;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Set<String>> notDone = new LinkedHashMap<>();

    CheckRun(
            StatutoryReport report,
            @Nullable StatutoryReport previous,
            @Nullable List<StatutoryReport> units,
            @Nullable CaseEvidence evidence) {
        this.report = report;
        this.previous = previous;
        this.units = units;
        this.evidence = evidence;
    }

    void find(
            String rule,
            Severity severity,
            List<CellName> cells,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal found,
            String text,
            String remedy) {
        findings.add(new Finding(rule, severity, cells, expected, found, text, remedy, null, null));
    }

    void quote(
            String rule,
            Severity severity,
            List<CellName> cells,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal found,
            String text,
            String remedy,
            String quote) {
        findings.add(new Finding(rule, severity, cells, expected, found, text, remedy, quote, null));
    }

    void notDone(String rule, String why) {
        notDone.computeIfAbsent(rule, r -> new LinkedHashSet<>()).add(why);
    }

    /** The cell with a blank taken as zero, or null where it is unread or not on the form. */
    static @Nullable BigDecimal blankAsZero(StatutoryReport report, CellName cell) {
        if (!report.layout().cells().contains(cell) || report.isUnread(cell)) {
            return null;
        }
        BigDecimal number = report.at(cell);
        return number == null ? BigDecimal.ZERO : number;
    }

    /** The sum with blanks taken as zero, or null where a cell is unread or not on the form. */
    static @Nullable BigDecimal blankAsZero(StatutoryReport report, List<CellName> cells) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CellName cell : cells) {
            BigDecimal number = blankAsZero(report, cell);
            if (number == null) {
                return null;
            }
            sum = sum.add(number);
        }
        return sum;
    }

    String spoken(CellName cell) {
        return report.layout().spoken(cell);
    }

    /** A number as people write it. */
    static String plain(@Nullable BigDecimal number) {
        return number == null ? "空白" : number.stripTrailingZeros().toPlainString();
    }

    Findings findings(List<String> rules) {
        List<String> done =
                rules.stream().filter(rule -> !notDone.containsKey(rule)).toList();
        List<NotDone> open = rules.stream()
                .filter(notDone::containsKey)
                .map(rule -> new NotDone(rule, String.join("；", notDone.getOrDefault(rule, Set.of()))))
                .toList();
        List<Finding> ordered = new ArrayList<>();
        for (String rule : rules) {
            findings.stream().filter(f -> f.rule().equals(rule)).forEach(ordered::add);
        }
        return new Findings(ordered, done, open);
    }
}
