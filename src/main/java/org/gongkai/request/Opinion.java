package org.gongkai.request;

/** 被征求意见方的意见 (条例第三十二条、第三十四条). */
public enum Opinion {
    CONSENTS("同意公开"),
    REFUSES("不同意公开，未说明合理理由"),
    /** 第三十二条: binds the organ unless the public interest outweighs it. */
    REFUSES_WITH_GROUNDS("不同意公开且有合理理由"),
    /** Other organs answer a question rather than agree. */
    INFORMS("提供意见");

    private final String label;

    Opinion(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
