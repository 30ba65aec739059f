package org.gongkai.portal.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.agency.AgencyCode;
import org.gongkai.catalogue.ColumnPath;
import org.gongkai.catalogue.Genre;
import org.gongkai.document.DocumentFilter;
import org.gongkai.document.Validity;
import org.jspecify.annotations.Nullable;

/** What the address of a list says: organ, year, genre, validity. What is not understood counts as not said. */
record ListForm(Map<String, String> said) {

    private static final String[] NAMES = {"agency", "year", "genre", "validity"};

    static ListForm of(Map<String, String> parameters) {
        Map<String, String> said = new LinkedHashMap<>();
        for (String name : NAMES) {
            String value = parameters.getOrDefault(name, "").strip();
            if (!value.isEmpty() && value.length() < 60) {
                said.put(name, value);
            }
        }
        return new ListForm(said);
    }

    String value(String name) {
        return said.getOrDefault(name, "");
    }

    DocumentFilter filter(@Nullable ColumnPath column) {
        return new DocumentFilter(
                column,
                AgencyCode.parse(value("agency")).orElse(null),
                number(value("year")).orElse(null),
                Genre.byName(value("genre")).orElse(null),
                Validity.byName(value("validity")).orElse(null));
    }

    static int page(Map<String, String> parameters) {
        return number(parameters.getOrDefault("page", "1")).orElse(1);
    }

    static int size(Map<String, String> parameters, int usual, int most) {
        return Math.clamp(number(parameters.getOrDefault("size", "")).orElse(usual), 1, most);
    }

    private static Optional<Integer> number(String text) {
        return text.matches("\\d{1,6}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    String with(String base, String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(said);
        changed.remove(name);
        if (!value.isEmpty()) {
            changed.put(name, value);
        }
        return changed.isEmpty()
                ? base
                : base + "?"
                        + changed.entrySet().stream()
                                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&"));
    }

    String address(String base) {
        return with(base, "", "");
    }
}
