package org.gongkai.annualreport;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.agency.AgencyKind;
import org.gongkai.annualreport.CollectionFact.Delivered;
import org.gongkai.annualreport.CollectionFact.Recorded;
import org.gongkai.annualreport.CollectionFact.Returned;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.gongkai.reportform.Consolidation;
import org.gongkai.reportform.Finding;
import org.gongkai.reportform.Findings;
import org.gongkai.reportform.ReportChecks;
import org.gongkai.reportform.ReportLevel;
import org.gongkai.reportform.Severity;
import org.gongkai.reportform.StatutoryReport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 收到的年报: who has handed in, what is wrong with each, what they add up to. A report published by this house counts as handed in; where an
 * organ also handed in one, the published one counts.
 */
@Component
public class CollectedReports {

    private final Agencies agencies;
    private final ReportAccess access;
    private final CollectionStore store;
    private final ReportStore own;
    private final Clock clock;

    CollectedReports(Agencies agencies, ReportAccess access, CollectionStore store, ReportStore own, Clock clock) {
        this.agencies = agencies;
        this.access = access;
        this.store = store;
        this.own = own;
        this.clock = clock;
    }

    /** Where an organ's report stands. */
    public enum Standing {
        /** 未交. */
        MISSING("未交"),
        /** 已交. */
        DELIVERED("已交"),
        /** 已退回, waiting to be handed in again. */
        RETURNED("已退回"),
        /** 本系统公开: compiled, signed and published here. */
        PUBLISHED_HERE("本系统公开");

        private final String label;

