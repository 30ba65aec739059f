package org.gongkai.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.gongkai.document.reading.WordFile;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CreatingAccount;
import org.gongkai.identity.Role;
import org.gongkai.words.People;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Road (iii) in the browser: a draft through three people to the public page, its new edition, its repeal, its withdrawal. */
class DeskDocumentPagesTest extends DocumentTest {

    @Autowired
    CreatingAccount accounts;

    @Test
    void threePeoplePublishADraftAndTakeItDownAgain() {
        String number;
        try (Visitor drafter = signedIn(Role.CLERK)) {
            drafter.goTo("/desk/documents").isFine("desk-documents-none");
            Page page = drafter.goTo("/desk/documents/new").page();
            drafter.isFine("desk-document-form");
            press(page, "保存草稿");
            assertThat(drafter.status()).isEqualTo(422);
            drafter.isFine("desk-document-form-refused");
            page.locator("#agency").selectOption(code());
            page.locator("#title").fill("关于浏览器里的演示的通知");
            page.locator("#column").selectOption(FILES.value());
            page.locator("#standards").selectOption(new String[] {"01-01", "01-04"});
            page.locator(".editor__text").fill("各乡镇人民政府：请按时报送。");
            press(page, "保存草稿");
            assertThat(page.locator("input[name=standards]").inputValue()).isEqualTo("01-01 01-04");
            number = drafter.path().replaceAll(".*/documents/([^?]+).*", "$1");
            assertThat(page.locator("main").innerText()).contains("公开以前要解决", "成文日期");
            drafter.isFine("desk-document-draft");
            press(page, "初审通过，提交复审");
            assertThat(drafter.status()).isEqualTo(422);
            drafter.goTo("/desk/documents/" + number + "/edit");
            page.locator("#madeOn").fill("2026-06-09");
            assertThat(page.locator("#standards").evaluate("s => [...s.selectedOptions].map(o => o.value).join()"))
                    .isEqualTo("01-01,01-04");
            page.locator("#standards").selectOption("01-04");
            press(page, "保存草稿");
            press(page, "初审通过，提交复审");
            assertThat(page.locator(".notice--success").innerText()).contains("复审");
        }
        try (Visitor second = signedIn(Role.REVIEWER)) {
            second.goTo("/desk/documents?view=CHECKING").isFine("desk-documents");
            Page page = second.goTo("/desk/documents/" + number).page();
            second.isFine("desk-document-checking");
            for (String question :
                    new String[] {"stateSecret", "workSecret", "tradeSecret", "personalData", "security"}) {
                page.locator("input[name=" + question + "][value=no]").check();
            }
            press(page, "复审通过");
        }
        try (Visitor signer = signedIn(Role.HEAD)) {
            Page page = signer.goTo("/desk/documents/" + number).page();
            press(page, "终审通过，公开");
            assertThat(page.locator("main").innerText()).contains("已公开");
            signer.isFine("desk-document-public");
            signer.goTo("/documents/" + number);
            assertThat(page.locator("main").innerText()).contains("关于浏览器里的演示的通知", "请按时报送");
            signer.goTo("/desk/documents/" + number);
            press(page, "标注");
            assertThat(signer.status()).isEqualTo(422);
            page.locator("#from").fill("2026-06-10");
            page.locator("#basis").fill("文件清理决定");
            press(page, "标注");
            assertThat(signer.goTo("/documents/" + number)
                            .page()
                            .locator("main")
                            .innerText())
                    .contains("已废止");
            signer.goTo("/desk/documents/" + number);
            page.getByLabel("与另一条信息重复").check();
            press(page, "撤下");
            assertThat(signer.goTo("/documents/" + number).status()).isEqualTo(410);
        }
    }

