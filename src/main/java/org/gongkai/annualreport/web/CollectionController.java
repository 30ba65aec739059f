package org.gongkai.annualreport.web;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.annualreport.BroughtReport;
import org.gongkai.annualreport.CollectedReports;
import org.gongkai.annualreport.CollectedReports.Consolidated;
import org.gongkai.annualreport.CollectedReports.Line;
import org.gongkai.annualreport.CollectedReports.Opened;
import org.gongkai.annualreport.CollectedReports.Standing;
import org.gongkai.annualreport.CollectingReports;
import org.gongkai.annualreport.CollectingReports.Receipt;
import org.gongkai.annualreport.ReportId;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.identity.Role;
import org.gongkai.page.Badge;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.gongkai.page.Link;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.page.SheetRow;
import org.gongkai.page.TimelineEntry;
import org.gongkai.reportform.FigureMarkup;
import org.gongkai.reportform.Finding;
import org.gongkai.reportform.NotDone;
import org.gongkai.reportform.ReportHtml;
import org.gongkai.reportform.ReportJson;
import org.gongkai.reportform.StatutoryReport;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 收集年报 on the desk: the board of a year, handing in, one report, the sum, the comparison. */
@Controller
class CollectionController {

    private static final String BOARD = "/desk/reports/collected";
    private static final int FIRST_YEAR = 2019; // the statutory form begins

    private final CollectingReports collecting;
    private final CollectedReports collected;
    private final Agencies agencies;
    private final CurrentActor current;
    private final Frames frames;
    private final Clock clock;

    CollectionController(
            CollectingReports collecting,
            CollectedReports collected,
            Agencies agencies,
            CurrentActor current,
            Frames frames,
            Clock clock) {
        this.collecting = collecting;
        this.collected = collected;
        this.agencies = agencies;
        this.current = current;
        this.frames = frames;
        this.clock = clock;
    }

    // ---- the board

    @GetMapping(BOARD)
    ModelAndView board(@RequestParam(defaultValue = "0") int year, @RequestParam(defaultValue = "") String done) {
        Actor by = current.get();
        int shown = year(year);
        List<Line> lines = collected.board(shown, by);
        List<Link> views = collected.seesWholeCounty(by)
                ? List.of(
                        new Link("汇总", BOARD + "/consolidated?year=" + shown),
                        new Link("比较", BOARD + "/compare?year=" + shown))
                : List.of();
        var page = new CollectionPage(
                shown,
                years(BOARD),
                BOARD + "?year=" + shown,
                summary(lines),
                lines.stream().map(CollectionController::row).toList(),
                views,
                by.has(Role.CLERK),
                done.equals("returned") ? "已退回，等重新报送。" : "");
        return view("CollectionPage", page, frame("收集年报"), HttpStatus.OK);
    }

    private static String summary(List<Line> lines) {
        Map<Standing, Long> counts =
                lines.stream().collect(Collectors.groupingBy(Line::standing, Collectors.counting()));
        String parts = Stream.of(Standing.values())
                .filter(counts::containsKey)
                .map(s -> s.label() + counts.get(s) + "份")
                .collect(Collectors.joining("，"));
        return "应有" + lines.size() + "份：" + parts + "。";
    }

    private static CollectionPage.Row row(Line line) {
        LocalDate on = line.on();
        String href = switch (line.standing()) {
            case MISSING -> "";
            case PUBLISHED_HERE -> "/desk/reports/" + line.id().path();
            case DELIVERED, RETURNED -> BOARD + "/" + line.id().path();
        };
        Badge standing = switch (line.standing()) {
            case MISSING -> Badge.plain(line.standing().label());
            case RETURNED -> Badge.soon(line.standing().label());
            case DELIVERED -> Badge.good(line.standing().label());
            case PUBLISHED_HERE -> Badge.done(line.standing().label());
        };
        return new CollectionPage.Row(
                line.organ().name(),
                href,
                standing,
                on == null ? "" : ChineseDates.date(on),
                line.source(),
                line.errors(),
                line.warnings(),
                line.questions(),
                line.unread() == 0 ? "" : line.unread() + "格");
    }

    // ---- handing in

    @GetMapping(BOARD + "/deliver")
    ModelAndView deliver(@RequestParam(defaultValue = "") String organ) {
        current.get().require(Role.CLERK, "收集年报");
        return deliverPage(organ, "", List.of(), FormErrors.none());
    }

