package org.gongkai.dialogue.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gongkai.dialogue.LetterKind;
import org.gongkai.dialogue.LetterLimits;
import org.gongkai.dialogue.Letters;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frame;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 来信时限: what the county set itself, and who set it. */
@Controller
@RequestMapping("/desk/letters/limits")
class LetterLimitsController {

    private final LetterLimits limits;
    private final Letters letters;
    private final LetterCasePages pages;
    private final CurrentActor current;
    private final Clock clock;

    LetterLimitsController(
            LetterLimits limits, Letters letters, LetterCasePages pages, CurrentActor current, Clock clock) {
        this.limits = limits;
        this.letters = letters;
        this.pages = pages;
        this.current = current;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@RequestParam(defaultValue = "") String done) {
        return page(done.equals("yes"), Map.of(), FormErrors.none());
    }

    @PostMapping
    Object set(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String workdays,
            @RequestParam(defaultValue = "") String reason) {
        return switch (limits.set(LetterKind.byName(kind).orElse(null), workdays, reason, current.get())) {
            case Outcome.Done<LetterLimits.Limit> done -> LettersController.seeOther("/desk/letters/limits?done=yes");
            case Outcome.Refused<LetterLimits.Limit>(List<Problem> problems) ->
                page(false, Map.of("kind", kind, "workdays", workdays, "reason", reason), new FormErrors(problems));
        };
    }

    private ModelAndView page(boolean done, Map<String, String> typed, FormErrors errors) {
        Actor by = current.get();
        letters.seesAll(by); // whoever reads letters reads their limits
        var page = new LetterLimitsPage(
                limits.all().stream()
                        .map(limit -> new LetterLimitsPage.Row(limit.kind().label(), limit.workdays(), limit.source()))
                        .toList(),
                limits.changes().stream()
                        .map(change -> new LetterLimitsPage.Line(
                                ChineseDates.date(LocalDate.ofInstant(change.at(), clock.getZone())),
                                change.kind().label(),
                                change.workdays(),
                                change.reason(),
                                change.by()))
                        .toList(),
                Arrays.stream(LetterKind.values())
                        .map(kind -> Choice.of(kind.name(), kind.label()))
                        .toList(),
                limits.maySet(by),
                done,
                typed,
                errors);
        Frame frame =
                pages.frame("来信时限").crumb("来信", "/desk/letters").wide(false).refusedIf(errors);
        ModelAndView view = LettersController.view("LetterLimitsPage", page, frame);
        view.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
