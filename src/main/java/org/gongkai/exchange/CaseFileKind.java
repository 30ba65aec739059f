package org.gongkai.exchange;

import java.util.Arrays;
import java.util.Optional;

/** 案卷用途: what a case file is made for. */
public enum CaseFileKind {
    /** Everything the office has on the case, except the papers that proved identity. */
    ARCHIVE("archive", "归档卷", "整理归档案卷"),
    /** 证据、依据 for the body that reviews the decision: each paper with what it proves; other persons are masked. */
    EVIDENCE("evidence", "复议答复证据卷", "准备复议答复证据");

    private final String code;
    private final String label;
    private final String purpose;

    CaseFileKind(String code, String label, String purpose) {
        this.code = code;
        this.label = label;
        this.purpose = purpose;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** What the trail says. */
    String purpose() {
        return purpose;
    }

    public static Optional<CaseFileKind> byCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
