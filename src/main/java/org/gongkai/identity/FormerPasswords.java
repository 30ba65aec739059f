package org.gongkai.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The hashes of an account's last passwords, so that none of them comes again. */
@Component
class FormerPasswords {

    /** The present password and the four before it. */
    static final int REMEMBERED = 5;

    private final JdbcClient sql;
    private final Passwords passwords;

    FormerPasswords(JdbcClient sql, Passwords passwords) {
        this.sql = sql;
        this.passwords = passwords;
    }

    /** Whether the password is the present one or one of those remembered. */
    boolean contain(String username, String presentHash, String password) {
        return passwords.matches(password, presentHash)
                || remembered(username).stream().anyMatch(hash -> passwords.matches(password, hash));
    }

    /** Remembers the present password of the account before it is replaced, and forgets what is too old to matter. */
    void keep(Account account, Instant now) {
        sql.sql("insert into former_password (username, replaced_at, password) values (:username, :now, :hash)")
                .param("username", account.username())
                .param("now", Timestamp.from(now))
                .param("hash", account.password())
                .update();
        sql.sql("""
                        delete from former_password where username = :username and id not in
                            (select id from former_password where username = :username order by id desc limit :kept)
                        """)
                .param("username", account.username())
                .param("kept", REMEMBERED - 1)
                .update();
    }

    private List<String> remembered(String username) {
        return sql.sql("select password from former_password where username = :username order by id desc limit :kept")
                .param("username", username)
                .param("kept", REMEMBERED - 1)
                .query(String.class)
                .list();
    }
}
