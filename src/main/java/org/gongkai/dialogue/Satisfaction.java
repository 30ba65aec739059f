package org.gongkai.dialogue;

import java.util.Arrays;
import java.util.Optional;

/** 满意度: what the writer thinks of the answer. */
public enum Satisfaction {
    VERY_SATISFIED("非常满意", true),
    SATISFIED("满意", true),
    FAIRLY_SATISFIED("基本满意", true),
    UNSATISFIED("不满意", false),
    VERY_UNSATISFIED("非常不满意", false);

    private final String label;
    private final boolean good;

    Satisfaction(String label, boolean good) {
        this.label = label;
        this.good = good;
    }

    public String label() {
        return label;
    }

    /** Whether it counts as satisfied. */
    public boolean good() {
        return good;
    }

    public static Optional<Satisfaction> byName(String name) {
        return Arrays.stream(values()).filter(s -> s.name().equals(name)).findFirst();
    }
}
