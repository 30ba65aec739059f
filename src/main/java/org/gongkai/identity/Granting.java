package org.gongkai.identity;

import org.springframework.stereotype.Component;

/**
 * 三员分立: the system administrator makes accounts, the security administrator gives them what they may do. As long as there is
 * no security administrator, the system administrator acts for one, so that an installation can begin.
 */
@Component
class Granting {

    private final StaffAccounts accounts;

    Granting(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    /** Whether the person may give and take what an account is allowed to do. */
    boolean mayGrant(Actor by) {
        return by.isSystem()
                || by.has(Role.SECURITY_ADMINISTRATOR)
                || (by.has(Role.ADMINISTRATOR)
                        && accounts.openSecurityAdministrators().isEmpty());
    }

    /** Whether an account made by this person waits until it is granted. */
    boolean mustWait(Actor by) {
        return !mayGrant(by);
    }
}
