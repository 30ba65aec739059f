package org.gongkai.annualreport;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyKind;
import org.gongkai.identity.Actor;
import org.gongkai.page.Paging;
import org.gongkai.remedy.RemedyFigures;
import org.gongkai.reportform.CellName;
import org.gongkai.reportform.Findings;
import org.gongkai.reportform.ReportPart;
import org.gongkai.reportform.StatutoryReport;
import org.gongkai.statute.Deadlines;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 年报工作台: reports as the office reads them: the list with its deadlines, and one report with its findings, its moves and
 * the reasons against them.
 */
@Service
public class ReportDesk {

    private final Agencies agencies;
    private final CompilingReport compiling;
    private final ReportFindings checking;
    private final ReportAccess access;
    private final ReportStore store;
    private final CaseFigures cases;
    private final RemedyFigures remedies;
    private final Clock clock;
    private final Deadlines deadlines = Deadlines.official();

    ReportDesk(
            Agencies agencies,
            CompilingReport compiling,
            ReportFindings checking,
            ReportAccess access,
            ReportStore store,
            CaseFigures cases,
            RemedyFigures remedies,
            Clock clock) {
        this.agencies = agencies;
        this.compiling = compiling;
        this.checking = checking;
        this.access = access;
        this.store = store;
        this.cases = cases;
        this.remedies = remedies;
        this.clock = clock;
    }

    /**
     * 期限 of a report.
     *
     * @param due the last day by law: 31 January for an organ, 31 March for the county
     * @param target the last working day on or before it, to work towards (OQ-17)
     * @param publishedOn null while unpublished
     */
    public record Deadline(
            LocalDate due, LocalDate target, @Nullable LocalDate publishedOn, LocalDate today) {

        /** Published too late, or unpublished although the day has passed. */
        public boolean late() {
            LocalDate day = publishedOn;
            return (day == null ? today : day).isAfter(due);
        }
    }

    /** One report in the list; reports nobody has begun are there too, as drafts. */
    public record Listed(ReportId id, Agency organ, ReportState state, boolean begun, Deadline deadline) {}

    /** A step with the reasons against it; empty when it may be taken. */
    public record MoveChoice(ReportMove move, List<String> reasonsAgainst) {}

    /** One thing somebody did to the report. */
    public record Done(LocalDate on, String what, String detail, String by) {}

    /**
     * One report on the desk.
     *
     * @param compiled the report as the facts give it now; while signed or published the frozen edition is {@code signed}
     * @param signed the edition signed last, if the report is signed or published
     * @param written the parts that somebody wrote; the others follow the template
     * @param mayDraft whether the person may write, declare and set figures now
     */
    public record Opened(
            ReportId id,
            Agency organ,
            ReportState state,
            CompiledReport compiled,
            @Nullable StatutoryReport signed,
            Findings findings,
            Map<ReportPart, String> written,
            List<MoveChoice> moves,
            List<Done> history,
            Deadline deadline,
            boolean mayDraft) {

        /** What is to be shown: the frozen figures once they are frozen. */
        public StatutoryReport shown() {
            StatutoryReport frozen = signed;
            return frozen == null ? compiled.report() : frozen;
        }
    }

    /** The reports of a year that the person may see, in tree order. */
    @Transactional(readOnly = true)
    public List<Listed> list(int year, Actor by) {
        by.require(by.isStaff(), "查看年报工作台");
        Map<ReportId, ReportStore.Header> headers =
                store.headers().stream().collect(Collectors.toMap(ReportStore.Header::id, Function.identity()));
        List<Listed> listed = new ArrayList<>();
        for (Agency organ : agencies.all()) {
            if (CompilingReport.makesReport(organ, year) && access.mayRead(by, organ)) {
                ReportId id = new ReportId(organ.code(), year);
                ReportStore.Header header = headers.get(id);
                listed.add(new Listed(
                        id,
                        organ,
                        header == null ? ReportState.DRAFT : header.state(),
                        header != null,
                        deadline(organ, year, header == null ? null : header.publishedOn())));
            }
        }
        return listed;
    }

    /** Whether the person may open that report on the desk. */
    public boolean mayOpen(ReportId id, Actor by) {
        return agencies.find(id.agency())
                .filter(organ -> CompilingReport.makesReport(organ, id.year()))
                .map(organ -> access.mayRead(by, organ))
                .orElse(false);
    }

    /** Whether the person may write, declare and set figures in that report now. */
    @Transactional(readOnly = true)
    public boolean mayDraft(ReportId id, Actor by) {
        return access.mayDraft(by, agencies.get(id.agency())) && store.fold(id).state() == ReportState.DRAFT;
    }

