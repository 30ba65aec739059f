package org.gongkai.annualreport.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.agency.AgencyKind;
import org.gongkai.annualreport.CaseLine;
import org.gongkai.annualreport.DeclaredFigure;
import org.gongkai.annualreport.DraftingReport;
import org.gongkai.annualreport.FigureSources;
import org.gongkai.annualreport.ManualFigure;
import org.gongkai.annualreport.ReportDesk;
import org.gongkai.annualreport.ReportId;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.ErrorPages;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.gongkai.page.Outcome;
import org.gongkai.page.PageLinks;
import org.gongkai.remedy.RemedyCase;
import org.gongkai.reportform.CellName;
import org.gongkai.reportform.ReportHtml;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One figure of a report on the desk: its sources, and setting it by hand. */
@Controller
class DeskCellController {

    private static final int ROWS = 50;

    private final ReportDesk desk;
    private final DraftingReport drafting;
    private final Agencies agencies;
    private final CurrentActor current;
    private final Frames frames;
    private final ErrorPages errorPages;
    private final Clock clock;

    DeskCellController(
            ReportDesk desk,
            DraftingReport drafting,
            Agencies agencies,
            CurrentActor current,
            Frames frames,
            ErrorPages errorPages,
            Clock clock) {
        this.desk = desk;
        this.drafting = drafting;
        this.agencies = agencies;
        this.current = current;
        this.frames = frames;
        this.errorPages = errorPages;
        this.clock = clock;
    }

    @GetMapping("/desk/reports/{agency}/{year:\\d{4}}/cells/{cell}")
    ModelAndView show(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable String cell,
            @RequestParam(defaultValue = "1") int page) {
        return CellName.isName(cell)
                ? page(id(agency, year), CellName.of(cell), page, Map.of(), FormErrors.none())
                : errorPages.show(HttpStatus.NOT_FOUND, "年报没有这一格。");
    }

    @PostMapping("/desk/reports/{agency}/{year:\\d{4}}/cells/{cell}")
    ModelAndView set(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable String cell,
            @RequestParam Map<String, String> typed) {
        if (!CellName.isName(cell)) {
            return errorPages.show(HttpStatus.NOT_FOUND, "年报没有这一格。");
        }
        ReportId id = id(agency, year);
        CellName name = CellName.of(cell);
        boolean restore = typed.getOrDefault("action", "").equals("restore");
        Outcome<ReportId> outcome = restore
                ? drafting.restoreFigure(id, name, current.get())
                : drafting.setFigure(
                        id, name, typed.getOrDefault("number", ""), typed.getOrDefault("reason", ""), current.get());
        return switch (outcome) {
            case Outcome.Done<ReportId> done -> DeskReportsController.seeOther(address(id, name));
            case Outcome.Refused<ReportId> refused -> page(id, name, 1, typed, new FormErrors(refused.problems()));
        };
    }

    private static ReportId id(String agency, int year) {
        return new ReportId(AgencyCode.parse(agency).orElseThrow(), year);
    }

    private static String address(ReportId id, CellName cell) {
        return "/desk/reports/" + id.path() + "/cells/" + cell;
    }

    private ModelAndView page(
            ReportId id, CellName cell, int pageNumber, Map<String, String> typed, FormErrors errors) {
        FigureSources sources = desk.behind(id, cell, pageNumber, ROWS, current.get());
        Agency organ = agencies.get(id.agency());
        BigDecimal number = sources.number();
        ManualFigure manual = sources.manual();
        boolean declared = cell.table() == 2 && organ.kind() != AgencyKind.COUNTY_GOVERNMENT;
        List<DeclaredFigure> history = declared ? desk.declaredHistory(id, cell, current.get()) : sources.declared();
        String base = "/desk/reports/" + id.path();
        var page = new DeskCellPage(
                sources.spoken(),
                base,
                cell.value(),
                number == null ? "" : ReportHtml.print(number),
                CellWords.explanation(sources, id.year()),
                manual == null ? "" : manual.reason() + "（" + manual.by() + "）",
                manual == null ? "" : compiled(manual),
                sources.requests().stream().map(r -> request(r, id.year())).toList(),
                new PageLinks(sources.paging(), address(id, cell)),
                sources.remedies().stream().map(this::remedy).toList(),
                history.stream().map(this::declared).toList(),
                ReportCellPage.Registered.of(sources, this::name),
                !sources.computed() && desk.mayDraft(id, current.get()),
                manual != null,
                typed,
                errors);
        Frame frame = frames.desk(page.title())
                .crumb("年报", "/desk/reports")
                .crumb(organ.name() + id.year() + "年年报", base)
                .serving("《中华人民共和国政府信息公开条例》第五十条")
                .refusedIf(errors);
        return new ModelAndView(
                "jte/annualreport/DeskCellPage",
                Map.of("page", page, "frame", frame),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static String compiled(ManualFigure manual) {
        BigDecimal facts = manual.compiled();
        return facts == null ? "空白" : ReportHtml.print(facts);
    }

    private ReportCellPage.Request request(CaseLine line, int year) {
        LocalDate decidedOn = line.decidedOn();
        return new ReportCellPage.Request(
                line.number(),
                name(line.agency()),
                line.kind(),
                ChineseDates.date(line.receivedOn()),
                decidedOn == null ? "" : ChineseDates.date(decidedOn),
                line.resultIn(year));
    }

    private DeskCellPage.Remedy remedy(RemedyCase c) {
        return new DeskCellPage.Remedy(
                c.id(), c.caseNumber(), name(c.agency()), c.body(), ChineseDates.date(c.acceptedOn()), c.standing());
    }

    private DeskCellPage.Declared declared(DeclaredFigure d) {
        return new DeskCellPage.Declared(
                name(d.agency()),
                ReportHtml.print(d.amount()),
                d.basis(),
                ChineseDates.date(LocalDate.ofInstant(d.declaredAt(), clock.getZone())),
                d.by());
    }

    private String name(AgencyCode code) {
        return agencies.find(code).map(Agency::shortName).orElse(code.value());
    }
}
