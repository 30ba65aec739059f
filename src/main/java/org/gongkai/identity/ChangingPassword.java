package org.gongkai.identity;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** 修改密码: a person chooses a new password. All other sessions of the account end. */
@Service
public class ChangingPassword {

    /** What was typed. */
    public record Typed(String current, String wanted, String repeated) {

        /** Nothing of it. */
        @Override
        public String toString() {
            return "Typed[]";
        }
    }

    private final StaffAccounts accounts;
    private final FormerPasswords former;
    private final SignInAttempts attempts;
    private final Passwords passwords;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    ChangingPassword(
            StaffAccounts accounts,
            FormerPasswords former,
            SignInAttempts attempts,
            Passwords passwords,
            TransactionTemplate transaction,
            ApplicationEventPublisher news,
            Clock clock) {
        this.accounts = accounts;
        this.former = former;
        this.attempts = attempts;
        this.passwords = passwords;
        this.transaction = transaction;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Changes the own password, or says all that speaks against it, with the names of the record's fields. A wrong current
     * password counts like one at sign-in.
     *
     * @throws NotPermitted for an actor without an account
     */
    public Outcome<StaffAccount> change(Actor who, Typed typed) {
        who.require(who.isStaff(), "修改密码");
        List<Problem> problems = reasonsAgainst(who.username(), typed);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }

        String hash = passwords.hash(typed.wanted());
        StaffAccount changed = transaction.execute(tx -> {
            Account account = accounts.findById(who.username()).orElseThrow();
            former.keep(account, clock.instant());
            account.changePassword(hash, false, clock.instant());
            news.publishEvent(AccountNews.changed(who, who.username(), "修改密码", ""));
            return account.facts();
        });

        return Outcome.done(changed);
    }

    private List<Problem> reasonsAgainst(String username, Typed typed) {
        List<Problem> problems = new ArrayList<>();
        Optional<String> hash = attempts.take(username);
        if (hash.isEmpty()) {
            return List.of(new Problem("current", "密码连续输错，账号已锁定 30 分钟，暂时不能修改密码，请稍后再试。"));
        }
        if (passwords.matches(typed.current(), hash.get())) {
            attempts.succeeded(username);
        } else {
            attempts.failed(username);
            problems.add(new Problem("current", "原密码不正确，请重新输入。"));
        }
        problems.addAll(passwords.reasonsAgainst("wanted", username, typed.wanted()));
        if (problems.isEmpty() && former.contain(username, hash.get(), typed.wanted())) {
            problems.add(new Problem("wanted", "新密码不能与最近 " + FormerPasswords.REMEMBERED + " 次用过的密码相同。"));
        }
        if (!typed.repeated().equals(typed.wanted())) {
            problems.add(new Problem("repeated", "两次输入的新密码不一致，请重新输入。"));
        }
        return problems;
    }
}
