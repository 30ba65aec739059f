package org.gongkai.identity;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 操作人: who acts. Every use case that changes something takes one and asks it for permission.
 *
 * @param username of the account; starts with {@code @} for actors that are no account
 * @param displayName as shown and recorded, e.g. {@code 经办人甲}
 * @param agency code of the organ the person works for; null for a leader, an administrator, a citizen, the system
 */
public record Actor(
        String username, String displayName, @Nullable String agency, Set<Role> roles) {

    private static final String CITIZEN = "@citizen";
    private static final String SYSTEM = "@system:";

    /** How the parts of the system are named to people who read who did what. */
    private static final Map<String, String> PARTS = Map.of(
            "command", "命令行",
            "demo", "演示数据",
            "export", "导出",
            "notice", "通知发送",
            "program", "本程序",
            "proof-retention", "证明材料到期清除",
            "register", "旧台账接收",
            "retention", "到期销毁",
            "setup", "首次设置");

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** 公民: somebody who is not signed in. */
    public static Actor citizen() {
        return new Actor(CITIZEN, "申请人", null, Set.of());
    }

    /** 被征求意见方: somebody who was asked for an opinion and answers without an account. */
    public static Actor consulted() {
        return new Actor("@consulted", "被征求意见方", null, Set.of());
    }

    /**
     * 系统: a job, a command or the demonstration acting by itself. It has no role; a use case that lets the system act says
     * so with {@link #isSystem()}.
     *
     * @param name which part of the system, e.g. {@code demo}, or what it is doing, in Chinese
     */
    public static Actor system(String name) {
        return new Actor(SYSTEM + name, "系统（" + PARTS.getOrDefault(name, name) + "）", null, Set.of());
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /**
     * Whether the person works for that organ.
     *
     * @param handledBy code of the organ that handles the matter, see {@code Agency.handledBy}
     */
    public boolean worksFor(String handledBy) {
        return agency != null && agency.equals(handledBy);
    }

    public boolean isSystem() {
        return username.startsWith(SYSTEM);
    }

    public boolean isCitizen() {
        return username.equals(CITIZEN);
    }

    /** Signed in with an account. */
    public boolean isStaff() {
        return !isSystem() && !isCitizen();
    }

    /**
     * Goes on only if allowed.
     *
     * @param what the act in Chinese, as a verb: {@code 登记申请}; shown to the person
     * @throws NotPermitted otherwise; the person sees a 403 page
     */
    public void require(boolean allowed, String what) {
        if (!allowed) {
            throw new NotPermitted(what);
        }
    }

    /** Goes on only if the person has the role. */
    public void require(Role role, String what) {
        require(has(role), what);
    }
}
