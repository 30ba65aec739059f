package org.gongkai.annualreport.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.annualreport.CaseLine;
import org.gongkai.annualreport.DeclaredFigure;
import org.gongkai.annualreport.FigureSources;
import org.gongkai.annualreport.PublishedReports;
import org.gongkai.annualreport.PublishedReports.Published;
import org.gongkai.annualreport.ReportDesk;
import org.gongkai.annualreport.ReportId;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.ErrorPages;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.gongkai.page.Link;
import org.gongkai.page.PageLinks;
import org.gongkai.page.SheetRow;
import org.gongkai.remedy.RemedyCase;
import org.gongkai.reportform.CellName;
import org.gongkai.reportform.ReportHtml;
import org.gongkai.reportform.ReportJson;
import org.gongkai.reportform.StatutoryReport;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 政府信息公开年报, for everybody. */
@Controller
class ReportsController {

    private static final int ROWS = 50;
    private static final DateTimeFormatter PUBLISHED = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final PublishedReports reports;
    private final ReportDownloads downloads;
    private final ReportDesk desk;
    private final Agencies agencies;
    private final CurrentActor current;
    private final Frames frames;
    private final Clock clock;
    private final ErrorPages errors;

    ReportsController(
            PublishedReports reports,
            ReportDownloads downloads,
            ReportDesk desk,
            Agencies agencies,
            CurrentActor current,
            Frames frames,
            Clock clock,
            ErrorPages errors) {
        this.reports = reports;
        this.downloads = downloads;
        this.desk = desk;
        this.agencies = agencies;
        this.current = current;
        this.frames = frames;
        this.clock = clock;
        this.errors = errors;
    }

    @GetMapping("/reports")
    ModelAndView reports() {
        var page = matrix(Actor.citizen());
        return view("ReportsPage", page, frame("政府信息公开年报").wide(true));
    }

    /** The same with its gaps, which lead to where they can be filled. */
    @GetMapping("/desk/reports/matrix")
    ModelAndView gaps() {
        Actor by = current.get();
        by.require(by.isStaff(), "查看年报缺口");
        Frame frame = frames.desk("年报缺口").crumb("年报", "/desk/reports").serving("《中华人民共和国政府信息公开条例》第四十九条、第五十条");
        return view("ReportsPage", matrix(by), frame);
    }

    private ReportsPage matrix(Actor by) {
        Map<ReportId, LocalDate> published = new HashMap<>();
        reports.all().forEach(l -> published.put(l.id(), l.publishedOn()));
        SequencedSet<Integer> years = years(published, by);
        List<ReportsPage.Row> rows = new ArrayList<>();
        for (Agency organ : agencies.all()) {
            List<ReportsPage.Cell> cells =
                    years.stream().map(year -> cell(organ, year, published, by)).toList();
            if (cells.stream().anyMatch(c -> !c.href().isEmpty())) {
                rows.add(new ReportsPage.Row(organ.name(), cells));
            }
        }
        return new ReportsPage(List.copyOf(years), rows, by.isStaff());
    }

    private SequencedSet<Integer> years(Map<ReportId, LocalDate> published, Actor by) {
        SequencedSet<Integer> years = new LinkedHashSet<>();
        if (by.isStaff()) {
            years.add(LocalDate.now(clock).getYear() - 1);
        }
        published.keySet().stream().map(ReportId::year).forEach(years::add);
        return years.stream()
                .sorted(Comparator.reverseOrder())
                .collect(java.util.stream.Collectors.toCollection(LinkedHashSet::new));
    }

    /** Gaps are for staff: they lead to the desk where the person may go there. */
    private ReportsPage.Cell cell(Agency organ, int year, Map<ReportId, LocalDate> published, Actor by) {
        ReportId id = new ReportId(organ.code(), year);
        if (published.containsKey(id)) {
            return new ReportsPage.Cell(year + "年", "/reports/" + id.path(), organ.name() + year + "年年报");
        }
        return by.isStaff() && desk.mayOpen(id, by)
                ? new ReportsPage.Cell("未公开", "/desk/reports/" + id.path(), organ.name() + year + "年年报未公开")
                : ReportsPage.Cell.EMPTY;
    }

