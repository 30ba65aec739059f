package org.gongkai.words;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** One headless browser for the whole test run; tests that need it are skipped, with the reason, where there is none. */
final class Chromium {

    private static @Nullable Browser browser;

    private Chromium() {}

    /** The running browser; skips the calling test where no Chromium is installed. */
    static synchronized Browser running() {
        Optional<Path> program = program();
        Assumptions.assumeTrue(
                program.isPresent(),
                "SKIPPED page checks in a browser: no Chromium found; install it (Debian: apt-get install chromium fonts-noto-cjk)"
                        + " or name it in GONGKAI_CHROMIUM");
        Browser running = browser;
        if (running == null) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            running = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program.orElseThrow())
                            .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--lang=zh-CN")));
            browser = running;
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "close-chromium"));
        }
        return running;
    }

    private static Optional<Path> program() {
        @Nullable String named = System.getenv("GONGKAI_CHROMIUM");
        return Stream.concat(
                        Stream.ofNullable(named),
                        Stream.of(
                                "/usr/bin/chromium",
                                "/usr/bin/chromium-browser",
                                "/usr/bin/google-chrome",
                                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
