package org.gongkai.portal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gongkai.portal.ReadyPage;
import org.gongkai.portal.ReadyPages;
import org.gongkai.portal.Visits;
import org.gongkai.search.AskedWords;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Sends a public page that lies ready, before sign-in, templates and database are troubled; makes it ready where it does not.
 * The headers are those the page was first sent with, so that no policy is lost on the short way.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ReadyPageFilter extends OncePerRequestFilter {

    /** Every reader asks whether the page is still the same; the answer is short. */
    private static final String ASK_EACH_TIME = "no-cache";

    private static final String DEPENDS_ON = "Accept-Encoding, Cookie";
    private static final int LARGEST = 1_000_000;

    /** Of one answer, not of the page. */
    private static final Set<String> OF_ONE_ANSWER = Set.of(
            "content-length", "content-encoding", "date", "connection", "keep-alive", "transfer-encoding", "etag");

    private final ReadyPages pages;
    private final Visits visits;
    private final AskedWords asked;

    ReadyPageFilter(ReadyPages pages, Visits visits, AskedWords asked) {
        this.pages = pages;
        this.visits = visits;
        this.asked = asked;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        answer(request, response, chain);
        count(request, response);
    }

    /** A page that was sent, from wherever it came, is counted: nothing of its reader is. */
    private void count(HttpServletRequest request, HttpServletResponse response) {
        int status = response.getStatus();
        if (!request.getMethod().equals("GET") || (status != 200 && status != HttpServletResponse.SC_NOT_MODIFIED)) {
            return;
        }
        visits.read(request.getRequestURI(), request.getHeader(HttpHeaders.USER_AGENT));
        String query = request.getQueryString();
        String cache = response.getHeader(HttpHeaders.CACHE_CONTROL);
        boolean found = cache == null || !cache.contains("no-store");
        if (found
                && query != null
                && query.startsWith("q=")
                && query.indexOf('&') < 0
                && request.getRequestURI().equals("/search")) {
            String words = request.getParameter("q");
            if (words != null) {
                asked.note(words);
            }
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> address = request.getMethod().equals("GET") && !wantsData(request)
                ? ReadyAddresses.of(request)
                : Optional.<String>empty();
        if (address.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var key = pages.key(address.get(), ReadyAddresses.display(request), request.isSecure());
        Optional<ReadyPage> ready = pages.find(key);
        if (ready.isPresent()) {
            ready.get().headers().forEach(header -> response.addHeader(header.name(), header.value()));
            send(request, response, ready.get());
            return;
        }
        ContentCachingResponseWrapper made = new ContentCachingResponseWrapper(response);
        chain.doFilter(new AnybodysRequest(request), made);
        if (!isForEverybody(made)) {
            made.copyBodyToResponse();
            return;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, ASK_EACH_TIME);
        response.setHeader(HttpHeaders.VARY, DEPENDS_ON);
        ReadyPage page = ReadyPage.of(made.getContentType(), headers(response), made.getContentAsByteArray());
        pages.keep(key, page);
        send(request, response, page);
    }

    /** A page that sets a cookie, forbids keeping or is no success stays with the reader who asked. */
    private static boolean isForEverybody(ContentCachingResponseWrapper made) {
        String cache = made.getHeader(HttpHeaders.CACHE_CONTROL);
        return made.getStatus() == HttpServletResponse.SC_OK
                && !made.isCommitted()
                && made.getContentType() != null
                && made.getContentSize() > 0
                && made.getContentSize() <= LARGEST
                && made.getHeader(HttpHeaders.SET_COOKIE) == null
                && made.getHeader(HttpHeaders.CONTENT_ENCODING) == null
                && (cache == null || !(cache.contains("no-store") || cache.contains("private")));
    }

    private static List<ReadyPage.Header> headers(HttpServletResponse response) {
        List<ReadyPage.Header> headers = new ArrayList<>();
        for (String name : response.getHeaderNames()) {
            if (!OF_ONE_ANSWER.contains(name.toLowerCase(Locale.ROOT))) {
                response.getHeaders(name).forEach(value -> headers.add(new ReadyPage.Header(name, value)));
            }
        }
        return headers;
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, ReadyPage page)
            throws IOException {
        response.setHeader(HttpHeaders.ETAG, page.tag());
        String held = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (held != null && page.isHeldBy(held)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(page.contentType());
        response.setLocale(Locale.SIMPLIFIED_CHINESE); // Content-Language, which the server does not list as a header
        byte[] body = page.plain();
        if (takesGzip(request)) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            body = page.gzipped();
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Some addresses answer with data instead of a page to a program that asks for it. */
    private static boolean wantsData(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains("json") && !accepted.contains("text/html");
    }

    private static boolean takesGzip(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0");
    }
}
