package org.gongkai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Map;
import org.gongkai.identity.Role;
import org.gongkai.request.FilingRequest;
import org.gongkai.request.RequestNumber;
import org.gongkai.words.Filings;
import org.gongkai.words.People;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.PlainVisitor.Answer;
import org.gongkai.words.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may see and do what on the desk, asked over HTTP. */
class DeskPermissionsTest extends DeskTest {

    @Autowired
    FilingRequest filing;

    @Autowired
    JdbcClient sql;

    RequestNumber number;
    String file;

    @BeforeEach
    void aFiledRequest() {
        number = filing.file(Filings.to(code()).build(), null).orThrow().number();
        file = "/desk/requests/" + number.value();
    }

    @Test
    void nobodyIsAskedToSignIn() {
        PlainVisitor nobody = PlainVisitor.of(url(""));
        assertThat(nobody.get(file).location()).startsWith("/desk/sign-in?to=");
        assertThat(nobody.get("/desk").location()).startsWith("/desk/sign-in");
    }

    @Test
    void theClerkOfAnotherOrganSeesNothing() {
        String other = department("elsewhere").code().value();
        PlainVisitor stranger = signedIn(account(unique("stranger"), other, Role.CLERK));
        for (String path : new String[] {
            file, file + "/receipt", file + "/letter", file + "/moves/confirm-receipt", file + "/moves/draft-reply"
        }) {
            assertThat(stranger.get(path).status()).as(path).isEqualTo(403);
        }
        assertThat(stranger.get("/desk/requests?words=" + number.value()).text())
                .doesNotContain("医保")
                .contains("没有符合条件的申请");
    }

