package org.gongkai.words;

import java.util.Set;
import org.gongkai.identity.Actor;
import org.gongkai.identity.NewAccount;
import org.gongkai.identity.Role;
import org.jspecify.annotations.Nullable;

/** People to act in tests: plainly fictional. An actor needs no account; to sign in, one does. */
public final class People {

    /** The password of every test account; keeps all rules. */
    public static final String PASSWORD = "Gongkai-test-2026";

    private People() {}

    /** 经办人 of that organ. */
    public static Actor clerk(String agency) {
        return of(agency, Role.CLERK);
    }

    /** 审查人 of that organ. */
    public static Actor reviewer(String agency) {
        return of(agency, Role.REVIEWER);
    }

    /** 负责人 of that organ. */
    public static Actor head(String agency) {
        return of(agency, Role.HEAD);
    }

    /** 领导. */
    public static Actor leader() {
        return of(null, Role.LEADER);
    }

    /** 系统管理员. */
    public static Actor administrator() {
        return of(null, Role.ADMINISTRATOR);
    }

    /** 安全管理员. */
    public static Actor security() {
        return of(null, Role.SECURITY_ADMINISTRATOR);
    }

    /** 审计管理员. */
    public static Actor auditor() {
        return of(null, Role.AUDIT_ADMINISTRATOR);
    }

    public static Actor of(@Nullable String agency, Role... roles) {
        return new Actor("test-" + roles[0].name().toLowerCase(java.util.Locale.ROOT), "人员甲", agency, Set.of(roles));
    }

    /** A valid account to create; signs in with {@link #PASSWORD}. */
    public static NewAccount account(String username, @Nullable String agency, Role... roles) {
        return new NewAccount(username, "人员" + username, agency, Set.of(roles), PASSWORD, false);
    }
}