    /** HTML, or JSON for those who ask for it. */
    @GetMapping("/reports/{agency}/{year:\\d{4}}")
    Object report(
            @PathVariable String agency,
            @PathVariable int year,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "text/html") String accept) {
        Optional<Published> found = find(agency, year);
        if (found.isPresent() && accept.contains("application/json") && !accept.contains("text/html")) {
            return json(found.get());
        }
        return found.<Object>map(this::report).orElseGet(this::notPublished);
    }

    private ModelAndView report(Published found) {
        StatutoryReport report = found.report();
        String base = "/reports/" + found.id().path();
        List<SheetRow> facts = new ArrayList<>(List.of(
                SheetRow.of("报告单位", report.organ()), SheetRow.of("公开日期", ChineseDates.date(found.publishedOn()))));
        if (found.edition() > 1) {
            facts.add(SheetRow.of("版本", "第" + found.edition() + "次发布（更正）"));
        }
        List<String> marks = new ArrayList<>();
        found.manual().forEach(m -> marks.add(report.layout().spoken(m.cell()) + "经人工调整，理由：" + m.reason()));
        if (!found.missing().isEmpty()) {
            marks.add("汇总时尚未公开本单位年报的：" + String.join("、", found.missing()) + "。");
        }
        String parts =
                ReportHtml.of(report, new LinkedFigures(base, report.layout())).parts();
        var page = new ReportPage(found.title(), facts, views(base), base, downloads.of(found), parts, marks);
        Frame frame =
                frame(found.title()).crumb("年报", "/reports").article(found.title(), published(found), report.organ());
        return view("ReportPage", page, frame);
    }

    private static String published(Published found) {
        return found.publishedOn().atStartOfDay().format(PUBLISHED);
    }

    private static List<Link> views(String base) {
        return List.of(new Link("全文", base), new Link("图解", base + "/chart"), new Link("数据（JSON）", base + ".json"));
    }

    @GetMapping("/reports/{agency}/{year:\\d{4}}.json")
    ResponseEntity<String> json(@PathVariable String agency, @PathVariable int year) {
        return find(agency, year)
                .map(ReportsController::json)
                .orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_FOUND)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body("{\"refused\":\"没有公开这份年报\"}"));
    }

    private static ResponseEntity<String> json(Published found) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(ReportJson.write(found.report()));
    }

    @GetMapping("/reports/{agency}/{year:\\d{4}}/chart")
    ModelAndView chart(@PathVariable String agency, @PathVariable int year) {
        return find(agency, year).map(this::chart).orElseGet(this::notPublished);
    }

    private ModelAndView chart(Published found) {
        String base = "/reports/" + found.id().path();
        ChartOfReport charts = new ChartOfReport(found.report());
        List<StatutoryReport> years = reports.years(found.id().agency()).stream()
                .filter(r -> r.year() <= found.id().year())
                .toList();
        String title = "图解：" + found.organ().shortName() + found.id().year() + "年政府信息公开年报";
        var page = new ReportChartPage(
                title,
                charts.lede(),
                charts.charts(years),
                charts.notes(),
                views(base),
                base + "/chart",
                "数据来源：" + found.title() + "，公开于" + ChineseDates.date(found.publishedOn()) + "。");
        return view(
                "ReportChartPage", page, frame(title).crumb("年报", "/reports").crumb(found.title(), base));
    }

    @GetMapping("/reports/{agency}/{year:\\d{4}}/cells/{cell}")
    ModelAndView cell(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable String cell,
            @RequestParam(defaultValue = "1") int page) {
        Published found = find(agency, year).orElse(null);
        Optional<FigureSources> sources = found == null || !CellName.isName(cell)
                ? Optional.empty()
                : reports.behind(found.id(), CellName.of(cell), page, ROWS);
        if (found == null || sources.isEmpty()) {
            return notPublished();
        }
        String base = "/reports/" + found.id().path();
        var shown = cellPage(sources.get(), found.id(), base + "/cells/" + cell, base);
        Frame frame = frame(shown.title())
                .crumb("年报", "/reports")
                .crumb(found.title(), base)
                .unlisted();
        return view("ReportCellPage", shown, frame);
    }

    private ReportCellPage cellPage(FigureSources sources, ReportId id, String here, String base) {
        ZoneId zone = clock.getZone();
        BigDecimal number = sources.number();
        return new ReportCellPage(
                sources.spoken(),
                number == null ? "" : ReportHtml.print(number),
                CellWords.explanation(sources, id.year()),
                sources.manual() == null ? "" : sources.manual().reason(),
                sources.requests().stream().map(r -> request(r, id.year())).toList(),
                new PageLinks(sources.paging(), here),
                sources.remedies().stream().map(this::remedy).toList(),
                sources.declared().stream().map(d -> declared(d, zone)).toList(),
                ReportCellPage.Registered.of(sources, this::name),
                base);
    }

    private ReportCellPage.Request request(CaseLine line, int year) {
        LocalDate decidedOn = line.decidedOn();
        boolean inYear = decidedOn != null && decidedOn.getYear() <= year;
        return new ReportCellPage.Request(
                line.number(),
                name(line.agency()),
                line.kind(),
                ChineseDates.date(line.receivedOn()),
                inYear && decidedOn != null ? ChineseDates.date(decidedOn) : "",
                line.resultIn(year));
    }

    private ReportCellPage.Remedy remedy(RemedyCase c) {
        return new ReportCellPage.Remedy(
                c.caseNumber(), name(c.agency()), c.body(), ChineseDates.date(c.acceptedOn()), c.standing());
    }

    private ReportCellPage.Declared declared(DeclaredFigure d, ZoneId zone) {
        return new ReportCellPage.Declared(
                name(d.agency()),
                ReportHtml.print(d.amount()),
                d.basis(),
                ChineseDates.date(LocalDate.ofInstant(d.declaredAt(), zone)));
    }

    private String name(AgencyCode code) {
        return agencies.find(code).map(Agency::shortName).orElse(code.value());
    }

    private Optional<Published> find(String agency, int year) {
        return AgencyCode.parse(agency).flatMap(code -> reports.find(new ReportId(code, year)));
    }

    private ModelAndView notPublished() {
        return errors.show(HttpStatus.NOT_FOUND, "没有公开这份年报，或者地址有误。已公开的年报都列在年报专栏。");
    }

    private Frame frame(String title) {
        return frames.page(title)
                .column("政府信息公开年报", "各机关政府信息公开工作年度报告", "政府信息公开,年报", "信息公开目录")
                .serving("《中华人民共和国政府信息公开条例》第四十九条、第五十条");
    }

    private static ModelAndView view(String name, Object page, Frame frame) {
        return new ModelAndView("jte/annualreport/" + name, Map.of("page", page, "frame", frame));
    }
}
