package org.gongkai.annualreport.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.AgencyCode;
import org.gongkai.agency.AgencyKind;
import org.gongkai.annualreport.AdvancingReport;
import org.gongkai.annualreport.DeclaringFigures;
import org.gongkai.annualreport.DraftingReport;
import org.gongkai.annualreport.ManualFigure;
import org.gongkai.annualreport.ReportDesk;
import org.gongkai.annualreport.ReportDesk.Deadline;
import org.gongkai.annualreport.ReportDesk.Listed;
import org.gongkai.annualreport.ReportDesk.Opened;
import org.gongkai.annualreport.ReportId;
import org.gongkai.annualreport.ReportMove;
import org.gongkai.annualreport.ReportState;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.Badge;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Download;
import org.gongkai.page.ErrorPages;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.gongkai.page.Link;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.page.SheetRow;
import org.gongkai.page.TimelineEntry;
import org.gongkai.reportform.CellName;
import org.gongkai.reportform.Finding;
import org.gongkai.reportform.ReportHtml;
import org.gongkai.reportform.ReportPart;
import org.gongkai.reportform.StatutoryReport;
import org.gongkai.reportform.writing.ReportFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** 年报编制 on the desk. */
@Controller
class DeskReportsController {

    private static final int YEARS_LISTED = 6;

    private final ReportDesk desk;
    private final DraftingReport drafting;
    private final DeclaringFigures declaring;
    private final AdvancingReport advancing;
    private final Agencies agencies;
    private final CurrentActor current;
    private final Frames frames;
    private final ErrorPages errorPages;
    private final Clock clock;

    DeskReportsController(
            ReportDesk desk,
            DraftingReport drafting,
            DeclaringFigures declaring,
            AdvancingReport advancing,
            Agencies agencies,
            CurrentActor current,
            Frames frames,
            ErrorPages errorPages,
            Clock clock) {
        this.desk = desk;
        this.drafting = drafting;
        this.declaring = declaring;
        this.advancing = advancing;
        this.agencies = agencies;
        this.current = current;
        this.frames = frames;
        this.errorPages = errorPages;
        this.clock = clock;
    }

    @GetMapping("/desk/reports")
    ModelAndView list(@RequestParam(defaultValue = "0") int year) {
        int thisYear = LocalDate.now(clock).getYear();
        int shown = year == 0 ? thisYear - 1 : year;
        List<Listed> listed = desk.list(shown, current.get());
        List<Link> years = new ArrayList<>();
        for (int y = thisYear; y > thisYear - YEARS_LISTED; y--) {
            years.add(new Link(y + "年", "/desk/reports?year=" + y));
        }
        var page = new DeskReportsPage(
                shown,
                years,
                "/desk/reports?year=" + shown,
                listed.stream().map(DeskReportsController::row).toList(),
                listed.stream().filter(l -> l.deadline().publishedOn() != null).count(),
                listed.stream().filter(l -> l.deadline().late()).count());
        return view("DeskReportsPage", page, frame("年报"), HttpStatus.OK);
    }

    /** Written when asked for: a draft changes with every case. */
    private static List<Download> downloads(String base) {
        return ReportFormat.DOWNLOADS.stream()
                .filter(format -> format != ReportFormat.JSON)
                .map(format -> new Download(format.label(), base + "." + format.ending(), format.name(), -1))
                .toList();
    }

    private static DeskReportsPage.Row row(Listed listed) {
        Deadline deadline = listed.deadline();
        boolean published = deadline.publishedOn() != null;
        return new DeskReportsPage.Row(
                listed.organ().name(),
                "/desk/reports/" + listed.id().path(),
                state(listed.state(), listed.begun()),
                ChineseDates.date(deadline.due()),
                ChineseDates.date(deadline.target()),
                deadline(deadline),
                published ? "/reports/" + listed.id().path() : "");
    }

    private static Badge state(ReportState state, boolean begun) {
        return switch (state) {
            case DRAFT -> Badge.plain(begun ? state.label() : "未开始");
            case CHECKED, SIGNED -> Badge.good(state.label());
            case PUBLISHED -> Badge.done(state.label());
        };
    }

    private static Badge deadline(Deadline deadline) {
        LocalDate published = deadline.publishedOn();
        if (deadline.late()) {
            return Badge.bad(published == null ? "已超期" : "超期公开");
        }
        if (published != null) {
            return Badge.done("按期公开");
        }
        return deadline.today().isAfter(deadline.target().minusDays(14)) ? Badge.soon("将到期") : Badge.good("未到期");
    }

