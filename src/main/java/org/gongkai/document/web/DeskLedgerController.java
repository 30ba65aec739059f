package org.gongkai.document.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.catalogue.ColumnPath;
import org.gongkai.document.DocumentDesk;
import org.gongkai.document.DocumentLedger;
import org.gongkai.document.DocumentNumber;
import org.gongkai.document.DocumentStage;
import org.gongkai.document.PublicState;
import org.gongkai.document.PublishedDocuments;
import org.gongkai.document.SeveralDocuments;
import org.gongkai.document.SeveralDocuments.Act;
import org.gongkai.document.SeveralDocuments.Details;
import org.gongkai.document.SeveralDocuments.Foreseen;
import org.gongkai.document.WithdrawalReason;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.Badge;
import org.gongkai.page.Choice;
import org.gongkai.page.ErrorPages;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.gongkai.page.Link;
import org.gongkai.page.PageLinks;
import org.gongkai.page.Problem;
import org.gongkai.paper.PaperFormat;
import org.gongkai.paper.Printed;
import org.gongkai.paper.PrintingPaper;
import org.gongkai.paper.TableFile;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** 信息发布 on the desk: the list of all documents, found, sorted, taken away, and several of them done at once. */
@Controller
@RequestMapping(LedgerQuery.HERE)
class DeskLedgerController {

    private static final int ROWS = 50;
    private static final String SERVES = "《条例》第十九条、第二十六条";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final DocumentLedger ledger;
    private final LedgerSheets sheets;
    private final SeveralDocuments several;
    private final DocumentDesk desk;
    private final PublishedDocuments published;
    private final Catalogue catalogue;
    private final CurrentActor current;
    private final Frames frames;
    private final ErrorPages errors;

    DeskLedgerController(
            DocumentLedger ledger,
            LedgerSheets sheets,
            SeveralDocuments several,
            DocumentDesk desk,
            PublishedDocuments published,
            Catalogue catalogue,
            CurrentActor current,
            Frames frames,
            ErrorPages errors) {
        this.ledger = ledger;
        this.sheets = sheets;
        this.several = several;
        this.desk = desk;
        this.published = published;
        this.catalogue = catalogue;
        this.current = current;
        this.frames = frames;
        this.errors = errors;
    }

    @GetMapping
    ModelAndView list(@RequestParam Map<String, String> parameters, @RequestParam(defaultValue = "1") int page) {
        Actor by = current.get();
        LedgerQuery query = LedgerQuery.of(parameters);
        DocumentLedger.Lines found = ledger.list(query.filter(), page, ROWS, by);
        var organs = ledger.organs(by);
        var model = new DeskDocumentsPage(
                query,
                Arrays.stream(DocumentLedger.View.values())
                        .map(view -> new Link(view.label(), query.with("view", view.name())))
                        .toList(),
                query.with("view", query.view().name()),
                organs.size() < 2
                        ? List.of()
                        : organs.stream()
                                .map(organ -> Choice.of(organ.code().value(), organ.shortName()))
                                .toList(),
                ColumnChoices.of(catalogue, catalogue.tree()),
                found.lines().stream().map(DeskLedgerController::row).toList(),
                new PageLinks(found.paging(), query.address(LedgerQuery.HERE)),
                acts(by),
                !desk.draftable(by).isEmpty());
        return view("DeskDocumentsPage", model, frame("信息发布"));
    }

