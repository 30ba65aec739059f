package org.gongkai.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** 登录会话: the time between signing in and signing out, or half an hour without a page (S06: a little less). */
@Component
public class DeskSession {

    /** Scanners of 等级保护 count thirty minutes and more as a flaw, so it ends one minute earlier. */
    static final Duration IDLE_END = Duration.ofMinutes(29);

    private static final String LAST_SEEN = DeskSession.class.getName() + ".lastSeen";

    private final SigningIn signingIn;
    private final Accounts accounts;
    private final SecondFactor secondFactor;
    private final OpenSessions open;
    private final SourceThrottle throttle;
    private final Clock clock;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final SessionAuthenticationStrategy freshSession;

    DeskSession(
            SigningIn signingIn,
            Accounts accounts,
            SecondFactor secondFactor,
            OpenSessions open,
            SourceThrottle throttle,
            CsrfTokenRepository csrfTokens,
            Clock clock) {
        this.signingIn = signingIn;
        this.accounts = accounts;
        this.secondFactor = secondFactor;
        this.open = open;
        this.throttle = throttle;
        this.clock = clock;
        // an id or a token known before signing in is worth nothing afterwards
        freshSession = new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(csrfTokens)));
    }

    /** Signs in, or says in one sentence why not; the sentence is the same for every cause in the account. */
    public Outcome<Actor> begin(
            String username, String password, HttpServletRequest request, HttpServletResponse response) {
        String source = request.getRemoteAddr();
        if (throttle.isExhausted(source)) {
            return Outcome.refused(List.of(Problem.of("这个网络地址输错的次数过多，请过几分钟再试。")));
        }
        return switch (signingIn.signIn(username, password)) {
            case Outcome.Done<SignedInPerson> done -> {
                open(done.value(), request, response);
                yield Outcome.done(done.value().actor());
            }
            case Outcome.Refused<SignedInPerson> refused -> {
                throttle.wrongEntry(source);
                yield Outcome.refused(refused.problems());
            }
        };
    }

    /**
     * Signs in somebody whom the provider of the county has named; empty when there is no such account or it may not be used.
     *
     * @param secondFactorSeen whether the provider has seen a second factor, and is trusted with it
     */
    Optional<Actor> beginElsewhere(
            String username, boolean secondFactorSeen, HttpServletRequest request, HttpServletResponse response) {
        String source = request.getRemoteAddr();
        Optional<SignedInPerson> person =
                throttle.isExhausted(source) ? Optional.empty() : signingIn.admit(username, secondFactorSeen);
        if (person.isEmpty()) {
            throttle.wrongEntry(source);
        }
        person.ifPresent(one -> open(one, request, response));
        return person.map(SignedInPerson::actor);
    }

    /** Goes on with this session after the person changed the own password, while all others of the account end. */
    public void goOn(HttpServletRequest request, HttpServletResponse response) {
        SignedInPerson person = person();
        if (person != null) {
            accounts.signedIn(person).ifPresent(fresh -> open(fresh, request, response));
        }
    }

    /** Shows the second factor after the password, or says why not; problems carry the field {@code code}. */
    public Outcome<Actor> prove(String typed, HttpServletRequest request, HttpServletResponse response) {
        SignedInPerson person = person();
        if (person == null || !person.secondFactorDue()) {
            return Outcome.refused(List.of(Problem.of("请先输入用户名和密码。")));
        }
        Outcome<Actor> outcome = secondFactor.check(person.actor().username(), typed);
        if (outcome instanceof Outcome.Done<Actor>) {
            goOn(request, response);
        } else {
            throttle.wrongEntry(request.getRemoteAddr());
        }
        return outcome;
    }

    /** Whether the password was right and the second factor is still to be shown. */
    public boolean isHalfway() {
        SignedInPerson person = person();
        return person != null && person.secondFactorDue();
    }

    private void open(SignedInPerson person, HttpServletRequest request, HttpServletResponse response) {
        Authentication authentication = UsernamePasswordAuthenticationToken.authenticated(person, null, List.of());
        freshSession.onAuthentication(authentication, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        request.getSession().setAttribute(LAST_SEEN, clock.instant());
        open.opened(person.actor(), request);
    }

    /** Why the session of this request is over, if it is; else it lives on from now. */
    Optional<SessionEnd> look(HttpSession session, SignedInPerson person) {
        Instant now = clock.instant();
        if (session.getAttribute(LAST_SEEN) instanceof Instant lastSeen
                && Duration.between(lastSeen, now).compareTo(IDLE_END) >= 0) {
            return Optional.of(SessionEnd.IDLE);
        }
        if (open.wasEnded(session)) {
            return Optional.of(SessionEnd.ENDED);
        }
        if (!accounts.hasStamp(person.actor().username(), person.stamp())) {
            return Optional.of(SessionEnd.CHANGED);
        }
        session.setAttribute(LAST_SEEN, now);
        return Optional.empty();
    }

    SecurityContextRepository contexts() {
        return contexts;
    }

    /** The signed-in person of the current request. */
    static @Nullable SignedInPerson person() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInPerson person ? person : null;
    }
}
