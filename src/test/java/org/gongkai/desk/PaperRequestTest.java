package org.gongkai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.gongkai.identity.Role;
import org.gongkai.words.Filings;
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
    void aMisroutedLetterIsLookedAtFirstThenRegisteredWithItsEnvelope() {
        String name = account(unique("clerk"), code(), Role.CLERK);
        try (Visitor clerk = inBrowser(name)) {
            Page page = clerk.goTo("/desk/requests/new").page();
            page.getByLabel("其他单位转交").check();
            page.getByLabel("信息的名称").fill("某某路改造工程的批复");
            page.getByLabel("姓名或者单位名称").fill("申请人丙");
            page.getByText("其他单位转交的（错投）").click();
            page.getByLabel("由哪个单位转来").fill("县信访局");
            page.getByLabel("到达那个单位的日期").fill("2026-06-01");
            page.getByText("需要帮助的").click();
            page.getByLabel("大字版").check();
            page.locator("#envelope").setInputFiles(picture("信封.png"));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("先看期限和重复"))
                    .click();
            assertThat(clerk.status()).isEqualTo(200);
            assertThat(page.locator("main").innerText())
                    .contains("请当天与申请人确认", "由其他单位转交", "来件缺少", "没有发现相同的申请", "信封.png");
            clerk.isFine("desk-paper-look");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("登记").setExact(true))
                    .click();
            assertThat(page.locator("main").innerText())
                    .contains("待确认收到", "2026年6月1日到达县信访局", "大字版", "信封 信封.png", "正文用大号字打印");
            clerk.isFine("desk-case-misrouted");
            clerk.goTo("/desk");
            assertThat(page.locator("main").innerText()).contains("今天到达，应当当天确认");
        }
    }

    @Test
    void aSecondCopyIsSuggestedAndMerged() {
        PlainVisitor clerk = signedIn(account(unique("clerk"), code(), Role.CLERK));
        Map<String, String> same = Map.of(
                "way", "IN_PERSON",
                "title", "某某路改造工程的批复",
                "name", "申请人丁",
                "proofKind", "RESIDENT_ID",
                "proofNumber", Filings.residentNumber(5));
        clerk.get("/desk/requests/new");
        String first = clerk.submit(same).location();
        assertThat(first).startsWith("/desk/requests/" + code() + "-2026-0001");
        clerk.get("/desk/requests/new");
        Map<String, String> look = new HashMap<>(same);
        look.put("act", "look");
        Answer looked = clerk.submit(look);
        assertThat(looked.text()).contains("可能重复", code() + "-2026-0001", "名称相似100%", "两年内向本机关申请过1件，其中本月1件");
        assertThat(clerk.get("/desk/requests").page().select("tbody tr")).hasSize(1);
        clerk.get("/desk/requests/new");
        String second = clerk.submit(same).location().replace("?done=registered", "");
        assertThat(clerk.get(second).text()).contains("可能重复", "同一申请人，名称相似100%");
        clerk.get(second + "/moves/merge");
        assertThat(clerk.submit(Map.of("into", code() + "-2026-0001", "reason", "交了两份"))
                        .location())
                .endsWith("?done=merge");
        assertThat(clerk.get(second).text()).contains("已经并案，在那一件办理", "并入" + code() + "-2026-0001");
    }

    @Test
    void aFormOfTwoMattersIsSplitAndATestIsMarked() {
        String clerkName = account(unique("clerk"), code(), Role.CLERK);
        PlainVisitor clerk = signedIn(clerkName);
        clerk.get("/desk/requests/new");
        String address = clerk.submit(Map.of("way", "FAX", "title", "道路和学校的文件", "description", "1、道路改造批复 2、学校选址报告"))
                .location()
                .replace("?done=registered", "");
        clerk.get(address + "/moves/split");
        assertThat(clerk.submit(Map.of("matters", "道路改造批复", "reason", "两件事")).text())
                .contains("请至少写两件事");
        assertThat(clerk.submit(Map.of("matters", "道路改造批复\n学校选址报告", "reason", "两件事"))
                        .location())
                .endsWith("?done=split");
        assertThat(clerk.get(address).text()).contains("已经拆分", code() + "-2026-0001-1", code() + "-2026-0001-2");
        assertThat(clerk.get(address + "-2").text()).contains("由" + code() + "-2026-0001拆分而来", "学校选址报告");
        PlainVisitor head = signedIn(account(unique("head"), code(), Role.HEAD));
        head.get(address + "-1/moves/mark-test");
        assertThat(head.submit(Map.of("reason", "第二季度自测")).location()).endsWith("?done=mark-test");
        assertThat(clerk.get(address + "-1").text()).contains("测试件：本机关自测，不计入任何统计");
        assertThat(clerk.get("/desk/requests").text()).contains("测试件");
        try (Visitor visitor = inBrowser(clerkName)) {
            visitor.goTo("/desk/intake").isFine("desk-intake");
            assertThat(visitor.page().locator("main").innerText()).contains("传真", "测试件");
            visitor.goTo(address).isFine("desk-case-split");
            visitor.goTo(address + "-1").isFine("desk-case-test");
            visitor.goTo(address + "-1/receipt")
                    .isFine("desk-paper-receipt-label")
                    .onPaper("desk-paper-receipt-label");
        }
    }

    private static FilePayload picture(String name) {
        var image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FilePayload(name, "image/png", bytes.toByteArray());
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
