package org.gongkai.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 一次性设置码: twelve characters (59 bits), made anew at each start, good for one use. */
@Component
class SetupCode {

    /** Without characters that look alike. */
    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 12;

    private volatile @Nullable String code;

    SetupCode() {
        renew();
    }

    final void renew() {
        code = random();
    }

    /** In groups of four, as printed: {@code ABCD-EFGH-JKMN}; empty when it was used. */
    String printed() {
        String now = code;
        return now == null ? "" : now.substring(0, 4) + "-" + now.substring(4, 8) + "-" + now.substring(8);
    }

    /** Compares in constant time; blanks, hyphens and case do not matter. */
    boolean matches(String typed) {
        String now = code;
        String plain = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return now != null
                && MessageDigest.isEqual(now.getBytes(StandardCharsets.UTF_8), plain.getBytes(StandardCharsets.UTF_8));
    }

    void spend() {
        code = null;
    }

    private static String random() {
        var source = new SecureRandom();
        var made = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            made.append(ALPHABET.charAt(source.nextInt(ALPHABET.length())));
        }
        return made.toString();
    }
}
