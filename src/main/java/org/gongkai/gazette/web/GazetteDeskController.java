package org.gongkai.gazette.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.AgencyCode;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.catalogue.ColumnPath;
import org.gongkai.document.DocumentFilter;
import org.gongkai.document.DocumentList;
import org.gongkai.document.DocumentNumber;
import org.gongkai.document.PublishedDocuments;
import org.gongkai.gazette.CompilingIssue;
import org.gongkai.gazette.CorrectingIssue;
import org.gongkai.gazette.GazetteDesk;
import org.gongkai.gazette.IssueNumber;
import org.gongkai.gazette.ReleasingIssue;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.Choice;
import org.gongkai.page.ErrorPages;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.gongkai.page.Outcome;
import org.gongkai.page.PageLinks;
import org.gongkai.page.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/** 公报编辑 on the desk. */
@Controller
@RequestMapping("/desk/gazette")
class GazetteDeskController {

    private static final String SERVES = "《条例》第二十三条：政府公报是公开的途径之一";
    private static final String ONE = "/{year:\\d{4}}/{number:\\d{1,3}}";

    private static final Map<String, String> DONE = Map.of(
            "added", "已收入本期。",
            "arranged", "目录已保存。",
            "refreshed", "已采用平台现行文本。",
            "released", "本期已发行，公众可以查看和下载。",
            "corrected", "更正已经公布在本期网页上。");

    private final GazetteDesk desk;
    private final CompilingIssue compiling;
    private final ReleasingIssue releasing;
    private final CorrectingIssue correcting;
    private final PublishedDocuments documents;
    private final Agencies agencies;
    private final Catalogue catalogue;
    private final CurrentActor current;
    private final Frames frames;
    private final ErrorPages errors;

    GazetteDeskController(
            GazetteDesk desk,
            CompilingIssue compiling,
            ReleasingIssue releasing,
            CorrectingIssue correcting,
            PublishedDocuments documents,
            Agencies agencies,
            Catalogue catalogue,
            CurrentActor current,
            Frames frames,
            ErrorPages errors) {
        this.desk = desk;
        this.compiling = compiling;
        this.releasing = releasing;
        this.correcting = correcting;
        this.documents = documents;
        this.agencies = agencies;
        this.catalogue = catalogue;
        this.current = current;
        this.frames = frames;
        this.errors = errors;
    }

    @GetMapping
    ModelAndView issues() {
        GazetteDesk.State state = desk.state(current.get());
        return list(
                state,
                Integer.toString(state.next().year()),
                Integer.toString(state.next().number()),
                Integer.toString(state.nextTotal()),
                documents.today().toString(),
                FormErrors.none());
    }

    @PostMapping
    Object begin(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String total,
            @RequestParam(defaultValue = "") String dated) {
        Actor by = current.get();
        Outcome<IssueNumber> begun =
                compiling.begin(new IssueNumber(whole(year), whole(number)), whole(total), day(dated), by);
        return switch (begun) {
            case Outcome.Done<IssueNumber> done -> seeOther(done.value(), "");
            case Outcome.Refused<IssueNumber> refused ->
                list(desk.state(by), year, number, total, dated, new FormErrors(refused.problems()));
        };
    }

    private ModelAndView list(
            GazetteDesk.State state, String year, String number, String total, String dated, FormErrors problems) {
        var page = new GazetteDeskPage(state, year, number, total, dated, problems);
        return view("GazetteDeskPage", page, frames.desk("政府公报").serving(SERVES), problems);
    }

    @GetMapping(ONE)
    ModelAndView issue(@PathVariable int year, @PathVariable int number, @RequestParam Map<String, String> parameters) {
        return show(new IssueNumber(year, number), parameters, FormErrors.none());
    }

    @PostMapping(ONE + "/add")
    Object add(
            @PathVariable int year,
            @PathVariable int number,
            @RequestParam(defaultValue = "") List<String> document,
            @RequestParam Map<String, String> parameters) {
        IssueNumber issue = new IssueNumber(year, number);
        List<DocumentNumber> picked = new ArrayList<>(document.stream()
                .flatMap(one -> DocumentNumber.parse(one).stream())
                .toList());
        String entry = parameters.getOrDefault("entry", "").strip();
        if (!entry.isEmpty()) {
            var named = desk.named(entry);
            if (named.isEmpty()) {
                return show(
                        issue,
                        parameters,
                        new FormErrors(List.of(new Problem("entry", "没有编号或者发文字号是“" + entry + "”的公开信息"))));
            }
            picked.add(named.get());
        }
        return answer(
                issue,
                compiling.add(issue, picked, parameters.getOrDefault("section", ""), current.get()),
                "added",
                parameters);
    }

    @PostMapping(ONE + "/arrange")
    Object arrange(@PathVariable int year, @PathVariable int number, @RequestParam Map<String, String> parameters) {
        IssueNumber issue = new IssueNumber(year, number);
        Map<DocumentNumber, CompilingIssue.Place> places = new HashMap<>();
        parameters.forEach((name, value) -> {
            if (name.startsWith("place-") && !parameters.containsKey("out-" + name.substring(6))) {
                DocumentNumber.parse(name.substring(6))
                        .ifPresent(document -> places.put(
                                document,
                                new CompilingIssue.Place(
                                        whole(value), parameters.getOrDefault("section-" + document, ""))));
            }
        });
        return answer(issue, compiling.arrange(issue, places, current.get()), "arranged", parameters);
    }

