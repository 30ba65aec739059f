package org.gongkai.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 停用与启用: an account is closed when its holder leaves, and opened again; it is never deleted. */
@Service
public class LockingAccount {

    private final StaffAccounts accounts;
    private final LastAdministrator lastAdministrator;

    LockingAccount(StaffAccounts accounts, LastAdministrator lastAdministrator) {
        this.accounts = accounts;
        this.lastAdministrator = lastAdministrator;
    }

    /**
     * 停用: nobody can sign in with it any more, and its sessions end.
     *
     * @throws NotPermitted unless the actor is an administrator or the system
     * @throws NoSuchElementException when there is no such account
     */
    @Transactional
    public Outcome<StaffAccount> lock(Actor by, String username) {
        by.require(by.isSystem() || by.has(Role.ADMINISTRATOR), "停用账号");
        Account account = accounts.findById(username).orElseThrow();
        List<Problem> problems = new ArrayList<>();
        if (by.username().equals(username)) {
            problems.add(Problem.of("不能停用自己正在使用的账号；请由另一位管理员办理。"));
        }
        lastAdministrator.reasonAgainstLosing(account).map(Problem::of).ifPresent(problems::add);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }

        account.close();

        return Outcome.done(account.facts());
    }

    /**
     * 启用, 解锁: opens a closed account, and ends a lock by wrong passwords.
     *
     * @throws NotPermitted unless the actor is an administrator or the system
     * @throws NoSuchElementException when there is no such account
     */
    @Transactional
    public Outcome<StaffAccount> unlock(Actor by, String username) {
        by.require(by.isSystem() || by.has(Role.ADMINISTRATOR), "启用账号");
        Account account = accounts.findById(username).orElseThrow();

        account.reopen();

        return Outcome.done(account.facts());
    }
}
