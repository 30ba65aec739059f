package org.gongkai.request;

import org.jspecify.annotations.Nullable;

/** 被征求意见方的意见 (条例第三十二条、第三十四条). */
public enum Opinion {
    CONSENTS("同意公开"),
    REFUSES("不同意公开，未说明合理理由"),
    /** 第三十二条: binds the organ unless the public interest outweighs it. */
    REFUSES_WITH_GROUNDS("不同意公开且有合理理由"),
    /** Other organs answer a question rather than agree. */
    INFORMS("提供意见"),
    /** Gives reasons which the organ has not weighed yet; its finding says whether they are good. */
    OBJECTS("不同意公开，说明了理由，由本机关认定");

    private final String label;

    Opinion(String label) {
        this.label = label;
    }

    /** Whether they do not want it disclosed, for whatever reason. */
    boolean objects() {
        return this == REFUSES || this == REFUSES_WITH_GROUNDS || this == OBJECTS;
    }

    /**
     * Whether it binds the organ as 不同意公开且有合理理由 (第三十二条): reasons of their own count as good until the organ finds that
     * no harm would be done.
     *
     * @param finding what the organ found; null before
     */
    public boolean hasGrounds(RequestFact.@Nullable HarmFound finding) {
        return this == REFUSES_WITH_GROUNDS || this == OBJECTS && (finding == null || finding.harms());
    }

    public String label() {
        return label;
    }
}
