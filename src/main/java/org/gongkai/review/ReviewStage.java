package org.gongkai.review;

import java.util.Arrays;
import java.util.Optional;

/** 状态 of a review. */
public enum ReviewStage {
    IN_REVIEW("审查中"),
    RETURNED("退回修改"),
    REFERRED("提请确定中"),
    SIGNED("已签发"),
    DIVERTED("转涉密渠道"),
    WITHDRAWN("已撤回");

    private final String label;

    ReviewStage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether something is still to be done before the signature. */
    public boolean isOpen() {
        return this == IN_REVIEW || this == RETURNED || this == REFERRED;
    }

    public static Optional<ReviewStage> byName(String name) {
        return Arrays.stream(values()).filter(s -> s.name().equals(name)).findFirst();
    }
}
