package org.gongkai.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The stored account. Counting wrong passwords is not done here but in one statement, see {@link SignInAttempts}. */
@Entity
@Table(name = "account")
@DynamicUpdate
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class Account {

    @Id
    private String username;

    @Version
    private @Nullable Integer version;

    private int stamp;
    private String displayName;
    private @Nullable String agency;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] roles;

    private String password;
    private boolean mustChangePassword;
    private boolean closed;
    private boolean awaitingGrant;
    private Instant passwordSetAt;
    private int failures;
    private @Nullable Instant lockedUntil;
    private @Nullable Instant lastSignIn;
    private Instant createdAt;

    protected Account() {}

    String username() {
        return username;
    }

    String password() {
        return password;
    }

    int stamp() {
        return stamp;
    }

    boolean isOpen(Role role) {
        return !closed && roles().contains(role);
    }

    Instant passwordSetAt() {
        return passwordSetAt;
    }

    Set<Role> roles() {
        return Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    StaffAccount facts() {
        return new StaffAccount(
                username,
                displayName,
                agency,
                roles(),
                closed,
                awaitingGrant,
                lockedUntil,
                mustChangePassword,
                lastSignIn);
    }

    void describe(String newDisplayName, @Nullable String newAgency, Set<Role> newRoles) {
        displayName = newDisplayName;
        agency = newAgency;
        roles = names(newRoles);
        stamp++;
    }

    void changePassword(String hash, boolean mustChangeAgain, Instant now) {
        password = hash;
        passwordSetAt = now;
        mustChangePassword = mustChangeAgain;
        forgetFailures();
        stamp++;
    }

    void close() {
        closed = true;
        stamp++;
    }

    void reopen() {
        closed = false;
        awaitingGrant = false;
        forgetFailures();
    }

    private void forgetFailures() {
        failures = 0;
        lockedUntil = null;
    }

    static String[] names(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).toArray(String[]::new);
    }
}
