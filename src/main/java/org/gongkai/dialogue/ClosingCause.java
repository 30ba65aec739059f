package org.gongkai.dialogue;

import java.util.Arrays;
import java.util.Optional;

/** 不答复办结的原因. */
public enum ClosingCause {
    /** 无效来信: no sense can be made of it. */
    INVALID("无效来信", "没有实质内容，或者是广告、乱码"),
    /** 重复来信: the same writer wrote the same before. */
    REPEATED("重复来信", "与以前的来信内容相同，已经答复或者正在办理"),
    /** 不予受理: another way is provided for it, e.g. a lawsuit. */
    NOT_ACCEPTED("不予受理", "不属于行政机关职权，或者应当通过诉讼、复议、信访等途径解决");

    private final String label;
    private final String meaning;

    ClosingCause(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    public String label() {
        return label;
    }

    /** When to choose it, in Chinese. */
    public String meaning() {
        return meaning;
    }

    public static Optional<ClosingCause> byName(String name) {
        return Arrays.stream(values()).filter(c -> c.name().equals(name)).findFirst();
    }
}
