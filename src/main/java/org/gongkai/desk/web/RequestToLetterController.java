package org.gongkai.desk.web;

import java.util.List;
import org.gongkai.desk.ConvertingRequest;
import org.gongkai.dialogue.LetterKind;
import org.gongkai.dialogue.LetterNumber;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.identity.Role;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.request.RequestFile;
import org.gongkai.request.RequestFiles;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 申请转为来信: what asked for no information goes on as a letter. */
@Controller
@RequestMapping("/desk/requests/{number}/dialogue")
class RequestToLetterController {

    private final ConvertingRequest converting;
    private final RequestFiles files;
    private final CurrentActor current;
    private final Frames frames;

    RequestToLetterController(ConvertingRequest converting, RequestFiles files, CurrentActor current, Frames frames) {
        this.converting = converting;
        this.files = files;
        this.current = current;
        this.frames = frames;
    }

    @GetMapping
    ModelAndView form(@PathVariable String number) {
        RequestFile file = file(number);
        return page(
                file,
                "",
                "",
                converting.letterOf(file.number()).map(LetterNumber::value).orElse(""),
                "",
                FormErrors.none());
    }

    @PostMapping
    ModelAndView convert(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String reason) {
        RequestFile file = file(number);
        return switch (converting.convert(file.number(), LetterKind.byName(kind).orElse(null), reason, current.get())) {
            case Outcome.Done<ConvertingRequest.Converted>(ConvertingRequest.Converted made) ->
                page(
                        file,
                        "",
                        "",
                        made.number().value(),
                        made.receipt() == null ? "" : made.receipt().queryCode(),
                        FormErrors.none());
            case Outcome.Refused<ConvertingRequest.Converted>(List<Problem> problems) ->
                page(file, kind, reason, "", "", new FormErrors(problems));
        };
    }

    private ModelAndView page(
            RequestFile file, String kind, String reason, String made, String code, FormErrors errors) {
        var page = new RequestToLetterPage(
                file.number().value(),
                file.received().title(),
                ChineseDates.longDate(file.received().on()),
                ConvertingRequest.earlier(file).map(LetterNumber::value).orElse(""),
                ConvertingRequest.convertible(file),
                kind,
                reason,
                made,
                code,
                errors);
        Frame frame = frames.desk("申请转为来信")
                .crumb("登记台账", DeskAddresses.REGISTER)
                .crumb(file.number().value(), DeskAddresses.file(file.number()))
                .serving("《条例》第三十九条")
                .wide(false)
                .refusedIf(errors);
        return DeskViews.page(page, frame, errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private RequestFile file(String number) {
        Actor by = current.get();
        RequestFile file = files.find(CaseController.parse(number), by).orElseThrow(CaseController::notFound);
        by.require(by.has(Role.CLERK) && by.worksFor(file.handledBy().value()), "把申请转为来信");
        return file;
    }
}
