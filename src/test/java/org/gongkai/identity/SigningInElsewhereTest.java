package org.gongkai.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.vault.SealedBox;
import org.gongkai.words.People;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.PlainVisitor.Answer;
import org.gongkai.words.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

/** 统一身份认证登录 (decision 0048), against a real provider of OpenID Connect. */
class SigningInElsewhereTest extends IdentityTest {

    private static final String START = "/desk/sign-in/oidc";

    private static Provider provider;

    @Autowired
    CreatingAccount creating;

    @Autowired
    LockingAccount locking;

    @Autowired
    SealedBox box;

    @Autowired
    JdbcClient sql;

    String base;
    String name;
    PlainVisitor visitor;

    @BeforeAll
    static void aProvider() {
        provider = new Provider();
    }

    @AfterAll
    static void noProvider() {
        provider.close();
    }

    @BeforeEach
    void itIsConfiguredAndSomebodyHasAnAccount() {
        base = url("").replace("localhost", "127.0.0.1");
        provider.register(base);
        configured("issuer", provider.issuer());
        configured("client-id", Provider.CLIENT);
        configured("client-secret", Provider.SECRET);
        configured("name", "某县统一身份认证");
        name = unique("ren");
        creating.create(Actor.system("test"), People.account(name, organ, Role.CLERK))
                .orThrow();
        visitor = PlainVisitor.of(base);
    }

    @AfterEach
    void nothingIsConfigured() {
        Provider.CLAIMS.clear();
        for (String key :
                List.of("issuer", "client-id", "client-secret", "name", "claim", "second-factors", "redirect")) {
            System.clearProperty("gongkai.oidc." + key);
        }
    }

    private static void configured(String key, String value) {
        System.setProperty("gongkai.oidc." + key, value);
    }

    @Test
    void isOfferedOnlyWhereItIsConfigured() {
        assertThat(visitor.get("/desk/sign-in").text()).contains("用某县统一身份认证登录");
        nothingIsConfigured();
        assertThat(visitor.get("/desk/sign-in").text()).doesNotContain("统一身份认证");
        assertThat(visitor.get(START).status()).isEqualTo(404);
        assertThat(visitor.get(ProviderSettings.ANSWER + "?code=1&state=2").status())
                .isEqualTo(404);
        assertThatThrownBy(() -> ProviderSettings.of(new MockEnvironment()
                        .withProperty("gongkai.oidc.issuer", "http://sso.example.org")
                        .withProperty("gongkai.oidc.client-id", "gongkai")))
                .hasMessageContaining("https");
    }

