package org.gongkai.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.identity.DeskSession;
import org.gongkai.identity.FirstAdministrator;
import org.gongkai.identity.ReturnAddress;
import org.gongkai.identity.Role;
import org.gongkai.identity.SessionEnd;
import org.gongkai.identity.SigningInElsewhere;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frames;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class SignInController {

    private static final String PROVE = "/desk/sign-in/second-factor";

    private final DeskSession sessions;
    private final FirstAdministrator first;
    private final CurrentActor current;
    private final SigningInElsewhere elsewhere;
    private final Frames frames;

    SignInController(
            DeskSession sessions,
            FirstAdministrator first,
            CurrentActor current,
            SigningInElsewhere elsewhere,
            Frames frames) {
        this.sessions = sessions;
        this.first = first;
        this.current = current;
        this.elsewhere = elsewhere;
        this.frames = frames;
    }

    @GetMapping("/desk/sign-in")
    ModelAndView form(@RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "") String ended) {
        if (current.get().isStaff()) {
            return Redirect.to(home(current.get(), to));
        }
        String notice = SessionEnd.of(ended).map(SessionEnd::message).orElse("");
        return show(page("", to, notice, FormErrors.none()), HttpStatus.OK);
    }

    @PostMapping("/desk/sign-in")
    ModelAndView signIn(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        return switch (sessions.begin(name, password, request, response)) {
            case Outcome.Done<Actor> done when sessions.isHalfway() -> toProve(to);
            case Outcome.Done<Actor> done -> Redirect.to(home(done.value(), to));
            case Outcome.Refused<Actor> refused ->
                show(page(username, to, "", new FormErrors(refused.problems())), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    /** The sign-in page for somebody whom the provider did not bring in. */
    ModelAndView refused(String to, List<Problem> problems, HttpStatus status) {
        return show(page("", to, "", new FormErrors(problems)), status);
    }

    /** Half signed in: on to the second factor. */
    static ModelAndView toProve(String to) {
        return Redirect.to(PROVE + "?to=" + URLEncoder.encode(ReturnAddress.of(to), StandardCharsets.UTF_8));
    }

    private SignInPage page(String username, String to, String notice, FormErrors errors) {
        return new SignInPage(
                username,
                ReturnAddress.of(to),
                first.isWanted(),
                elsewhere.provider().orElse(""),
                notice,
                errors);
    }

    @GetMapping(PROVE)
    ModelAndView prove(@RequestParam(defaultValue = "") String to) {
        return sessions.isHalfway()
                ? show(new ProvePage(ReturnAddress.of(to), FormErrors.none()), HttpStatus.OK)
                : Redirect.to("/desk/sign-in");
    }

    @PostMapping(PROVE)
    ModelAndView proved(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (sessions.prove(code, request, response)) {
            case Outcome.Done<Actor> done -> Redirect.to(home(done.value(), to));
            case Outcome.Refused<Actor> refused when !sessions.isHalfway() -> Redirect.to("/desk/sign-in");
            case Outcome.Refused<Actor> refused ->
                show(
                        new ProvePage(ReturnAddress.of(to), new FormErrors(refused.problems())),
                        HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private ModelAndView show(ProvePage page, HttpStatus status) {
        var frame = frames.desk("两步验证").wide(false).refusedIf(page.errors());
        return new ModelAndView("jte/identity/ProvePage", Map.of("page", page, "frame", frame), status);
    }

    private ModelAndView show(SignInPage page, HttpStatus status) {
        var frame = frames.desk("登录").wide(false).refusedIf(page.errors());
        return new ModelAndView("jte/identity/SignInPage", Map.of("page", page, "frame", frame), status);
    }

    /** Where the person wanted to go; an administrator who is nothing else has no cases on the desk. */
    static String home(Actor actor, String to) {
        String wanted = ReturnAddress.of(to);
        boolean administers = !actor.roles().isEmpty() && Role.ADMINISTRATORS.containsAll(actor.roles());
        String first = actor.has(Role.AUDIT_ADMINISTRATOR) ? "/desk/trail" : "/desk/accounts";
        return wanted.equals("/desk") && administers ? first : wanted;
    }
}
