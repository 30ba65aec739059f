package org.gongkai.document;

import java.util.Arrays;
import java.util.Optional;

/** 关联: how a document stands to another. Each kind reads in both directions. */
public enum RelationKind {
    /** 解读. */
    INTERPRETS("政策原文", "政策解读", true),
    /** 修改. */
    AMENDS("修改的文件", "被以下文件修改", false),
    /** 废止. */
    REPEALS("废止的文件", "被以下文件废止", false),
    /** 决策链: draft, opinions, adoption. */
    FOLLOWS("前一环节", "后一环节", true),
    /** 转发、印发. */
    FORWARDS("转发的文件", "转发本文件的文件", true),
    /** 引用: found in the text by its document number. */
    CITES("引用的文件", "引用本文件的文件", false);

    private final String forward;
    private final String backward;
    private final boolean chosen;

    RelationKind(String forward, String backward, boolean chosen) {
        this.forward = forward;
        this.backward = backward;
        this.chosen = chosen;
    }

    /** Heading on the page of the document the relation starts from. */
    public String forward() {
        return forward;
    }

    /** Heading on the page of the document it leads to. */
    public String backward() {
        return backward;
    }

    /** Whether a drafter chooses it; the others come from an act or from the text. */
    public boolean chosen() {
        return chosen;
    }

    public static Optional<RelationKind> byName(String name) {
        return Arrays.stream(values()).filter(k -> k.name().equals(name)).findFirst();
    }
}
