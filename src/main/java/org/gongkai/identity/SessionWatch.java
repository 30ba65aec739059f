package org.gongkai.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at every session that comes to the desk: it ends when it was idle too long or when its account is no longer what it
 * was, and goes
 * nowhere but to the second factor, the new password or the new phone while one is due. One short query a page.
 */
final class SessionWatch extends OncePerRequestFilter {

    private static final String NEW_PASSWORD = "/desk/password";
    private static final String PROVE = "/desk/sign-in/second-factor";
    private static final String ENROL = "/desk/second-factor";
    private static final String SIGN_OUT = "/desk/sign-out";

    private final DeskSession sessions;

    SessionWatch(DeskSession sessions) {
        this.sessions = sessions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !SignInGate.isOnDesk(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        SignedInPerson person = session == null ? null : DeskSession.person();
        if (session == null || person == null) {
            chain.doFilter(request, response);
            return;
        }
        Optional<SessionEnd> end = sessions.look(session, person);
        if (end.isPresent()) {
            session.invalidate();
            SecurityContextHolder.clearContext();
            SignInGate.toSignIn(request, response, end.get());
            return;
        }
        String first = first(person);
        String path = request.getRequestURI();
        if (first != null && !path.equals(SIGN_OUT) && !path.equals(first) && !path.startsWith(first + "/")) {
            SignInGate.seeOther(request, response, first);
            return;
        }
        chain.doFilter(request, response);
    }

    /** The one page to go to before any other; null when there is none. */
    private static @Nullable String first(SignedInPerson person) {
        if (person.secondFactorDue()) {
            return PROVE;
        }
        if (person.mustChangePassword()) {
            return NEW_PASSWORD;
        }
        return person.mustEnrol() ? ENROL : null;
    }
}
