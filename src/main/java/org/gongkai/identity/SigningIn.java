package org.gongkai.identity;

import java.util.List;
import java.util.Optional;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.springframework.stereotype.Service;

/** 登录: name and password become a person. Answers, words and time do not tell whether an account exists or is locked. */
@Service
class SigningIn {

    static final String REFUSED = "用户名或密码不正确，或者账号已被锁定、停用。连续输错 " + SignInAttempts.ALLOWED + " 次，账号锁定 "
            + SignInAttempts.LOCKED_FOR.toMinutes() + " 分钟；忘记密码请联系本系统管理员重置。";

    private final StaffAccounts accounts;
    private final SignInAttempts attempts;
    private final Passwords passwords;

    SigningIn(StaffAccounts accounts, SignInAttempts attempts, Passwords passwords) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.passwords = passwords;
    }

    /** No transaction is open while the password is being compared: that takes long on purpose. */
    Outcome<SignedInPerson> signIn(String username, String password) {
        Optional<String> hash = attempts.take(username);
        if (hash.isEmpty()) {
            passwords.matchNobody(password);
            return refused();
        }
        if (!passwords.matches(password, hash.get())) {
            attempts.failed(username);
            return refused();
        }

        if (!attempts.succeeded(username)) {
            return refused();
        }
        if (passwords.isWeak(hash.get())) {
            attempts.strengthen(username, hash.get(), passwords.hash(password));
        }

        return Outcome.done(accounts.findById(username).orElseThrow().signedIn());
    }

    private static Outcome<SignedInPerson> refused() {
        return Outcome.refused(List.of(Problem.of(REFUSED)));
    }
}
