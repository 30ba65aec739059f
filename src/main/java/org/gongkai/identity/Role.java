package org.gongkai.identity;

import java.util.Set;

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
    /** 科室承办人: finds what the own section holds; sees cases of the organ masked. */
    SECTION_OFFICER("科室承办人", true, "查找、提供本科室掌握的信息，登记检索；个人信息隐去"),
    /** 保密审查员: reviews for secrecy what is to go out (第十七条). */
    SECRECY_REVIEWER("保密审查员", true, "对拟公开、拟答复的内容作保密审查"),
    /** 督查员: reads all cases of the county, masked; changes nothing. */
    INSPECTOR("督查员（只读）", false, "查看全县的办理情况，个人信息隐去，不作改动"),
    /** 系统管理员: keeps accounts and organs; sees no case by this role. */
    ADMINISTRATOR("系统管理员", false, "建立、停用账号，维护机关；不授权，不因此查看申请"),
    /** 安全管理员: grants roles, passwords and sessions; sees no case by this role. */
    SECURITY_ADMINISTRATOR("安全管理员", false, "给账号授权、启用，重置密码，结束登录；不因此查看申请"),
    /** 审计管理员: reads, verifies and exports the trail; sees no case by this role. */
    AUDIT_ADMINISTRATOR("审计管理员", false, "查阅、核验、导出操作留痕；不因此查看申请");

    /** 三员: the three administrators of 等级保护; nobody holds two of them, and nobody holds one beside another role. */
    public static final Set<Role> ADMINISTRATORS = Set.of(ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR);

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
