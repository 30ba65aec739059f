package org.gongkai.identity;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 新增账号. */
@Service
public class CreatingAccount {

    private final StaffAccounts accounts;
    private final AccountEntry entry;
    private final AccountChecks checks;
    private final Passwords passwords;
    private final Granting granting;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    CreatingAccount(
            StaffAccounts accounts,
            AccountEntry entry,
            AccountChecks checks,
            Passwords passwords,
            Granting granting,
            ApplicationEventPublisher news,
            Clock clock) {
        this.accounts = accounts;
        this.entry = entry;
        this.checks = checks;
        this.passwords = passwords;
        this.granting = granting;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Creates the account, or says all that speaks against it; problems carry the names of the record's fields. An account
     * made by the system administrator is closed until the security administrator grants it (三员分立).
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

        boolean waits = granting.mustWait(by);
        boolean created = entry.add(wanted, passwords.hash(wanted.password()), waits, clock.instant());
        if (!created) { // somebody took the name between the question and the answer
            return Outcome.refused(List.of(AccountChecks.taken(wanted.username())));
        }

        news.publishEvent(AccountNews.changed(
                by,
                wanted.username(),
                "新增账号",
                AccountWords.of(wanted.agency(), wanted.roles()) + (waits ? "；待授权" : "")));
        return Outcome.done(accounts.findById(wanted.username()).orElseThrow().facts());
    }

    List<Problem> reasonsAgainst(NewAccount wanted) {
        List<Problem> problems = new ArrayList<>(checks.reasonsAgainstName(wanted.username()));
        problems.addAll(checks.reasonsAgainst(wanted.displayName(), wanted.agency(), wanted.roles()));
        problems.addAll(passwords.reasonsAgainst("password", wanted.username(), wanted.password()));
        return problems;
    }
}
