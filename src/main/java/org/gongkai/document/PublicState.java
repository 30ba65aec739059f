package org.gongkai.document;

/** 公开状态 of a document. */
public enum PublicState {
    NEVER("未公开"),
    PUBLIC("已公开"),
    WITHDRAWN("已撤下");

    private final String label;

    PublicState(String label) {
        this.label = label;
    }

    /** The Chinese name. */
    public String label() {
        return label;
    }
}
