package org.gongkai.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** 简称: names that mean the same, from {@code search/same.tsv}. */
final class SameNames {

    private static final Map<String, List<PlainText>> ALL = read();

    private SameNames() {}

    /** Other names of exactly this one. */
    static List<PlainText> of(PlainText name) {
        return ALL.getOrDefault(name.text(), List.of());
    }

    private static Map<String, List<PlainText>> read() {
        InputStream file = Objects.requireNonNull(SameNames.class.getResourceAsStream("/search/same.tsv"));
        Map<String, List<PlainText>> all = new HashMap<>();
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line ->
                            Arrays.stream(line.split("\t")).map(PlainText::of).toList())
                    .forEach(set -> set.forEach(name -> all.put(
                            name.text(),
                            set.stream().filter(other -> other != name).toList())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
