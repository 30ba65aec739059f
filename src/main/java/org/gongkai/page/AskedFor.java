package org.gongkai.page;

import java.nio.charset.StandardCharsets;
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
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** 查找条件: what the address of a list asks for, read from it and written into it again. What cannot be read asks for nothing. */
public final class AskedFor {

    private static final int LONGEST = 100;

    private final SequencedMap<String, String> asked;

    private AskedFor(SequencedMap<String, String> asked) {
        this.asked = asked;
    }

    /** @param names of the parameters that ask for something, in the order they are written */
    public static AskedFor of(Map<String, String> parameters, List<String> names) {
        SequencedMap<String, String> asked = new LinkedHashMap<>();
        for (String name : names) {
            String value = parameters.getOrDefault(name, "").strip();
            if (!value.isEmpty() && value.length() <= LONGEST) {
                asked.put(name, value);
            }
        }
        return new AskedFor(asked);
    }

    /** As typed, or the empty string. */
    public String get(String name) {
        return asked.getOrDefault(name, "");
    }

    /** Whether one of those is asked for. */
    public boolean any(Set<String> names) {
        return asked.keySet().stream().anyMatch(names::contains);
    }

    /** Whether anything but those is asked for. */
    public boolean anyBut(Set<String> names) {
        return !names.containsAll(asked.keySet());
    }

    /** A day; null where none is told. */
    public @Nullable LocalDate day(String name) {
        try {
            return get(name).isEmpty() ? null : LocalDate.parse(get(name));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** One of a kind by its name in the code. */
    public <E extends Enum<E>> Optional<E> named(String name, Class<E> kind) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(value -> value.name().equals(get(name)))
                .findFirst();
    }

    /** The same with another value, which may be one that is never read: where the list goes on. */
    public AskedFor with(String name, String value) {
        SequencedMap<String, String> other = new LinkedHashMap<>(asked);
        other.put(name, value);
        return new AskedFor(other);
    }

    /** The address of a page that lists the same. */
    public String address(String path) {
        return asked.isEmpty() ? path : path + "?" + text();
    }

    /** What follows the question mark. */
    public String text() {
        return asked.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + UriUtils.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
