package org.gongkai.document;

import java.util.Arrays;
import java.util.Optional;

/** 有效性: whether a document is in force today. */
public enum Validity {
    IN_FORCE("现行有效"),
    AMENDED("已修改"),
    REPEALED("已废止"),
    LAPSED("已失效"),
    NOT_YET("尚未施行"),
    /** Says nothing about it: most items are no rules. */
    NOT_STATED("");

    private final String label;

    Validity(String label) {
        this.label = label;
    }

    /** The Chinese name; empty for {@link #NOT_STATED}. */
    public String label() {
        return label;
    }

    /** Whether nobody may rely on it any more. */
    public boolean ended() {
        return this == REPEALED || this == LAPSED;
    }

    public static Optional<Validity> byName(String name) {
        return Arrays.stream(values()).filter(v -> v.name().equals(name)).findFirst();
    }
}
