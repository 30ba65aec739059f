package org.gongkai.proof;

/** 轻重: how sure and how grave a finding is. */
public enum FindingLevel {
    /** 警示: must be cleared with a reason, or changed, before publication. */
    ALARM("alarm", "警示"),
    /** 提示: somebody should look; it may well be right. */
    HINT("hint", "提示");

    private final String code;
    private final String label;

    FindingLevel(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The name in JSON. */
    public String code() {
        return code;
    }

    /** The Chinese name. */
    public String label() {
        return label;
    }
}
