package org.gongkai.reportform;

/** How much a finding weighs. */
public enum Severity {
    /** Cannot be right. */
    ERROR("error", "错误"),
    /** Should be explained. */
    WARNING("warning", "提醒"),
    /** Text and table may speak of different things. */
    QUESTION("question", "待确认");

    private final String code;
    private final String label;

    Severity(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** As in JSON. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }
}
