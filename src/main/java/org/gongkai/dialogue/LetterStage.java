package org.gongkai.dialogue;

import java.util.Arrays;
import java.util.Optional;

/** 阶段: where a letter stands. */
public enum LetterStage {
    OPEN("办理中"),
    ANSWERED("已答复"),
    CLOSED("已办结"),
    CONVERTED("已转为申请");

    private final String label;

    LetterStage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Optional<LetterStage> byName(String name) {
        return Arrays.stream(values()).filter(s -> s.name().equals(name)).findFirst();
    }
}
