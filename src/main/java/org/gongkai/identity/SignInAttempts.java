package org.gongkai.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 登录失败锁定: five wrong passwords lock an account for half an hour.
 *
 * <p>An attempt is paid for before the password is looked at, in one statement: however many guesses arrive at the same
 * moment, no more than five are looked at.
 */
@Component
class SignInAttempts {

    static final int ALLOWED = 5;
    static final Duration LOCKED_FOR = Duration.ofMinutes(30);

    private static final Logger log = LoggerFactory.getLogger(SignInAttempts.class);

    private final JdbcClient sql;
    private final Clock clock;

    SignInAttempts(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Pays for one attempt; gives the hash to compare with, or nothing for an unknown, closed or locked account. */
    Optional<String> take(String username) {
        Instant now = clock.instant();
        return sql.sql("""
                        update account
                        set failures = case when locked_until is null then failures + 1 else 1 end,
                            locked_until = case when locked_until is null and failures + 1 >= :allowed
                                                then cast(:lockedUntil as timestamptz) end
                        where username = :username and not closed and (locked_until is null or locked_until <= :now)
                        returning password
                        """)
                .param("allowed", ALLOWED)
                .param("lockedUntil", Timestamp.from(now.plus(LOCKED_FOR)))
                .param("now", Timestamp.from(now))
                .param("username", username)
                .query(String.class)
                .optional();
    }

    /** The password was right: the attempts before it no longer count. False when the account was closed meanwhile. */
    boolean succeeded(String username) {
        return sql.sql("""
                        update account set failures = 0, locked_until = null, last_sign_in = :now
                        where username = :username and not closed
                        """)
                        .param("username", username)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** Somebody came in without a password; false for an unknown, closed or locked account. Wrong passwords before stay counted. */
    boolean admitted(String username) {
        return sql.sql("""
                        update account set last_sign_in = :now
                        where username = :username and not closed and (locked_until is null or locked_until <= :now)
                        """)
                        .param("username", username)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** Keeps the same password with more work in its hash, unless it was changed meanwhile. */
    void strengthen(String username, String oldHash, String newHash) {
        sql.sql("update account set password = :new where username = :username and password = :old")
                .param("new", newHash)
                .param("username", username)
                .param("old", oldHash)
                .update();
    }

    /** The password was wrong; says in the log when that locked an account, but not which. @return whether it did */
    boolean failed(String username) {
        boolean locked = sql.sql("select locked_until > :now from account where username = :username")
                .param("now", Timestamp.from(clock.instant()))
                .param("username", username)
                .query(Boolean.class)
                .optional()
                .orElse(false);
        if (locked) {
            log.warn("an account was locked after {} wrong passwords", ALLOWED);
        }
        return locked;
    }
}
