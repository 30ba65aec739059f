package org.gongkai.identity;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.vault.SealedBox;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 两步验证: beside the password, six digits from the person's phone (RFC 6238), or one of ten recovery codes, each good once. The
 * secret is kept sealed, the recovery codes as keyed digests; the digits of a half minute are good once.
 */
@Service
public class SecondFactor {

    /** What is shown while a phone is added: the secret as text, and as the address a phone reads from a QR code. */
    public record Enrolment(String secret, String address) {

        /** Nothing of it. */
        @Override
        public String toString() {
            return "Enrolment[]";
        }
    }

    private static final int RECOVERY_CODES = 10;
    private static final int CODE_LENGTH = 10;
    private static final String CODE_CHARACTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private record Stored(byte[] secret, boolean confirmed, long lastStep) {}

    private final JdbcClient sql;
    private final SealedBox box;
    private final StaffAccounts accounts;
    private final SignInAttempts attempts;
    private final SecondFactorRule rule;
    private final Granting granting;
    private final ApplicationEventPublisher news;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SecondFactor(
            JdbcClient sql,
            SealedBox box,
            StaffAccounts accounts,
            SignInAttempts attempts,
            SecondFactorRule rule,
            Granting granting,
            ApplicationEventPublisher news,
            Clock clock) {
        this.sql = sql;
        this.box = box;
        this.accounts = accounts;
        this.attempts = attempts;
        this.rule = rule;
        this.granting = granting;
        this.news = news;
        this.clock = clock;
    }

    /** Whether the account has one in use. */
    public boolean isOn(String username) {
        return stored(username).filter(Stored::confirmed).isPresent();
    }

    /** Whether the person may not do without. */
    public boolean isRequired(Actor who) {
        return rule.requires(who.roles());
    }

    /** How many recovery codes are left. */
    public int recoveryCodesLeft(String username) {
        return sql.sql("select count(*) from recovery_code where username = ?")
                .param(username)
                .query(Integer.class)
                .single();
    }

    /**
     * Begins: makes a secret for the person's phone, which counts for nothing until {@link #confirm}.
     *
     * @throws NotPermitted for an actor without an account
     */
    @Transactional
    public Enrolment begin(Actor who) {
        who.require(who.isStaff(), "设置两步验证");
        Stored waiting = stored(who.username()).filter(s -> !s.confirmed()).orElse(null);
        byte[] secret = waiting == null ? fresh() : waiting.secret();
        if (waiting == null) {
            sql.sql("""
                            insert into second_factor (username, secret, last_step) values (:username, :secret, 0)
                            on conflict (username) do nothing""")
                    .param("username", who.username())
                    .param("secret", box.seal(secret, place(who.username())))
                    .update();
        }
        String text = Totp.base32(secret);
        // short, so that the QR code is coarse enough for any phone
        return new Enrolment(text, "otpauth://totp/Gongkai:" + who.username() + "?secret=" + text + "&issuer=Gongkai");
    }

    /**
     * Ends: the digits show that the phone has the secret.
     *
     * @return ten recovery codes, told this once; problems carry the field {@code code}
     * @throws NotPermitted for an actor without an account
     */
    @Transactional
    public Outcome<List<String>> confirm(Actor who, String typed) {
        who.require(who.isStaff(), "设置两步验证");
        Stored waiting = stored(who.username()).filter(s -> !s.confirmed()).orElse(null);
        OptionalLong step =
                waiting == null ? OptionalLong.empty() : Totp.stepOf(waiting.secret(), normal(typed), clock.instant());
        if (step.isEmpty()) {
            return Outcome.refused(List.of(new Problem("code", "动态口令不正确。请输入手机上现在显示的 6 位数字；如果一直不对，请检查手机的时间是否准确。")));
        }

        sql.sql("update second_factor set confirmed_at = :now, last_step = :step where username = :username")
                .param("now", Timestamp.from(clock.instant()))
                .param("step", step.getAsLong())
                .param("username", who.username())
                .update();
        List<String> codes = newRecoveryCodes(who.username());

        news.publishEvent(AccountNews.changed(who, who.username(), "启用两步验证", ""));
        return Outcome.done(codes);
    }

