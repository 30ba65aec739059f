package org.gongkai.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * From the press of a button on the desk until every public place shows what it did: the item's page, its list, the home page, search
 * and the feed. Meanwhile sixteen readers ask for the home page without pause.
 */
final class Visible {

    private static final int TIMES = 25;
    private static final String COLUMN = "/columns/fdzdgk/zcwj";
    private static final String PASSWORD = "gongkai-demo-2024";
    private static final long PATIENCE_NANOS = 30_000_000_000L;

    private final URI address;
    private final Visitor drafter;
    private final Visitor reviewer;
    private final Visitor head;

    Visible(URI address) {
        this.address = address;
        drafter = signedIn("jingban");
        reviewer = signedIn("shencha");
        head = signedIn("fuzeren");
    }

    private record Item(String number, String title) {}

    private record Place(String name, String address) {}

    void measure(Figures figures) throws Exception {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            items.add(readyToPublish("测量用的通知第" + i + "次" + Long.toString(System.nanoTime(), 36)));
        }
        AtomicBoolean measured = new AtomicBoolean();
        Thread readers = Thread.ofPlatform().start(() -> {
            while (!measured.get()) {
                Web.ask(address.resolve("/").toString(), 5, null);
            }
        });
        try {
            each("publishToVisible", "publish", items, Map.of(), true, figures);
            each("withdrawToInvisible", "withdraw", items, Map.of("withdrawReason", "DUPLICATE"), false, figures);
        } finally {
            measured.set(true);
            readers.join();
        }
    }

    private void each(
            String name, String act, List<Item> items, Map<String, String> fields, boolean there, Figures figures)
            throws Exception {
        Map<String, long[]> nanos = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            String page = "/desk/documents/" + item.number();
            String form = head.get(page).body();
            try (ExecutorService watchers = Executors.newVirtualThreadPerTaskExecutor()) {
                long began = System.nanoTime();
                submit(head, form, page + "/" + act, fields);
                put(nanos, "answer", i, System.nanoTime() - began);
                Map<String, Future<Long>> seen = new LinkedHashMap<>();
                for (Place place : places(item)) {
                    seen.put(place.name(), watchers.submit(() -> seenAfter(began, place, item, there)));
                }
                long last = 0;
                for (Map.Entry<String, Future<Long>> place : seen.entrySet()) {
                    put(nanos, place.getKey(), i, place.getValue().get());
                    last = Math.max(last, place.getValue().get());
                }
                put(nanos, "all", i, last);
            }
        }
        nanos.forEach((place, times) -> figures.latencies(name + "." + place, times));
    }

    private static void put(Map<String, long[]> nanos, String place, int i, long took) {
        nanos.computeIfAbsent(place, p -> new long[TIMES])[i] = took;
    }

    private static List<Place> places(Item item) {
        return List.of(
                new Place("item", "/documents/" + item.number()),
                new Place("list", COLUMN),
                new Place("home", "/"),
                new Place("search", "/search?q=" + URLEncoder.encode(item.title(), StandardCharsets.UTF_8)),
                new Place("feed", "/feed.xml"));
    }

    /** Asks again and again, a hundred times a second. */
    private long seenAfter(long began, Place place, Item item, boolean there) throws InterruptedException {
        Visitor reader = new Visitor(address);
        while (System.nanoTime() - began < PATIENCE_NANOS) {
            HttpResponse<String> answer = reader.get(place.address());
            boolean shown = answer.statusCode() == 200
                    && answer.body().contains("/documents/" + item.number())
                    && answer.body().contains(item.title());
            if (shown == there) {
                return System.nanoTime() - began;
            }
            Thread.sleep(10);
        }
        throw new IllegalStateException(place.address() + " did not follow within 30 s");
    }

    private Item readyToPublish(String title) {
        String form = drafter.get("/desk/documents/new").body();
        String column = first(form, "#column option[value^=" + COLUMN.substring("/columns/".length()) + "/]");
        String saved = Visitor.location(submit(
                drafter,
                form,
                "/desk/documents/new",
                Map.of(
                        "agency",
                        first(form, "#agency option[value=zfb]"),
                        "title",
                        title,
                        "column",
                        column,
                        "body",
                        "各乡镇：\n请知悉。",
                        "madeOn",
                        "2025-01-02")));
        String number = saved.replaceAll(".*/documents/([^/?]+).*", "$1");
        String page = "/desk/documents/" + number;
        submit(drafter, drafter.get(page).body(), page + "/submit", Map.of());
        submit(
                reviewer,
                reviewer.get(page).body(),
                page + "/pass",
                Map.of(
                        "stateSecret",
                        "no",
                        "workSecret",
                        "no",
                        "tradeSecret",
                        "no",
                        "personalData",
                        "no",
                        "security",
                        "no"));
        return new Item(number, title);
    }

    private static String first(String page, String options) {
        Element option = Jsoup.parse(page).selectFirst(options);
        return option == null ? "" : option.attr("value");
    }

    /** Fills in a form as it stands on the page and sends it. */
    private static HttpResponse<String> submit(Visitor who, String page, String action, Map<String, String> fields) {
        Element form = Jsoup.parse(page).selectFirst("form[action=\"" + action + "\"]");
        if (!(form instanceof FormElement filled)) {
            throw new IllegalStateException("no form for " + action + " on: "
                    + Jsoup.parse(page).select("main").text());
        }
        Map<String, String> all = new LinkedHashMap<>();
        filled.formData().forEach(field -> all.put(field.key(), field.value()));
        all.putAll(fields);
        HttpResponse<String> answer = filled.attr("enctype").startsWith("multipart")
                ? who.postFile(action, all, "nothing", "nothing.png", new byte[0])
                : who.post(action, all);
        if (answer.statusCode() != 303 && answer.statusCode() != 302) {
            throw new IllegalStateException(action + " answered " + answer.statusCode() + ": "
                    + Jsoup.parse(answer.body()).select(".govuk-error-summary").text());
        }
        return answer;
    }

    private Visitor signedIn(String username) {
        Visitor visitor = new Visitor(address);
        visitor.signIn(username, PASSWORD);
        return visitor;
    }
}
