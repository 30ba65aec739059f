package org.gongkai.exchange;

/** 案卷部分: the parts of a case file in archive order. */
public enum CaseChapter {
    REGISTRATION("登记"),
    REVIEW("审核"),
    HANDLING("办理"),
    REPLY("答复"),
    DELIVERY("送达"),
    REMEDY("复议诉讼");

    private final String label;

    CaseChapter(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Folder in the zip: {@code 1-登记}. */
    String folder() {
        return (ordinal() + 1) + "-" + label;
    }
}
