package org.gongkai.identity;

import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 重置密码: the security administrator gives somebody a new password, which that person must change at the next sign-in. */
@Service
public class ResettingPassword {

    private final StaffAccounts accounts;
    private final FormerPasswords former;
    private final Passwords passwords;
    private final Granting granting;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    ResettingPassword(
            StaffAccounts accounts,
            FormerPasswords former,
            Passwords passwords,
            Granting granting,
            ApplicationEventPublisher news,
            Clock clock) {
        this.accounts = accounts;
        this.former = former;
        this.passwords = passwords;
        this.granting = granting;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Sets the password and ends a lock by wrong passwords; all sessions of the account end. Problems carry the field
     * {@code password}.
     *
     * @throws NotPermitted unless the actor is the security administrator or the system
     * @throws NoSuchElementException when there is no such account
     */
    @Transactional
    public Outcome<StaffAccount> reset(Actor by, String username, String password) {
        by.require(granting.mayGrant(by), "重置密码");
        Account account = accounts.findById(username).orElseThrow();
        List<Problem> problems = passwords.reasonsAgainst("password", username, password);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }

        former.keep(account, clock.instant());
        account.changePassword(passwords.hash(password), true, clock.instant());

        news.publishEvent(AccountNews.changed(by, username, "重置密码", ""));
        return Outcome.done(account.facts());
    }
}
