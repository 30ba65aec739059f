package org.gongkai.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Sends whoever needs to sign in to the sign-in page, which leads back to where they wanted to go. */
final class SignInGate implements AuthenticationEntryPoint, AccessDeniedHandler {

    static final String SIGN_IN = "/desk/sign-in";

    /** Nobody is signed in, and the address needs somebody. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (!isOnDesk(request)) {
            response.sendError(HttpStatus.NOT_FOUND.value()); // closed to everybody, so it does not exist
            return;
        }
        // a cookie of a session that is gone: the server itself ended it, or was started again
        boolean hadSession = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        toSignIn(request, response, hadSession ? SessionEnd.GONE : null);
    }

    /** The form came without its token: from another site, or from a page older than the session. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (DeskSession.person() == null && isOnDesk(request)) {
            toSignIn(request, response, SessionEnd.GONE);
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    static boolean isOnDesk(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals("/desk") || path.startsWith("/desk/");
    }

    static void toSignIn(HttpServletRequest request, HttpServletResponse response, @Nullable SessionEnd end) {
        StringBuilder to = new StringBuilder(SIGN_IN).append("?to=").append(encoded(wanted(request)));
        if (end != null) {
            to.append("&ended=").append(end.word());
        }
        seeOther(request, response, to.toString());
    }

    /** Goes to another page; a fragment of a page cannot, so the script that asked for it is told to. */
    static void seeOther(HttpServletRequest request, HttpServletResponse response, String to) {
        if (request.getHeader("HX-Request") != null) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            response.setHeader("HX-Redirect", to);
        } else {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader("Location", to);
        }
    }

    /** The page the person was on: the address itself, or for a form the page that held it. */
    private static String wanted(HttpServletRequest request) {
        if (HttpMethod.GET.matches(request.getMethod()) && request.getHeader("HX-Request") == null) {
            String query = request.getQueryString();
            return request.getRequestURI() + (query == null ? "" : "?" + query);
        }
        String page = request.getHeader("Referer");
        try {
            URI from = page == null ? null : URI.create(page);
            return from == null || from.getRawPath() == null
                    ? ReturnAddress.DESK
                    : from.getRawPath() + (from.getRawQuery() == null ? "" : "?" + from.getRawQuery());
        } catch (IllegalArgumentException e) {
            return ReturnAddress.DESK;
        }
    }

    private static String encoded(String address) {
        return URLEncoder.encode(ReturnAddress.of(address), StandardCharsets.UTF_8);
    }
}
