package org.gongkai.annualreport;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.annualreport.CollectionFact.Delivered;
import org.gongkai.annualreport.CollectionFact.Dismissed;
import org.gongkai.annualreport.CollectionFact.Returned;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.reportform.ReportReading;
import org.gongkai.reportform.StatutoryReport;
import org.gongkai.reportform.reading.ReadingApart;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 收集年报: takes in the reports of organs as they made them, sends one back, lets a finding stand. The clerks of the county's competent
 * department may do all of it; an organ's own clerk may hand in the own report. A report of an earlier year is history: what this house
 * compiles later is compared with it.
 */
@Service
public class CollectingReports {

    /** Files handed in at once. */
    public static final int MOST_FILES = 60;

    private static final int LONGEST_REASON = 2_000;
    private static final int FIRST_YEAR = 2008;

    private final Agencies agencies;
    private final ReportAccess access;
    private final CollectionStore store;
    private final CollectedReports collected;
    private final ReadingApart apart;
    private final Clock clock;

    CollectingReports(
            Agencies agencies,
            ReportAccess access,
            CollectionStore store,
            CollectedReports collected,
            ReadingApart apart,
            Clock clock) {
        this.agencies = agencies;
        this.access = access;
        this.store = store;
        this.collected = collected;
        this.apart = apart;
        this.clock = clock;
    }

    /**
     * What came of one file.
     *
     * @param source its name
     * @param id whose report it is; empty where it was not taken
     * @param why where it was not taken: one Chinese sentence
     */
    public record Receipt(String source, Optional<ReportId> id, String why) {}

    /**
     * 收到: reads a file and keeps the report for the organ and the year it names.
     *
     * @param chosen the organ, where the person says so; empty: the organ whose name the report bears
     */
    @Transactional
    public Receipt deliver(BroughtReport brought, Optional<AgencyCode> chosen, Actor by) {
        by.require(by.has(Role.CLERK), "收集年报");
        String source = brought instanceof BroughtReport.File(String name, byte[] content) && !name.isBlank()
                ? name.replaceFirst("^.*[/\\\\]", "")
                : "粘贴的内容";
        ReportReading reading = switch (brought) {
            case BroughtReport.File(String name, byte[] content) -> apart.from(content, name);
            case BroughtReport.Pasted(String text) -> apart.fromText(text);
        };
        return switch (reading) {
            case ReportReading.Refused(String why) -> new Receipt(source, Optional.empty(), why);
            case ReportReading.Read(StatutoryReport report) -> take(source, report, chosen, by);
        };
    }

    private Receipt take(String source, StatutoryReport report, Optional<AgencyCode> chosen, Actor by) {
        Agency organ =
                chosen.flatMap(agencies::find).or(() -> named(report.organ())).orElse(null);
        String why = organ == null
                ? "报告的单位是“" + (report.organ().isEmpty() ? "（没有读出）" : report.organ()) + "”，本县没有这个机关，请选定机关后再交。"
                : reasonAgainst(organ, report.year());
        if (!why.isEmpty() || organ == null) {
            return new Receipt(source, Optional.empty(), why);
        }
        by.require(mayDeliver(by, organ), "收集" + organ.shortName() + "的年报");
        ReportId id = new ReportId(organ.code(), report.year());
        store.append(id, new Delivered(source, report), by, clock.instant());
        return new Receipt(source, Optional.of(id), "");
    }

    private String reasonAgainst(Agency organ, int year) {
        if (year < FIRST_YEAR || year > LocalDate.now(clock).getYear()) {
            return "报告的年度是" + year + "年，只能收集" + FIRST_YEAR + "年至今年的年报。";
        }
        return organ.validFrom().getYear() > year
                ? organ.name() + "成立于" + organ.validFrom().getYear() + "年，没有" + year + "年的年报。"
                : "";
    }

    /** The organ of that name; a report often leaves the county's name out, or puts the city's in front. */
    private Optional<Agency> named(String organ) {
        if (organ.isBlank()) {
            return Optional.empty();
        }
        List<Agency> all = agencies.all();
        return all.stream()
                .filter(a -> a.name().equals(organ))
                .findFirst()
                .or(() -> only(all.stream()
                        .filter(a -> organ.endsWith(a.name()) || a.name().endsWith(organ))
                        .toList()))
                .or(() -> only(
                        all.stream().filter(a -> a.shortName().equals(organ)).toList()));
    }

    private static Optional<Agency> only(List<Agency> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    boolean mayDeliver(Actor by, Agency organ) {
        return by.has(Role.CLERK)
                && (access.worksForCompetentDepartment(by)
                        || by.worksFor(organ.handledBy().value()));
    }

    /** 退回: sends the report back with what has to be put right. The next delivery takes its place. */
    @Transactional
    public Outcome<ReportId> sendBack(ReportId id, String reason, Actor by) {
        requireCollector(by, "退回年报");
        List<Problem> problems = reasons(reason, "请写明要改正什么。");
        FoldedCollection folded = store.fold(id);
        if (folded.delivered() == null) {
            problems.add(Problem.of("还没有收到这份年报，不能退回。"));
        } else if (folded.returned() != null) {
            problems.add(Problem.of("这份年报已经退回，等重新报送。"));
        }
        return append(id, new Returned(reason.strip()), problems, by);
    }

    /** 保留: lets a finding stand, with the reason; also an error, since a report published long ago stays as it was published. */
    @Transactional
    public Outcome<ReportId> dismiss(ReportId id, String findingKey, String reason, Actor by) {
        requireCollector(by, "说明校核发现");
        List<Problem> problems = reasons(reason, "请写明为什么可以保留。");
        String text = collected
                .open(id, by)
                .flatMap(opened -> opened.findings().findings().stream()
                        .filter(f -> f.key().equals(findingKey))
                        .findFirst())
                .map(finding -> finding.text())
                .orElse("");
        if (text.isEmpty()) {
            problems.add(Problem.of("这条发现已经不存在，可能年报已经重新报送。"));
        }
        return append(id, new Dismissed(findingKey, text, reason.strip()), problems, by);
    }

    private void requireCollector(Actor by, String what) {
        by.require(by.has(Role.CLERK) && access.worksForCompetentDepartment(by), what);
    }

    private static List<Problem> reasons(String reason, String message) {
        List<Problem> problems = new ArrayList<>();
        if (reason.isBlank()) {
            problems.add(new Problem("reason", message));
        } else if (reason.strip().length() > LONGEST_REASON) {
            problems.add(new Problem("reason", "最多 " + LONGEST_REASON + " 个字。"));
        }
        return problems;
    }

    private Outcome<ReportId> append(ReportId id, CollectionFact fact, List<Problem> problems, Actor by) {
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        store.append(id, fact, by, clock.instant());
        return Outcome.done(id);
    }
}
