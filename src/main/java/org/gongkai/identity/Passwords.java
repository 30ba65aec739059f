package org.gongkai.identity;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.page.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** 口令: what a password must be like, and its hash ({@code {bcrypt}…}, so that the method may change later). */
@Component
class Passwords {

    static final int SHORTEST = 10;

    /** bcrypt reads no further. */
    static final int LONGEST_BYTES = 72;

    private static final int CLASSES_NEEDED = 3;

    private final PasswordEncoder encoder;
    private final String nobodys;

    /** @param strength logarithm of the rounds, 4 to 31; one step more doubles the work of a sign-in and of a thief */
    Passwords(@Value("${gongkai.identity.password-strength:11}") int strength) {
        encoder = new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(strength)));
        nobodys = hash("nobody's password");
    }

    final String hash(String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("no hash");
        }
        return hash;
    }

    boolean matches(String password, String hash) {
        return bytes(password) <= LONGEST_BYTES && encoder.matches(password, hash);
    }

    /** Takes as long as {@link #matches}, so that the time of an answer does not tell whether an account exists. */
    void matchNobody(String password) {
        matches(password, nobodys);
    }

    /** Whether the hash was made with less work than is usual now. */
    boolean isWeak(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    /** Rules of a new password: at least 10 characters, three of four classes, not the name (等级保护 baseline, S06). */
    List<Problem> reasonsAgainst(String field, String username, String password) {
        List<Problem> problems = new ArrayList<>();
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            problems.add(new Problem(field, "密码至少 " + SHORTEST + " 个字符。"));
        }
        if (bytes(password) > LONGEST_BYTES) {
            problems.add(new Problem(field, "密码太长：最多 72 个英文字符，或 24 个汉字。"));
        }
        if (classes(password) < CLASSES_NEEDED) {
            problems.add(new Problem(field, "密码须含大写字母、小写字母、数字、其他字符中的至少三种。"));
        }
        if (!username.isEmpty() && password.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT))) {
            problems.add(new Problem(field, "密码不能包含用户名。"));
        }
        return problems;
    }

    private static int bytes(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length;
    }

    private static int classes(String password) {
        boolean upper = password.chars().anyMatch(c -> c >= 'A' && c <= 'Z');
        boolean lower = password.chars().anyMatch(c -> c >= 'a' && c <= 'z');
        boolean digit = password.chars().anyMatch(c -> c >= '0' && c <= '9');
        boolean other = password.chars()
                .anyMatch(c -> !(c >= 'A' && c <= 'Z') && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9'));
        return (upper ? 1 : 0) + (lower ? 1 : 0) + (digit ? 1 : 0) + (other ? 1 : 0);
    }
}
