package org.gongkai.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StyleSheetTest {

    private static final List<String> TEXT =
            List.of("ink", "ink-soft", "act", "link", "link-hover", "link-visited", "bad", "good", "soon", "resting");
    private static final List<String> GROUND = List.of("paper", "wash");

    private final String css =
            new String(new Assets().find("css/gongkai.css").orElseThrow().bytes(), StandardCharsets.UTF_8);

    @Test
    void neitherNamesNorFetchesTheBrandOfTheBasePatterns() {
        assertThat(css).doesNotContain("GDS", "@font-face", "url(", "crest");
    }

    @Test
    void textHasSevenToOneInBothSchemes() {
        for (String selector : List.of(":root {", ":root.dark {")) {
            Map<String, String> colours = coloursOf(selector);
            for (String text : TEXT) {
                for (String ground : GROUND) {
                    if (text.equals("act") && ground.equals("wash")) {
                        continue; // buttons and marks stand on paper
                    }
                    assertThat(contrast(colour(colours, text), colour(colours, ground)))
                            .as("%s on %s, %s", text, ground, selector)
                            .isGreaterThanOrEqualTo(7.0);
                }
            }
            assertThat(contrast(colour(colours, "on-act"), colour(colours, "act")))
                    .isGreaterThanOrEqualTo(7.0);
            assertThat(contrast(colour(colours, "border"), colour(colours, "paper")))
                    .isGreaterThanOrEqualTo(3.0);
            assertThat(contrast(colour(colours, "ring"), colour(colours, "paper")))
                    .isGreaterThanOrEqualTo(3.0);
        }
    }

    @Test
    void theDarkSchemeIsTheSameHoweverItIsChosen() {
        assertThat(coloursOf(":root:not(.light) {")).isEqualTo(coloursOf(":root.dark {"));
    }

    private static String colour(Map<String, String> colours, String name) {
        return colours.getOrDefault(name, "");
    }

    private Map<String, String> coloursOf(String selector) {
        int start = css.indexOf("\n" + selector) < 0 ? css.indexOf("  " + selector) : css.indexOf("\n" + selector);
        String block = css.substring(start, css.indexOf('}', start));
        Map<String, String> colours = new LinkedHashMap<>();
        Matcher matcher = Pattern.compile("--([\\w-]+): (#[0-9a-f]{3,6});").matcher(block);
        while (matcher.find()) {
            colours.put(matcher.group(1), matcher.group(2));
        }
        return colours;
    }

    /** Contrast as WCAG reckons it. */
    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        String digits = hex.length() == 4 ? hex.replaceAll("([0-9a-f])", "$1$1") : hex;
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double c = Integer.parseInt(digits.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
