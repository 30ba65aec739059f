package org.gongkai.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who visits the running program with a browser, and who minds the quality of what is shown: valid HTML,
 * accessible to everybody (axe, contrast 7:1), no sideways scrolling on a phone, nothing fetched from elsewhere.
 *
 * <p>Without a Chromium on this machine the test is skipped and says so.
 *
 * {@snippet :
 * try (Visitor visitor = Visitor.of(url(""))) {
 *     visitor.goTo("/guide").isFine("guide");
 *     visitor.page().getByLabel("姓名").fill("申请人甲"); // anything Playwright can do
 * }
 * }
 */
public final class Visitor implements AutoCloseable {

    private static final int DESKTOP = 1366;
    private static final int PHONE = 390;
    private static final int PAPER = 660;
    private static final Path SHOTS = Path.of("target", "screenshots");

    private final String base;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private @Nullable Response last;

    private Visitor(String base, BrowserContext context) {
        this.base = base;
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onResponse(response -> {
            if (response.request().isNavigationRequest()) {
                last = response;
            }
        });
        page.onRequest(request -> {
            if (!base.isEmpty()
                    && !request.url().startsWith(base)
                    && !request.url().startsWith("data:")) {
                complaints.add("fetched from elsewhere: " + request.url());
            }
        });
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add("content policy: " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("script error: " + error));
    }

    /**
     * A visitor with script, as most people.
     *
     * @param base address of the program without a path, e.g. {@code url("")}
     */
    public static Visitor of(String base) {
        return new Visitor(base, Chromium.running().newContext(options()));
    }

    /** A visitor whose browser runs no script: everything public must work all the same. */
    public static Visitor withoutScript(String base) {
        return new Visitor(base, Chromium.running().newContext(options().setJavaScriptEnabled(false)));
    }

    /** A visitor on a phone, 390 pixels wide. */
    public static Visitor onPhone(String base) {
        return new Visitor(base, Chromium.running().newContext(options().setViewportSize(PHONE, 844)));
    }

    /** A visitor on a phone whose browser runs no script. */
    public static Visitor onPhoneWithoutScript(String base) {
        return new Visitor(
                base,
                Chromium.running()
                        .newContext(options().setViewportSize(PHONE, 844).setJavaScriptEnabled(false)));
    }

    /** A visitor who prefers a dark screen. */
    public static Visitor inTheDark(String base) {
        return new Visitor(base, Chromium.running().newContext(options().setColorScheme(ColorScheme.DARK)));
    }

    private static Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(DESKTOP, 900)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai");
    }

    /** Opens an address of the program. */
    public Visitor goTo(String path) {
        page.navigate(base + path);
        return this;
    }

    /** Signs in on the sign-in page; stays where that leads. */
    public Visitor signIn(String username, String password) {
        goTo("/desk/sign-in");
        page.getByLabel("用户名").fill(username);
        page.getByLabel("密码").fill(password);
        page.locator("main form button[type=submit]").click();
        page.waitForLoadState();
        return this;
    }

    /** Shows a document that no server sent. */
    public Visitor show(String html) {
        page.setContent(html);
        last = null;
        return this;
    }

    /** The browser's page, to fill in and press. */
    public Page page() {
        return page;
    }

    /** Status of the last answer, e.g. 422 for a refused form. */
    public int status() {
        Response response = last;
        return response == null ? 0 : response.status();
    }

    /** Path of the page shown, with its query. */
    public String path() {
        URI uri = URI.create(page.url());
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    /** What the visitor remembers: cookies of the program. */
    public BrowserContext context() {
        return context;
    }

    /**
     * The page shown has nothing wrong; pictures of it, wide and narrow, lie in {@code target/screenshots}.
     *
     * @param name file name of the pictures
     */
    public Visitor isFine(String name) {
        assertThat(complaints(name))
                .as("complaints about %s (%s)", name, page.url())
                .isEmpty();
        return this;
    }

    /** Lays the page shown out for printing; its sheets lie in {@code target/screenshots} as PDF, its picture beside. */
    public Visitor onPaper(String name) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.pdf(new Page.PdfOptions().setPath(SHOTS.resolve(name + ".pdf")).setPreferCSSPageSize(true));
        page.setViewportSize(PAPER, 1000);
        picture(name, PAPER);
        return this;
    }

    /** Everything wrong with the page shown, in words. */
    public List<String> complaints(String name) {
        List<String> all = new ArrayList<>(complaints);
        complaints.clear();
        all.addAll(HtmlChecker.complaintsAbout(source()));
        var usual = page.viewportSize();
        page.setViewportSize(DESKTOP, 900);
        all.addAll(barriers());
        picture(name, DESKTOP);
        page.setViewportSize(PHONE, 844);
        picture(name, PHONE);
        if (context.pages().contains(page) && overflows()) {
            all.add("scrolls sideways at " + PHONE + " px");
        }
        page.setViewportSize(usual.width, usual.height);
        return all;
    }

    private String source() {
        Response response = last;
        return response == null ? page.content() : response.text();
    }

    private List<String> barriers() {
        AxeRuleOptions on = new AxeRuleOptions();
        on.setEnabled(true);
        AxeRunOptions options = new AxeRunOptions();
        options.setRules(Map.of("color-contrast-enhanced", on, "target-size", on));
        options.setResultTypes(List.of("violations")); // what is in order on a long page fills hundreds of megabytes
        return new AxeBuilder(page)
                        .setLegacyMode(true) // in the page itself: ours have no frames
                        .options(options)
                        .analyze()
                        .getViolations()
                        .stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> "axe " + rule.getId() + ": " + rule.getHelp() + " at " + node.getTarget()
                                        + " " + node.getHtml()))
                        .toList();
    }

    private boolean overflows() {
        return (Boolean) page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth");
    }

    private void picture(String name, int width) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve(name + "-" + width + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
    }
}
