package org.gongkai.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.identity.DeskSession;
import org.gongkai.identity.SecondFactor;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frames;
import org.gongkai.page.Outcome;
import org.gongkai.page.QrCode;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The own second factor: added, used up, turned off. */
@Controller
class SecondFactorController {

    private static final String PAGE = "/desk/second-factor";

    private final SecondFactor secondFactor;
    private final DeskSession sessions;
    private final CurrentActor current;
    private final Frames frames;

    SecondFactorController(SecondFactor secondFactor, DeskSession sessions, CurrentActor current, Frames frames) {
        this.secondFactor = secondFactor;
        this.sessions = sessions;
        this.current = current;
        this.frames = frames;
    }

    @GetMapping(PAGE)
    ModelAndView show(@RequestParam(defaultValue = "false") boolean off) {
        return page(List.of(), off ? "两步验证已停用。" : "", FormErrors.none());
    }

    @PostMapping(PAGE + "/on")
    ModelAndView on(
            @RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response) {
        return switch (secondFactor.confirm(current.get(), code)) {
            case Outcome.Done<List<String>> done -> {
                sessions.goOn(request, response);
                // told in the answer itself: the codes are kept nowhere to be shown later
                yield page(done.value(), "两步验证已启用。", FormErrors.none());
            }
            case Outcome.Refused<List<String>> refused -> page(List.of(), "", new FormErrors(refused.problems()));
        };
    }

    @PostMapping(PAGE + "/off")
    ModelAndView off(@RequestParam(defaultValue = "") String code) {
        return switch (secondFactor.turnOff(current.get(), code)) {
            case Outcome.Done<String> done -> Redirect.to(PAGE + "?off=true");
            case Outcome.Refused<String> refused -> page(List.of(), "", new FormErrors(refused.problems()));
        };
    }

    private ModelAndView page(List<String> codes, String done, FormErrors errors) {
        Actor who = current.get();
        boolean on = secondFactor.isOn(who.username());
        SecondFactor.Enrolment enrolment = on ? null : secondFactor.begin(who);
        var page = new SecondFactorPage(
                on,
                secondFactor.isRequired(who),
                secondFactor.recoveryCodesLeft(who.username()),
                enrolment == null ? "" : enrolment.secret().replaceAll("(.{4})(?!$)", "$1 "),
                enrolment == null ? null : QrCode.of(enrolment.address()),
                codes,
                done,
                errors);
        var frame = frames.desk("两步验证").wide(false).refusedIf(errors);
        return new ModelAndView(
                "jte/identity/SecondFactorPage",
                Map.of("page", page, "frame", frame),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
