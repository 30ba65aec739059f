package org.gongkai.desk.web;

import java.util.List;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.request.LookingAtPersonalData;
import org.gongkai.request.RequestFile;
import org.gongkai.request.RequestFiles;
import org.gongkai.request.RequestNumber;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks why the personal data of a case must be seen, before it is shown. */
@Controller
@RequestMapping(DeskAddresses.REGISTER + "/{number}/look")
class LookController {

    private final RequestFiles files;
    private final LookingAtPersonalData looking;
    private final CurrentActor current;
    private final Frames frames;

    LookController(RequestFiles files, LookingAtPersonalData looking, CurrentActor current, Frames frames) {
        this.files = files;
        this.looking = looking;
        this.current = current;
        this.frames = frames;
    }

    @GetMapping
    ModelAndView form(@PathVariable String number) {
        return show(find(number), "", FormErrors.none(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView look(@PathVariable String number, @RequestParam(defaultValue = "") String reason) {
        RequestFile file = find(number);
        return switch (looking.look(file.number(), reason, current.get())) {
            case Outcome.Done<RequestNumber>(RequestNumber seen) ->
                DeskViews.seeOther(DeskAddresses.file(seen) + "#applicant");
            case Outcome.Refused<RequestNumber>(List<Problem> problems) ->
                show(file, reason, new FormErrors(problems), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @PostMapping("/end")
    ModelAndView end(@PathVariable String number) {
        RequestNumber seen = find(number).number();
        looking.end(seen, current.get());
        return DeskViews.seeOther(DeskAddresses.file(seen) + "#applicant");
    }

    private RequestFile find(String number) {
        Actor actor = current.get();
        RequestFile file = files.find(CaseController.parse(number), actor).orElseThrow(CaseController::notFound);
        looking.requireHandling(file.number(), actor);
        return file;
    }

    private ModelAndView show(RequestFile file, String reason, FormErrors errors, HttpStatus status) {
        Frame frame = frames.desk("查看个人信息")
                .crumb("登记台账", DeskAddresses.REGISTER)
                .crumb(file.number().value(), DeskAddresses.file(file.number()))
                .wide(false)
                .serving("《个人信息保护法》第五十一条")
                .refusedIf(errors);
        return DeskViews.page(new LookPage(file.number(), file.received().title(), reason, errors), frame, status);
    }
}
