package org.gongkai.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CreatingAccount;
import org.gongkai.identity.Role;
import org.gongkai.review.DisclosureAttribute;
import org.gongkai.review.ReviewNumber;
import org.gongkai.review.Reviewing;
import org.gongkai.review.SecrecyAnswers;
import org.gongkai.words.People;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The whole road in the browser: form, signature, board, draft in one click, three reviews, public page, reported back. */
class FromSignatureToPageTest extends DocumentTest {

    @Autowired
    CreatingAccount accounts;

    @Autowired
    Reviewing reviewing;

    private Visitor signedIn(Role... roles) {
        Visitor visitor = Visitor.of(url(""));
        visitor.signIn(account(roles), People.PASSWORD);
        return visitor;
    }

    private String account(Role... roles) {
        String name = unique("road");
        accounts.create(Actor.system("test"), People.account(name, code(), roles))
                .orThrow();
        return name;
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    @Test
    void aDocumentGoesFromItsReviewToThePublicPage() {
        ReviewNumber review;
        try (Visitor drafter = signedIn(Role.CLERK)) {
            Page page = drafter.goTo("/desk/reviews/new").page();
            page.getByLabel("文件标题").fill("关于校园周边整治的通知");
            page.getByLabel("拟稿科室").fill("综合科");
            page.getByLabel("主动公开", new Page.GetByLabelOptions().setExact(true))
                    .first()
                    .check();
            page.locator("#bodyFile")
                    .setInputFiles(
                            new FilePayload("通知.txt", "text/plain", "各学校：\n请配合整治。".getBytes(StandardCharsets.UTF_8)));
            page.locator("#files")
                    .setInputFiles(new FilePayload("路段表.txt", "text/plain", "演示路一段".getBytes(StandardCharsets.UTF_8)));
            press(page, "提出并送审");
            review = new ReviewNumber(drafter.path().replaceAll(".*/reviews/([^?]+).*", "$1"));
            assertThat(page.locator("main").innerText()).contains("通知.txt", "路段表.txt");
            drafter.isFine("road-proposed");
        }
        Actor system = Actor.system("test");
        reviewing
                .pass(review, DisclosureAttribute.PUBLIC, null, "", null, system)
                .orThrow();
        reviewing
                .pass(review, DisclosureAttribute.PUBLIC, null, "", SecrecyAnswers.nothing(), system)
                .orThrow();
        reviewing
                .pass(review, DisclosureAttribute.PUBLIC, null, "", null, system)
                .orThrow();
        try (Visitor signer = signedIn(Role.HEAD)) {
            Page page = signer.goTo("/desk/reviews/" + review).page();
            page.locator("#officialNumber").fill("演政办〔2026〕31号");
            press(page, "签发");
            signer.goTo("/desk/reviews?view=awaiting");
            assertThat(page.locator("main").innerText()).contains("关于校园周边整治的通知", "还有20个工作日");
        }
        String number;
        try (Visitor clerk = signedIn(Role.CLERK)) {
            Page page = clerk.goTo("/desk/reviews?view=awaiting").page();
            clerk.isFine("road-board");
            page.getByText("生成草稿").click();
            number = clerk.path().replaceAll(".*/documents/([^?]+).*", "$1");
            assertThat(page.locator("main").innerText())
                    .contains("请配合整治", "路段表.txt", "演政办〔2026〕31号", review.value(), "公开截止");
            clerk.isFine("road-draft");
            press(page, "初审通过，提交复审");
            assertThat(page.locator(".notice--success").innerText()).contains("复审");
            clerk.goTo("/desk/reviews?view=awaiting");
            assertThat(page.locator("main").innerText()).contains("待复审");
        }
        try (Visitor second = signedIn(Role.REVIEWER)) {
            Page page = second.goTo("/desk").page();
            assertThat(page.locator("main").innerText()).contains("待复审的公开信息 1 件");
            second.goTo("/desk/documents/" + number);
            press(page, "复审通过");
            assertThat(second.status()).isEqualTo(422);
            second.isFine("road-secrecy-refused");
            for (String question :
                    new String[] {"stateSecret", "workSecret", "tradeSecret", "personalData", "security"}) {
                page.locator("input[name=" + question + "][value=no]").check();
            }
            press(page, "复审通过");
        }
        try (Visitor signer = signedIn(Role.HEAD)) {
            Page page = signer.goTo("/desk/documents/" + number).page();
            press(page, "终审通过，公开");
            signer.goTo("/documents/" + number);
            assertThat(page.locator("main").innerText()).contains("关于校园周边整治的通知", "请配合整治", "路段表");
            signer.goTo("/desk/reviews/" + review);
            assertThat(page.locator("main").innerText()).contains("已公开").doesNotContain("生成公开信息草稿");
            signer.isFine("road-review-published");
            signer.goTo("/desk/reviews?view=published");
            assertThat(page.locator("main").innerText()).contains("按期 1 件", "按期公开");
        }
    }

    @Test
    void aStrangerMakesNoDraftAndAnUnknownReviewIsUnknown() {
        PlainVisitor visitor = PlainVisitor.of(url(""));
        visitor.signIn(account(Role.CLERK), People.PASSWORD);
        String token = visitor.get("/desk/documents/new")
                .page()
                .select("main input[name=_csrf]")
                .val();
        assertThat(visitor.post(
                                "/desk/documents/from-review",
                                java.util.Map.of("_csrf", token, "review", "sc-nobody-2026-0001"))
                        .status())
                .isEqualTo(422);
    }
}
