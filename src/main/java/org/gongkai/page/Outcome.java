package org.gongkai.page;

import java.util.List;

/** What a use case answers: done, with a value, or refused, with every reason at once. */
public sealed interface Outcome<T> {

    /** The change was made. */
    record Done<T>(T value) implements Outcome<T> {}

    /** Nothing was changed; {@code problems} is never empty. */
    record Refused<T>(List<Problem> problems) implements Outcome<T> {
        public Refused {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a refusal needs a reason");
            }
        }
    }

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(List<Problem> problems) {
        return new Refused<>(problems);
    }

    /** The value; for callers to whom a refusal is a broken machine (demonstration, tests). */
    default T orThrow() {
        return switch (this) {
            case Done<T> done -> done.value();
            case Refused<T> refused -> throw new IllegalStateException("refused: " + refused.problems());
        };
    }
}
