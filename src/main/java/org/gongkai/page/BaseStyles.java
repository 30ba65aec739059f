package org.gongkai.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The patterns of GOV.UK Frontend (MIT) without its brand: its type face is never named or fetched, its crest is gone,
 * and its colours and sizes become the variables that {@code gongkai.css} defines.
 */
final class BaseStyles {

    private static final String FILE =
            "META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.css";
    private static final Pattern FONT_FACE =
            Pattern.compile("(?s)/\\*! Copyright \\(c\\) 2011.*?\\*/|@font-face\\{.*?\\}");
    private static final Map<String, String> OURS = new LinkedHashMap<>();

    static {
        OURS.put("url(/assets/images/govuk-crest.svg)", "none");
        OURS.put("GDS Transport,arial,sans-serif", "var(--sans)");
        OURS.put("font-family:sans-serif", "font-family:var(--sans)");
        OURS.put("font-size:1.1875rem", "font-size:1rem");
        OURS.put("line-height:1.3157894737", "line-height:1.6");
        OURS.put("font-size:14pt", "font-size:11pt");
        OURS.put("#0b0c0c", "var(--ink)");
        OURS.put("#000", "var(--ink)");
        OURS.put("#fff", "var(--paper)");
        OURS.put("#fd0", "var(--focus)");
        OURS.put("#1d70b8", "var(--link)");
        OURS.put("#003078", "var(--link-hover)");
        OURS.put("#4c2c92", "var(--link-visited)");
        OURS.put("#d4351c", "var(--bad)");
        OURS.put("#505a5f", "var(--ink-soft)");
        OURS.put("#b1b4b6", "var(--line)");
        OURS.put("#f3f2f1", "var(--wash)");
        OURS.put("#00703c", "var(--good)");
    }

    private BaseStyles() {}

    /** The base style sheet; needs the variables of {@code gongkai.css} on {@code :root}. */
    static String inOurColours() {
        String css = FONT_FACE.matcher(original()).replaceAll("");
        for (Map.Entry<String, String> change : OURS.entrySet()) {
            css = css.replaceAll(Pattern.quote(change.getKey()) + "(?![0-9a-f])", change.getValue());
        }
        return css;
    }

    private static String original() {
        ClassLoader loader = BaseStyles.class.getClassLoader();
        try (InputStream file = Objects.requireNonNull(loader.getResourceAsStream(FILE), FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
