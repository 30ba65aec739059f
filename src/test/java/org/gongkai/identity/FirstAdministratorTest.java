package org.gongkai.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.gongkai.page.Outcome;
import org.gongkai.words.People;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.PlainVisitor.Answer;
import org.gongkai.words.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An installation nobody administers yet: administrators of other tests are set aside meanwhile. */
class FirstAdministratorTest extends IdentityTest {

    @Autowired
    FirstAdministrator first;

    @Autowired
    Accounts accounts;

    @Autowired
    CreatingAccount creating;

    @Autowired
    LastAdministrator administrators;

    @Autowired
    SigningIn signingIn;

    @Autowired
    JdbcClient sql;

    @Autowired
    ConfigurableApplicationContext program;

    List<String> setAside;
    SetupCode code;

    @BeforeEach
    void nobodyIsAdministrator() {
        setAside = sql.sql("select username from account where 'ADMINISTRATOR' = any (roles) and not closed")
                .query(String.class)
                .list();
        sql.sql("update account set closed = true where 'ADMINISTRATOR' = any (roles)")
                .update();
        code = program.getBean(SetupCode.class);
        code.renew();
    }

    @AfterEach
    void theOthersAreBack() {
        if (!setAside.isEmpty()) {
            sql.sql("update account set closed = false where username in (:names)")
                    .param("names", setAside)
                    .update();
        }
    }

    @Test
    void whoeverHoldsTheCodeAppointsTheAdministratorOnce() {
        var visitor = PlainVisitor.of(url(""));
        assertThat(visitor.get("/desk/sign-in").page().select("a[href=/desk/setup]"))
                .hasSize(1);
        visitor.get("/desk/setup");
        String name = unique("admin");

        Answer done = visitor.submit(typed(code.printed().toLowerCase(java.util.Locale.ROOT), name));

        assertThat(done.status()).isEqualTo(303);
        assertThat(visitor.get("/desk/setup").location()).as("the page is gone").isEqualTo("/desk/sign-in");
        Answer in = visitor.signIn(name, People.PASSWORD);
        assertThat(in.location()).isEqualTo("/desk/accounts");
        assertThat(accounts.find(name).orElseThrow().roles()).containsExactly(Role.ADMINISTRATOR);
    }

    @Test
    void thePagesAreFine() {
        try (Visitor visitor = Visitor.of(url(""))) {
            visitor.goTo("/desk/sign-in").isFine("sign-in-before-setup");
            visitor.goTo("/desk/setup").isFine("setup");
            visitor.page().getByLabel("设置码").fill(code.printed());
            visitor.page().locator("main button").click();
            visitor.isFine("setup-refused");
        }
    }

    @Test
    void theCodeIsGoodForOneUse() {
        String printed = code.printed();
        first.appoint(appointment(printed)).orThrow();
        assertThat(first.appoint(appointment(printed))).isInstanceOf(Outcome.Refused.class);

        sql.sql("update account set closed = true where 'ADMINISTRATOR' = any (roles)")
                .update();

        assertThat(first.appoint(appointment(printed))).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void withoutTheRightCodeNothingIsDone() {
        var visitor = PlainVisitor.of(url(""));
        visitor.get("/desk/setup");

        Answer refused = visitor.submit(typed("ABCD-EFGH-JKMN", "admin"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("设置码不正确");
        assertThat(refused.page().html()).doesNotContain(People.PASSWORD);
        assertThat(first.isWanted()).isTrue();
    }

    @Test
    void aRefusalKeepsTheCodeGood() {
        var weak = new FirstAdministrator.Appointment(code.printed(), "admin", "管理员", "weak", "other");
        assertThat(first.appoint(weak))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.problems()).hasSizeGreaterThan(2));

        first.appoint(appointment(code.printed())).orThrow();
    }

    @Test
    void theCodeIsPrintedOnTheConsoleAndNotLogged() {
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        var log = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.addAppender(heard);
        String console = consoleOf(() -> new FirstStart(first, code, "").ready(ready()));
        log.detachAppender(heard);

        assertThat(console).contains(code.printed(), "/desk/setup");
        assertThat(heard.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> line.contains(code.printed()));
    }

    @Test
    void theEnvironmentMayNameThePasswordInstead() {
        assumeThat(accounts.find("admin")).as("no other test took the name").isEmpty();
        String console = consoleOf(() -> new FirstStart(first, code, People.PASSWORD).ready(ready()));

        assertThat(console).contains("admin").doesNotContain(People.PASSWORD, code.printed());
        assertThat(signingIn.signIn("admin", People.PASSWORD)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aWeakPasswordInTheEnvironmentIsRefusedWithTheReason() {
        String console = consoleOf(() -> new FirstStart(first, code, "weak").ready(ready()));

        assertThat(console).contains("密码至少 10 个字符", code.printed()).doesNotContain("weak");
        assertThat(first.isWanted()).isTrue();
    }

    @Test
    void saysNothingOnceThereIsAnAdministrator() {
        first.appoint(appointment(code.printed())).orThrow();

        assertThat(consoleOf(() -> new FirstStart(first, code, People.PASSWORD).ready(ready())))
                .isEmpty();
    }

    private FirstAdministrator.Appointment appointment(String setupCode) {
        return new FirstAdministrator.Appointment(setupCode, unique("first"), "管理员", People.PASSWORD, People.PASSWORD);
    }

    private static Map<String, String> typed(String setupCode, String name) {
        return Map.of(
                "code",
                setupCode,
                "username",
                name,
                "displayName",
                "管理员",
                "password",
                People.PASSWORD,
                "repeated",
                People.PASSWORD);
    }

    private ApplicationReadyEvent ready() {
        return new ApplicationReadyEvent(new SpringApplication(), new String[0], program, java.time.Duration.ZERO);
    }

    private static String consoleOf(Runnable act) {
        PrintStream before = System.out;
        var written = new ByteArrayOutputStream();
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            act.run();
        } finally {
            System.setOut(before);
        }
        return written.toString(StandardCharsets.UTF_8);
    }
}
