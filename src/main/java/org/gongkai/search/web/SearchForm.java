package org.gongkai.search.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.agency.AgencyCode;
import org.gongkai.catalogue.ColumnPath;
import org.gongkai.catalogue.Genre;
import org.gongkai.document.Validity;
import org.gongkai.search.Question;
import org.jspecify.annotations.Nullable;

/**
 * What the address of a search says: {@code q} words, {@code word year no} the three parts of a document number, the narrowing, the
 * order and the page. What is not understood counts as not said.
 */
public record SearchForm(Map<String, String> said) {

    static final String WORDS = "q";
    private static final String ORDER = "order";
    private static final String PAGE = "page";
    private static final int LONGEST = 200;

    /** Names in the order they stand in an address. */
    private static final String[] NAMES = {
        WORDS, "word", "nyear", "no", "agency", "column", "genre", "year", "validity", ORDER
    };

    static SearchForm of(Map<String, String> parameters) {
        Map<String, String> said = new LinkedHashMap<>();
        for (String name : NAMES) {
            String value = parameters.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                said.put(name, value.length() > LONGEST ? value.substring(0, LONGEST) : value);
            }
        }
        return new SearchForm(said);
    }

    public String value(String name) {
        return said.getOrDefault(name, "");
    }

    /** The question it asks. @param within the column the page is about; null for the whole site */
    Question question(@Nullable ColumnPath within, int page) {
        ColumnPath column = ColumnPath.parse(value("column")).orElse(within);
        Question.Order order = value(ORDER).equals("date") ? Question.Order.DATE : Question.Order.RELEVANCE;
        return Question.about(value(WORDS))
                .numbered(value("word"), number("nyear"), number("no"))
                .in(
                        AgencyCode.parse(value("agency")).orElse(null),
                        Genre.byName(value("genre")).orElse(null),
                        number("year"),
                        Validity.byName(value("validity")).orElse(null),
                        column)
                .order(order)
                .page(page);
    }

    static int page(Map<String, String> parameters) {
        return digits(parameters.getOrDefault(PAGE, "1")).orElse(1);
    }

    private @Nullable Integer number(String name) {
        return digits(value(name)).orElse(null);
    }

    private static Optional<Integer> digits(String text) {
        return text.matches("\\d{1,6}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    /** The address with one value instead of what it says; an empty one leaves it out. */
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

    /** The address of what it says. */
    String address(String base) {
        return with(base, "", "");
    }
}
