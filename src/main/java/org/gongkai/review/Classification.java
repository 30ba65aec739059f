package org.gongkai.review;

import java.util.Arrays;
import java.util.Optional;

/** 密级 of the draft. Anything but NONE stops the form: classified content never comes into this system (C17). */
public enum Classification {
    NONE("非密"),
    STATE_SECRET("国家秘密"),
    WORK_SECRET("工作秘密");

    private final String label;

    Classification(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Optional<Classification> byName(String name) {
        return Arrays.stream(values()).filter(c -> c.name().equals(name)).findFirst();
    }
}
