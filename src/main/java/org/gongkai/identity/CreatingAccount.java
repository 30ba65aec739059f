package org.gongkai.identity;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 新增账号. */
@Service
public class CreatingAccount {

    private final StaffAccounts accounts;
    private final AccountChecks checks;
    private final Passwords passwords;
    private final Clock clock;

    CreatingAccount(StaffAccounts accounts, AccountChecks checks, Passwords passwords, Clock clock) {
        this.accounts = accounts;
        this.checks = checks;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * Creates the account, or says all that speaks against it; problems carry the names of the record's fields.
     *
     * @throws NotPermitted unless the actor is an administrator or the system
     */
    @Transactional
    public Outcome<StaffAccount> create(Actor by, NewAccount wanted) {
        by.require(by.isSystem() || by.has(Role.ADMINISTRATOR), "新增账号");
        List<Problem> problems = reasonsAgainst(wanted);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }

        Account created = accounts.save(new Account(wanted, passwords.hash(wanted.password()), clock.instant()));

        return Outcome.done(created.facts());
    }

    List<Problem> reasonsAgainst(NewAccount wanted) {
        List<Problem> problems = new ArrayList<>(checks.reasonsAgainstName(wanted.username()));
        problems.addAll(checks.reasonsAgainst(wanted.displayName(), wanted.agency(), wanted.roles()));
        problems.addAll(passwords.reasonsAgainst("password", wanted.username(), wanted.password()));
        return problems;
    }
}
