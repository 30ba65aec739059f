package org.gongkai.reportform.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Objects;
import java.util.regex.Pattern;

/** Text made alike for comparing: half-width, simplified, without spaces and without a sound written behind a character. */
final class Words {

    private static final char[] SIMPLIFIED = load();
    /** A sound in brackets behind a character: 规（guī）章. */
    private static final Pattern SOUND = Pattern.compile("\\([a-zA-Zāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜü]{1,7}\\)");

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}]+");
    private static final Pattern TAGS = Pattern.compile("</?[a-zA-Z][a-zA-Z0-9]{0,10}(\\s[^<>]{0,500})?/?>");

    private Words() {}

    /** For comparing labels and headings. */
    static String plain(String text) {
        if (text.isEmpty()) {
            return text;
        }
        if (isPlain(text)) {
            return simplified(text);
        }
        String half = Normalizer.normalize(text.length() > 4000 ? text.substring(0, 4000) : text, Normalizer.Form.NFKC);
        String joined = SPACES.matcher(half).replaceAll("");
        if (joined.indexOf('(') >= 0) {
            joined = SOUND.matcher(joined).replaceAll("");
        }
        return simplified(joined);
    }

    /** Han characters and ASCII without spaces and brackets: nothing to fold, and most labels are so. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= '\u4e00' && c <= '\u9fff' || c > ' ' && c < 127 && c != '(';
            if (!plain) {
                return false;
            }
        }
        return text.length() <= 4000;
    }

    static String simplified(String text) {
        StringBuilder simple = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < SIMPLIFIED.length && SIMPLIFIED[c] != 0) {
                if (simple == null) {
                    simple = new StringBuilder(text);
                }
                simple.setCharAt(i, SIMPLIFIED[c]);
            }
        }
        return simple == null ? text : simple.toString();
    }

    /** The text without mark-up that strayed into it. */
    static String withoutTags(String text) {
        return text.indexOf('<') < 0 ? text : TAGS.matcher(text).replaceAll("");
    }

    static boolean hasHan(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    /** The length of the longest common subsequence. */
    static int common(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = 0;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                row[j] = a.charAt(i - 1) == b.charAt(j - 1) ? diagonal + 1 : Math.max(above, row[j - 1]);
                diagonal = above;
            }
        }
        return row[b.length()];
    }

    private static char[] load() {
        char[] table = new char[0xA000];
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream("/wording/traditional.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> {
                        for (int i = 0; i + 1 < line.length(); i += 2) {
                            table[line.charAt(i)] = line.charAt(i + 1);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }
}
