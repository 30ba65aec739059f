package org.gongkai.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 变更账号: name, organ and roles of an account change; its sessions end. */
@Service
public class ChangingAccount {

    private final StaffAccounts accounts;
    private final AccountChecks checks;
    private final LastAdministrator lastAdministrator;

    ChangingAccount(StaffAccounts accounts, AccountChecks checks, LastAdministrator lastAdministrator) {
        this.accounts = accounts;
        this.checks = checks;
        this.lastAdministrator = lastAdministrator;
    }

    /**
     * Changes the account, or says all that speaks against it; problems carry the names of the parameters.
     *
     * @throws NotPermitted unless the actor is an administrator or the system
     * @throws NoSuchElementException when there is no such account
     */
    @Transactional
    public Outcome<StaffAccount> change(
            Actor by, String username, String displayName, @Nullable String agency, Set<Role> roles) {
        by.require(by.isSystem() || by.has(Role.ADMINISTRATOR), "变更账号");
        Account account = accounts.findById(username).orElseThrow();
        List<Problem> problems = new ArrayList<>(checks.reasonsAgainst(displayName, agency, roles));
        if (!roles.contains(Role.ADMINISTRATOR)) {
            lastAdministrator.reasonAgainstLosing(account).ifPresent(why -> problems.add(new Problem("roles", why)));
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }

        account.describe(displayName.strip(), agency, roles);

        return Outcome.done(account.facts());
    }
}
