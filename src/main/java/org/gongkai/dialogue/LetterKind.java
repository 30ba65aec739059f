package org.gongkai.dialogue;

import java.util.Arrays;
import java.util.Optional;

/** 来信种类. */
public enum LetterKind {
    /** 咨询. */
    QUESTION("咨询", "想了解政策、办事办法，或者不知道该找谁"),
    /** 投诉. */
    COMPLAINT("投诉", "对机关的工作、服务不满意"),
    /** 举报: never published. */
    REPORT("举报", "反映违反政府信息公开规定等行为；内容不对外公布"),
    /** 找错: a mistake on a page of the site. */
    MISTAKE("网页找错", "本站网页上有错字、错数、打不开的链接"),
    /** 意见建议. */
    SUGGESTION("意见建议", "希望机关怎样做得更好");

    private final String label;
    private final String meaning;

    LetterKind(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    public String label() {
        return label;
    }

    /** When to choose it, in a few Chinese words. */
    public String meaning() {
        return meaning;
    }

    /** Whether question and answer may be published at all. */
    public boolean mayBePublished() {
        return this != REPORT;
    }

    public static Optional<LetterKind> byName(String name) {
        return Arrays.stream(values()).filter(k -> k.name().equals(name)).findFirst();
    }
}
