package org.gongkai.annualreport;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.page.Paging;
import org.gongkai.remedy.RemedyCase;
import org.gongkai.remedy.RemedyFigures;
import org.gongkai.reportform.CellName;
import org.gongkai.reportform.StatutoryReport;
import org.gongkai.request.RequestNumber;
import org.springframework.stereotype.Component;

/** 已公开的年报: what everybody may see: signed editions, never drafts, never a person's name. */
@Component
public class PublishedReports {

    private final Agencies agencies;
    private final ReportStore store;
    private final CaseFigures cases;
    private final RemedyFigures remedies;

    PublishedReports(Agencies agencies, ReportStore store, CaseFigures cases, RemedyFigures remedies) {
        this.agencies = agencies;
        this.store = store;
        this.cases = cases;
        this.remedies = remedies;
    }

    /** One published report in a list. */
    public record Listed(ReportId id, LocalDate publishedOn) {}

    /**
     * A published report.
     *
     * @param edition 1 for the first, more after a correction (更正)
     * @param manual figures set by hand, with their reasons
     * @param missing names of the organs that had not published their own report when this one was signed
     */
    public record Published(
            ReportId id,
            Agency organ,
            StatutoryReport report,
            int edition,
            Instant signedAt,
            LocalDate publishedOn,
            List<ManualFigure> manual,
            List<String> missing) {

        /** 平乡县人民政府办公室2024年政府信息公开工作年度报告. */
        public String title() {
            return report.organ() + id.year() + "年政府信息公开工作年度报告";
        }
    }

    /** Every published report, latest year first. */
    public List<Listed> all() {
        return store.published().stream()
                .map(h -> new Listed(h.id(), java.util.Objects.requireNonNull(h.publishedOn())))
                .toList();
    }

    /** Empty where nothing is published. */
    public Optional<Published> find(ReportId id) {
        return store.header(id).flatMap(header -> {
            Integer edition = header.edition();
            LocalDate publishedOn = header.publishedOn();
            return edition == null || publishedOn == null
                    ? Optional.empty()
                    : store.edition(id, edition)
                            .map(frozen -> new Published(
                                    id,
                                    agencies.get(id.agency()),
                                    frozen.report(),
                                    edition,
                                    frozen.signedAt(),
                                    publishedOn,
                                    frozen.sources().manual(),
                                    frozen.sources().missing()));
        });
    }

    /** The published reports of an organ over the years, oldest first. */
    public List<StatutoryReport> years(AgencyCode agency) {
        return store.publishedYears(agency);
    }

    /**
     * What stood behind a figure when the report was signed.
     *
     * @param page of the requests, from 1
     * @return empty where nothing is published or the form has no such cell
     */
    public Optional<FigureSources> behind(ReportId id, CellName cell, int page, int size) {
        return find(id).filter(found -> found.report().layout().cells().contains(cell))
                .map(found -> behind(found, cell, page, size));
    }

    private FigureSources behind(Published found, CellName cell, int page, int size) {
        StatutoryReport report = found.report();
        List<CellName> leaves = report.layout().leavesOf(cell);
        SourcesJson.Sources sources =
                store.edition(found.id(), found.edition()).orElseThrow().sources();
        long total = cell.table() == 3 ? store.frozenCount(found.id(), found.edition(), leaves) : 0;
        Paging paging = new Paging(page, size, total);
        return new FigureSources(
                cell,
                report.layout().spoken(cell),
                report.at(cell),
                cell.table() == 3 ? requests(found, leaves, paging) : List.of(),
                paging,
                cell.table() == 4 ? cases(found, cell) : List.of(),
                sources.declared().stream().filter(d -> d.cell().equals(cell)).toList(),
                sources.registered().stream().filter(r -> r.cell().equals(cell)).toList(),
                sources.manual().stream()
                        .filter(m -> m.cell().equals(cell))
                        .findFirst()
                        .orElse(null),
                report.layout().isComputed(cell));
    }

    private List<CaseLine> requests(Published found, List<CellName> leaves, Paging paging) {
        return cases.lines(store.frozenNumbers(found.id(), found.edition(), leaves, paging).stream()
                .map(RequestNumber::new)
                .toList());
    }

    private List<RemedyCase> cases(Published found, CellName cell) {
        List<CellName> leaves = found.report().layout().leavesOf(cell);
        List<String> ids = store.frozenNumbers(found.id(), found.edition(), leaves, new Paging(1, 10_000, 10_000));
        ReportScope scope = ReportScope.of(found.organ(), found.id().year(), agencies);
        return remedies.behind(scope.counted(), found.id().year(), cell.row(), "total").stream()
                .filter(c -> ids.contains(Long.toString(c.id())))
                .toList();
    }
}
