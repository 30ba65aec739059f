package org.gongkai.document;

/** 办理环节 of the edition being worked on. */
public enum DocumentStage {
    /** Nothing is being worked on. */
    NONE("无待办版本"),
    DRAFT("草稿"),
    /** 初审 done, 复审 waited for. */
    CHECKING("待复审"),
    /** 复审 done, 终审 waited for. */
    SIGNING("待终审"),
    /** 终审 done, its time waited for. */
    SCHEDULED("定时发布");

    private final String label;

    DocumentStage(String label) {
        this.label = label;
    }

    /** The Chinese name. */
    public String label() {
        return label;
    }
}
