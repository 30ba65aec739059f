package org.gongkai.desk.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.page.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What was entered in a form, read as what it should be. What cannot be read becomes a problem beside its field and counts as
 * not given; the text itself is kept for showing it again.
 */
public final class Entered {

    private final Map<String, List<String>> values;
    private final List<Problem> problems = new ArrayList<>();

    Entered(Map<String, List<String>> values) {
        this.values = values;
    }

    static Entered nothing() {
        return new Entered(Map.of());
    }

    static Entered of(Map<String, String[]> parameters) {
        return new Entered(parameters.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue()))));
    }

    /** The same with other values in one field. */
    Entered with(String field, List<String> others) {
        Map<String, List<String>> changed = new HashMap<>(values);
        changed.put(field, others);
        return new Entered(changed);
    }

    /** The first value as typed, or the empty string. */
    public String typed(String field) {
        return typedAll(field).stream().findFirst().orElse("");
    }

    /** As typed; before anything was sent, what the form starts with. */
    public String typedOr(String field, String start) {
        return has(field) ? typed(field) : start;
    }

    /** Every value of the field as sent. */
    public List<String> typedAll(String field) {
        return values.getOrDefault(field, List.of());
    }

    /** Whether the field was sent at all. */
    boolean has(String field) {
        return values.containsKey(field);
    }

    String text(String field) {
        return typed(field).strip();
    }

    /** One entry for each line that is not blank. */
    List<String> lines(String field) {
        return typed(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    @Nullable LocalDate day(String field) {
        String text = text(field);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            problems.add(new Problem(field, "没有这一天，请写成 2026-03-02 的样子"));
            return null;
        }
    }

    @Nullable Integer wholeNumber(String field) {
        String text = text(field);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            problems.add(new Problem(field, "请填写整数，例如 20"));
            return null;
        }
    }

    <E extends Enum<E>> Optional<E> chosen(String field, Class<E> kind) {
        return named(text(field), kind);
    }

    <E extends Enum<E>> List<E> chosenAll(String field, Class<E> kind) {
        Set<String> sent = Set.copyOf(typedAll(field));
        return Arrays.stream(kind.getEnumConstants())
                .filter(value -> sent.contains(value.name()))
                .toList();
    }

    /** What could not be read, in the order it was asked for. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    private static <E extends Enum<E>> Optional<E> named(String name, Class<E> kind) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(value -> value.name().equals(name))
                .findFirst();
    }
}
