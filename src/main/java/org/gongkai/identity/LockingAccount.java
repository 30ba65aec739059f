package org.gongkai.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 停用与启用: an account is closed when its holder leaves, and opened again; it is never deleted. */
@Service
public class LockingAccount {

    private final StaffAccounts accounts;
    private final LastAdministrator lastAdministrator;
    private final Granting granting;
    private final ApplicationEventPublisher news;

    LockingAccount(
            StaffAccounts accounts,
            LastAdministrator lastAdministrator,
            Granting granting,
            ApplicationEventPublisher news) {
        this.accounts = accounts;
        this.lastAdministrator = lastAdministrator;
        this.granting = granting;
        this.news = news;
    }

    /**
     * 停用: nobody can sign in with it any more, and its sessions end.
     *
     * @throws NotPermitted unless the actor is the system or security administrator or the system
     * @throws NoSuchElementException when there is no such account
     */
    @Transactional
    public Outcome<StaffAccount> lock(Actor by, String username) {
        by.require(granting.mayGrant(by) || by.has(Role.ADMINISTRATOR), "停用账号");
        Account account = accounts.findById(username).orElseThrow();
        List<Problem> problems = new ArrayList<>();
        if (by.username().equals(username)) {
            problems.add(Problem.of("不能停用自己正在使用的账号；请由另一位管理员办理。"));
        }
        lastAdministrator.reasonAgainstClosing(account).map(Problem::of).ifPresent(problems::add);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }

        account.close();

        news.publishEvent(AccountNews.changed(by, username, "停用账号", ""));
        return Outcome.done(account.facts());
    }

    /**
     * 授权, 启用, 解锁: opens an account that waits or was closed, and ends a lock by wrong passwords.
     *
     * @throws NotPermitted unless the actor is the security administrator or the system
     * @throws NoSuchElementException when there is no such account
     */
    @Transactional
    public Outcome<StaffAccount> unlock(Actor by, String username) {
        by.require(granting.mayGrant(by), "启用账号");
        Account account = accounts.findById(username).orElseThrow();
        StaffAccount before = account.facts();

        account.reopen();

        news.publishEvent(AccountNews.changed(
                by,
                username,
                before.awaitingGrant() ? "授权并启用账号" : before.closed() ? "启用账号" : "解除锁定",
                AccountWords.of(before.agency(), before.roles())));
        return Outcome.done(account.facts());
    }
}
