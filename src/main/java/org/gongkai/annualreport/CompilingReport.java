package org.gongkai.annualreport;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.agency.AgencyKind;
import org.gongkai.document.PublishedDocuments;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.remedy.RemedyFigures;
import org.gongkai.reportform.CaseEvidence;
import org.gongkai.reportform.CellName;
import org.gongkai.reportform.FormEdition;
import org.gongkai.reportform.FormLayout;
import org.gongkai.reportform.Narrative;
import org.gongkai.reportform.ReportLevel;
import org.gongkai.reportform.ReportPart;
import org.gongkai.reportform.StatutoryReport;
import org.gongkai.review.ReviewFigures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 编制年报: turns a year's facts into the cells of the form: Table 3 from requests, Table 4 from reviews and suits, Table 2 from the register of
 * normative documents and from what was declared; then what people set by hand, then the sums. A constant number of queries, however many organs and cases there are.
 *
 * <p>A number nobody declared is unknown, and so is a sum over it: unknown is never zero.
 */
@Service
public class CompilingReport {

    private static final int FIRST_YEAR = 2008; // first year of the Regulation

    private final Agencies agencies;
    private final CaseFigures cases;
    private final RemedyFigures remedies;
    private final ReviewFigures reviews;
    private static final String NO_RULES = "县级及县级以下单位没有规章制定权（立法法第九十一条、第九十三条），不用申报";

    private final NormativeRegister register;
    private final PublishedDocuments documents;
    private final ReportStore store;
    private final Clock clock;

    CompilingReport(
            Agencies agencies,
            CaseFigures cases,
            RemedyFigures remedies,
            ReviewFigures reviews,
            NormativeRegister register,
            PublishedDocuments documents,
            ReportStore store,
            Clock clock) {
        this.reviews = reviews;
        this.register = register;
        this.documents = documents;
        this.agencies = agencies;
        this.cases = cases;
        this.remedies = remedies;
        this.store = store;
        this.clock = clock;
    }

    /**
     * The report as the facts give it now. It is a draft of figures and template words until somebody signs it; who may see drafts is
     * asked by the caller.
     *
     * @return refused for an organ that makes no report, and for a year that has not begun
     */
    @Transactional(readOnly = true)
    public Outcome<CompiledReport> compile(AgencyCode code, int year) {
        List<Problem> problems = new ArrayList<>();
        Agency organ = agencies.find(code).orElse(null);
        if (organ == null) {
            problems.add(new Problem("agency", "没有代码为“" + code + "”的机关。"));
        } else if (!makesReport(organ, year)) {
            problems.add(new Problem("agency", organ.name() + year + "年不单独编制年报。"));
        }
        if (year < FIRST_YEAR || year > LocalDate.now(clock).getYear()) {
            problems.add(new Problem("year", "只能编制" + FIRST_YEAR + "年至今年的年报。"));
        }
        if (!problems.isEmpty() || organ == null) {
            return Outcome.refused(problems);
        }
        ReportScope scope = ReportScope.of(organ, year, agencies);
        return Outcome.done(compile(scope, store.fold(scope.id())));
    }

    static boolean makesReport(Agency organ, int year) {
        return organ.kind() == AgencyKind.COUNTY_GOVERNMENT || ReportScope.reports(organ, year);
    }

    CompiledReport compile(ReportScope scope, FoldedReport folded) {
        FormLayout layout = FormEdition.forYear(scope.year()).layout();
        StatutoryReport blank =
                StatutoryReport.blank(scope.organ().name(), level(scope.organ().kind()), scope.year(), layout);
        CaseEvidence evidence = cases.evidence(scope.counted(), scope.year());
        List<AgencyCode> units = scope.units().stream().map(Agency::code).toList();
        List<RegisteredFigure> registered = register.figures(scope.counted(), scope.year());
        List<DeclaredFigure> declared = units.isEmpty() ? List.of() : counting(units, registered, scope.year(), layout);

        Map<CellName, @Nullable BigDecimal> numbers = new HashMap<>();
        fillTable2(numbers, declared, registered, scope, layout);
        fillTable3(numbers, scope, layout);
        fillTable4(numbers, scope);
        List<ManualFigure> manual = setByHand(numbers, folded, layout);
        StatutoryReport filled = blank.withAll(numbers).summed();
        for (String note : notes(scope, manual, layout)) {
            filled = filled.withNote(note);
        }
        return new CompiledReport(
                scope.id(),
                filled.with(words(filled, scope, folded, evidence)),
                scope.consolidated(),
                evidence,
                declared,
                registered,
                manual,
                silent(scope, declared, registered, layout),
                missing(scope));
    }

    /** What is declared, where the register does not speak itself. */
    private List<DeclaredFigure> counting(
            List<AgencyCode> units, List<RegisteredFigure> registered, int year, FormLayout layout) {
        List<DeclaredFigure> counting = new ArrayList<>(store.declared(units, year).stream()
                .filter(d -> registered.stream()
                        .noneMatch(
                                r -> r.agency().equals(d.agency()) && r.cell().equals(d.cell())))
                .toList());
        for (CellName cell : rules(layout)) {
            for (AgencyCode unit : units) {
                if (counting.stream()
                        .noneMatch(d -> d.agency().equals(unit) && d.cell().equals(cell))) {
                    counting.add(new DeclaredFigure(unit, cell, BigDecimal.ZERO, NO_RULES, clock.instant(), "系统"));
                }
            }
        }
        return counting;
    }

    /** 规章 are made by ministries, provinces and cities (立法法第九十一条、第九十三条): a county has none, and need not say so (A7). */
    static List<CellName> rules(FormLayout layout) {
        return table2(layout).stream()
                .filter(cell -> cell.value().startsWith("table2.rules."))
                .toList();
    }

