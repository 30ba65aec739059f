package org.gongkai.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is entered to create an account, as typed.
 *
 * @param username 2 to 30 lower-case letters, digits and hyphens, a letter first
 * @param agency code of the organ the person works for; needed by the roles that act for one
 * @param password in clear; only its hash is kept
 * @param mustChangePassword the person has to choose another one at the first sign-in
 */
public record NewAccount(
        String username,
        String displayName,
        @Nullable String agency,
        Set<Role> roles,
        String password,
        boolean mustChangePassword) {

    public NewAccount {
        roles = Set.copyOf(roles);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "NewAccount[" + username + "]";
    }
}
