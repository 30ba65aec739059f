package org.gongkai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.HttpCookie;
import java.time.Duration;
import java.util.Map;
import org.gongkai.words.People;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.PlainVisitor.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The way in, over HTTP. */
class DeskAccessTest extends IdentityTest {

    private static final String NEW_PASSWORD = "Another-pass-2026";

    @Autowired
    CreatingAccount creating;

    @Autowired
    ChangingAccount changing;

    @Autowired
    LockingAccount locking;

    @Autowired
    ResettingPassword resetting;

    String name;
    PlainVisitor visitor;

    @BeforeEach
    void anAccountAndAnAdministrator() {
        String administrator = unique("guanli");
        creating.create(Actor.system("test"), People.account(administrator, null, Role.ADMINISTRATOR))
                .orThrow();
        name = unique("ren");
        creating.create(Actor.system("test"), People.account(name, organ, Role.CLERK))
                .orThrow();
        visitor = PlainVisitor.of(url(""));
    }

    @Test
    void theDeskAsksWhoIsThereAndLeadsBackToThePageWanted() {
        Answer asked = visitor.get("/desk/password?changed=false");
        assertThat(asked.status()).isEqualTo(303);
        assertThat(asked.location()).isEqualTo("/desk/sign-in?to=%2Fdesk%2Fpassword%3Fchanged%3Dfalse");

        visitor.follow(asked);
        Answer in = visitor.submit(Map.of("username", name, "password", People.PASSWORD));

        assertThat(in.status()).isEqualTo(303);
        assertThat(in.location()).isEqualTo("/desk/password?changed=false");
        Answer page = visitor.follow(in);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("人员" + name, "退出");
    }

    @Test
    void theDeskIsClosedHoweverItsAddressIsWritten() {
        for (String written : new String[] {
            "/%64esk/password",
            "/%64%65%73%6B/today",
            "/desk/%70assword",
            "/./desk/password",
            "//desk/password",
            "/desk;x=1/password"
        }) {
            assertThat(visitor.get(written).status()).as(written).isIn(303, 400, 404);
        }
    }

    @Test
    void neverLeadsAwayFromTheDesk() {
        for (String to : new String[] {
            "https://example.com/",
            "//example.com",
            "/desk//example.com",
            "/desk/../apply",
            "/desk\\x",
            "/desk/sign-out",
            "javascript:x"
        }) {
            assertThat(ReturnAddress.of(to)).as(to).isEqualTo("/desk");
        }
        assertThat(ReturnAddress.of("/desk/requests/zfb-2024-0006?page=2"))
                .isEqualTo("/desk/requests/zfb-2024-0006?page=2");
    }