    /**
     * Compares what the person typed at sign-in, after the password was right; wrong entries count like wrong passwords.
     * Problems carry the field {@code code}.
     */
    Outcome<Actor> check(String username, String typed) {
        Actor who = accounts.findById(username).orElseThrow().facts().actor();
        if (attempts.take(username).isEmpty()) {
            return Outcome.refused(List.of(new Problem("code", "连续输错，账号已锁定 30 分钟，请稍后再试。")));
        }
        String entered = normal(typed);
        boolean digits = useDigits(username, entered);
        boolean recovery = !digits && useRecoveryCode(username, entered);
        if (!digits && !recovery) {
            boolean locked = attempts.failed(username);
            news.publishEvent(AccountNews.signIn(who, username, "两步验证失败", locked ? "账号已锁定" : ""));
            return Outcome.refused(List.of(new Problem("code", "动态口令或者备用码不正确。动态口令每 30 秒换一次，用过的不能再用。")));
        }
        attempts.succeeded(username);
        news.publishEvent(AccountNews.signIn(who, username, "两步验证通过", recovery ? "用备用码" : ""));
        return Outcome.done(who);
    }

    /**
     * Turns the own second factor off; problems carry the field {@code code}.
     *
     * @throws NotPermitted for an actor without an account
     */
    @Transactional
    public Outcome<String> turnOff(Actor who, String typed) {
        who.require(who.isStaff(), "停用两步验证");
        if (isRequired(who)) {
            return Outcome.refused(List.of(Problem.of("按本机关的规定，您的账号必须使用两步验证，不能停用。")));
        }
        if (!useDigits(who.username(), normal(typed))) {
            return Outcome.refused(List.of(new Problem("code", "动态口令不正确，请输入手机上现在显示的 6 位数字。")));
        }
        forget(who.username());
        news.publishEvent(AccountNews.changed(who, who.username(), "停用两步验证", ""));
        return Outcome.done(who.username());
    }

    /**
     * For somebody who lost the phone and the codes: the next sign-in asks for the password only, or for a new phone.
     *
     * @throws NotPermitted unless the actor is the security administrator or the system
     * @throws NoSuchElementException when there is no such account
     */
    @Transactional
    public Outcome<StaffAccount> reset(Actor by, String username) {
        by.require(granting.mayGrant(by), "解除两步验证");
        StaffAccount account = accounts.findById(username).orElseThrow().facts();
        if (by.username().equals(username)) {
            return Outcome.refused(List.of(Problem.of("不能解除自己的两步验证；请由另一位安全管理员办理。")));
        }
        forget(username);
        news.publishEvent(AccountNews.changed(by, username, "解除两步验证", ""));
        return Outcome.done(account);
    }

    private boolean useDigits(String username, String typed) {
        Stored stored = stored(username).filter(Stored::confirmed).orElse(null);
        if (stored == null) {
            return false;
        }
        OptionalLong step = Totp.stepOf(stored.secret(), typed, clock.instant());
        return step.isPresent()
                && sql.sql(
                                        "update second_factor set last_step = :step where username = :username and last_step < :step")
                                .param("step", step.getAsLong())
                                .param("username", username)
                                .update()
                        == 1;
    }

    private boolean useRecoveryCode(String username, String typed) {
        return sql.sql("delete from recovery_code where username = ? and mac = ?")
                        .params(username, mac(username, typed))
                        .update()
                == 1;
    }

    private List<String> newRecoveryCodes(String username) {
        sql.sql("delete from recovery_code where username = ?").param(username).update();
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            StringBuilder code = new StringBuilder();
            for (int at = 0; at < CODE_LENGTH; at++) {
                code.append(CODE_CHARACTERS.charAt(random.nextInt(CODE_CHARACTERS.length())));
            }
            sql.sql("insert into recovery_code (username, mac) values (?, ?)")
                    .params(username, mac(username, code.toString()))
                    .update();
            codes.add(code.insert(CODE_LENGTH / 2, '-').toString());
        }
        return codes;
    }

    private void forget(String username) {
        sql.sql("delete from second_factor where username = ?").param(username).update();
        sql.sql("delete from recovery_code where username = ?").param(username).update();
    }

    private Optional<Stored> stored(String username) {
        return sql.sql(
                        "select secret, confirmed_at is not null as confirmed, last_step from second_factor where username = ?")
                .param(username)
                .query((row, n) -> new Stored(
                        box.open(row.getBytes("secret"), place(username)),
                        row.getBoolean("confirmed"),
                        row.getLong("last_step")))
                .optional();
    }

    private byte[] fresh() {
        byte[] secret = new byte[Totp.SECRET_BYTES];
        random.nextBytes(secret);
        return secret;
    }

    private byte[] mac(String username, String code) {
        return box.blindIndex("identity.recovery-code", username + " " + code);
    }

    private static String normal(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    static String place(String username) {
        return "account/" + username + "/second-factor";
    }
}
