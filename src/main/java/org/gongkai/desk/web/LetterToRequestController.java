package org.gongkai.desk.web;

import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import org.gongkai.desk.ConvertingLetter;
import org.gongkai.dialogue.LetterFile;
import org.gongkai.dialogue.LetterNumber;
import org.gongkai.dialogue.Letters;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.ErrorPages;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.request.FilingReceipt;
import org.gongkai.statute.ApplicantKind;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 来信转为申请: asks what is still needed, and leads to the case. */
@Controller
@RequestMapping("/desk/letters/{number}/request")
class LetterToRequestController {

    private final ConvertingLetter converting;
    private final Letters letters;
    private final CurrentActor current;
    private final Frames frames;
    private final ErrorPages errorPages;

    LetterToRequestController(
            ConvertingLetter converting, Letters letters, CurrentActor current, Frames frames, ErrorPages errorPages) {
        this.converting = converting;
        this.letters = letters;
        this.current = current;
        this.frames = frames;
        this.errorPages = errorPages;
    }

    @GetMapping
    ModelAndView form(@PathVariable String number) {
        LetterFile file = file(number);
        return formPage(file, file.words().title(), "", FormErrors.none());
    }

    @PostMapping
    ModelAndView convert(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String applicantKind) {
        LetterFile file = file(number);
        ApplicantKind kind = Arrays.stream(ApplicantKind.values())
                .filter(k -> k.name().equals(applicantKind))
                .findFirst()
                .orElse(null);
        return switch (converting.convert(file.letter().number(), kind, title, current.get())) {
            case Outcome.Done<FilingReceipt>(FilingReceipt receipt) ->
                DeskViews.seeOther(DeskAddresses.file(receipt.number()));
            case Outcome.Refused<FilingReceipt>(List<Problem> problems) ->
                formPage(file, title, applicantKind, new FormErrors(problems));
        };
    }

    private ModelAndView formPage(LetterFile file, String title, String applicantKind, FormErrors errors) {
        String number = file.letter().number().value();
        var page = new LetterToRequestPage(
                number,
                file.words().text(),
                ChineseDates.longDate(file.letter().receivedOn()),
                title,
                applicantKind,
                errors);
        Frame frame = frames.desk("来信转为申请")
                .crumb("来信", "/desk/letters")
                .crumb(number, "/desk/letters/" + number)
                .serving("《条例》第二十九条")
                .wide(false)
                .refusedIf(errors);
        return DeskViews.page(page, frame, errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private LetterFile file(String number) {
        Actor by = current.get();
        LetterFile file =
                LetterNumber.parse(number).flatMap(n -> letters.find(n, by)).orElseThrow();
        by.require(letters.mayHandle(file.letter(), by), "把来信转为申请");
        return file;
    }

    @ExceptionHandler(NoSuchElementException.class)
    ModelAndView unknown() {
        return errorPages.show(HttpStatus.NOT_FOUND, "没有这封来信，或者不由您所在的机关办理。");
    }
}
