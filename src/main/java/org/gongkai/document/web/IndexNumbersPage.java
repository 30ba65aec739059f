package org.gongkai.document.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;

/**
 * 索引号样式: the one in use, those to choose from, each with the number it would give next.
 *
 * @param next of the pattern in use
 * @param pattern as typed
 * @param preview of the typed pattern; empty where it is none
 */
public record IndexNumbersPage(
        String used,
        String next,
        List<Preset> presets,
        String pattern,
        String preview,
        List<Choice> organs,
        String agency,
        List<Choice> columns,
        String column,
        boolean done,
        FormErrors errors) {

    /** A pattern seen in real use. */
    public record Preset(String pattern, String seenAt, String next) {
        /** The pattern as a parameter of an address. */
        public String query() {
            return URLEncoder.encode(pattern, StandardCharsets.UTF_8);
        }
    }
}
