package org.gongkai.remedy;

import java.util.Arrays;
import java.util.Optional;

/** 案件类型: the three blocks of Table 4. */
public enum RemedyType {
    /** 行政复议. */
    REVIEW("review", "行政复议"),
    /** 未经复议直接起诉. */
    SUIT_DIRECT("suitDirect", "行政诉讼（未经复议直接起诉）"),
    /** 复议后起诉. */
    SUIT_AFTER_REVIEW("suitAfterReview", "行政诉讼（复议后起诉）");

    private final String key;
    private final String label;

    RemedyType(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** The key of the block in Table 4 (contracts.md §4). */
    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    public boolean isSuit() {
        return this != REVIEW;
    }

    public static Optional<RemedyType> byName(String name) {
        return Arrays.stream(values()).filter(t -> t.name().equals(name)).findFirst();
    }
}
