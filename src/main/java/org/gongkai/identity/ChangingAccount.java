package org.gongkai.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 变更账号: name, organ and roles of an account change; its sessions end. */
@Service
public class ChangingAccount {

    private final StaffAccounts accounts;
    private final AccountChecks checks;
    private final LastAdministrator lastAdministrator;
    private final Granting granting;
    private final ApplicationEventPublisher news;

    ChangingAccount(
            StaffAccounts accounts,
            AccountChecks checks,
            LastAdministrator lastAdministrator,
            Granting granting,
            ApplicationEventPublisher news) {
        this.accounts = accounts;
        this.checks = checks;
        this.lastAdministrator = lastAdministrator;
        this.granting = granting;
        this.news = news;
    }

    /**
     * Changes the account, or says all that speaks against it; problems carry the names of the parameters. The system
     * administrator changes names; organ and roles are given by the security administrator.
     *
     * @throws NotPermitted unless the actor is the system or security administrator or the system
     * @throws NoSuchElementException when there is no such account
     */
    @Transactional
    public Outcome<StaffAccount> change(
            Actor by, String username, String displayName, @Nullable String agency, Set<Role> roles) {
        boolean grants = granting.mayGrant(by);
        by.require(grants || by.has(Role.ADMINISTRATOR), "变更账号");
        Account account = accounts.findById(username).orElseThrow();
        StaffAccount before = account.facts();
        List<Problem> problems = new ArrayList<>(checks.reasonsAgainst(displayName, agency, roles));
        if (!grants && !roles.equals(before.roles())) {
            problems.add(new Problem("roles", "角色由安全管理员授予，请联系安全管理员变更。"));
        }
        if (!grants && !Objects.equals(agency, before.agency())) {
            problems.add(new Problem("agency", "所在机关决定能办哪些申请，由安全管理员变更。"));
        }
        lastAdministrator.reasonAgainstLosing(account, roles).ifPresent(why -> problems.add(new Problem("roles", why)));
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }

        account.describe(displayName.strip(), agency, roles);

        news.publishEvent(AccountNews.changed(by, username, "变更账号", AccountWords.change(before, account.facts())));
        return Outcome.done(account.facts());
    }
}