    @Test
    void whoHasAnAccountComesInAndGoesWhereTheyWanted() {
        try (Visitor browser = Visitor.of(base)) {
            Page page = browser.goTo("/desk/sessions").page();
            browser.isFine("sign-in-elsewhere");
            page.getByText("用某县统一身份认证登录").click();
            assertThat(page.url()).startsWith(provider.issuer());
            page.locator("[name=username]").fill(name);
            page.locator("[name=password]").fill(Provider.PASSWORD);
            page.locator("button[type=submit]").first().click();
            page.waitForURL(base + "/desk/sessions");
            assertThat(page.locator("main").innerText()).contains("本页所在的登录");
        }
        assertThat(traces()).contains("登录：统一身份认证");
        assertThat(sql.sql("select last_sign_in is not null from account where username = ?")
                        .param(name)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void noAccountIsMadeAndNoRightGiven() {
        Answer answer = signIn(unique("nobody"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("没有对应的账号", "联系本系统管理员");
        assertThat(visitor.get("/desk").location()).startsWith("/desk/sign-in");
        Provider.CLAIMS.put("roles", List.of("ADMINISTRATOR"));
        assertThat(signIn(name).location()).isEqualTo("/desk");
        assertThat(visitor.get("/desk/accounts").status()).isEqualTo(403);
    }

    @Test
    void lockedAndDisabledAccountsStayOut() {
        for (int i = 0; i < SignInAttempts.ALLOWED; i++) {
            PlainVisitor.from("127.0.0.9", base).signIn(name, "wrong");
        }
        assertThat(signIn(name).status()).isEqualTo(403);
        clock.advance(SignInAttempts.LOCKED_FOR.plusMinutes(1));
        assertThat(signIn(name).location()).isEqualTo("/desk");
        creating.create(Actor.system("test"), People.account(unique("guan"), null, Role.ADMINISTRATOR))
                .orThrow();
        locking.lock(People.administrator(), name).orThrow();
        assertThat(visitor.get("/desk").location()).contains("ended=changed");
        assertThat(signIn(name).status()).isEqualTo(403);
        assertThat(traces()).contains("登录失败：统一身份认证通过，但账号不存在，或者已锁定、停用");
    }

    @Test
    void theSessionEndsWhenIdleAndStandsOnTheList() {
        signIn(name);
        assertThat(visitor.get("/desk/sessions").text()).contains("本页所在的登录");
        clock.advance(DeskSession.IDLE_END);
        assertThat(visitor.get("/desk").location()).contains("ended=idle");
    }

    @Test
    void thePhoneIsAskedForUnlessTheProviderIsTrustedWithIt() {
        byte[] secret = enrolled();
        Provider.CLAIMS.put("amr", List.of("pwd", "otp"));
        assertThat(signIn(name).location()).startsWith("/desk/sign-in/second-factor");
        assertThat(visitor.get("/desk").location()).isEqualTo("/desk/sign-in/second-factor");
        clock.advance(Duration.ofMinutes(1));
        visitor.get("/desk/sign-in/second-factor");
        assertThat(visitor.submit("main form", Map.of("code", digits(secret))).location())
                .isEqualTo("/desk");

        configured("second-factors", "otp mfa");
        visitor = PlainVisitor.of(base);
        assertThat(signIn(name).location()).isEqualTo("/desk");
        Provider.CLAIMS.put("amr", List.of("pwd"));
        visitor = PlainVisitor.of(base);
        assertThat(signIn(name).location()).startsWith("/desk/sign-in/second-factor");
    }

    @Test
    void aPasswordThatIsNotAskedForNeedNotBeNew() {
        sql.sql("update account set must_change_password = true where username = ?")
                .param(name)
                .update();
        assertThat(signIn(name).location()).isEqualTo("/desk");
        assertThat(visitor.get("/desk").status()).isEqualTo(200);
        PlainVisitor other = PlainVisitor.of(base);
        other.signIn(name, People.PASSWORD);
        assertThat(other.get("/desk").location()).isEqualTo("/desk/password");
    }

    @Test
    void anotherClaimMayHoldTheName() {
        configured("claim", "email");
        Provider.CLAIMS.put("email", name);
        assertThat(signIn("1001").status()).isEqualTo(403); // nobody has verified it
        Provider.CLAIMS.put("email_verified", true);
        assertThat(signIn("1001").location()).isEqualTo("/desk");
    }

    @Test
    void answersThatAreNotAsTheyMustBeOpenNothing() {
        String answer = provider.signIn(question(), name).substring(base.length());
        PlainVisitor thief = PlainVisitor.of(base);
        assertThat(thief.get(answer).text()).contains("这次登录已经失效");
        assertThat(visitor.get(answer.replaceAll("state=[^&]*", "state=x")).text())
                .contains("这次登录已经失效");
        Answer declined = visitor.get(answer.replaceAll("code=[^&]*", "error=access_denied"));
        assertThat(declined.text()).contains("您没有在某县统一身份认证完成登录");
        assertThat(visitor.get(answer).text()).contains("这次登录已经失效"); // the question was answered

        for (Map.Entry<String, Object> forged : Map.<String, Object>of(
                        "aud",
                        List.of("another"),
                        "nonce",
                        "another",
                        "iss",
                        "http://localhost:1",
                        "exp",
                        Instant.EPOCH)
                .entrySet()) {
            Provider.CLAIMS.clear();
            Provider.CLAIMS.put(forged.getKey(), forged.getValue());
            Answer refused = signIn(name);
            assertThat(refused.status()).as(forged.getKey()).isEqualTo(403);
            assertThat(refused.text()).as(forged.getKey()).contains("没有通过核对");
        }
        assertThat(visitor.get("/desk").location()).startsWith("/desk/sign-in");
    }

    @Test
    void aProviderThatIsAwayStopsNobodyWithAPassword() {
        configured("issuer", "http://localhost:1");
        Answer answer = visitor.get(START);
        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.text()).contains("现在连不上某县统一身份认证", "密码");
        assertThat(visitor.signIn(name, People.PASSWORD).location()).isEqualTo("/desk");
    }

    /** Where the program sends people, with its own address in it, which {@code location()} leaves out. */
    private String question() {
        return Objects.requireNonNull(visitor.get(START).headers().get("location"))
                .getFirst();
    }

    private Answer signIn(String as) {
        return visitor.get(provider.signIn(question(), as).substring(base.length()));
    }

    private String traces() {
        return String.join(
                "\n", sql.sql("""
                                select act || '：' || detail from (
                                    select act, detail from trail where subject = :name
                                    union all select act, detail from trail_arrival where subject = :name) told""").param("name", name).query(String.class).list());
    }

    private byte[] enrolled() {
        PlainVisitor own = PlainVisitor.of(base);
        own.signIn(name, People.PASSWORD);
        own.get("/desk/second-factor");
        byte[] secret = box.open(
                sql.sql("select secret from second_factor where username = ?")
                        .param(name)
                        .query(byte[].class)
                        .single(),
                SecondFactor.place(name));
        own.submit("main form", Map.of("code", digits(secret)));
        return secret;
    }

    private String digits(byte[] secret) {
        return Totp.code(secret, Totp.step(clock.instant()));
    }
}
