package org.gongkai.portal.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import org.gongkai.page.Display;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** A request without the one who asks: of all cookies only the display setting, and no credentials. */
final class AnybodysRequest extends HttpServletRequestWrapper {

    AnybodysRequest(HttpServletRequest asked) {
        super(asked);
    }

    @Override
    public Cookie @Nullable [] getCookies() {
        Cookie[] sent = super.getCookies();
        return sent == null
                ? null
                : Arrays.stream(sent)
                        .filter(cookie -> cookie.getName().equals(Display.COOKIE))
                        .toArray(Cookie[]::new);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return isOfSomebody(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return isOfSomebody(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    private static boolean isOfSomebody(String header) {
        return header.equalsIgnoreCase(HttpHeaders.COOKIE) || header.equalsIgnoreCase(HttpHeaders.AUTHORIZATION);
    }
}
