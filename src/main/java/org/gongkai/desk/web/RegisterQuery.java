package org.gongkai.desk.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.agency.AgencyCode;
import org.gongkai.request.CaseStage;
import org.gongkai.request.Light;
import org.gongkai.request.Register;
import org.gongkai.request.StageGroup;
import org.gongkai.statute.ApplicantKind;
import org.gongkai.statute.Disposition;
import org.gongkai.statute.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** What the address of the register asks for, read from it and written into it again. What cannot be read asks for nothing. */
final class RegisterQuery {

    private static final List<String> NAMES = List.of(
            "words",
            "agency",
            "state",
            "light",
            "year",
            "from",
            "to",
            "decidedFrom",
            "decidedTo",
            "kind",
            "way",
            "decision",
            "late",
            "order");

    private static final Set<String> MORE =
            Set.of("year", "from", "to", "decidedFrom", "decidedTo", "kind", "way", "decision", "late");

    private static final int LONGEST = 100;

    private final SequencedMap<String, String> asked;

    private RegisterQuery(SequencedMap<String, String> asked) {
        this.asked = asked;
    }

    static RegisterQuery of(Map<String, String> parameters) {
        SequencedMap<String, String> asked = new LinkedHashMap<>();
        for (String name : NAMES) {
            String value = parameters.getOrDefault(name, "").strip();
            if (!value.isEmpty() && value.length() <= LONGEST) {
                asked.put(name, value);
            }
        }
        return new RegisterQuery(asked);
    }

    /** As typed, or the empty string. */
    String get(String name) {
        return asked.getOrDefault(name, "");
    }

    /** Whether anything but the order is asked for. */
    boolean filtered() {
        return asked.keySet().stream().anyMatch(name -> !name.equals("order"));
    }

    /** Whether one of the rarer filters is set. */
    boolean more() {
        return asked.keySet().stream().anyMatch(MORE::contains);
    }

    Register.Order order() {
        return named("order", Register.Order.class).orElse(Register.Order.NEWEST);
    }

    Register.Filter filter() {
        return new Register.Filter(
                AgencyCode.parse(get("agency")).orElse(null),
                get("year").matches("\\d{4}") ? Integer.valueOf(get("year")) : null,
                switch (get("state")) {
                    case "open" -> Boolean.TRUE;
                    case "closed" -> Boolean.FALSE;
                    default -> null;
                },
                stages(),
                named("light", Light.class).orElse(null),
                new Register.Days(day("from"), day("to")),
                new Register.Days(day("decidedFrom"), day("decidedTo")),
                named("kind", ApplicantKind.class).orElse(null),
                named("way", Way.class).orElse(null),
                named("decision", Disposition.class).orElse(null),
                get("late").equals("yes"),
                get("words"),
                order());
    }

    private Set<CaseStage> stages() {
        return named("state", StageGroup.class)
                .map(StageGroup::stages)
                .or(() -> named("state", CaseStage.class).map(Set::of))
                .orElse(Set.of());
    }

    /** The same in another order, from its beginning. */
    String inOrder(Register.Order order) {
        SequencedMap<String, String> other = new LinkedHashMap<>(asked);
        other.put("order", order.name());
        return address(DeskAddresses.REGISTER, other);
    }

    /** The address of a page that lists the same. */
    String address(String path) {
        return address(path, asked);
    }

    /** The same register from another place. @param position of its first line, counted from 1; 0 for unknown */
    String at(Register.Place place, long position) {
        SequencedMap<String, String> other = new LinkedHashMap<>(asked);
        other.put("at", place.word());
        if (position > 0) {
            other.put("n", Long.toString(position));
        }
        return address(DeskAddresses.REGISTER, other);
    }

    /** What follows the question mark. */
    String text() {
        return text(asked);
    }

    private static String address(String path, Map<String, String> values) {
        return values.isEmpty() ? path : path + "?" + text(values);
    }

    private static String text(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "="
                        + UriUtils.encode(entry.getValue(), java.nio.charset.StandardCharsets.UTF_8))
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
