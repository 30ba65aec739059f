package org.gongkai.retention.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.identity.Role;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.ErrorPages;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.gongkai.page.KeptFiles;
import org.gongkai.page.Outcome;
import org.gongkai.page.PageLinks;
import org.gongkai.page.Paging;
import org.gongkai.page.Problem;
import org.gongkai.page.TimelineEntry;
import org.gongkai.retention.ApprovingDestruction;
import org.gongkai.retention.Destroying;
import org.gongkai.retention.DestructionList;
import org.gongkai.retention.DestructionLists;
import org.gongkai.retention.DrawingUpList;
import org.gongkai.retention.RetentionTerms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** 保管与销毁: terms, lists, approvals. */
@Controller
@RequestMapping(RetentionController.ADDRESS)
class RetentionController {

    static final String ADDRESS = "/desk/retention";
    private static final int ROWS = 20;

    private final RetentionTerms terms;
    private final DestructionLists lists;
    private final DrawingUpList drawing;
    private final ApprovingDestruction approving;
    private final Destroying destroying;
    private final Agencies agencies;
    private final CurrentActor current;
    private final Frames frames;
    private final ErrorPages errorPages;
    private final Clock clock;

    RetentionController(
            RetentionTerms terms,
            DestructionLists lists,
            DrawingUpList drawing,
            ApprovingDestruction approving,
            Destroying destroying,
            Agencies agencies,
            CurrentActor current,
            Frames frames,
            ErrorPages errorPages,
            Clock clock) {
        this.terms = terms;
        this.lists = lists;
        this.drawing = drawing;
        this.approving = approving;
        this.destroying = destroying;
        this.agencies = agencies;
        this.current = current;
        this.frames = frames;
        this.errorPages = errorPages;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView overview(@RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "") String done) {
        return overview(page, done.equals("term") ? "保管期限已经设定。" : "", Map.of(), FormErrors.none());
    }

    @PostMapping("/terms")
    ModelAndView set(
            @RequestParam(defaultValue = "") String termKind,
            @RequestParam(defaultValue = "") String years,
            @RequestParam(defaultValue = "") String validFrom,
            @RequestParam(defaultValue = "") String basis) {
        return switch (terms.set(kind(termKind), years, date(validFrom), basis, current.get())) {
            case Outcome.Done<RetentionTerms.Term> done -> seeOther(ADDRESS + "?done=term");
            case Outcome.Refused<RetentionTerms.Term>(List<Problem> problems) ->
                overview(
                        1,
                        "",
                        Map.of("termKind", termKind, "years", years, "validFrom", validFrom, "basis", basis),
                        new FormErrors(problems.stream()
                                .map(p -> p.field().equals("kind") ? new Problem("termKind", p.message()) : p)
                                .toList()));
        };
    }

    @PostMapping
    ModelAndView draw(@RequestParam(defaultValue = "") String kind) {
        return switch (drawing.draw(kind(kind), current.get())) {
            case Outcome.Done<String>(String number) -> seeOther(ADDRESS + "/" + number);
            case Outcome.Refused<String>(List<Problem> problems) ->
                overview(1, "", Map.of("kind", kind), new FormErrors(problems));
        };
    }

    private ModelAndView overview(int page, String done, Map<String, String> typed, FormErrors errors) {
        Actor by = current.get();
        Paging paging = new Paging(page, ROWS, lists.count(by));
        String office = Objects.requireNonNull(by.agency());
        var shown = new RetentionPage(
                Arrays.stream(KeptFiles.Kind.values())
                        .map(kind -> {
                            DestructionLists.Due due = lists.due(kind, by);
                            return new RetentionPage.Kind(
                                    kind.label(), due.items().size(), due.held());
                        })
                        .toList(),
                Arrays.stream(KeptFiles.Kind.values())
                        .flatMap(kind -> terms.of(office, kind).stream())
                        .map(term -> new RetentionPage.TermLine(
                                term.kind().label(),
                                term.years(),
                                term.validFrom().getYear() == 1
                                        ? "没有另行设定的"
                                        : ChineseDates.date(term.validFrom()) + "起办结的",
                                term.basis()))
                        .toList(),
                lists.list(paging, by).stream()
                        .map(line -> new RetentionPage.Line(
                                line.number(),
                                line.kind().label(),
                                ChineseDates.date(line.drawnOn()),
                                line.state().label(),
                                line.files()))
                        .toList(),
                new PageLinks(paging, ADDRESS),
                lists.proofsDestroyed(by),
                by.has(Role.CLERK),
                RetentionTerms.maySet(by),
                done,
                typed,
                errors);
        return view("RetentionPage", shown, frame("保管与销毁").refusedIf(errors), errors);
    }

