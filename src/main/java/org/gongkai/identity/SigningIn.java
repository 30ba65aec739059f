package org.gongkai.identity;

import java.util.List;
import java.util.Optional;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** 登录: name and password become a person. Answers, words and time do not tell whether an account exists or is locked. */
@Service
class SigningIn {

    static final String REFUSED = "用户名或密码不正确，或者账号已被锁定、停用。连续输错 " + SignInAttempts.ALLOWED + " 次，账号锁定 "
            + SignInAttempts.LOCKED_FOR.toMinutes() + " 分钟；忘记密码请联系本系统管理员重置。";

    private final StaffAccounts accounts;
    private final SignInAttempts attempts;
    private final Passwords passwords;
    private final SignedInPersons persons;
    private final ApplicationEventPublisher news;

    SigningIn(
            StaffAccounts accounts,
            SignInAttempts attempts,
            Passwords passwords,
            SignedInPersons persons,
            ApplicationEventPublisher news) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.passwords = passwords;
        this.persons = persons;
        this.news = news;
    }

    /** No transaction is open while the password is being compared: that takes long on purpose. */
    Outcome<SignedInPerson> signIn(String username, String password) {
        Optional<String> hash = attempts.take(username);
        if (hash.isEmpty()) {
            passwords.matchNobody(password);
            tellRefused(username, "账号不存在，或者已锁定、停用");
            return refused();
        }
        if (!passwords.matches(password, hash.get())) {
            boolean locked = attempts.failed(username);
            tellRefused(username, locked ? "密码不正确，账号已锁定" : "密码不正确");
            return refused();
        }

        if (!attempts.succeeded(username)) {
            return refused();
        }
        if (passwords.isWeak(hash.get())) {
            attempts.strengthen(username, hash.get(), passwords.hash(password));
        }

        SignedInPerson person = persons.of(accounts.findById(username).orElseThrow(), false);
        news.publishEvent(
                AccountNews.signIn(person.actor(), username, "登录", person.secondFactorDue() ? "密码正确，待两步验证" : ""));
        return Outcome.done(person);
    }

    /**
     * Lets in whom the provider of the county has named; a locked or closed account stays locked and closed.
     *
     * @param username as the provider has it; may belong to nobody
     * @param secondFactorSeen whether the provider has seen a second factor, and is trusted with it
     */
    Optional<SignedInPerson> admit(String username, boolean secondFactorSeen) {
        if (!attempts.admitted(username)) {
            tellRefused(username, "统一身份认证通过，但账号不存在，或者已锁定、停用");
            return Optional.empty();
        }
        SignedInPerson person = persons.elsewhere(accounts.findById(username).orElseThrow(), secondFactorSeen);
        news.publishEvent(AccountNews.signIn(
                person.actor(), username, "登录", "统一身份认证" + (person.secondFactorDue() ? "，待两步验证" : "")));
        return Optional.of(person);
    }

    /** What was typed is kept only when it is the name of an account: else it may be a password in the wrong place. */
    private void tellRefused(String username, String why) {
        String known = accounts.existsById(username) ? username : "";
        news.publishEvent(AccountNews.signIn(Actor.citizen(), known, "登录失败", why));
    }

    private static Outcome<SignedInPerson> refused() {
        return Outcome.refused(List.of(Problem.of(REFUSED)));
    }
}
