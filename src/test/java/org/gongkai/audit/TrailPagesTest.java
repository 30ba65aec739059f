package org.gongkai.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gongkai.agency.RegisteringAgency;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CreatingAccount;
import org.gongkai.identity.Role;
import org.gongkai.words.HouseTest;
import org.gongkai.words.Organs;
import org.gongkai.words.People;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The trail as the audit administrator sees it. */
class TrailPagesTest extends HouseTest {

    @Autowired
    CreatingAccount creating;

    @Autowired
    RegisteringAgency registering;

    @Autowired
    TrailChain chain;

    String auditor;

    @BeforeEach
    void anAuditor() {
        auditor = unique("shenji");
        creating.create(Actor.system("test"), People.account(auditor, null, Role.AUDIT_ADMINISTRATOR))
                .orThrow();
        for (int i = 0; i < 60; i++) {
            registering.register(Organs.countyGovernment(unique("hen"))).orThrow();
        }
        chain.takeIn();
    }

    @Test
    void everyPageIsFine() {
        try (Visitor visitor = Visitor.of(url(""))) {
            visitor.signIn(auditor, People.PASSWORD);
            assertThat(visitor.path()).isEqualTo("/desk/trail");
            visitor.isFine("trail");
            visitor.goTo("/desk/trail?subject=nothing-like-it").isFine("trail-none");
            visitor.goTo("/desk/trail");
            visitor.page().getByText("核验完整性").click();
            visitor.isFine("trail-verified");
            assertThat(visitor.page().content()).contains("留痕完整");
        }
    }

    @Test
    void signingInAndFailingToLeaveTraces() {
        PlainVisitor visitor = PlainVisitor.of(url(""));
        visitor.signIn(auditor, "Wrong-password-1");
        visitor.signIn("no-such-person", "Wrong-password-1");
        visitor.signIn(auditor, People.PASSWORD);
        chain.takeIn();

        String page = visitor.get("/desk/trail?kind=SIGN_IN").text();
        assertThat(page).contains("登录失败", "密码不正确", auditor, "127.0.0.1").doesNotContain("no-such-person");
        assertThat(visitor.get("/desk/trail?kind=SIGN_IN&subject=" + auditor).text())
                .contains("登录失败", "登录");
    }

    @Test
    void takesTheTrailOutAsATable() {
        PlainVisitor visitor = PlainVisitor.of(url(""));
        visitor.signIn(auditor, People.PASSWORD);
        var csv = visitor.get("/desk/trail/export?kind=AGENCY&format=csv");
        assertThat(csv.header("Content-Disposition")).contains("trail.csv");
        assertThat(csv.text()).contains("登记机关");
        assertThat(visitor.get("/desk/trail/export?format=jsonl").header("Content-Type"))
                .contains("ndjson");
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheTrail() {
        PlainVisitor visitor = PlainVisitor.of(url(""));
        visitor.signIn(auditor, People.PASSWORD);
        visitor.get("/desk/trail");
        assertThat(statements.during(() -> visitor.get("/desk/trail?page=2"))).isEqualTo(4);
    }

    @Test
    void othersSeeNothingOfIt() {
        String guanli = unique("guanli");
        creating.create(Actor.system("test"), People.account(guanli, null, Role.ADMINISTRATOR))
                .orThrow();
        PlainVisitor visitor = PlainVisitor.of(url(""));
        visitor.signIn(guanli, People.PASSWORD);
        for (String path : new String[] {"/desk/trail", "/desk/trail/export"}) {
            assertThat(visitor.get(path).status()).as(path).isEqualTo(403);
        }
        String token =
                visitor.get("/desk/password").page().select("input[name=_csrf]").val();
        assertThat(visitor.post("/desk/trail/verify", Map.of("_csrf", token)).status())
                .isEqualTo(403);
        assertThat(visitor.get("/desk/accounts").page().select(".mainnav a[href=/desk/trail]"))
                .isEmpty();
    }
}
