package org.gongkai.identity.web;

import java.util.Locale;
import java.util.Map;
import org.gongkai.identity.FirstAdministrator;
import org.gongkai.identity.FirstAdministrator.Appointment;
import org.gongkai.identity.StaffAccount;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frames;
import org.gongkai.page.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page exists only while there is no administrator. */
@Controller
class SetupController {

    private final FirstAdministrator first;
    private final Frames frames;

    SetupController(FirstAdministrator first, Frames frames) {
        this.first = first;
        this.frames = frames;
    }

    @GetMapping("/desk/setup")
    ModelAndView form() {
        return first.isWanted()
                ? show(new SetupPage("", "admin", "系统管理员", FormErrors.none()), HttpStatus.OK)
                : Redirect.to("/desk/sign-in");
    }

    @PostMapping("/desk/setup")
    ModelAndView appoint(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String displayName,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        var typed = new Appointment(code, name, displayName.strip(), password, repeated);
        return switch (first.appoint(typed)) {
            case Outcome.Done<StaffAccount> done -> Redirect.to("/desk/sign-in");
            case Outcome.Refused<StaffAccount> refused ->
                show(
                        new SetupPage(code, username, displayName, new FormErrors(refused.problems())),
                        HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private ModelAndView show(SetupPage page, HttpStatus status) {
        var frame = frames.desk("首次设置").wide(false).refusedIf(page.errors());
        return new ModelAndView("jte/identity/SetupPage", Map.of("page", page, "frame", frame), status);
    }
}
