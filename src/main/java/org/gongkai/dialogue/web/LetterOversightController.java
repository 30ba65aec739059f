package org.gongkai.dialogue.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.gongkai.dialogue.LetterNumber;
import org.gongkai.dialogue.OverseeingLetter;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.ErrorPages;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 延期和督办 of a letter. */
@Controller
@RequestMapping("/desk/letters/{number}")
class LetterOversightController {

    private final OverseeingLetter overseeing;
    private final LetterCasePages pages;
    private final CurrentActor current;
    private final ErrorPages errorPages;

    LetterOversightController(
            OverseeingLetter overseeing, LetterCasePages pages, CurrentActor current, ErrorPages errorPages) {
        this.overseeing = overseeing;
        this.pages = pages;
        this.current = current;
        this.errorPages = errorPages;
    }

    @PostMapping("/extension")
    Object extend(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String workdays,
            @RequestParam(defaultValue = "") String extensionReason) {
        return answer(
                number,
                "extended",
                overseeing.extend(parsed(number), workdays, extensionReason, current.get()),
                Map.of("reason", "extensionReason"),
                Map.of("workdays", workdays, "extensionReason", extensionReason));
    }

    @PostMapping("/urging")
    Object urge(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String urging,
            @RequestParam(defaultValue = "") String answerBy) {
        return answer(
                number,
                "urged",
                overseeing.urge(parsed(number), urging, date(answerBy), current.get()),
                Map.of("text", "urging"),
                Map.of("urging", urging, "answerBy", answerBy));
    }

    @PostMapping("/urging/report")
    Object report(@PathVariable String number, @RequestParam(defaultValue = "") String report) {
        return answer(
                number,
                "reported",
                overseeing.report(parsed(number), report, current.get()),
                Map.of("text", "report"),
                Map.of("report", report));
    }

    /** @param fields how the page calls the fields of the use case */
    private Object answer(
            String number,
            String done,
            Outcome<LetterNumber> outcome,
            Map<String, String> fields,
            Map<String, String> typed) {
        return switch (outcome) {
            case Outcome.Done<LetterNumber>(LetterNumber kept) ->
                LettersController.seeOther("/desk/letters/" + kept + "?done=" + done);
            case Outcome.Refused<LetterNumber>(List<Problem> problems) ->
                pages.page(
                        parsed(number),
                        "",
                        "",
                        typed,
                        new FormErrors(problems.stream()
                                .map(p -> new Problem(fields.getOrDefault(p.field(), p.field()), p.message()))
                                .toList()));
        };
    }

    private static @Nullable LocalDate date(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static LetterNumber parsed(String number) {
        return LetterNumber.parse(number).orElseThrow();
    }

    @ExceptionHandler(NoSuchElementException.class)
    ModelAndView unknown() {
        return errorPages.show(HttpStatus.NOT_FOUND, "没有这封来信，或者不由您所在的机关办理。");
    }
}