    /** Sums over the reporting units; a unit that has neither a register nor declared a cell leaves the sum unknown. */
    private static void fillTable2(
            Map<CellName, @Nullable BigDecimal> numbers,
            List<DeclaredFigure> declared,
            List<RegisteredFigure> registered,
            ReportScope scope,
            FormLayout layout) {
        for (CellName cell : table2(layout)) {
            List<BigDecimal> amounts = Stream.concat(
                            registered.stream()
                                    .filter(r -> r.cell().equals(cell))
                                    .map(RegisteredFigure::amount),
                            declared.stream().filter(d -> d.cell().equals(cell)).map(DeclaredFigure::amount))
                    .toList();
            boolean all = !amounts.isEmpty() && amounts.size() == scope.units().size();
            numbers.put(cell, all ? amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add) : null);
        }
    }

    private void fillTable3(Map<CellName, @Nullable BigDecimal> numbers, ReportScope scope, FormLayout layout) {
        layout.leaves().stream().filter(c -> c.table() == 3).forEach(c -> numbers.put(c, BigDecimal.ZERO));
        numbers.putAll(cases.table3(scope.counted(), scope.year()));
    }

    private void fillTable4(Map<CellName, @Nullable BigDecimal> numbers, ReportScope scope) {
        for (String block : List.of("review", "suitDirect", "suitAfterReview")) {
            for (String column : List.of("upheld", "corrected", "other", "pending")) {
                numbers.put(CellName.of("table4." + block + "." + column), BigDecimal.ZERO);
            }
        }
        for (RemedyFigures.Count count : remedies.count(scope.counted(), scope.year())) {
            numbers.merge(
                    CellName.of("table4." + count.block() + "." + count.column()),
                    BigDecimal.valueOf(count.cases()),
                    BigDecimal::add);
        }
    }

    private static List<ManualFigure> setByHand(
            Map<CellName, @Nullable BigDecimal> numbers, FoldedReport folded, FormLayout layout) {
        List<ManualFigure> manual = new ArrayList<>();
        folded.figures().forEach((cell, figure) -> {
            if (layout.cells().contains(cell)) {
                ReportFact.FigureSet set = figure.set();
                manual.add(new ManualFigure(cell, numbers.get(cell), set.number(), set.reason(), figure.by()));
                numbers.put(cell, set.number());
            }
        });
        return manual;
    }

    /** Written parts as written, the others from the template with the figures of this moment. */
    private Narrative words(StatutoryReport filled, ReportScope scope, FoldedReport folded, CaseEvidence evidence) {
        Map<ReportPart, String> parts = new EnumMap<>(ReportPart.class);
        parts.putAll(NarrativeTemplate.words(
                filled,
                scope.consolidated(),
                evidence,
                reviews.of(scope.counted(), scope.year(), LocalDate.now(clock)),
                documents.publishedIn(scope.counted(), scope.year())));
        parts.putAll(folded.written());
        return Narrative.of(parts);
    }

    private List<String> notes(ReportScope scope, List<ManualFigure> manual, FormLayout layout) {
        List<String> notes = new ArrayList<>();
        if (scope.consolidated()) {
            notes.add("汇总" + scope.units().size() + "个单位。");
            List<String> missing = missing(scope);
            if (!missing.isEmpty()) {
                notes.add("尚未公开本单位年报的有" + missing.size() + "个：" + String.join("、", missing) + "。");
            }
        }
        for (ManualFigure figure : manual) {
            notes.add(figure.cell() + "：" + layout.spoken(figure.cell()) + "经人工调整，系统统计为"
                    + (figure.compiled() == null
                            ? "空白"
                            : figure.compiled().stripTrailingZeros().toPlainString())
                    + "，理由：" + figure.reason());
        }
        return notes;
    }

    private static List<String> silent(
            ReportScope scope, List<DeclaredFigure> declared, List<RegisteredFigure> registered, FormLayout layout) {
        List<CellName> wanted = table2(layout);
        Map<AgencyCode, Set<CellName>> said = new LinkedHashMap<>();
        declared.forEach(
                d -> said.computeIfAbsent(d.agency(), a -> new HashSet<>()).add(d.cell()));
        registered.forEach(
                r -> said.computeIfAbsent(r.agency(), a -> new HashSet<>()).add(r.cell()));
        return scope.units().stream()
                .filter(unit -> !said.getOrDefault(unit.code(), Set.of()).containsAll(wanted))
                .map(Agency::name)
                .toList();
    }

    private List<String> missing(ReportScope scope) {
        if (!scope.consolidated()) {
            return List.of();
        }
        List<AgencyCode> units = scope.units().stream().map(Agency::code).toList();
        Set<AgencyCode> published = store.publishedAgencies(units, scope.year());
        return scope.units().stream()
                .filter(unit -> !published.contains(unit.code()))
                .map(Agency::name)
                .toList();
    }

    static List<CellName> table2(FormLayout layout) {
        return layout.cells().stream().filter(c -> c.table() == 2).toList();
    }

    /** The general office reports at county level, as the county's own reports do. */
    private static ReportLevel level(AgencyKind kind) {
        return switch (kind) {
            case COUNTY_GOVERNMENT, GOVERNMENT_OFFICE -> ReportLevel.COUNTY;
            case TOWNSHIP -> ReportLevel.TOWNSHIP;
            case DEPARTMENT, DEVELOPMENT_ZONE, AUTHORISED_ORGANISATION, PUBLIC_INSTITUTION -> ReportLevel.DEPARTMENT;
        };
    }
}
