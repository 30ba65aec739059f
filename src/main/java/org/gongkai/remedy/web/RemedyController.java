package org.gongkai.remedy.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.identity.Role;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Choice;
import org.gongkai.page.ErrorPages;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.gongkai.page.Outcome;
import org.gongkai.page.PageLinks;
import org.gongkai.page.Paging;
import org.gongkai.page.SheetRow;
import org.gongkai.page.TimelineEntry;
import org.gongkai.remedy.DecisionTerm;
import org.gongkai.remedy.Lesson;
import org.gongkai.remedy.RecordingRemedy;
import org.gongkai.remedy.RemedyCase;
import org.gongkai.remedy.RemedyCases;
import org.gongkai.remedy.RemedyFact;
import org.gongkai.remedy.RemedyProcedure;
import org.gongkai.remedy.RemedyResult;
import org.gongkai.workday.WorkCalendar;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** 复议诉讼台账 on the desk. */
@Controller
class RemedyController {

    private static final int ROWS = 50;

    private final RemedyCases cases;
    private final RecordingRemedy recording;
    private final Agencies agencies;
    private final CurrentActor current;
    private final Frames frames;
    private final ErrorPages errorPages;
    private final Clock clock;

    RemedyController(
            RemedyCases cases,
            RecordingRemedy recording,
            Agencies agencies,
            CurrentActor current,
            Frames frames,
            ErrorPages errorPages,
            Clock clock) {
        this.cases = cases;
        this.recording = recording;
        this.agencies = agencies;
        this.current = current;
        this.frames = frames;
        this.errorPages = errorPages;
        this.clock = clock;
    }

    @GetMapping("/desk/remedies")
    ModelAndView list(@RequestParam(defaultValue = "1") int page) {
        Actor by = current.get();
        Paging paging = new Paging(page, ROWS, cases.count(by));
        List<RemedyListPage.Row> rows =
                cases.list(paging, by).stream().map(this::row).toList();
        var shown = new RemedyListPage(rows, new PageLinks(paging, "/desk/remedies"), by.has(Role.CLERK));
        return view("RemedyListPage", shown, frame("复议诉讼"));
    }

    private RemedyListPage.Row row(RemedyCase c) {
        return new RemedyListPage.Row(
                c.id(),
                c.caseNumber(),
                c.type().label(),
                agencies.find(c.agency())
                        .map(Agency::shortName)
                        .orElse(c.agency().value()),
                c.body(),
                ChineseDates.date(c.acceptedOn()),
                c.awaitsAnswer() ? c.standing() + "，" + defence(c) : c.standing(),
                c.pending(),
                c.request() == null ? "" : c.request());
    }

    @GetMapping("/desk/remedies/new")
    ModelAndView form(@RequestParam(defaultValue = "") String request) {
        String own = current.get().agency() == null ? "" : current.get().agency();
        RemedyForm empty = new RemedyForm(own, "", "", "", "", request, "");
        return formPage(empty, FormErrors.none(), HttpStatus.OK);
    }