    @Test
    void theLeaderReadsMaskedAndChangesNothing() {
        PlainVisitor leader = signedIn(account(unique("leader"), null, Role.LEADER));
        Answer page = leader.get(file);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).doesNotContain("申请人甲", "13800001234", "applicant@example.org");
        assertThat(page.text()).contains("没有您现在可以办理的事项", "由经办人办理");
        String token = tokenOf(leader);
        assertThat(leader.post(file + "/moves/confirm-receipt", Map.of("_csrf", token, "on", "2026-06-10"))
                        .status())
                .isEqualTo(403);
        assertThat(leader.get("/desk/requests/new").status()).isEqualTo(403);
    }

    @Test
    void aReviewerCannotConfirmAndAClerkCannotSign() {
        PlainVisitor reviewer = signedIn(account(unique("reviewer"), code(), Role.REVIEWER));
        assertThat(reviewer.get(file + "/moves/confirm-receipt").status()).isEqualTo(403);
        PlainVisitor clerk = signedIn(account(unique("clerk"), code(), Role.CLERK));
        assertThat(clerk.get(file + "/moves/issue-reply").status()).isEqualTo(403);
        Answer early = clerk.get(file + "/moves/archive");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.text()).contains("现在不能“归档”", "还没有确认收到申请");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        PlainVisitor clerk = signedIn(account(unique("clerk"), code(), Role.CLERK));
        assertThat(clerk.post(file + "/moves/confirm-receipt", Map.of("on", "2026-06-10"))
                        .status())
                .isEqualTo(403);
        clerk.get(file + "/moves/confirm-receipt");
        assertThat(clerk.submit(Map.of()).location()).isEqualTo(file + "?done=confirm-receipt");
    }

    @Test
    void theAdministratorSeesNoCase() {
        PlainVisitor administrator = signedIn(account(unique("admin"), null, Role.ADMINISTRATOR));
        assertThat(administrator.get("/desk").text()).contains("不办理申请");
        assertThat(administrator.get(file).status()).isEqualTo(403);
        assertThat(administrator.get("/desk/requests").status()).isEqualTo(403);
    }

    @Test
    void personalDataIsShownOnRequestToWhoHandlesTheCase() {
        PlainVisitor clerk = signedIn(account(unique("clerk"), code(), Role.CLERK));
        assertThat(clerk.get(file).text()).doesNotContain("13800001234").contains("138****1234");
        assertThat(clerk.get(file + "?reveal=yes").text()).doesNotContain("13800001234");

        clerk.get(file + "/look");
        assertThat(clerk.submit(Map.of("reason", " ")).status()).isEqualTo(422);
        assertThat(clerk.submit(Map.of("reason", "电话联系申请人")).location()).endsWith(file + "#applicant");
        assertThat(clerk.get(file).text()).contains("申请人甲", "13800001234", "15 分钟后自动隐去");
        assertThat(sql.sql("select count(*) from trail_arrival where kind = 'LOOK' and subject = ? and detail = ?")
                        .params(number.value(), "电话联系申请人")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);

        PlainVisitor colleague = signedIn(account(unique("clerk"), code(), Role.CLERK));
        assertThat(colleague.get(file).text())
                .as("a reason is one person's own")
                .doesNotContain("13800001234");
        clock.advance(Duration.ofMinutes(15));
        assertThat(clerk.get(file).text()).doesNotContain("13800001234");

        clerk.get(file + "/look");
        clerk.submit(Map.of("reason", "核对身份证明"));
        clerk.get(file);
        clerk.submit("form[action$=/look/end]", Map.of());
        assertThat(clerk.get(file).text()).doesNotContain("13800001234");
    }

    @Test
    void whoDoesNotHandleTheCaseCannotLookWhateverTheReason() {
        String other = department("lookers").code().value();
        for (PlainVisitor visitor : new PlainVisitor[] {
            signedIn(account(unique("leader"), null, Role.LEADER)),
            signedIn(account(unique("inspector"), null, Role.INSPECTOR)),
            signedIn(account(unique("section"), code(), Role.SECTION_OFFICER)),
            signedIn(account(unique("clerk"), other, Role.CLERK)),
            signedIn(account(unique("admin"), null, Role.SECURITY_ADMINISTRATOR))
        }) {
            assertThat(visitor.get(file + "/look").status()).isEqualTo(403);
            assertThat(visitor.post(file + "/look", Map.of("_csrf", tokenOf(visitor), "reason", "想看看"))
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void thePageThatAsksWhyIsFine() {
        String clerk = account(unique("clerk"), code(), Role.CLERK);
        try (Visitor visitor = Visitor.of(url(""))) {
            visitor.signIn(clerk, People.PASSWORD).goTo(file + "/look").isFine("look");
            visitor.page()
                    .getByText("查看", new Page.GetByTextOptions().setExact(true))
                    .click();
            visitor.isFine("look-refused");
            visitor.page().getByLabel("为什么要查看").fill("电话联系申请人");
            visitor.page()
                    .getByText("查看", new Page.GetByTextOptions().setExact(true))
                    .click();
            visitor.isFine("case-revealed");
            assertThat(visitor.page().content()).contains("13800001234");
        }
    }

    @Test
    void aProofOfIdentityOpensOnlyAfterAReason() {
        PlainVisitor clerk = signedIn(account(unique("clerk"), code(), Role.CLERK));
        String proof = file + "/files/p-" + "0".repeat(64) + "-" + "0".repeat(32);
        assertThat(clerk.get(proof).status()).isEqualTo(403);
        clerk.get(file + "/look");
        clerk.submit(Map.of("reason", "核对身份证明"));
        assertThat(clerk.get(proof).status())
                .as("the file itself was never uploaded in this test")
                .isEqualTo(404);
        assertThat(clerk.get(file).header("Cache-Control")).contains("no-store");
    }

    @Test
    void anUnknownCaseIsNotFound() {
        PlainVisitor clerk = signedIn(account(unique("clerk"), code(), Role.CLERK));
        assertThat(clerk.get("/desk/requests/" + code() + "-2026-9999").status())
                .isEqualTo(404);
        assertThat(clerk.get("/desk/requests/nonsense").status()).isEqualTo(404);
        assertThat(clerk.get(file + "/moves/nonsense").status()).isEqualTo(404);
        assertThat(clerk.get(file + "/files/nonsense").status()).isEqualTo(404);
    }

    private static String tokenOf(PlainVisitor visitor) {
        return visitor.get("/desk/password").page().select("input[name=_csrf]").val();
    }
}