    @GetMapping("/desk/reports/{agency}/{year:\\d{4}}")
    ModelAndView show(@PathVariable String agency, @PathVariable int year) {
        return page(id(agency, year), Map.of(), List.of());
    }

    @PostMapping("/desk/reports/{agency}/{year:\\d{4}}/moves")
    ModelAndView move(@PathVariable String agency, @PathVariable int year, @RequestParam Map<String, String> typed) {
        ReportId id = id(agency, year);
        ReportMove move;
        try {
            move = ReportMove.valueOf(typed.getOrDefault("move", ""));
        } catch (IllegalArgumentException unknown) {
            return errorPages.show(HttpStatus.BAD_REQUEST, "没有这个动作。");
        }
        String field = "reason-" + move.name();
        var outcome = advancing.make(move, id, typed.getOrDefault(field, ""), current.get());
        return answer(id, outcome, typed, name -> name.equals("reason") ? field : name, "#moves");
    }

    @PostMapping("/desk/reports/{agency}/{year:\\d{4}}/parts/{number:[0-6]}")
    ModelAndView write(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable int number,
            @RequestParam Map<String, String> typed) {
        ReportId id = id(agency, year);
        ReportPart part = ReportPart.values()[number];
        boolean template = typed.getOrDefault("action", "").equals("template");
        var outcome = template
                ? drafting.unwrite(id, part, current.get())
                : drafting.write(id, part, typed.getOrDefault("text" + number, ""), current.get());
        return answer(id, outcome, typed, name -> name, "#words");
    }

    @PostMapping("/desk/reports/{agency}/{year:\\d{4}}/declaration")
    ModelAndView declare(@PathVariable String agency, @PathVariable int year, @RequestParam Map<String, String> typed) {
        ReportId id = id(agency, year);
        Map<CellName, String> numbers = new LinkedHashMap<>();
        declaring.cells(year).forEach(cell -> numbers.put(cell, typed.getOrDefault(cell.value(), "")));
        var outcome = declaring.declare(id.agency(), year, numbers, typed.getOrDefault("basis", ""), current.get());
        return answer(id, outcome, typed, name -> name, "#declaration");
    }

    @PostMapping("/desk/reports/{agency}/{year:\\d{4}}/answers")
    ModelAndView answerFinding(
            @PathVariable String agency, @PathVariable int year, @RequestParam Map<String, String> typed) {
        ReportId id = id(agency, year);
        String field = typed.getOrDefault("field", "answer");
        var outcome =
                drafting.answer(id, typed.getOrDefault("finding", ""), typed.getOrDefault(field, ""), current.get());
        return answer(id, outcome, typed, name -> name.equals("reason") ? field : name, "#findings");
    }

    private ModelAndView answer(
            ReportId id, Outcome<?> outcome, Map<String, String> typed, UnaryOperator<String> field, String place) {
        if (outcome instanceof Outcome.Refused<?> refused) {
            List<Problem> problems = refused.problems().stream()
                    .map(p -> new Problem(field.apply(p.field()), p.message()))
                    .toList();
            return page(id, typed, problems);
        }
        return seeOther("/desk/reports/" + id.path() + place);
    }

