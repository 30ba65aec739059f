package org.gongkai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.gongkai.identity.Role;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.PlainVisitor.Answer;
import org.gongkai.words.Visitor;
import org.junit.jupiter.api.Test;

/** A request that came on paper, entered by the clerk. */
class PaperRequestTest extends DeskTest {

    @Test
    void anOrdinaryLetterIsRegisteredAndItsReceiptPrinted() {
        String name = account(unique("clerk"), code(), Role.CLERK);
        try (Visitor clerk = inBrowser(name)) {
            Page page = clerk.goTo("/desk/requests/new").page();
            clerk.isFine("desk-paper");
            page.getByLabel("平常信函").check();
            page.getByLabel("信息的名称").fill("某某路改造工程的批复");
            page.getByLabel("姓名或者单位名称").fill("申请人丙");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("登记").setExact(true))
                    .click();
            assertThat(page.locator("main").innerText()).contains("来件已经登记", "来件缺少：身份证明、联系方式", "待确认收到", "某某路改造工程的批复");
            clerk.isFine("desk-case-paper");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("打印登记回执"))
                    .click();
            clerk.isFine("desk-paper-receipt");
            assertThat(page.locator(".receipt").innerText()).contains(code() + "-2026-0001", "平常信函");
        }
    }

    @Test
    void saysEveryProblemAndKeepsWhatWasTyped() {
        PlainVisitor clerk = signedIn(account(unique("clerk"), code(), Role.CLERK));
        clerk.get("/desk/requests/new");
        Answer refused = clerk.submit(Map.of(
                "way", "REGISTERED_MAIL",
                "arrivedOn", "2026-06-31",
                "name", "申请人丁",
                "postalNumber", "XA12345678901"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".govuk-error-summary__list a").eachAttr("href"))
                .contains("#arrivedOn");
        refused = clerk.submit(Map.of("arrivedOn", "2026-06-09"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".govuk-error-summary__list a").eachAttr("href"))
                .contains("#title", "#signedOn");
        assertThat(refused.page().select("#name").val()).isEqualTo("申请人丁");
        assertThat(refused.page().select("#postalNumber").val()).isEqualTo("XA12345678901");
        assertThat(refused.page().select("input[name=way][checked]").val()).isEqualTo("REGISTERED_MAIL");
        clerk.submit(Map.of("title", "某某路改造工程的批复", "signedOn", "2026-06-09"));
        Answer register = clerk.get("/desk/requests");
        assertThat(register.text()).contains("某某路改造工程的批复", "6月9日");
    }
}