    /** The reports that are due now: last year's, unpublished, of the person's own organ; all of them for those who see all. */
    @Transactional(readOnly = true)
    public List<Listed> due(Actor by) {
        return list(today().getYear() - 1, by).stream()
                .filter(l -> l.deadline().publishedOn() == null)
                .toList();
    }

    /**
     * One report.
     *
     * @throws java.util.NoSuchElementException when the organ makes no report for the year
     * @throws org.gongkai.identity.NotPermitted unless the person may read it
     */
    @Transactional(readOnly = true)
    public Opened open(ReportId id, Actor by) {
        Agency organ = agencies.get(id.agency());
        by.require(access.mayRead(by, organ), "查看年报");
        if (!CompilingReport.makesReport(organ, id.year()) || id.year() > today().getYear()) {
            throw new java.util.NoSuchElementException(organ.code() + " makes no report for " + id.year());
        }
        ReportScope scope = ReportScope.of(organ, id.year(), agencies);
        FoldedReport folded = store.fold(id);
        CompiledReport compiled = compiling.compile(scope, folded);
        Findings findings = checking.check(compiled, scope, folded);
        var now = new MoveReasons.Circumstances(scope, folded, compiled, findings, today());
        List<MoveChoice> moves = java.util.Arrays.stream(ReportMove.values())
                .map(move -> new MoveChoice(move, MoveReasons.against(move, now, by)))
                .toList();
        boolean frozen = Set.of(ReportState.SIGNED, ReportState.PUBLISHED).contains(folded.state());
        LocalDate publishedOn =
                store.header(id).map(ReportStore.Header::publishedOn).orElse(null);
        return new Opened(
                id,
                organ,
                folded.state(),
                compiled,
                frozen ? store.edition(id, folded.lastEdition()).orElseThrow().report() : null,
                findings,
                Map.copyOf(folded.written()),
                moves,
                folded.history().stream().map(this::done).toList(),
                deadline(organ, id.year(), publishedOn),
                folded.state() == ReportState.DRAFT && access.mayDraft(by, organ));
    }

    /**
     * What stands behind a figure now.
     *
     * @throws java.util.NoSuchElementException when the form has no such cell
     */
    @Transactional(readOnly = true)
    public FigureSources behind(ReportId id, CellName cell, int page, int size, Actor by) {
        Agency organ = agencies.get(id.agency());
        by.require(access.mayRead(by, organ), "查看年报");
        ReportScope scope = ReportScope.of(organ, id.year(), agencies);
        CompiledReport compiled = compiling.compile(scope, store.fold(id));
        StatutoryReport report = compiled.report();
        if (!report.layout().cells().contains(cell)) {
            throw new java.util.NoSuchElementException("no cell " + cell);
        }
        CaseFigures.CaseList found = cell.table() == 3
                ? cases.behind(scope.counted(), id.year(), cell, page, size)
                : new CaseFigures.CaseList(List.of(), new Paging(1, size, 0));
        return new FigureSources(
                cell,
                report.layout().spoken(cell),
                report.at(cell),
                found.lines(),
                found.paging(),
                cell.table() == 4 ? remedies.behind(scope.counted(), id.year(), cell.row(), cell.column()) : List.of(),
                compiled.declared(cell),
                compiled.registered(cell),
                compiled.manual().stream()
                        .filter(m -> m.cell().equals(cell))
                        .findFirst()
                        .orElse(null),
                report.layout().isComputed(cell));
    }

    /** Every entry an organ ever declared for a cell, latest first. */
    @Transactional(readOnly = true)
    public List<DeclaredFigure> declaredHistory(ReportId id, CellName cell, Actor by) {
        by.require(access.mayRead(by, agencies.get(id.agency())), "查看年报");
        return store.declaredHistory(id, cell);
    }

    private Deadline deadline(Agency organ, int year, @Nullable LocalDate publishedOn) {
        // 第四十九条 … 每年1月31日前 … 每年3月31日前
        LocalDate due = organ.kind() == AgencyKind.COUNTY_GOVERNMENT
                ? deadlines.countyReportDue(year)
                : deadlines.unitReportDue(year);
        return new Deadline(due, deadlines.target(due), publishedOn, today());
    }

    private Done done(ReportFact.Recorded recorded) {
        LocalDate on = LocalDate.ofInstant(recorded.at(), clock.getZone());
        String[] words = FactWords.of(recorded.fact());
        return new Done(on, words[0], words[1], recorded.actorName());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