    @GetMapping("/{number}")
    ModelAndView show(@PathVariable String number, @RequestParam(defaultValue = "") String done) {
        String words = switch (done) {
            case "left" -> "已经从清册上取下，继续保管。";
            case "approved" -> "已经批准。";
            case "refused" -> "清册没有批准，不销毁。";
            case "destroyed" -> "已经销毁个人信息；编号、日期和结果保留，统计不变。";
            default -> "";
        };
        return listPage(number, words, Map.of(), FormErrors.none());
    }

    @PostMapping("/{number}/left")
    ModelAndView leaveOut(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String file,
            @RequestParam(defaultValue = "") String reason) {
        return answer(
                number,
                "left",
                drawing.leaveOut(number, file, reason, current.get()),
                Map.of("file", file, "reason", reason));
    }

    @PostMapping("/{number}/approval")
    ModelAndView approve(@PathVariable String number) {
        return answer(number, "approved", approving.approve(number, current.get()), Map.of());
    }

    @PostMapping("/{number}/refusal")
    ModelAndView refuse(@PathVariable String number, @RequestParam(defaultValue = "") String refusal) {
        return answer(number, "refused", approving.refuse(number, refusal, current.get()), Map.of("refusal", refusal));
    }

    @PostMapping("/{number}/destruction")
    ModelAndView destroy(@PathVariable String number) {
        return answer(number, "destroyed", destroying.destroy(number, current.get()), Map.of());
    }

    private ModelAndView answer(String number, String done, Outcome<?> outcome, Map<String, String> typed) {
        return outcome instanceof Outcome.Refused<?>(List<Problem> problems)
                ? listPage(number, "", typed, new FormErrors(problems))
                : seeOther(ADDRESS + "/" + number + "?done=" + done);
    }

    private ModelAndView listPage(String number, String done, Map<String, String> typed, FormErrors errors) {
        Actor by = current.get();
        DestructionList list = lists.find(number, by).orElseThrow();
        boolean drawn = list.state() == DestructionList.State.DRAWN;
        var page = new DestructionListPage(
                list,
                AgencyCode.parse(list.office())
                        .flatMap(agencies::find)
                        .map(Agency::name)
                        .orElse(list.office()),
                list.acts().stream()
                        .map(act -> TimelineEntry.of(
                                LocalDate.ofInstant(act.at(), clock.getZone()),
                                act.type().label(),
                                act.words(),
                                act.actorName()))
                        .toList(),
                ApprovingDestruction.reasonsAgainst(list, by),
                drawn && (by.has(Role.HEAD) || by.has(Role.REVIEWER)),
                drawn,
                list.state() == DestructionList.State.APPROVED && by.has(Role.CLERK),
                done,
                typed,
                errors);
        return view(
                "DestructionListPage",
                page,
                frame("销毁清册 " + number).crumb("保管与销毁", ADDRESS).refusedIf(errors),
                errors);
    }

    private static KeptFiles.@Nullable Kind kind(String name) {
        return Arrays.stream(KeptFiles.Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate date(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private Frame frame(String title) {
        return frames.desk(title).crumb("内部管理", "/desk/office").serving("《中华人民共和国个人信息保护法》第四十七条");
    }

    private static ModelAndView view(String name, Object page, Frame frame, FormErrors errors) {
        ModelAndView view = new ModelAndView("jte/retention/" + name, Map.of("page", page, "frame", frame));
        view.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static ModelAndView seeOther(String address) {
        RedirectView redirect = new RedirectView(address);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(redirect);
    }

    @ExceptionHandler(NoSuchElementException.class)
    ModelAndView unknown() {
        return errorPages.show(HttpStatus.NOT_FOUND, "没有这份清册，或者不属于您所在的机关。");
    }
}
