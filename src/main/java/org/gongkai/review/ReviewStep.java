package org.gongkai.review;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.gongkai.identity.Role;

/** 环节: who looks at a draft, in this order. Which of the middle ones an organ has is data; the secrecy review and the signature always are. */
public enum ReviewStep {
    SECTION("科室负责人审核", Set.of(Role.REVIEWER, Role.HEAD)),
    SECRECY("保密审查", Set.of(Role.SECRECY_REVIEWER)),
    OFFICE("公开机构核对", Set.of(Role.REVIEWER, Role.CLERK)),
    SIGNING("签发人审定", Set.of(Role.HEAD));

    private final String label;
    private final Set<Role> roles;

    ReviewStep(String label, Set<Role> roles) {
        this.label = label;
        this.roles = roles;
    }

    public String label() {
        return label;
    }

    /** Who may act in it; one of them is enough. */
    Set<Role> roles() {
        return roles;
    }

    /** Without it there is no review (R-28: drafter, secrecy reviewer, signer). */
    boolean isRequired() {
        return this == SECRECY || this == SIGNING;
    }

    static Optional<ReviewStep> byName(String name) {
        return Arrays.stream(values()).filter(s -> s.name().equals(name)).findFirst();
    }
}
