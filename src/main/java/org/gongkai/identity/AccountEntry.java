package org.gongkai.identity;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts a new account into the table in one statement, so that of two who want the same name one is told no. */
@Component
class AccountEntry {

    private final JdbcClient sql;

    AccountEntry(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Adds the account.
     *
     * @param waits it is closed until it is granted
     * @return false when the name is taken; waits for whoever is just taking it
     */
    boolean add(NewAccount wanted, String passwordHash, boolean waits, Instant now) {
        return sql.sql("""
                        insert into account (username, version, stamp, display_name, agency, roles, password,
                            must_change_password, closed, awaiting_grant, password_set_at, created_at)
                        values (:username, 0, 0, :displayName, :agency, :roles, :password,
                            :mustChange, :waits, :waits, :now, :now)
                        on conflict (username) do nothing""")
                        .param("username", wanted.username())
                        .param("displayName", wanted.displayName())
                        .param("agency", wanted.agency(), Types.VARCHAR)
                        .param("roles", Account.names(wanted.roles()))
                        .param("password", passwordHash)
                        .param("mustChange", wanted.mustChangePassword())
                        .param("waits", waits)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }
}