        Standing(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * One organ on the board.
     *
     * @param on the day of the delivery; null for none
     * @param source how it came; empty for none
     * @param errors findings that nobody has let stand; so the other counts
     * @param unread cells that were not read
     */
    public record Line(
            ReportId id,
            Agency organ,
            Standing standing,
            @Nullable LocalDate on,
            String source,
            int errors,
            int warnings,
            int questions,
            int unread) {}

    /** One thing that happened. */
    public record Done(LocalDate on, String what, String detail, String by) {}

    /**
     * One report that was handed in.
     *
     * @param previous last year's report it was compared with; null for none
     * @param dismissed reasons for which a finding may stand, by its key
     * @param returnedBecause why it is away; empty unless it was sent back
     * @param mayCollect whether the person may send back and let findings stand
     */
    public record Opened(
            ReportId id,
            Agency organ,
            StatutoryReport report,
            String source,
            Findings findings,
            @Nullable StatutoryReport previous,
            Map<String, String> dismissed,
            String returnedBecause,
            List<Done> history,
            boolean mayCollect) {}

    /** The organs whose report of the year the person may see, in tree order. Three queries, however many organs there are. */
    @Transactional(readOnly = true)
    public List<Line> board(int year, Actor by) {
        by.require(by.isStaff(), "查看收集的年报");
        Map<AgencyCode, FoldedCollection> delivered = store.ofYear(year);
        List<Agency> organs = agencies.all().stream()
                .filter(organ -> CompilingReport.makesReport(organ, year) || delivered.containsKey(organ.code()))
                .filter(organ -> access.mayRead(by, organ))
                .toList();
        List<AgencyCode> codes = organs.stream().map(Agency::code).toList();
        Map<AgencyCode, StatutoryReport> published = own.publishedReports(codes, year);
        Map<AgencyCode, StatutoryReport> last = known(codes, year - 1);
        List<Line> lines = new ArrayList<>();
        for (Agency organ : organs) {
            FoldedCollection folded = delivered.getOrDefault(organ.code(), new FoldedCollection(List.of()));
            lines.add(line(
                    new ReportId(organ.code(), year),
                    organ,
                    published.get(organ.code()),
                    folded,
                    last.get(organ.code())));
        }
        return lines;
    }

    private Line line(
            ReportId id,
            Agency organ,
            @Nullable StatutoryReport published,
            FoldedCollection folded,
            @Nullable StatutoryReport last) {
        Delivered delivered = folded.delivered();
        Recorded delivery = folded.delivery();
        StatutoryReport handedIn = delivered == null ? null : delivered.report();
        StatutoryReport report = published != null ? published : handedIn;
        if (report == null) {
            return new Line(id, organ, Standing.MISSING, null, "", 0, 0, 0, 0);
        }
        List<Finding> open = ReportChecks.of(report).beside(last).run().findings().stream()
                .filter(f -> folded.reasonFor(f).isEmpty())
                .toList();
        Standing standing = published != null
                ? Standing.PUBLISHED_HERE
                : folded.returned() != null ? Standing.RETURNED : Standing.DELIVERED;
        return new Line(
                id,
                organ,
                standing,
                published != null || delivery == null ? null : day(delivery),
                published != null || delivered == null ? "" : delivered.source(),
                count(open, Severity.ERROR),
                count(open, Severity.WARNING),
                count(open, Severity.QUESTION),
                report.unread().size());
    }

    private static int count(List<Finding> findings, Severity severity) {
        return (int) findings.stream().filter(f -> f.severity() == severity).count();
    }

    /** One report that was handed in; empty where none was. */
    @Transactional(readOnly = true)
    public Optional<Opened> open(ReportId id, Actor by) {
        Agency organ = agencies.get(id.agency());
        by.require(access.mayRead(by, organ), "查看收集的年报");
        FoldedCollection folded = store.fold(id);
        Delivered delivered = folded.delivered();
        if (delivered == null) {
            return Optional.empty();
        }
        StatutoryReport last = known(List.of(id.agency()), id.year() - 1).get(id.agency());
        StatutoryReport report = delivered.report();
        List<StatutoryReport> units = organ.kind() == AgencyKind.COUNTY_GOVERNMENT ? complete(id.year()) : null;
        Findings findings =
                ReportChecks.of(report).beside(last).consolidating(units).run();
        Map<String, String> dismissed = new LinkedHashMap<>();
        for (Finding finding : findings.findings()) {
            String reason = folded.reasonFor(finding);
            if (!reason.isEmpty()) {
                dismissed.put(finding.key(), reason);
            }
        }
        Returned returned = folded.returned();
        return Optional.of(new Opened(
                id,
                organ,
                report,
                delivered.source(),
                findings,
                last,
                dismissed,
                returned == null ? "" : returned.reason(),
                folded.history().stream().map(this::done).toList(),
                by.has(Role.CLERK) && access.worksForCompetentDepartment(by)));
    }

    /** The reports of all units; null while one is missing, since a sum over some of them says nothing. */
    private @Nullable List<StatutoryReport> complete(int year) {
        Units units = units(year);
        return units.missing().isEmpty() ? List.copyOf(units.reports().values()) : null;
    }

    private record Units(Map<Agency, StatutoryReport> reports, List<Agency> missing) {}

    private Units units(int year) {
        List<Agency> organs = ReportScope.of(agencies.county(), year, agencies).units();
        Map<AgencyCode, StatutoryReport> known =
                known(organs.stream().map(Agency::code).toList(), year);
        Map<Agency, StatutoryReport> reports = new LinkedHashMap<>();
        List<Agency> missing = new ArrayList<>();
        for (Agency organ : organs) {
            StatutoryReport report = known.get(organ.code());
            if (report == null) {
                missing.add(organ);
            } else {
                reports.put(organ, report);
            }
        }
        return new Units(reports, missing);
    }

    /**
     * 汇总.
     *
     * @param sum of the reports at hand
     * @param included whose reports they are, in tree order
     * @param missing organs that have not handed in; the sum lacks them
     * @param against findings of the county's own report of the year against the units; null where there is none, or a unit is missing
     */
    public record Consolidated(
            int year,
            Consolidation sum,
            List<Agency> included,
            List<Agency> missing,
            @Nullable Findings against) {}

    /** What the reports of the units add up to; for those who see all of them. */
    @Transactional(readOnly = true)
    public Consolidated consolidated(int year, Actor by) {
        requireWholeCounty(by, "汇总年报");
        Agency county = agencies.county();
        Units units = units(year);
        Consolidation sum = Consolidation.of(
                county.name(),
                ReportLevel.COUNTY,
                year,
                List.copyOf(units.reports().values()));
        StatutoryReport report = known(List.of(county.code()), year).get(county.code());
        Findings against = report == null || !units.missing().isEmpty()
                ? null
                : ReportChecks.of(report)
                        .consolidating(List.copyOf(units.reports().values()))
                        .run();
        return new Consolidated(year, sum, List.copyOf(units.reports().keySet()), units.missing(), against);
    }

    /** The reports of a year at hand, county and units, in tree order; for those who see all of them. */
    @Transactional(readOnly = true)
    public Map<Agency, StatutoryReport> reports(int year, Actor by) {
        requireWholeCounty(by, "比较年报");
        List<Agency> organs = agencies.all();
        Map<AgencyCode, StatutoryReport> known =
                known(organs.stream().map(Agency::code).toList(), year);
        Map<Agency, StatutoryReport> reports = new LinkedHashMap<>();
        organs.forEach(organ -> {
            StatutoryReport report = known.get(organ.code());
            if (report != null) {
                reports.put(organ, report);
            }
        });
        return reports;
    }

    /** The reports of an organ at hand, oldest year first. */
    @Transactional(readOnly = true)
    public List<StatutoryReport> years(AgencyCode code, Actor by) {
        by.require(access.mayRead(by, agencies.get(code)), "比较年报");
        Map<Integer, StatutoryReport> years = new java.util.TreeMap<>();
        store.years(code).forEach(report -> years.put(report.year(), report));
        own.publishedYears(code).forEach(report -> years.put(report.year(), report));
        return List.copyOf(years.values());
    }

    /** Whether the person sees the reports of all organs. */
    public boolean seesWholeCounty(Actor by) {
        return by.isStaff() && (by.has(Role.LEADER) || access.worksForCompetentDepartment(by));
    }

    private void requireWholeCounty(Actor by, String what) {
        by.require(seesWholeCounty(by), what);
    }

    /** Published here, else handed in. */
    private Map<AgencyCode, StatutoryReport> known(List<AgencyCode> codes, int year) {
        Map<AgencyCode, StatutoryReport> known = new LinkedHashMap<>(store.reports(year));
        known.keySet().retainAll(codes);
        known.putAll(own.publishedReports(codes, year));
        return known;
    }

    private Done done(Recorded recorded) {
        LocalDate on = day(recorded);
        return switch (recorded.fact()) {
            case Delivered f -> new Done(on, "收到", f.source(), recorded.actorName());
            case Returned f -> new Done(on, "退回", f.reason(), recorded.actorName());
            case CollectionFact.Dismissed f ->
                new Done(
                        on,
                        "保留" + f.finding().replaceFirst("@.*", ""),
                        f.text() + "理由：" + f.reason(),
                        recorded.actorName());
        };
    }

    private LocalDate day(Recorded recorded) {
        return LocalDate.ofInstant(recorded.at(), clock.getZone());
    }
}
