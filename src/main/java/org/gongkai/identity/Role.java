package org.gongkai.identity;

/** 角色: what a person's post allows. One person may hold several. */
public enum Role {
    /** 经办人: registers and handles the requests of the own organ. */
    CLERK("经办人", true, "登记和办理本机关的申请"),
    /** 审查人: reviews what is to go out. */
    REVIEWER("审查人", true, "审查拟公开、拟答复的内容"),
    /** 负责人（签发人）: approves extensions, signs replies and reports. */
    HEAD("负责人（签发人）", true, "批准延期，签发答复和年度报告"),
    /** 领导: reads everything, changes nothing. */
    LEADER("领导（只读）", false, "查看全部，不作改动"),
    /** 管理员: keeps accounts and organs; sees no case by this role. */
    ADMINISTRATOR("系统管理员", false, "维护账号和机关，不因此查看申请");

    private final String label;
    private final boolean bound;
    private final String meaning;

    Role(String label, boolean bound, String meaning) {
        this.label = label;
        this.bound = bound;
        this.meaning = meaning;
    }

    /** The Chinese name of the role. */
    public String label() {
        return label;
    }

    /** Whether the role acts for one organ, so that its holder must belong to one. */
    public boolean needsAgency() {
        return bound;
    }

    /** What it allows, in a few Chinese words. */
    public String meaning() {
        return meaning;
    }
}
