package org.gongkai.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.words.People;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.PlainVisitor.Answer;
import org.gongkai.words.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Password and phone (RFC 6238), over HTTP. */
class SecondFactorTest extends IdentityTest {

    @Autowired
    CreatingAccount creating;

    @Autowired
    SecondFactor secondFactor;

    @Autowired
    JdbcClient sql;

    String name;
    PlainVisitor visitor;

    @BeforeEach
    void anAccount() {
        creating.create(Actor.system("test"), People.account(unique("anquan"), null, Role.SECURITY_ADMINISTRATOR))
                .orThrow();
        name = unique("ren");
        creating.create(Actor.system("test"), People.account(name, organ, Role.CLERK))
                .orThrow();
        visitor = PlainVisitor.of(url(""));
    }

    @Test
    void withAPhoneThePasswordAloneOpensNothing() {
        enrol();
        PlainVisitor thief = PlainVisitor.of(url(""));
        Answer half = thief.signIn(name, People.PASSWORD);

        assertThat(half.location()).startsWith("/desk/sign-in/second-factor");
        for (String path :
                List.of("/desk", "/desk/requests", "/desk/password", "/desk/second-factor", "/desk/sessions")) {
            assertThat(thief.get(path).location()).as(path).isEqualTo("/desk/sign-in/second-factor");
        }
        assertThat(thief.get("/desk/sign-in/second-factor").page().select(".mainnav a"))
                .isEmpty();
        thief.get("/desk/sign-in/second-factor");
        assertThat(thief.submit("main form", Map.of("code", "000000")).status()).isEqualTo(422);
        assertThat(thief.get("/desk").location()).isEqualTo("/desk/sign-in/second-factor");
    }

    @Test
    void theDigitsOfAHalfMinuteOpenOnce() {
        byte[] secret = enrol();
        clock.advance(Duration.ofMinutes(1));
        assertThat(signInWith(digits(secret)).location()).isEqualTo("/desk");
        assertThat(visitor.get("/desk").status()).isEqualTo(200);
        assertThat(signInWith(digits(secret)).status())
                .as("seen by somebody, used again")
                .isEqualTo(422);
        clock.advance(Duration.ofSeconds(30));
        assertThat(signInWith(digits(secret)).location()).isEqualTo("/desk");
    }

    @Test
    void aRecoveryCodeOpensOnce() {
        visitor.signIn(name, People.PASSWORD);
        visitor.get("/desk/second-factor");
        byte[] secret = pending();
        Answer on = visitor.submit("main form", Map.of("code", digits(secret)));
        List<String> codes = on.page().select("main .plainlist li").eachText();
        assertThat(codes).hasSize(10).allMatch(code -> code.matches("[2-9A-Z]{5}-[2-9A-Z]{5}"));
        assertThat(visitor.get("/desk/second-factor").text())
                .doesNotContain(codes)
                .contains("备用码还剩 10 个");

        assertThat(signInWith(codes.getFirst().toLowerCase(java.util.Locale.ROOT))
                        .location())
                .isEqualTo("/desk");
        assertThat(signInWith(codes.getFirst()).status()).isEqualTo(422);
        assertThat(secondFactor.recoveryCodesLeft(name)).isEqualTo(9);
    }

    @Test
    void guessingDigitsLocksTheAccountLikeGuessingPasswords() {
        byte[] secret = enrol();
        clock.advance(Duration.ofMinutes(1));
        visitor = PlainVisitor.of(url(""));
        visitor.signIn(name, People.PASSWORD);
        for (int i = 0; i < SignInAttempts.ALLOWED; i++) {
            visitor.get("/desk/sign-in/second-factor");
            visitor.submit("main form", Map.of("code", "00000" + i));
        }
        visitor.get("/desk/sign-in/second-factor");
        assertThat(visitor.submit("main form", Map.of("code", digits(secret))).text())
                .contains("已锁定");
    }

    @Test
    void theSecretIsSealedAndNoCodeIsKeptReadably() {
        byte[] secret = enrol();
        assertThat(sql.sql("select secret from second_factor where username = ?")
                        .param(name)
                        .query(byte[].class)
                        .single())
                .isNotEqualTo(secret)
                .hasSizeGreaterThan(Totp.SECRET_BYTES);
        assertThat(new SecondFactor.Enrolment("ABC", "otpauth://x").toString()).doesNotContain("ABC", "otpauth");
    }