    private ModelAndView page(ReportId id, Map<String, String> typed, List<Problem> problems) {
        Opened opened = desk.open(id, current.get());
        FormErrors errors = new FormErrors(problems);
        String base = "/desk/reports/" + id.path();
        StatutoryReport shown = opened.shown();
        List<Finding> findings = opened.findings().findings();
        Set<CellName> manual =
                opened.compiled().manual().stream().map(ManualFigure::cell).collect(Collectors.toSet());
        String parts = ReportHtml.of(shown, new MarkedFigures(base, shown.layout(), findings, manual))
                .parts();
        boolean published = opened.deadline().publishedOn() != null;
        boolean declares = opened.mayDraft() && opened.organ().kind() != AgencyKind.COUNTY_GOVERNMENT;
        var page = new DeskReportPage(
                opened.organ().name() + id.year() + "年年报",
                base,
                state(opened.state(), true),
                facts(opened),
                opened.moves().stream().map(DeskReportsController::move).toList(),
                findingRows(opened, findings),
                opened.findings().notDone().stream()
                        .map(n -> n.rule() + "：" + n.why())
                        .toList(),
                parts,
                opened.mayDraft() ? words(opened) : List.of(),
                declares ? amounts(id) : List.of(),
                opened.mayDraft(),
                shown.notes(),
                opened.history().reversed().stream()
                        .map(d -> TimelineEntry.of(d.on(), d.what(), d.detail(), d.by()))
                        .toList(),
                published ? "/reports/" + id.path() : "",
                downloads(base),
                new HashMap<>(typed),
                errors);
        Frame frame = frame(page.title()).crumb("年报", "/desk/reports").refusedIf(errors);
        return view("DeskReportPage", page, frame, errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static List<SheetRow> facts(Opened opened) {
        Deadline deadline = opened.deadline();
        List<SheetRow> facts = new ArrayList<>();
        facts.add(SheetRow.of("口径", opened.compiled().consolidated() ? "全县汇总" : "本单位"));
        facts.add(SheetRow.of(
                "期限",
                ChineseDates.longDate(deadline.due())
                        + (deadline.target().equals(deadline.due())
                                ? ""
                                : "\n当日不是工作日，请在" + ChineseDates.longDate(deadline.target()) + "前公开")));
        LocalDate publishedOn = deadline.publishedOn();
        if (publishedOn != null) {
            facts.add(SheetRow.of("公开日期", ChineseDates.longDate(publishedOn)));
        }
        if (!opened.compiled().missing().isEmpty()) {
            facts.add(SheetRow.of(
                    "未公开年报的单位",
                    opened.compiled().missing().size() + "个："
                            + String.join("、", opened.compiled().missing())));
        }
        if (!opened.compiled().silent().isEmpty()) {
            facts.add(SheetRow.of(
                    "未申报完表二的单位",
                    opened.compiled().silent().size() + "个："
                            + String.join("、", opened.compiled().silent())));
        }
        return facts;
    }

    private static DeskReportPage.Move move(ReportDesk.MoveChoice choice) {
        ReportMove move = choice.move();
        return new DeskReportPage.Move(
                move.name(), move.verb(), move.article(), move.reasonAsked(), choice.reasonsAgainst());
    }

    private static List<DeskReportPage.FindingRow> findingRows(Opened opened, List<Finding> findings) {
        List<DeskReportPage.FindingRow> rows = new ArrayList<>();
        for (Finding finding : findings) {
            String quote = finding.quote();
            String answered = finding.overriddenBecause();
            rows.add(new DeskReportPage.FindingRow(
                    "finding-" + (rows.size() + 1),
                    finding.key(),
                    finding.rule(),
                    finding.severity().code(),
                    finding.severity().label(),
                    finding.text(),
                    finding.remedy(),
                    quote == null ? "" : quote,
                    answered == null ? "" : answered,
                    finding.cells().isEmpty() || finding.rule().equals("B4")
                            ? ""
                            : "#" + MarkedFigures.anchor(finding.cells().getFirst()),
                    opened.mayDraft() && finding.mayBeOverridden()));
        }
        return rows;
    }

    private static List<DeskReportPage.Part> words(Opened opened) {
        return DraftingReport.WRITTEN_PARTS.stream()
                .map(part -> new DeskReportPage.Part(
                        part.number(),
                        part.heading().isEmpty() ? "开头" : part.heading(),
                        opened.compiled().report().narrative().parts().getOrDefault(part, ""),
                        opened.written().containsKey(part)))
                .toList();
    }

    private List<DeskReportPage.Amount> amounts(ReportId id) {
        StatutoryReport declared = declaring.declared(id.agency(), id.year());
        List<CellName> given = declaring.givenByTheRegister(id.agency(), id.year());
        return declaring.cells(id.year()).stream()
                .filter(cell -> !given.contains(cell)
                        && !declaring.givenByTheLaw(id.year()).contains(cell))
                .map(cell -> {
                    BigDecimal amount = declared.at(cell);
                    String label = declared.layout()
                            .spoken(cell)
                            .substring(2)
                            .replace("“", "")
                            .replace("”", "：");
                    return new DeskReportPage.Amount(
                            cell.value(), label, amount == null ? "" : ReportHtml.print(amount));
                })
                .toList();
    }

    private ReportId id(String agency, int year) {
        AgencyCode code = AgencyCode.parse(agency)
                .filter(c -> agencies.find(c).isPresent())
                .orElseThrow(() -> new java.util.NoSuchElementException("no organ " + agency));
        return new ReportId(code, year);
    }

    static ModelAndView seeOther(String href) {
        RedirectView redirect = new RedirectView(href);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(redirect);
    }

    private Frame frame(String title) {
        return frames.desk(title).serving("《中华人民共和国政府信息公开条例》第四十九条、第五十条");
    }

    private static ModelAndView view(String name, Object page, Frame frame, HttpStatus status) {
        return new ModelAndView("jte/annualreport/" + name, Map.of("page", page, "frame", frame), status);
    }
}
