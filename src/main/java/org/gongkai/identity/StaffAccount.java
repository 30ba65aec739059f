package org.gongkai.identity;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 账号: an account, to read.
 *
 * @param username lower case, never changed, never given to another person
 * @param agency code of the organ the person works for, null if none
 * @param closed 停用: an administrator closed it; it can be opened again
 * @param awaitingGrant 待授权: made by the system administrator, not yet granted by the security administrator; it is closed until then
 * @param lockedUntil 锁定: wrong passwords locked it until then; a moment in the past means not locked
 * @param mustChangePassword the password was set by somebody else and must be changed at the next sign-in
 * @param lastSignIn null: never
 */
public record StaffAccount(
        String username,
        String displayName,
        @Nullable String agency,
        Set<Role> roles,
        boolean closed,
        boolean awaitingGrant,
        @Nullable Instant lockedUntil,
        boolean mustChangePassword,
        @Nullable Instant lastSignIn) {

    public StaffAccount {
        roles = Set.copyOf(roles);
    }

    /** Whether wrong passwords keep it locked at that moment. */
    public boolean lockedAt(Instant moment) {
        return lockedUntil != null && lockedUntil.isAfter(moment);
    }

    /** The person of this account, acting. */
    public Actor actor() {
        return new Actor(username, displayName, agency, roles);
    }
}
