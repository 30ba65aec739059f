package org.gongkai.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps an installation from losing its last administrator, also when two of them act at the same moment. */
@Component
class LastAdministrator {

    /** Any number, the same everywhere: whoever changes the set of administrators waits for the one before. */
    private static final long ONE_AT_A_TIME = 20_250_020L;

    private final StaffAccounts accounts;
    private final JdbcClient sql;

    LastAdministrator(StaffAccounts accounts, JdbcClient sql) {
        this.accounts = accounts;
        this.sql = sql;
    }

    /** Lets one transaction at a time change the set of administrators. */
    void waitForTurn() {
        sql.sql("select pg_advisory_xact_lock(:key)::text")
                .param("key", ONE_AT_A_TIME)
                .query(String.class)
                .single();
    }

    /** Why the account has to stay an open administrator, if it is one and would not be with these roles. */
    Optional<String> reasonAgainstLosing(Account account, Set<Role> roles) {
        return Stream.of(Role.ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR)
                .filter(role -> account.isOpen(role) && !roles.contains(role))
                .flatMap(role -> reasonAgainst(account, role).stream())
                .findFirst();
    }

    /** Why the account may not be closed, if it may not. */
    Optional<String> reasonAgainstClosing(Account account) {
        return reasonAgainstLosing(account, Set.of());
    }

    /** The last security administrator stays too: else the system administrator would be alone again, with all power. */
    private Optional<String> reasonAgainst(Account account, Role role) {
        waitForTurn();
        List<Account> open =
                role == Role.ADMINISTRATOR ? accounts.openAdministrators() : accounts.openSecurityAdministrators();
        boolean others = open.stream().anyMatch(a -> !a.username().equals(account.username()));
        return others
                ? Optional.empty()
                : Optional.of("这是最后一个可用的" + role.label() + "账号，不能停用或取消其角色；请先指定另一位" + role.label() + "。");
    }
}