    @PostMapping(ONE + "/refresh")
    Object refresh(@PathVariable int year, @PathVariable int number) {
        IssueNumber issue = new IssueNumber(year, number);
        return answer(issue, compiling.refresh(issue, current.get()), "refreshed", Map.of());
    }

    @PostMapping(ONE + "/discard")
    RedirectView discard(@PathVariable int year, @PathVariable int number) {
        compiling.discard(new IssueNumber(year, number), current.get());
        return redirect("/desk/gazette");
    }

    @PostMapping(ONE + "/release")
    Object release(@PathVariable int year, @PathVariable int number) {
        IssueNumber issue = new IssueNumber(year, number);
        return answer(issue, releasing.release(issue, current.get()), "released", Map.of());
    }

    @PostMapping(ONE + "/corrections")
    Object correct(@PathVariable int year, @PathVariable int number, @RequestParam Map<String, String> parameters) {
        IssueNumber issue = new IssueNumber(year, number);
        String words = parameters.getOrDefault("words", "");
        return answer(issue, correcting.correct(issue, words, current.get()), "corrected", parameters);
    }

    @GetMapping(ONE + "/preview.pdf")
    Object preview(@PathVariable int year, @PathVariable int number) {
        IssueNumber issue = new IssueNumber(year, number);
        return switch (releasing.preview(issue, current.get())) {
            case Outcome.Refused<byte[]> refused -> show(issue, Map.of(), new FormErrors(refused.problems()));
            case Outcome.Done<byte[]> done ->
                ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.inline()
                                        .filename("gazette-" + year + "-" + number + ".pdf")
                                        .build()
                                        .toString())
                        .body(done.value());
        };
    }

    private <T> Object answer(IssueNumber issue, Outcome<T> outcome, String done, Map<String, String> typed) {
        return switch (outcome) {
            case Outcome.Done<T> ignored -> seeOther(issue, done);
            case Outcome.Refused<T> refused -> show(issue, typed, new FormErrors(refused.problems()));
        };
    }

    private ModelAndView show(IssueNumber number, Map<String, String> parameters, FormErrors problems) {
        Actor by = current.get();
        GazetteDesk.Sheet sheet = desk.find(number, by).orElseThrow(() -> new NoSuchElementException(number.label()));
        DocumentFilter filter = DocumentFilter.ALL
                .agency(AgencyCode.parse(value(parameters, "agency"))
                        .filter(code -> agencies.find(code).isPresent())
                        .orElse(null))
                .year(
                        parameters.containsKey("of") && whole(value(parameters, "of")) > 0
                                ? Integer.valueOf(whole(value(parameters, "of")))
                                : null);
        ColumnPath column = ColumnPath.parse(value(parameters, "column"))
                .filter(path -> catalogue.find(path).isPresent())
                .orElse(null);
        filter = new DocumentFilter(column, filter.agency(), filter.year(), null, null);
        DocumentList list =
                sheet.mayCompile() ? desk.candidates(filter, Math.max(1, whole(value(parameters, "page"))), by) : null;
        String words = value(parameters, "title");
        boolean asked = list != null && !words.isEmpty();
        IssueDeskPage page = new IssueDeskPage(
                sheet,
                list == null ? List.of() : asked ? desk.titled(words, filter, by) : list.lines(),
                list == null || asked ? null : new PageLinks(list.paging(), address(number, parameters)),
                agencies.all().stream()
                        .map(agency -> Choice.of(agency.code().value(), agency.name()))
                        .toList(),
                catalogue.choosable().stream()
                        .map(one -> Choice.of(one.path().value(), one.name()))
                        .toList(),
                documents.countsByYear().keySet().stream()
                        .map(year -> Choice.of(year.toString(), year + "年"))
                        .toList(),
                words,
                value(parameters, "agency"),
                value(parameters, "column"),
                value(parameters, "of"),
                value(parameters, "entry"),
                value(parameters, "section"),
                value(parameters, "words"),
                DONE.getOrDefault(value(parameters, "done"), ""),
                problems);
        Frame frame = frames.desk("政府公报" + number.label())
                .crumb("政府公报", "/desk/gazette")
                .serving(SERVES);
        return view("IssueDeskPage", page, frame, problems);
    }

    private static String address(IssueNumber number, Map<String, String> parameters) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/desk/gazette/" + number.path());
        for (String name : List.of("title", "agency", "column", "of")) {
            if (!value(parameters, name).isEmpty()) {
                address.queryParam(name, "{" + name + "}");
            }
        }
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        parameters.forEach(values::add);
        return address.encode().buildAndExpand(values.toSingleValueMap()).toUriString();
    }

    private static ModelAndView view(String name, Object page, Frame frame, FormErrors problems) {
        ModelAndView view = new ModelAndView(
                "jte/gazette/" + name,
                Map.of("page", page, "frame", frame.refusedIf(problems).wide(true)));
        view.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static String value(Map<String, String> parameters, String name) {
        return parameters.getOrDefault(name, "").strip();
    }

    /** 0 for what is no number. */
    private static int whole(String text) {
        return text.strip().matches("\\d{1,6}") ? Integer.parseInt(text.strip()) : 0;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException noDate) {
            return null;
        }
    }

    private static RedirectView seeOther(IssueNumber issue, String done) {
        return redirect("/desk/gazette/" + issue.path() + (done.isEmpty() ? "" : "?done=" + done));
    }

    private static RedirectView redirect(String to) {
        RedirectView redirect = new RedirectView(to);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return redirect;
    }

    @ExceptionHandler(NoSuchElementException.class)
    ModelAndView unknown() {
        return errors.show(HttpStatus.NOT_FOUND, "没有这一期公报。");
    }
}
