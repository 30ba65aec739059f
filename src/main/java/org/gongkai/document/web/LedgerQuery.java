package org.gongkai.document.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.gongkai.agency.AgencyCode;
import org.gongkai.catalogue.ColumnPath;
import org.gongkai.document.DocumentLedger;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** What the address of the list asks for, read from it and written into it again. What cannot be read asks for nothing. */
final class LedgerQuery {

    static final String HERE = "/desk/documents";

    private static final List<String> NAMES = List.of("view", "words", "agency", "column", "from", "to", "order");
    private static final int LONGEST = 100;

    private final SequencedMap<String, String> asked;

    private LedgerQuery(SequencedMap<String, String> asked) {
        this.asked = asked;
    }

    static LedgerQuery of(Map<String, String> parameters) {
        SequencedMap<String, String> asked = new LinkedHashMap<>();
        for (String name : NAMES) {
            String value = parameters.getOrDefault(name, "").strip();
            if (!value.isEmpty() && value.length() <= LONGEST) {
                asked.put(name, value);
            }
        }
        return new LedgerQuery(asked);
    }

    /** As typed, or the empty string. */
    String get(String name) {
        return asked.getOrDefault(name, "");
    }

    /** Whether anything but the view and the order is asked for. */
    boolean filtered() {
        return asked.keySet().stream().anyMatch(name -> !name.equals("view") && !name.equals("order"));
    }

    DocumentLedger.View view() {
        return named("view", DocumentLedger.View.class).orElse(DocumentLedger.View.DRAFT);
    }

    DocumentLedger.Order order() {
        return named("order", DocumentLedger.Order.class).orElse(DocumentLedger.Order.CHANGED);
    }

    DocumentLedger.Filter filter() {
        return new DocumentLedger.Filter(
                view(),
                get("words"),
                AgencyCode.parse(get("agency")).orElse(null),
                ColumnPath.parse(get("column")).orElse(null),
                day("from"),
                day("to"),
                order());
    }

    /** The same with another value. */
    String with(String name, String value) {
        SequencedMap<String, String> other = new LinkedHashMap<>(asked);
        other.put(name, value);
        return address(HERE, other);
    }

    /** The address of a page that lists the same. */
    String address(String path) {
        return address(path, asked);
    }

    private static String address(String path, Map<String, String> values) {
        return values.isEmpty()
                ? path
                : path + "?"
                        + values.entrySet().stream()
                                .map(entry -> entry.getKey() + "="
                                        + UriUtils.encode(entry.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&"));
    }

    private @Nullable LocalDate day(String name) {
        try {
            return get(name).isEmpty() ? null : LocalDate.parse(get(name));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private <E extends Enum<E>> Optional<E> named(String name, Class<E> kind) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(value -> value.name().equals(get(name)))
                .findFirst();
    }
}
