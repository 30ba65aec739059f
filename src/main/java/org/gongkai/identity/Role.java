package org.gongkai.identity;

/** 角色: what a person's post allows. One person may hold several. */
public enum Role {
    /** 经办人: registers and handles the requests of the own organ. */
    CLERK("经办人", true),
    /** 审查人: reviews what is to go out. */
    REVIEWER("审查人", true),
    /** 负责人（签发人）: approves extensions, signs replies and reports. */
    HEAD("负责人（签发人）", true),
    /** 领导: reads everything, changes nothing. */
    LEADER("领导（只读）", false),
    /** 管理员: keeps accounts and organs; sees no case by this role. */
    ADMINISTRATOR("系统管理员", false);

    private final String label;
    private final boolean bound;

    Role(String label, boolean bound) {
        this.label = label;
        this.bound = bound;
    }

    /** The Chinese name of the role. */
    public String label() {
        return label;
    }

    /** Whether the role acts for one organ, so that its holder must belong to one. */
    public boolean needsAgency() {
        return bound;
    }
}
