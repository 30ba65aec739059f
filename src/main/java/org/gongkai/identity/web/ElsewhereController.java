package org.gongkai.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.gongkai.identity.CurrentActor;
import org.gongkai.identity.DeskSession;
import org.gongkai.identity.ReturnAddress;
import org.gongkai.identity.SigningInElsewhere;
import org.gongkai.identity.SigningInElsewhere.Arrived;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 统一身份认证登录: to the provider and back. */
@Controller
class ElsewhereController {

    private final SigningInElsewhere elsewhere;
    private final SignInController signIn;
    private final DeskSession sessions;
    private final CurrentActor current;

    ElsewhereController(
            SigningInElsewhere elsewhere, SignInController signIn, DeskSession sessions, CurrentActor current) {
        this.elsewhere = elsewhere;
        this.signIn = signIn;
        this.sessions = sessions;
        this.current = current;
    }

    @GetMapping("/desk/sign-in/oidc")
    ModelAndView begin(
            @RequestParam(defaultValue = "") String to, HttpServletRequest request, HttpServletResponse response) {
        offered();
        if (current.get().isStaff()) {
            return Redirect.to(SignInController.home(current.get(), to));
        }
        return switch (elsewhere.begin(ReturnAddress.of(to), request, response)) {
            case Outcome.Done<String>(String address) -> Redirect.to(address);
            case Outcome.Refused<String>(List<Problem> problems) ->
                signIn.refused(to, problems, HttpStatus.BAD_GATEWAY);
        };
    }

    @GetMapping("/desk/sign-in/oidc/answer")
    ModelAndView answer(HttpServletRequest request, HttpServletResponse response) {
        offered();
        return switch (elsewhere.arrive(request, response)) {
            case Outcome.Done<Arrived>(Arrived arrived)
            when sessions.isHalfway() -> SignInController.toProve(arrived.to());
            case Outcome.Done<Arrived>(Arrived arrived) ->
                Redirect.to(SignInController.home(arrived.actor(), arrived.to()));
            case Outcome.Refused<Arrived>(List<Problem> problems) -> signIn.refused("", problems, HttpStatus.FORBIDDEN);
        };
    }

    /** @throws ResponseStatusException 404 when no provider is configured */
    private void offered() {
        if (elsewhere.provider().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