    @Test
    void theSecurityAdministratorHelpsWhoLostThePhone() {
        enrol();
        assertThatThrownBy(() -> secondFactor.reset(People.administrator(), name))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> secondFactor.reset(People.clerk(organ), name)).isInstanceOf(NotPermitted.class);
        secondFactor.reset(People.security(), name).orThrow();
        visitor = PlainVisitor.of(url(""));
        assertThat(visitor.signIn(name, People.PASSWORD).location()).isEqualTo("/desk");
    }

    @Test
    void theOwnerTurnsItOffWithThePhone() {
        byte[] secret = enrol();
        clock.advance(Duration.ofMinutes(1));
        visitor.get("/desk/second-factor");
        assertThat(visitor.submit("main form", Map.of("code", "123456")).status())
                .isEqualTo(422);
        assertThat(visitor.submit("main form", Map.of("code", digits(secret))).location())
                .endsWith("?off=true");
        assertThat(secondFactor.isOn(name)).isFalse();
    }

    @Test
    void aRuleMayAskItOfTheAdministratorsOrOfEverybody() {
        assertThat(new SecondFactorRule("optional").requires(Set.of(Role.ADMINISTRATOR)))
                .isFalse();
        assertThat(new SecondFactorRule("administrators").requires(Set.of(Role.AUDIT_ADMINISTRATOR)))
                .isTrue();
        assertThat(new SecondFactorRule("administrators").requires(Set.of(Role.CLERK)))
                .isFalse();
        assertThat(new SecondFactorRule("required").requires(Set.of(Role.CLERK)))
                .isTrue();
    }

    @Test
    void aPasswordGrowsOld() {
        Instant today = clock.instant();
        var age = new PasswordAge(90, clock);
        assertThat(age.isOver(today.minus(Duration.ofDays(89)))).isFalse();
        assertThat(age.isOver(today.minus(Duration.ofDays(90)))).isTrue();
        assertThat(new PasswordAge(0, clock).isOver(today.minus(Duration.ofDays(9000))))
                .isFalse();
    }

    @Test
    void sessionsAreListedAndEndedByTheirOwner() {
        visitor.signIn(name, People.PASSWORD);
        PlainVisitor elsewhere = PlainVisitor.of(url(""));
        elsewhere.signIn(name, People.PASSWORD);
        assertThat(elsewhere.get("/desk/password").status()).isEqualTo(200);

        Answer list = visitor.get("/desk/sessions");
        assertThat(list.page().select("#sessions tbody tr")).hasSize(2);
        assertThat(list.text()).contains("本页所在的登录");
        assertThat(visitor.submit("#sessions form", Map.of()).location()).endsWith("?done=ended");

        assertThat(elsewhere.get("/desk/password").location()).endsWith("&ended=ended");
        assertThat(visitor.get("/desk/sessions").page().select("#sessions tbody tr"))
                .hasSize(1);
        assertThat(visitor.get("/desk/sessions?all=true").status()).isEqualTo(403);
    }

    @Test
    void theSecurityAdministratorEndsAnybodysSession() {
        visitor.signIn(name, People.PASSWORD);
        String anquan = unique("anquan");
        creating.create(Actor.system("test"), People.account(anquan, null, Role.SECURITY_ADMINISTRATOR))
                .orThrow();
        PlainVisitor security = PlainVisitor.of(url(""));
        security.signIn(anquan, People.PASSWORD);
        Answer all = security.get("/desk/sessions?all=true");
        String form = all.page().select("#sessions tr").stream()
                .filter(row -> row.text().contains(name + "）"))
                .findFirst()
                .orElseThrow()
                .select("form")
                .attr("action");
        security.submit("form[action=" + form + "]", Map.of());
        assertThat(visitor.get("/desk/password").location()).endsWith("&ended=ended");
    }

    @Test
    void nobodyEndsTheSessionOfAnother() {
        visitor.signIn(name, People.PASSWORD);
        String id =
                visitor.get("/desk/sessions").page().select("#sessions form").attr("action");
        assertThat(id).isEmpty();
        PlainVisitor second = PlainVisitor.of(url(""));
        second.signIn(name, People.PASSWORD);
        String end =
                second.get("/desk/sessions").page().select("#sessions form").attr("action");

        String other = unique("ren");
        creating.create(Actor.system("test"), People.account(other, organ, Role.HEAD))
                .orThrow();
        PlainVisitor stranger = PlainVisitor.of(url(""));
        stranger.signIn(other, People.PASSWORD);
        String token = stranger.get("/desk/password")
                .page()
                .select("input[name=_csrf]")
                .val();
        assertThat(stranger.post(end, Map.of("_csrf", token)).status()).isEqualTo(403);
        assertThat(visitor.get("/desk/password").status()).isEqualTo(200);
    }

    @Test
    void everyPageIsFine() {
        try (Visitor browser = Visitor.of(url(""))) {
            browser.signIn(name, People.PASSWORD).goTo("/desk/second-factor").isFine("second-factor");
            browser.page().getByText("启用两步验证").last().click();
            browser.isFine("second-factor-refused");
            browser.page().getByLabel("手机上显示的 6 位数字").fill(digits(pending()));
            browser.page().getByText("启用两步验证").last().click();
            browser.isFine("second-factor-codes");
            browser.goTo("/desk/second-factor").isFine("second-factor-on");
            browser.goTo("/desk/sessions").isFine("sessions");
            browser.page().locator(".deskbar form button").click();
            browser.signIn(name, People.PASSWORD).isFine("second-factor-prove");
        }
    }

    private byte[] enrol() {
        visitor.signIn(name, People.PASSWORD);
        visitor.get("/desk/second-factor");
        byte[] secret = pending();
        assertThat(visitor.submit("main form", Map.of("code", digits(secret))).text())
                .contains("两步验证已启用");
        return secret;
    }

    @Autowired
    org.gongkai.vault.SealedBox box;

    private byte[] pending() {
        return box.open(
                sql.sql("select secret from second_factor where username = ?")
                        .param(name)
                        .query(byte[].class)
                        .single(),
                SecondFactor.place(name));
    }

    private String digits(byte[] secret) {
        return Totp.code(secret, Totp.step(clock.instant()));
    }

    private Answer signInWith(String code) {
        visitor = PlainVisitor.of(url(""));
        visitor.signIn(name, People.PASSWORD);
        visitor.get("/desk/sign-in/second-factor");
        return visitor.submit("main form", Map.of("code", code));
    }
}
