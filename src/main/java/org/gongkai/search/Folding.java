package org.gongkai.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * 同形: characters a reader takes for the same become the same: full and half width, capital and small, traditional and simplified.
 * Each character stays one character, so a place in the folded text is the same place in the text.
 */
final class Folding {

    private static final char[] SAME = table();

    private Folding() {}

    static char fold(char c) {
        return SAME[c];
    }

    private static char[] table() {
        char[] same = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < same.length; c++) {
            same[c] = Character.toLowerCase((char) c);
        }
        for (char c = '！'; c <= '～'; c++) { // full width ASCII
            same[c] = Character.toLowerCase((char) (c - '！' + '!'));
        }
        same['\u3000'] = ' ';
        same['\u00a0'] = ' ';
        for (String line : lines()) {
            for (String pair : line.split(" ")) {
                same[pair.charAt(0)] = pair.charAt(1);
            }
        }
        same['〇'] = '零';
        return same;
    }

    private static Iterable<String> lines() {
        InputStream file = Objects.requireNonNull(Folding.class.getResourceAsStream("/search/simplified.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every character of a text folded. */
    static String fold(String text) {
        return text.chars()
                .map(c -> fold((char) c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