    @PostMapping(BOARD + "/deliver")
    ModelAndView deliver(
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) List<MultipartFile> files)
            throws IOException {
        Actor by = current.get();
        by.require(Role.CLERK, "收集年报");
        List<MultipartFile> sent = Objects.requireNonNullElse(files, List.<MultipartFile>of()).stream()
                .filter(f -> !f.isEmpty())
                .toList();
        List<Problem> problems = new ArrayList<>();
        if (sent.isEmpty() && text.isBlank()) {
            problems.add(new Problem("files", "请选择年报文件，或者把内容粘贴到下面。"));
        } else if (sent.size() > CollectingReports.MOST_FILES) {
            problems.add(new Problem("files", "一次最多" + CollectingReports.MOST_FILES + "个文件，请分几次报送。"));
        }
        if (!problems.isEmpty()) {
            return deliverPage(organ, text, List.of(), new FormErrors(problems));
        }
        Optional<AgencyCode> chosen =
                AgencyCode.parse(organ).filter(code -> agencies.find(code).isPresent());
        List<Receipt> receipts = new ArrayList<>();
        for (MultipartFile file : sent) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            receipts.add(collecting.deliver(new BroughtReport.File(name, file.getBytes()), chosen, by));
        }
        if (!text.isBlank()) {
            receipts.add(collecting.deliver(new BroughtReport.Pasted(text), chosen, by));
        }
        if (receipts.size() == 1 && receipts.getFirst().id().isPresent()) {
            return DeskReportsController.seeOther(
                    BOARD + "/" + receipts.getFirst().id().get().path());
        }
        for (Receipt receipt : receipts) {
            if (receipt.id().isEmpty()) {
                problems.add(new Problem(
                        receipt.source().equals("粘贴的内容") ? "text" : "files", receipt.source() + "：" + receipt.why()));
            }
        }
        return deliverPage(organ, problems.isEmpty() ? "" : text, receipts, new FormErrors(problems));
    }

    private ModelAndView deliverPage(String organ, String text, List<Receipt> receipts, FormErrors errors) {
        List<Choice> organs = agencies.all().stream()
                .filter(a -> a.kind().takesRequests())
                .map(a -> Choice.of(a.code().value(), a.name()))
                .toList();
        List<DeliverPage.Receipt> shown = receipts.stream()
                .map(r -> r.id().map(id -> new DeliverPage.Receipt(
                                r.source(),
                                BOARD + "/" + id.path(),
                                agencies.get(id.agency()).name() + id.year() + "年年报"))
                        .orElseGet(() -> new DeliverPage.Receipt(r.source(), "", r.why())))
                .toList();
        Frame frame = frame("报送年报").crumb("收集年报", BOARD).refusedIf(errors);
        return view(
                "DeliverPage",
                new DeliverPage(organs, organ, text, shown, errors),
                frame,
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    // ---- one report

    @GetMapping(BOARD + "/{agency}/{year:\\d{4}}")
    ModelAndView show(@PathVariable String agency, @PathVariable int year) {
        return page(id(agency, year), Map.of(), FormErrors.none());
    }

    @PostMapping(BOARD + "/{agency}/{year:\\d{4}}/return")
    ModelAndView sendBack(
            @PathVariable String agency, @PathVariable int year, @RequestParam Map<String, String> typed) {
        ReportId id = id(agency, year);
        var outcome = collecting.sendBack(id, typed.getOrDefault("reason", ""), current.get());
        return answer(id, outcome, typed, "reason", BOARD + "?year=" + year + "&done=returned");
    }

    @PostMapping(BOARD + "/{agency}/{year:\\d{4}}/dismiss")
    ModelAndView dismiss(@PathVariable String agency, @PathVariable int year, @RequestParam Map<String, String> typed) {
        ReportId id = id(agency, year);
        String field = typed.getOrDefault("field", "reason");
        var outcome =
                collecting.dismiss(id, typed.getOrDefault("finding", ""), typed.getOrDefault(field, ""), current.get());
        return answer(id, outcome, typed, field, BOARD + "/" + id.path() + "#findings");
    }

    private ModelAndView answer(
            ReportId id, Outcome<?> outcome, Map<String, String> typed, String field, String where) {
        if (outcome instanceof Outcome.Refused<?> refused) {
            List<Problem> problems = refused.problems().stream()
                    .map(p -> p.field().equals("reason") ? new Problem(field, p.message()) : p)
                    .toList();
            return page(id, typed, new FormErrors(problems));
        }
        return DeskReportsController.seeOther(where);
    }

    private ModelAndView page(ReportId id, Map<String, String> typed, FormErrors errors) {
        Opened opened = collected
                .open(id, current.get())
                .orElseThrow(() -> new NoSuchElementException("nothing collected of " + id));
        List<Finding> findings = opened.findings().findings().stream()
                .sorted(java.util.Comparator.comparing(Finding::severity))
                .toList();
        List<CollectedReportPage.FindingRow> rows = rows(opened, findings);
        var page = new CollectedReportPage(
                opened.organ().name() + id.year() + "年年报（报送）",
                BOARD + "/" + id.path(),
                facts(opened),
                opened.returnedBecause(),
                rows,
                opened.findings().notDone().stream()
                        .map(CollectionController::words)
                        .toList(),
                CheckedWords.notes(opened.report()),
                ReportHtml.of(opened.report(), new FoundFigures(findings)).parts(),
                opened.mayCollect(),
                opened.mayCollect() && opened.returnedBecause().isEmpty(),
                proposal(rows),
                opened.history().reversed().stream()
                        .map(d -> TimelineEntry.of(d.on(), d.what(), d.detail(), d.by()))
                        .toList(),
                new HashMap<>(typed),
                errors);
        Frame frame =
                frame(page.title()).crumb("收集年报", BOARD + "?year=" + id.year()).refusedIf(errors);
        return view(
                "CollectedReportPage",
                page,
                frame,
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static String words(NotDone open) {
        return open.rule() + "：" + open.why();
    }

    private static List<SheetRow> facts(Opened opened) {
        StatutoryReport report = opened.report();
        StatutoryReport previous = opened.previous();
        List<SheetRow> facts = new ArrayList<>(List.of(
                SheetRow.of("来源", opened.source()),
                SheetRow.of("报告里的单位名称", report.organ().isEmpty() ? "没有读出" : report.organ()),
                SheetRow.of("表式", report.form().code() + "年表式"),
                SheetRow.of("单元格", CheckedWords.cells(report)),
                SheetRow.of("与上年比较", previous == null ? "没有上年年报" : previous.year() + "年年报")));
        return facts;
    }

    private static List<CollectedReportPage.FindingRow> rows(Opened opened, List<Finding> findings) {
        List<CollectedReportPage.FindingRow> rows = new ArrayList<>();
        for (Finding finding : findings) {
            String quote = finding.quote();
            rows.add(new CollectedReportPage.FindingRow(
                    "finding-" + (rows.size() + 1),
                    finding.key(),
                    finding.rule(),
                    finding.severity().code(),
                    finding.severity().label(),
                    finding.text(),
                    finding.remedy(),
                    quote == null ? "" : quote,
                    opened.dismissed().getOrDefault(finding.key(), ""),
                    WorksheetFigures.isAtItsCell(finding)
                            ? "#" + MarkedFigures.anchor(finding.cells().getFirst())
                            : ""));
        }
        return rows;
    }

    private static String proposal(List<CollectedReportPage.FindingRow> rows) {
        List<String> open = rows.stream()
                .filter(r -> r.dismissed().isEmpty())
                .map(r -> r.text() + r.remedy())
                .toList();
        return IntStream.range(0, Math.min(12, open.size()))
                .mapToObj(i -> (i + 1) + ". " + open.get(i))
                .collect(Collectors.joining("\n"));
    }

    // ---- the sum

    @GetMapping(BOARD + "/consolidated")
    ModelAndView consolidated(@RequestParam(defaultValue = "0") int year) {
        int shown = year(year);
        Consolidated sum = collected.consolidated(shown, current.get());
        var page = new ConsolidatedPage(
                shown,
                years(BOARD + "/consolidated"),
                BOARD + "/consolidated?year=" + shown,
                "应汇总" + (sum.included().size() + sum.missing().size()) + "个单位，已有"
                        + sum.included().size() + "个。",
                remarks(sum),
                against(sum),
                sum.included().isEmpty()
                        ? ""
                        : ReportHtml.of(sum.sum().report(), FigureMarkup.PLAIN).parts(),
                BOARD + "/consolidated.json?year=" + shown);
        return view("ConsolidatedPage", page, frame("汇总").crumb("收集年报", BOARD + "?year=" + shown), HttpStatus.OK);
    }

    @GetMapping(BOARD + "/consolidated.json")
    ResponseEntity<String> consolidatedJson(@RequestParam(defaultValue = "0") int year) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(ReportJson.write(
                        collected.consolidated(year(year), current.get()).sum().report()));
    }

    private static List<String> remarks(Consolidated sum) {
        List<String> remarks = new ArrayList<>();
        if (!sum.missing().isEmpty()) {
            remarks.add("还没有收到的：" + sum.missing().stream().map(Agency::name).collect(Collectors.joining("、"))
                    + "。汇总数不含这些单位。");
        }
        if (!sum.sum().leftOut().isEmpty()) {
            remarks.add("表式不同、没有汇入的：" + String.join("、", sum.sum().leftOut()) + "。");
        }
        if (!sum.sum().report().unread().isEmpty()) {
            remarks.add("有" + sum.sum().report().unread().size() + "格因为有单位没有读出，不能汇总。");
        }
        if (!sum.sum().blanks().isEmpty()) {
            long organs = sum.sum().blanks().values().stream()
                    .flatMap(List::stream)
                    .distinct()
                    .count();
            remarks.add("有" + sum.sum().blanks().size() + "格含" + organs + "个单位的空白，按0计算。");
        }
        return remarks;
    }

    private static List<String> against(Consolidated sum) {
        var findings = sum.against();
        if (findings == null) {
            return List.of(sum.missing().isEmpty() ? "还没有收到县人民政府的年报，没有核对。" : "单位没有收齐，没有与县人民政府的年报核对。");
        }
        List<String> differing =
                findings.of("A8").stream().map(f -> f.text() + f.remedy()).toList();
        return differing.isEmpty() ? List.of("县人民政府的年报与各单位之和逐格一致。") : differing;
    }

    // ---- comparing

    @GetMapping(BOARD + "/compare")
    ModelAndView compare(
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "") String figure,
            @RequestParam(defaultValue = "") String organ) {
        Actor by = current.get();
        int shown = year(year);
        ComparedFigure compared = ComparedFigure.named(figure);
        Map<Agency, StatutoryReport> reports = collected.reports(shown, by);
        Agency chosen = AgencyCode.parse(organ)
                .flatMap(agencies::find)
                .or(() -> reports.keySet().stream().findFirst())
                .orElseGet(agencies::county);
        List<String> unknown = new ArrayList<>();
        List<Bars> charts = new ArrayList<>();
        addChart(charts, overOrgans(shown, compared, reports, unknown));
        addChart(charts, overYears(chosen, compared, collected.years(chosen.code(), by), unknown));
        var page = new ComparePage(
                allYears()
                        .mapToObj(y -> Choice.of(Integer.toString(y), y + "年"))
                        .toList(),
                Integer.toString(shown),
                Stream.of(ComparedFigure.values())
                        .map(f -> Choice.of(f.name(), f.label()))
                        .toList(),
                compared.name(),
                agencies.all().stream()
                        .map(a -> Choice.of(a.code().value(), a.name()))
                        .toList(),
                chosen.code().value(),
                charts,
                unknown);
        return view("ComparePage", page, frame("比较").crumb("收集年报", BOARD + "?year=" + shown), HttpStatus.OK);
    }

    private static void addChart(List<Bars> charts, Bars chart) {
        if (!chart.bars().isEmpty()) {
            charts.add(chart);
        }
    }

    private static Bars overOrgans(
            int year, ComparedFigure figure, Map<Agency, StatutoryReport> reports, List<String> unknown) {
        List<Bars.Bar> bars = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        reports.forEach((organ, report) -> {
            BigDecimal number = figure.of(report);
            if (number == null) {
                silent.add(organ.shortName());
            } else {
                bars.add(new Bars.Bar(organ.shortName(), number, organ.parent() == null));
            }
        });
        if (!silent.isEmpty()) {
            unknown.add(year + "年没有读出“" + figure.label() + "”的：" + String.join("、", silent) + "。");
        }
        return new Bars("organs", year + "年各单位" + figure.label(), figure.unit(), bars);
    }

    private static Bars overYears(
            Agency organ, ComparedFigure figure, List<StatutoryReport> years, List<String> unknown) {
        List<Bars.Bar> bars = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        for (StatutoryReport report : years) {
            BigDecimal number = figure.of(report);
            if (number == null) {
                silent.add(report.year() + "年");
            } else {
                bars.add(new Bars.Bar(report.year() + "年", number, true));
            }
        }
        if (!silent.isEmpty()) {
            unknown.add(organ.shortName() + String.join("、", silent) + "的年报没有这个数，或者表式不同。");
        }
        return new Bars("years", organ.shortName() + "历年" + figure.label(), figure.unit(), bars);
    }

    // ---- common

    private int year(int asked) {
        int thisYear = LocalDate.now(clock).getYear();
        return asked >= FIRST_YEAR && asked <= thisYear ? asked : thisYear - 1;
    }

    private IntStream allYears() {
        int thisYear = LocalDate.now(clock).getYear();
        return IntStream.rangeClosed(FIRST_YEAR, thisYear).map(y -> thisYear + FIRST_YEAR - y);
    }

    private List<Link> years(String base) {
        return allYears().mapToObj(y -> new Link(y + "年", base + "?year=" + y)).toList();
    }

    private ReportId id(String agency, int year) {
        AgencyCode code = AgencyCode.parse(agency)
                .filter(c -> agencies.find(c).isPresent())
                .orElseThrow(() -> new NoSuchElementException("no organ " + agency));
        return new ReportId(code, year);
    }

    private Frame frame(String title) {
        return frames.desk(title).crumb("年报", "/desk/reports").serving("《中华人民共和国政府信息公开条例》第三条、第四十九条");
    }

    private static ModelAndView view(String name, Object page, Frame frame, HttpStatus status) {
        return new ModelAndView("jte/annualreport/" + name, Map.of("page", page, "frame", frame), status);
    }
}
