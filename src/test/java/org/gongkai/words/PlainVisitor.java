package org.gongkai.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Somebody who visits the running program over HTTP without a browser: keeps cookies, fills in forms, follows a redirect only
 * when told to. Quick; for how pages look there is a real browser.
 *
 * {@snippet :
 * var visitor = PlainVisitor.of(url(""));
 * visitor.signIn("jingban", People.PASSWORD);
 * visitor.get("/desk/password");
 * visitor.submit(Map.of("current", "x")); // the form of the page shown, hidden fields included
 * }
 */
public final class PlainVisitor {

    /**
     * What came back.
     *
     * @param location where a redirect leads; empty for none
     */
    public record Answer(int status, String location, Document page, Map<String, List<String>> headers) {

        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), List.of(""))
                    .getFirst();
        }

        public String text() {
            return page.text();
        }
    }

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http;
    private String shown = "/";
    private Document page = Document.createShell("");

    private PlainVisitor(String base, HttpClient.Builder http) {
        this.base = base;
        this.http = http.cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** @param base address of the program without a path, e.g. {@code url("")} */
    public static PlainVisitor of(String base) {
        return new PlainVisitor(base, HttpClient.newBuilder());
    }

    /** A visitor who comes from another address of this machine, e.g. {@code 127.0.0.7}. */
    public static PlainVisitor from(String address, String base) {
        try {
            return new PlainVisitor(
                    base.replace("localhost", "127.0.0.1"),
                    HttpClient.newBuilder().localAddress(InetAddress.getByName(address)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Signs in on the sign-in page; the answer is the redirect, or the page again with 422. */
    public Answer signIn(String username, String password) {
        get("/desk/sign-in");
        return submit(Map.of("username", username, "password", password));
    }

    public Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET(), path);
    }

    /** Goes where the last redirect led. */
    public Answer follow(Answer redirect) {
        return get(redirect.location());
    }

    /** Sends the form in the main part of the page shown: its fields as they stand, with these instead. */
    public Answer submit(Map<String, String> fields) {
        return submit("main form", fields);
    }

    /** Sends the form that the selector finds on the page shown. */
    public Answer submit(String form, Map<String, String> fields) {
        Element found = page.selectFirst(form);
        if (found == null) {
            throw new AssertionError("no form " + form + " on " + shown + ":\n" + page);
        }
        Map<String, String> all = new LinkedHashMap<>();
        for (Element field : found.select("input[name], select[name], textarea[name]")) {
            boolean box =
                    field.attr("type").equals("checkbox") || field.attr("type").equals("radio");
            if (!box || field.hasAttr("checked")) {
                all.put(field.attr("name"), field.val());
            }
        }
        all.putAll(fields);
        return post(found.attr("action").isEmpty() ? shown : found.attr("action"), all);
    }

    /** Sends fields without looking at any page. */
    public Answer post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(f -> URLEncoder.encode(f.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Referer", base + shown)
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                path);
    }

    /** The cookies kept, as {@code name=value}. */
    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    private Answer send(HttpRequest.Builder request, String path) {
        try {
            HttpRequest asked = request.header("Accept", "text/html,*/*;q=0.8").build();
            HttpResponse<String> response = http.send(asked, HttpResponse.BodyHandlers.ofString());
            Document received = Jsoup.parse(response.body(), base + path);
            String location = response.headers().firstValue("Location").orElse("");
            if (location.isEmpty()) {
                shown = path;
                page = received;
            }
            return new Answer(
                    response.statusCode(),
                    location.replace(base, ""),
                    received,
                    response.headers().map());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