    @Test
    void aWordFileBecomesADraftThatTheClerkConfirms() {
        try (Visitor drafter = signedIn(Role.CLERK)) {
            Page page = drafter.goTo("/desk/documents/new").page();
            press(page, "读取并生成草稿");
            assertThat(drafter.status()).isEqualTo(422);
            assertThat(page.locator(".govuk-error-summary").innerText()).contains("请选择一个文件");
            page.locator("#issuer").selectOption(code());
            page.locator("#file")
                    .setInputFiles(new FilePayload(
                            "a.docx",
                            "application/zip",
                            new WordFile()
                                    .line("关于丁事项的通知")
                                    .line("正文。")
                                    .line("此件不予公开")
                                    .bytes()));
            press(page, "读取并生成草稿");
            assertThat(drafter.status()).isEqualTo(422);
            assertThat(page.locator(".govuk-error-summary").innerText()).contains("此件不予公开");
            page.locator("#issuer").selectOption(code());
            page.locator("#file")
                    .setInputFiles(new FilePayload(
                            "通知.docx",
                            "application/zip",
                            new WordFile()
                                    .placed("center", "演政办〔2026〕12号")
                                    .placed("center", "关于做好春季植树工作的通知")
                                    .line("各乡镇人民政府：")
                                    .line("请做好植树。")
                                    .picture("图片 1")
                                    .placed("right", "演示县人民政府办公室")
                                    .placed("right", "2026年3月2日")
                                    .line("（此件公开发布）")
                                    .bytes()));
            press(page, "读取并生成草稿");
            drafter.isFine("desk-document-from-file");
            assertThat(page.locator("main").innerText())
                    .contains("从“通知.docx”读出", "来自文件：关于做好春季植树工作的通知", "来自文件：2026-03-02", "附注：此件公开发布");
            assertThat(page.locator("#officialNumber").inputValue()).isEqualTo("演政办〔2026〕12号");
            String number = drafter.path().replaceAll(".*/documents/([^/?]+).*", "$1");
            drafter.goTo("/desk/documents/" + number);
            assertThat(page.locator("main").innerText()).contains("1张图片没有说明文字", "审查表");
            assertThat(page.locator(".document img").evaluate("i => i.complete && i.naturalWidth"))
                    .isEqualTo(1);
        }
    }

    @Test
    void aNewEditionShowsItsDifference() {
        DocumentNumber number = published(content("要修订的通知"));
        try (Visitor drafter = signedIn(Role.CLERK)) {
            Page page = drafter.goTo("/desk/documents/" + number).page();
            press(page, "起草新版本");
            drafter.goTo("/desk/documents/" + number + "/edit");
            page.locator(".editor__text").fill("各乡镇人民政府：改为六月底以前报送。");
            press(page, "保存草稿");
            assertThat(page.locator("main").innerText()).contains("与上一版相比", "改为六月底以前报送。", "原来");
            drafter.isFine("desk-document-difference");
        }
    }

    @Test
    void anotherOrganSeesNothingAndAdministratorsAreRefused() {
        DocumentNumber number = published(content("别家的通知"));
        String other = unique("other");
        accounts.create(
                        Actor.system("test"),
                        People.account(other, department("far").code().value(), Role.CLERK))
                .orThrow();
        assertThat(plain(other).get("/desk/documents/" + number).status()).isEqualTo(404);
        assertThat(plain(other).get("/desk/documents/" + number + "/edit").status())
                .isEqualTo(404);
        String admin = unique("admin");
        accounts.create(Actor.system("test"), People.account(admin, null, Role.ADMINISTRATOR))
                .orThrow();
        assertThat(plain(admin).get("/desk/documents").status()).isEqualTo(403);
        assertThat(plain(admin).get("/desk/documents/new").status()).isEqualTo(403);
        assertThat(PlainVisitor.of(url("")).get("/desk/documents").status()).isEqualTo(303);
    }

    @Test
    void theListCostsTheSameHoweverLong() {
        String name = unique("pressclerk");
        accounts.create(Actor.system("test"), People.account(name, code(), Role.CLERK))
                .orThrow();
        PlainVisitor visitor = plain(name);
        published(content("一"));
        visitor.get("/desk/documents?view=PUBLIC");
        long few = statements.during(() -> visitor.get("/desk/documents?view=PUBLIC"));
        for (int i = 0; i < 6; i++) {
            published(content("又一条" + i));
        }
        assertThat(statements.during(() -> visitor.get("/desk/documents?view=PUBLIC")))
                .isEqualTo(few)
                .isLessThanOrEqualTo(6);
    }

    private PlainVisitor plain(String name) {
        PlainVisitor visitor = PlainVisitor.of(url(""));
        visitor.signIn(name, People.PASSWORD);
        return visitor;
    }

    private Visitor signedIn(Role role) {
        String name = unique("press");
        accounts.create(Actor.system("test"), People.account(name, code(), role))
                .orThrow();
        return Visitor.of(url("")).signIn(name, People.PASSWORD);
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        page.waitForLoadState();
    }
}