    @PostMapping("/desk/remedies/new")
    ModelAndView accept(@ModelAttribute RemedyForm typed) {
        return switch (recording.accept(typed.entry(), current.get())) {
            case Outcome.Done<Long> done -> seeCase(done.value());
            case Outcome.Refused<Long> refused ->
                formPage(typed, new FormErrors(refused.problems()), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private ModelAndView formPage(RemedyForm typed, FormErrors errors, HttpStatus status) {
        Actor by = current.get();
        by.require(by.has(Role.CLERK), "登记复议诉讼案件");
        List<Choice> own = agencies.all().stream()
                .filter(a ->
                        a.kind().takesRequests() && by.worksFor(a.handledBy().value()))
                .map(a -> Choice.of(a.code().value(), a.name()))
                .toList();
        var page = new RemedyFormPage(typed, own, LocalDate.now(clock).toString(), errors);
        Frame frame =
                frame("登记复议诉讼案件").crumb("复议诉讼", "/desk/remedies").wide(false).refusedIf(errors);
        ModelAndView view = view("RemedyFormPage", page, frame);
        view.setStatus(status);
        return view;
    }

    @GetMapping("/desk/remedies/{id}")
    ModelAndView show(@PathVariable long id) {
        return casePage(id, Map.of(), FormErrors.none(), HttpStatus.OK);
    }

    @PostMapping("/desk/remedies/{id}/decision")
    ModelAndView decide(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String result,
            @RequestParam(defaultValue = "") String decidedOn,
            @RequestParam(defaultValue = "") String document) {
        return answer(
                id,
                recording.decide(
                        id, RemedyResult.byName(result).orElse(null), Typed.date(decidedOn), document, current.get()),
                Map.of("result", result, "decidedOn", decidedOn, "document", document));
    }

    @PostMapping("/desk/remedies/{id}/copy")
    ModelAndView notified(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String copyOn,
            @RequestParam(defaultValue = "") String procedure) {
        return answer(
                id,
                recording.notified(
                        id,
                        Typed.date(copyOn),
                        RemedyProcedure.byName(procedure).orElse(null),
                        current.get()),
                Map.of("copyOn", copyOn, "procedure", procedure));
    }

    @PostMapping("/desk/remedies/{id}/answer")
    ModelAndView answered(@PathVariable long id, @RequestParam(defaultValue = "") String answeredOn) {
        return answer(
                id, recording.answered(id, Typed.date(answeredOn), current.get()), Map.of("answeredOn", answeredOn));
    }

    @PostMapping("/desk/remedies/{id}/appeal")
    ModelAndView appeal(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String appealedOn,
            @RequestParam(defaultValue = "") String court) {
        return answer(
                id,
                recording.appeal(id, Typed.date(appealedOn), court, current.get()),
                Map.of("appealedOn", appealedOn, "court", court));
    }

    @PostMapping("/desk/remedies/{id}/strike")
    ModelAndView strike(@PathVariable long id, @RequestParam(defaultValue = "") String reason) {
        return answer(id, recording.strike(id, reason, current.get()), Map.of("reason", reason));
    }

    @PostMapping("/desk/remedies/{id}/new-answer")
    ModelAndView orderAnswer(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String receivedOn,
            @RequestParam(defaultValue = "") String until) {
        return answer(
                id,
                recording.orderAnswer(id, Typed.date(receivedOn), Typed.date(until), current.get()),
                Map.of("receivedOn", receivedOn, "until", until));
    }

    @PostMapping("/desk/remedies/{id}/lesson")
    ModelAndView lesson(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String lesson,
            @RequestParam(defaultValue = "") String words) {
        return answer(
                id,
                recording.noteLesson(id, Lesson.byName(lesson).orElse(null), words, current.get()),
                Map.of("lesson", lesson, "words", words));
    }

    private ModelAndView answer(long id, Outcome<Long> outcome, Map<String, String> typed) {
        return switch (outcome) {
            case Outcome.Done<Long> done -> seeCase(done.value());
            case Outcome.Refused<Long> refused ->
                casePage(id, typed, new FormErrors(refused.problems()), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private ModelAndView casePage(long id, Map<String, String> typed, FormErrors errors, HttpStatus status) {
        Actor by = current.get();
        RemedyCase known = cases.find(id, by).orElseThrow();
        boolean mayChange = by.has(Role.CLERK) && by.worksFor(known.handledBy().value()) && !known.struck();
        boolean decided = !known.pending() && known.type().isSuit();
        List<Choice> results = RemedyResult.of(known.type()).stream()
                .map(r -> Choice.of(r.name(), r.label(known.type())))
                .toList();
        List<TimelineEntry> timeline =
                cases.facts(id, by).stream().map(RemedyController::entry).toList();
        var page = new RemedyCasePage(
                id,
                known.caseNumber(),
                sheet(known),
                timeline,
                results,
                LocalDate.now(clock).toString(),
                mayChange && RecordingRemedy.mayBeNotified(known),
                mayChange && known.awaitsAnswer(),
                mayChange && known.pending(),
                mayChange && decided,
                mayChange,
                mayChange && RecordingRemedy.mayOrder(known),
                mayNote(by, known),
                typed,
                errors);
        Frame frame = frame(known.caseNumber())
                .crumb("复议诉讼", "/desk/remedies")
                .wide(false)
                .refusedIf(errors);
        ModelAndView view = view("RemedyCasePage", page, frame);
        view.setStatus(status);
        return view;
    }

    private static boolean mayNote(Actor by, RemedyCase known) {
        return known.result() != null
                && !known.struck()
                && by.worksFor(known.handledBy().value())
                && (by.has(Role.CLERK) || by.has(Role.REVIEWER) || by.has(Role.HEAD));
    }

    private List<SheetRow> sheet(RemedyCase c) {
        String request = c.request();
        List<SheetRow> rows = new ArrayList<>();
        rows.add(SheetRow.of("类型", c.type().label()));
        rows.add(SheetRow.of(
                c.type().isSuit() ? "被告" : "被申请人",
                agencies.find(c.agency()).map(Agency::name).orElse(c.agency().value())));
        rows.add(SheetRow.of(c.type().isSuit() ? "法院" : "复议机关", c.body()));
        rows.add(SheetRow.of("受理（立案）日期", ChineseDates.longDate(c.acceptedOn())));
        rows.add(SheetRow.of("案由", c.cause()));
        if (c.procedure() != null) {
            rows.add(SheetRow.of("审理程序", c.procedure().label()));
        } else if (c.pending() && !c.struck()) {
            rows.add(SheetRow.of("审理程序", "还没有登记收到副本"));
        }
        if (c.answerBy() != null || c.pending() && !c.struck()) {
            rows.add(SheetRow.of("答复和举证", defence(c)));
        }
        DecisionTerm.of(c, WorkCalendar.official()).ifPresent(term -> rows.add(SheetRow.of("审理期限", decision(term))));
        rows.add(
                request == null
                        ? SheetRow.of("关联申请", "无")
                        : new SheetRow("关联申请", request, "/desk/requests/" + request));
        rows.add(SheetRow.of("现状", c.standing()));
        return rows;
    }

    /** When the reviewing body decides at the latest, and what to do when it does not. */
    private String decision(DecisionTerm term) {
        LocalDate today = LocalDate.now(clock);
        String words = "复议机关一般在" + ChineseDates.longDate(term.usual()) + "前决定，情况复杂经批准延长的，最迟"
                + ChineseDates.longDate(term.longest()) + "（《行政复议法》第六十二条）";
        if (today.isAfter(term.longest())) {
            return words + "。现在已经超过，请向复议机关了解情况，收到决定后登记";
        }
        return today.isAfter(term.usual()) ? words + "。一般期限已过，请看有没有收到延长审理的通知" : words;
    }

    /** When answer and evidence are due, or were given. */
    private String defence(RemedyCase c) {
        LocalDate due = c.answerBy();
        if (due == null) {
            return "收到副本以后起算";
        }
        LocalDate given = c.answeredOn();
        if (given != null) {
            return ChineseDates.date(given) + "提交"
                    + (given.isAfter(due) ? "，超过期限（" + ChineseDates.date(due) + "）" : "");
        }
        return "最迟" + ChineseDates.longDate(due) + "提交答复和证据"
                + (LocalDate.now(clock).isAfter(due) ? "，已经超过" : "");
    }

    private static TimelineEntry entry(RemedyFact fact) {
        RemedyResult result = fact.result();
        String detail = String.join(
                "\n",
                java.util.stream.Stream.of(
                                result == null ? "" : result.label(),
                                fact.lesson() == null ? "" : fact.lesson().label(),
                                fact.document(),
                                fact.note())
                        .filter(s -> !s.isEmpty())
                        .toList());
        return TimelineEntry.of(fact.on(), fact.type().label(), detail, "由" + fact.by() + "登记");
    }

    @ExceptionHandler(NoSuchElementException.class)
    ModelAndView unknown() {
        return errorPages.show(HttpStatus.NOT_FOUND, "没有这个案件，或者不属于您所在的机关。");
    }

    private static ModelAndView seeCase(long id) {
        RedirectView redirect = new RedirectView("/desk/remedies/" + id);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(redirect);
    }

    private Frame frame(String title) {
        return frames.desk(title).serving("《中华人民共和国政府信息公开条例》第五十条第（三）项、第五十一条");
    }

    private static ModelAndView view(String name, Object page, Frame frame) {
        return new ModelAndView("jte/remedy/" + name, Map.of("page", page, "frame", frame));
    }
}
