package org.gongkai.reportform;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What holds for every report, however its figures fall. */
class ReportPropertiesTest {

    private static final FormLayout FORM = FormEdition.FMT21.layout();
    private static final List<CellName> RESULTS = FORM.leaves().stream()
            .filter(c ->
                    c.table() == 3 && !Set.of("new", "carriedIn", "carriedOut").contains(c.row()))
            .toList();

    /** A year of one organ with last year's report beside it and its two units. */
    record Year(StatutoryReport report, StatutoryReport previous, List<StatutoryReport> units) {}

    @Property(tries = 60)
    void consistentReportHasNoFindings(@ForAll("years") Year year) {
        assertThat(check(year, year.report()).findings()).isEmpty();
    }

    @Property(tries = 150)
    void oneChangedLeafIsFoundByExactlyTheRulesThatNameIt(@ForAll("years") Year year, @ForAll("leaves") CellName leaf) {
        BigDecimal number = year.report().at(leaf);
        StatutoryReport changed = year.report().with(leaf, number == null ? null : number.add(BigDecimal.ONE));

        Set<String> found = check(year, changed).findings().stream()
                .map(Finding::rule)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(found).isEqualTo(rulesNaming(leaf));
    }

    @Property(tries = 60)
    void jsonGoesThereAndBack(
            @ForAll("years") Year year, @ForAll("leaves") CellName blank, @ForAll("leaves") CellName lost) {
        StatutoryReport report = year.report().with(blank, null).withUnread(Set.of(lost));

        assertThat(ReportJson.read(ReportJson.write(report)).orThrow()).isEqualTo(report);
    }

    @Property(tries = 60)
    void blankInsteadOfZeroNeverBreaksASum(@ForAll("years") Year year) {
        Map<CellName, @Nullable BigDecimal> blanks = new HashMap<>();
        year.report().cells().forEach((cell, number) -> {
            if (number != null && number.signum() == 0) {
                blanks.put(cell, null);
            }
        });

        assertThat(check(year, year.report().withAll(blanks)).findings())
                .extracting(Finding::rule)
                .containsOnly("B4");
    }

    private static Set<String> rulesNaming(CellName leaf) {
        Set<String> rules = new TreeSet<>(Set.of("A8"));
        FORM.identities().stream()
                .filter(i -> i.parts().contains(leaf) || i.whole().contains(leaf))
                .forEach(i -> rules.add(i.rule()));
        if (leaf.row().equals("carriedIn")) {
            rules.add("A4");
        }
        if (leaf.value().matches("table2\\.(rules|normativeDocuments)\\..*")) {
            rules.add("A6");
        }
        if (leaf.value().startsWith("table2.rules.")) {
            rules.add("A7");
        }
        if (leaf.value().equals("table2.rules.made")) {
            rules.add("B6"); // a county has none in force
        }
        return rules;
    }

    private static Findings check(Year year, StatutoryReport report) {
        return ReportChecks.of(report)
                .beside(year.previous())
                .consolidating(year.units())
                .knowing(new CaseEvidence(1_000_000, 1_000_000, BigDecimal.ZERO))
                .run();
    }

    @Provide
    Arbitrary<CellName> leaves() {
        return Arbitraries.of(FORM.leaves());
    }

    @Provide
    Arbitrary<Year> years() {
        return Arbitraries.integers()
                .between(0, 40)
                .list()
                .ofSize(RESULTS.size() + 60)
                .map(ReportPropertiesTest::year);
    }

    /** Results, carry-overs and cases as drawn; what is new follows from them (A1). */
    private static Year year(List<Integer> drawn) {
        Map<CellName, @Nullable BigDecimal> numbers = new HashMap<>();
        FORM.cells().forEach(cell -> numbers.put(cell, BigDecimal.ZERO));
        int next = 0;
        for (CellName cell : RESULTS) {
            numbers.put(cell, BigDecimal.valueOf(drawn.get(next++) / 20));
        }
        for (Table3Column column : Table3Column.applicants()) {
            long results = RESULTS.stream()
                    .filter(c -> c.column().equals(column.key()))
                    .mapToLong(c -> number(numbers, c))
                    .sum();
            long out = drawn.get(next++) / 8;
            long in = Math.min(drawn.get(next++) / 8, results + out);
            numbers.put(CellName.table3("carriedOut", column), BigDecimal.valueOf(out));
            numbers.put(CellName.table3("carriedIn", column), BigDecimal.valueOf(in));
            numbers.put(CellName.table3("new", column), BigDecimal.valueOf(results + out - in));
        }
        for (Table4Block block : Table4Block.values()) {
            for (Table4Column column : Table4Column.parts()) {
                numbers.put(CellName.table4(block, column), BigDecimal.valueOf(drawn.get(next++) / 10));
            }
        }
        long made = drawn.get(next++);
        long repealed = drawn.get(next++) / 4;
        long before = 50 + drawn.get(next++);
        numbers.put(CellName.table2("normativeDocuments.made"), BigDecimal.valueOf(made));
        numbers.put(CellName.table2("normativeDocuments.repealed"), BigDecimal.valueOf(repealed));
        numbers.put(CellName.table2("normativeDocuments.inForce"), BigDecimal.valueOf(before + made - repealed));
        numbers.put(CellName.table2("licensing"), BigDecimal.valueOf(drawn.get(next++)));
        numbers.put(CellName.table2("feeWanYuan"), BigDecimal.valueOf(drawn.get(next), 2));

        StatutoryReport report = Reports.zeros().withAll(numbers).summed();
        StatutoryReport previous = StatutoryReport.blank("甲县人民政府", ReportLevel.COUNTY, 2023)
                .withAll(zeros())
                .with("table2.normativeDocuments.inForce", before);
        for (Table3Column column : Table3Column.values()) {
            previous = previous.with(
                    CellName.table3("carriedOut", column), report.at(CellName.table3("carriedIn", column)));
        }
        return new Year(report, previous, List.of(report, Reports.zeros()));
    }

    private static Map<CellName, @Nullable BigDecimal> zeros() {
        Map<CellName, @Nullable BigDecimal> zeros = new HashMap<>();
        FORM.cells().forEach(cell -> zeros.put(cell, BigDecimal.ZERO));
        return zeros;
    }

    private static long number(Map<CellName, @Nullable BigDecimal> numbers, CellName cell) {
        BigDecimal number = numbers.get(cell);
        return number == null ? 0 : number.longValueExact();
    }
}
