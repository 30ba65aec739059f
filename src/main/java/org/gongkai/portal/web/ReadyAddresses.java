package org.gongkai.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.page.Display;

/**
 * Which addresses have pages that are the same for everybody. Named one by one: what is not named is never kept. A parameter
 * nobody reads, or a very long one, is answered but not kept.
 */
final class ReadyAddresses {

    private static final Pattern PAGES = Pattern.compile("/"
            + "|/guide(/form)?"
            + "|/rules"
            + "|/agencies(/[a-z0-9-]+)?"
            + "|/standards(/\\d{2}(-\\d{2})?)?"
            + "|/reports(/[a-z0-9-]+/\\d{4}(\\.json|/chart)?)?"
            + "|/columns(/[a-z0-9/-]+)?"
            + "|/documents(/[a-z0-9-]+)?"
            + "|/search"
            + "|/kiosk"
            + "|/places(/[a-z0-9-]+)?"
            + "|/gazette(/[0-9]{4}/[0-9]{1,3})?"
            + "|/feed\\.xml|/feed/[a-z0-9/-]+\\.xml"
            + "|/robots\\.txt"
            + "|/api/openapi\\.json|/api/v1/(documents|columns|agencies|search)(/[a-z0-9-]+)?");

    private static final Set<String> PARAMETERS = Set.of(
            "page",
            "size",
            "year",
            "agency",
            "genre",
            "validity",
            "column",
            "order",
            "q",
            "word",
            "nyear",
            "no",
            "elder");
    private static final int LONGEST = 240;

    private ReadyAddresses() {}

    /** The address with its parameters, as the page is kept under it; empty for a page that is not kept. */
    static Optional<String> of(HttpServletRequest request) {
        String path = request.getRequestURI();
        String query = request.getQueryString();
        if (!PAGES.matcher(path).matches()) {
            return Optional.empty();
        }
        if (query == null) {
            return Optional.of(path);
        }
        if (query.length() > LONGEST) {
            return Optional.empty();
        }
        for (String parameter : query.split("&", -1)) {
            int equals = parameter.indexOf('=');
            if (!PARAMETERS.contains(equals < 0 ? parameter : parameter.substring(0, equals))) {
                return Optional.empty();
            }
        }
        return Optional.of(path + "?" + query);
    }

    /** The one thing a public page may know of its reader. */
    static String display(HttpServletRequest request) {
        return Display.of(request).cookie();
    }
}
