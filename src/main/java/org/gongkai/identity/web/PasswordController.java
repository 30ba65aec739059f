package org.gongkai.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.gongkai.identity.Accounts;
import org.gongkai.identity.ChangingPassword;
import org.gongkai.identity.CurrentActor;
import org.gongkai.identity.DeskSession;
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

@Controller
class PasswordController {

    private final ChangingPassword changing;
    private final Accounts accounts;
    private final DeskSession sessions;
    private final CurrentActor current;
    private final Frames frames;

    PasswordController(
            ChangingPassword changing, Accounts accounts, DeskSession sessions, CurrentActor current, Frames frames) {
        this.changing = changing;
        this.accounts = accounts;
        this.sessions = sessions;
        this.current = current;
        this.frames = frames;
    }

    @GetMapping("/desk/password")
    ModelAndView form(@RequestParam(defaultValue = "false") boolean changed) {
        return show(changed, FormErrors.none(), HttpStatus.OK);
    }

    @PostMapping("/desk/password")
    ModelAndView change(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String repeated,
            HttpServletRequest request,
            HttpServletResponse response) {
        var typed = new ChangingPassword.Typed(current, wanted, repeated);
        return switch (changing.change(this.current.get(), typed)) {
            case Outcome.Done<StaffAccount> done -> {
                sessions.goOn(request, response);
                yield Redirect.to("/desk/password?changed=true");
            }
            case Outcome.Refused<StaffAccount> refused ->
                show(false, new FormErrors(refused.problems()), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private ModelAndView show(boolean changed, FormErrors errors, HttpStatus status) {
        boolean due = accounts.mustChangePassword(current.get().username());
        var page = new PasswordPage(due, changed, errors);
        var frame = frames.desk("修改密码").wide(false).refusedIf(errors);
        return new ModelAndView("jte/identity/PasswordPage", Map.of("page", page, "frame", frame), status);
    }
}