    @Test
    void aWrongPasswordKeepsTheNameAndNeverThePassword() {
        Answer refused = visitor.signIn(name, "Wrong-password-1");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("[name=username]").val()).isEqualTo(name);
        assertThat(refused.page().title()).startsWith("错误");
        assertThat(refused.text()).contains("用户名或密码不正确");
        assertThat(refused.page().html()).doesNotContain("Wrong-password-1");
        assertThat(visitor.get("/desk/password").status()).isEqualTo(303);
    }

    @Test
    void halfAnHourWithoutAPageEndsTheSessionAndReturnsToThePage() {
        visitor.signIn(name, People.PASSWORD);
        clock.advance(Duration.ofMinutes(28));
        assertThat(visitor.get("/desk/password").status()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(28));
        assertThat(visitor.get("/desk/password").status())
                .as("each page begins anew")
                .isEqualTo(200);

        clock.advance(Duration.ofMinutes(29));
        Answer ended = visitor.get("/desk/password");

        assertThat(ended.location()).isEqualTo("/desk/sign-in?to=%2Fdesk%2Fpassword&ended=idle");
        assertThat(visitor.follow(ended).text()).contains("没有操作，为保护信息，系统已自动退出登录");
        Answer back = visitor.submit(Map.of("username", name, "password", People.PASSWORD));
        assertThat(back.location()).isEqualTo("/desk/password");
    }

    @Test
    void aFormSentTooLateLeadsBackToThePageThatHeldIt() {
        visitor.signIn(name, People.PASSWORD);
        visitor.get("/desk/password");
        clock.advance(Duration.ofMinutes(31));

        Answer late =
                visitor.submit(Map.of("current", People.PASSWORD, "wanted", NEW_PASSWORD, "repeated", NEW_PASSWORD));

        assertThat(late.location()).isEqualTo("/desk/sign-in?to=%2Fdesk%2Fpassword&ended=idle");
        assertThat(PlainVisitor.of(url("")).signIn(name, People.PASSWORD).status())
                .as("nothing was changed")
                .isEqualTo(303);
    }

    @Test
    void signingOutEndsTheSession() {
        visitor.signIn(name, People.PASSWORD);
        visitor.get("/desk/password");

        Answer out = visitor.submit(".deskbar form", Map.of());

        assertThat(visitor.follow(out).text()).contains("您已退出登录");
        assertThat(visitor.get("/desk/password").status()).isEqualTo(303);
    }

    @Test
    void signingInChangesTheSessionId() {
        visitor.get("/desk/sign-in");
        HttpCookie before = visitor.cookies().getFirst();
        Answer in = visitor.submit(Map.of("username", name, "password", People.PASSWORD));

        assertThat(in.header("Set-Cookie"))
                .contains("gongkai=", "Path=/desk", "HttpOnly", "SameSite=Lax")
                .doesNotContain(before.getValue());
    }

    @Test
    void whatWasChangedInTheAccountEndsItsSessions() {
        visitor.signIn(name, People.PASSWORD);
        assertThat(visitor.get("/desk/password").status()).isEqualTo(200);

        changing.change(People.security(), name, "人员乙", null, java.util.Set.of(Role.LEADER))
                .orThrow();

        assertThat(visitor.get("/desk/password").location()).endsWith("&ended=changed");
    }

    @Test
    void aClosedAccountIsOutAtOnceAndCannotComeBack() {
        visitor.signIn(name, People.PASSWORD);
        locking.lock(People.security(), name).orThrow();

        assertThat(visitor.get("/desk/password").location()).endsWith("&ended=changed");
        assertThat(visitor.signIn(name, People.PASSWORD).status()).isEqualTo(422);
    }

    @Test
    void aPasswordGivenBySomebodyElseIsChangedBeforeAnythingElse() {
        resetting.reset(People.security(), name, NEW_PASSWORD).orThrow();
        visitor.signIn(name, NEW_PASSWORD);

        assertThat(visitor.get("/desk/anything").location()).isEqualTo("/desk/password");
        assertThat(visitor.get("/desk/password").text()).contains("请先修改密码");
        Answer changed = visitor.submit(
                Map.of("current", NEW_PASSWORD, "wanted", "My-own-pass-2026", "repeated", "My-own-pass-2026"));

        assertThat(changed.status()).isEqualTo(303);
        assertThat(visitor.follow(changed).text()).contains("密码已修改");
        assertThat(visitor.get("/desk/anything").status()).isEqualTo(404);
    }

    @Test
    void changingThePasswordEndsTheOtherSessionsOnly() {
        var elsewhere = PlainVisitor.of(url(""));
        elsewhere.signIn(name, People.PASSWORD);
        visitor.signIn(name, People.PASSWORD);
        visitor.get("/desk/password");

        visitor.submit(Map.of("current", People.PASSWORD, "wanted", NEW_PASSWORD, "repeated", NEW_PASSWORD));

        assertThat(visitor.get("/desk/password").status()).isEqualTo(200);
        assertThat(elsewhere.get("/desk/password").location()).endsWith("&ended=changed");
    }

    @Test
    void formsOfTheDeskNeedTheirTokenAndTellPeopleWhatHappened() {
        visitor.signIn(name, People.PASSWORD);
        Answer forged = visitor.post("/desk/password", Map.of("current", "x"));
        assertThat(forged.status()).isEqualTo(403);

        Answer outside = PlainVisitor.of(url("")).post("/desk/password", Map.of("current", "x"));
        assertThat(outside.status()).isEqualTo(303);
        assertThat(outside.location()).startsWith("/desk/sign-in?");
    }

    @Test
    void publicPagesOpenNoSessionAndTakeFormsWithoutToken() {
        Answer answer = visitor.post("/apply/nothing-here", Map.of("name", "申请人甲"));

        assertThat(answer.status()).isNotIn(303, 403);
        visitor.get("/");
        visitor.get("/nothing-here");
        assertThat(visitor.cookies()).isEmpty();
    }

    @Test
    void fragmentsAreToldToLoadTheSignInPage() throws Exception {
        var request = java.net.http.HttpRequest.newBuilder(java.net.URI.create(url("/desk/requests")))
                .header("HX-Request", "true")
                .header("Referer", url("/desk/requests?page=2"))
                .build();
        try (var http = java.net.http.HttpClient.newHttpClient()) {
            var answer = http.send(request, java.net.http.HttpResponse.BodyHandlers.discarding());
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("HX-Redirect"))
                    .contains("/desk/sign-in?to=%2Fdesk%2Frequests%3Fpage%3D2");
        }
    }

    @Test
    void browsersAreToldWhatPagesMayDo() {
        Answer answer = visitor.get("/desk/sign-in");

        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void overHttpsBrowsersAreToldToStayThere() throws Exception {
        var program = MockMvcBuilders.webAppContextSetup(pages)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();

        program.perform(MockMvcRequestBuilders.get("/desk/sign-in").secure(true))
                .andExpect(MockMvcResultMatchers.header()
                        .string("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains"));
    }

    @Autowired
    WebApplicationContext pages;

    @Test
    void aPageOfTheDeskCostsOneQueryForThePerson() {
        visitor.signIn(name, People.PASSWORD);
        visitor.get("/desk/nothing-here");

        assertThat(statements.during(() -> visitor.get("/desk/nothing-here"))).isEqualTo(1);
    }

    @Test
    void ofTheOperationPagesOnlyHealthIsOpen() {
        assertThat(visitor.get("/actuator/health").status()).isEqualTo(200);
        for (String closed : new String[] {"/actuator", "/actuator/env", "/actuator/metrics"}) {
            assertThat(visitor.get(closed).status()).as(closed).isEqualTo(404);
        }
    }

    @Test
    void oneSourceCannotGuessAtManyAccounts() {
        var guesser = PlainVisitor.from("127.0.0.77", url(""));
        for (int i = 0; i < SourceThrottle.WRONG_ALLOWED; i++) {
            guesser.signIn("somebody" + i, "Guess-" + i);
        }
        assertThat(guesser.signIn(name, People.PASSWORD).text()).contains("输错的次数过多");
        assertThat(visitor.signIn(name, People.PASSWORD).status())
                .as("others are not held up")
                .isEqualTo(303);
    }

    @Test
    void theLogKnowsNeitherNamesNorPasswords() {
        var log = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        log.addAppender(heard);
        try {
            visitor.signIn(name, "Wrong-password-1");
            visitor.signIn(name, People.PASSWORD);
            visitor.get("/desk/password");
            visitor.submit(Map.of("current", People.PASSWORD, "wanted", NEW_PASSWORD, "repeated", NEW_PASSWORD));
            for (int i = 0; i < 5; i++) {
                PlainVisitor.of(url("")).signIn(name, "Wrong-password-1");
            }
        } finally {
            log.detachAppender(heard);
        }
        assertThat(heard.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .anyMatch(line -> line.contains("an account was locked"))
                .noneMatch(line -> line.contains(name)
                        || line.contains("Wrong-password-1")
                        || line.contains(People.PASSWORD)
                        || line.contains(NEW_PASSWORD));
    }
}
