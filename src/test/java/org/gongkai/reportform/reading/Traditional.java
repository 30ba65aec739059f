package org.gongkai.reportform.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Writes simplified text in traditional characters, for rendering. */
final class Traditional {

    private static final Map<Character, Character> TABLE = load();

    private Traditional() {}

    static String of(String text) {
        StringBuilder written = new StringBuilder();
        text.chars().forEach(c -> written.append(TABLE.getOrDefault((char) c, (char) c)));
        return written.toString();
    }

    private static Map<Character, Character> load() {
        Map<Character, Character> table = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream("/wording/traditional.txt"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                for (int i = 0; !line.startsWith("#") && i + 1 < line.length(); i += 2) {
                    table.putIfAbsent(line.charAt(i + 1), line.charAt(i));
                }
            }
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