    private static DeskDocumentsPage.Row row(DocumentLedger.Line line) {
        List<Badge> state = new ArrayList<>();
        if (line.stage() != DocumentStage.NONE) {
            state.add(Badge.plain(line.stage().label()));
        }
        if (line.publicState() != PublicState.NEVER || state.isEmpty()) {
            state.add(DeskDocumentView.shown(line.publicState()));
        }
        return new DeskDocumentsPage.Row(
                line.number().value(),
                line.title(),
                Stream.of(line.officialNumber(), line.agencyName(), line.column(), line.withdrawnWhy())
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining("　")),
                state,
                line.publishedAt() == null ? "—" : MINUTE.format(line.publishedAt()),
                MINUTE.format(line.changedAt()));
    }

    private static List<Choice> acts(Actor by) {
        return Arrays.stream(Act.values())
                .filter(act -> by.has(act.role()))
                .map(act -> Choice.of(act.name(), act.label()))
                .toList();
    }

    @GetMapping("/ledger.xlsx")
    void xlsx(@RequestParam Map<String, String> parameters, HttpServletResponse response) throws IOException {
        Actor by = current.get();
        by.require(desk.mayRead(by), "查看信息发布工作");
        response.setContentType(TableFile.MEDIA_TYPE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment("xlsx"));
        sheets.write(LedgerQuery.of(parameters).filter(), by, response.getOutputStream());
    }

    @GetMapping("/ledger.pdf")
    Object pdf(@RequestParam Map<String, String> parameters) {
        return switch (PrintingPaper.print(
                sheets.printed(LedgerQuery.of(parameters).filter(), current.get(), published.today())
                        .paper(),
                PaperFormat.PDF)) {
            case Printed.Refused refused -> errors.show(HttpStatus.UNPROCESSABLE_CONTENT, refused.why());
            case Printed.Done done ->
                ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .cacheControl(CacheControl.noStore())
                        .header(HttpHeaders.CONTENT_DISPOSITION, attachment("pdf"))
                        .body(done.content());
        };
    }

    private String attachment(String ending) {
        return ContentDisposition.attachment()
                .filename("政府信息发布台账-" + published.today() + "." + ending, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    /** 先核对: what would and what would not be done. */
    @GetMapping("/several")
    Object preview(
            @RequestParam(name = "number", defaultValue = "") List<String> numbers,
            @RequestParam Map<String, String> typed) {
        Act act = Act.byName(typed.getOrDefault("act", "")).orElse(null);
        return act == null ? back() : show(act, numbers, typed, FormErrors.none());
    }

    @PostMapping("/several")
    Object make(
            @RequestParam(name = "number", defaultValue = "") List<String> numbers,
            @RequestParam Map<String, String> typed) {
        Act act = Act.byName(typed.getOrDefault("act", "")).orElse(null);
        if (act == null) {
            return back();
        }
        Details details = details(typed);
        List<Problem> problems = several.reasonsAgainst(act, details);
        if (!problems.isEmpty()) {
            return show(act, numbers, typed, new FormErrors(problems));
        }
        List<Foreseen> results = several.make(act, read(numbers), details, current.get());
        ModelAndView answer = view(
                "DeskSeveralPage",
                new DeskSeveralPage(act, true, results, List.of(), typed, FormErrors.none()),
                frame("批量" + act.label()).crumb("信息发布", LedgerQuery.HERE));
        answer.setStatus(
                results.stream().allMatch(one -> one.reasons().isEmpty())
                        ? HttpStatus.OK
                        : HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    private ModelAndView show(Act act, List<String> numbers, Map<String, String> typed, FormErrors refused) {
        ModelAndView view = view(
                "DeskSeveralPage",
                new DeskSeveralPage(
                        act,
                        false,
                        several.preview(act, read(numbers), details(typed), current.get()),
                        act == Act.MOVE ? ColumnChoices.of(catalogue, catalogue.choosable()) : List.of(),
                        typed,
                        refused),
                frame("批量" + act.label()).crumb("信息发布", LedgerQuery.HERE).refusedIf(refused));
        view.setStatus(refused.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static Details details(Map<String, String> typed) {
        return new Details(
                WithdrawalReason.byName(typed.getOrDefault("reason", "")).orElse(null),
                typed.getOrDefault("words", "").strip(),
                ColumnPath.parse(typed.getOrDefault("column", "")).orElse(null));
    }

    private static List<DocumentNumber> read(List<String> numbers) {
        return numbers.stream()
                .flatMap(number -> DocumentNumber.parse(number).stream())
                .limit(SeveralDocuments.MOST)
                .toList();
    }

    private static RedirectView back() {
        RedirectView redirect = new RedirectView(LedgerQuery.HERE);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return redirect;
    }

    private static ModelAndView view(String name, Object page, Frame frame) {
        return new ModelAndView("jte/document/" + name, Map.of("page", page, "frame", frame));
    }

    private Frame frame(String title) {
        return frames.desk(title).serving(SERVES);
    }
}
