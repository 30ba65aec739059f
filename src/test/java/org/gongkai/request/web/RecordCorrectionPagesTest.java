package org.gongkai.request.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.RegisteringAgency;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CreatingAccount;
import org.gongkai.identity.Role;
import org.gongkai.request.AskingRecordCorrection;
import org.gongkai.request.CorrectingRecords;
import org.gongkai.request.RecordCorrection.Decision;
import org.gongkai.words.HouseTest;
import org.gongkai.words.Organs;
import org.gongkai.words.People;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.PlainVisitor.Answer;
import org.gongkai.words.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 第四十一条 in the browser: from the form to the letter, on both sides. */
class RecordCorrectionPagesTest extends HouseTest {

    @Autowired
    Agencies agencies;

    @Autowired
    RegisteringAgency registering;

    @Autowired
    CreatingAccount accounts;

    @Autowired
    AskingRecordCorrection asking;

    @Autowired
    CorrectingRecords correcting;

    @Autowired
    JdbcClient sql;

    String organ = "";

    @BeforeEach
    void anOrgan() {
        String county = agencies.findCounty()
                .orElseGet(() -> registering
                        .register(Organs.countyGovernment("testcounty"))
                        .orThrow())
                .code()
                .value();
        organ = registering
                .register(Organs.department(unique("gz"), county))
                .orThrow()
                .code()
                .value();
    }

    @Test
    void isAskedForFollowedWithEvidenceAndToldInALetter() {
        String number;
        String code;
        try (Visitor citizen = Visitor.of(url(""))) {
            Page page = citizen.goTo("/corrections?agency=" + organ).page();
            citizen.isFine("correction-form");
            assertThat(page.getByLabel("哪个机关的记录").inputValue()).isEqualTo(organ);
            page.getByLabel("哪一份记录").fill("2025年养老补贴发放表");
            press(page, "提交更正申请");
            assertThat(citizen.status()).isEqualTo(422);
            assertThat(page.getByLabel("哪一份记录").inputValue()).isEqualTo("2025年养老补贴发放表");
            citizen.isFine("correction-form-refused");
            page.locator("#wrong").fill("出生年份登记为1950年，应为1951年");
            page.locator("#evidence").fill("户口簿");
            page.locator("#name").fill("申请人甲");
            page.locator("#contact").fill("13800001234");
            press(page, "提交更正申请");
            citizen.isFine("correction-receipt");
            number = page.locator(".receipt__codes dd").first().innerText();
            code = page.locator(".receipt__codes dd").last().innerText();
            assertThat(number).startsWith("gz-" + organ + "-2026-");
            assertThat(citizen.path()).doesNotContain(code);

            page.getByText("上传证据材料", new Page.GetByTextOptions().setExact(true)).click();
            citizen.isFine("correction-open");
            press(page, "上传");
            assertThat(citizen.status()).isEqualTo(422);
            citizen.isFine("correction-file-refused");
            page.locator("#evidence").setInputFiles(new FilePayload[] {
                file("说明.txt", "只是文字"), file("户口簿.pdf", "%PDF-1.4\n%%EOF\n"), file("空白.pdf", "")
            });
            page.locator("#identity").setInputFiles(file("证件.doc", "也是文字"));
            press(page, "上传");
            assertThat(citizen.status()).isEqualTo(422);
            assertThat(page.locator("#evidence-error").innerText()).contains("“说明.txt”没有收下", "PDF", "“空白.pdf”没有收下");
            assertThat(page.locator("#identity-error").innerText()).contains("“证件.doc”没有收下");
            assertThat(page.locator("main").innerText()).contains("已经收到：户口簿.pdf", "证据材料：户口簿.pdf");
            citizen.isFine("correction-file-partly-refused");
            page.locator("#identity").setInputFiles(file("证件.pdf", "%PDF-1.4\n%%EOF\n"));
            press(page, "上传");
            assertThat(page.locator("main").innerText()).contains("材料已经收到", "身份证明：证件.pdf");
        }
        decided(number);
        try (Visitor citizen = Visitor.onPhoneWithoutScript(url(""))) {
            Page page = citizen.goTo("/corrections/track?number=" + number).page();
            page.getByLabel("查询码").fill("2222 2222");
            press(page, "查询");
            assertThat(citizen.status()).isEqualTo(422);
            page.getByLabel("查询码").fill(code.toLowerCase(java.util.Locale.ROOT));
            press(page, "查询");
            assertThat(page.locator("main").innerText()).contains("予以更正", "更正告知书", "申请人甲", "经核对户口簿，属实");
            assertThat(page.locator("main form").count()).isZero(); // nothing more to bring
            assertThat(page.locator(".downloads a").count()).isEqualTo(3);
        }
    }

    private void decided(String number) {
        String clerk = unique("clerk");
        String head = unique("head");
        accounts.create(Actor.system("test"), People.account(clerk, organ, Role.CLERK))
                .orThrow();
        accounts.create(Actor.system("test"), People.account(head, organ, Role.HEAD))
                .orThrow();
        try (Visitor office = Visitor.of(url(""))) {
            office.signIn(clerk, People.PASSWORD);
            assertThat(office.goTo("/desk").page().locator("main").innerText()).contains("更正申请 1 件待核实");
        }
        try (Visitor office = Visitor.of(url(""))) {
            office.signIn(head, People.PASSWORD);
            Page page = office.goTo("/desk/office/records").page();
            office.isFine("desk-records-online");
            assertThat(page.locator("main").innerText())
                    .contains("2026年收到更正申请1件（网上1件）", "待核实1件", "申*")
                    .doesNotContain("养老补贴");
            page.getByText(number).click();
            assertThat(page.locator("main").innerText()).contains("2025年养老补贴发放表", "应为1951年", "证据材料：户口簿.pdf");
            office.isFine("desk-record-online");
            page.locator("[name=decision][value=CORRECTED]").check();
            page.locator("#reason").fill("经核对户口簿，属实");
            press(page, "决定并告知");
            assertThat(page.locator("main").innerText()).contains("更正告知书");
            assertThat(office.goTo("/desk/office/records")
                            .page()
                            .locator("main")
                            .innerText())
                    .contains("予以更正1件", "待核实0件");
        }
        PlainVisitor plain = PlainVisitor.of(url(""));
        plain.signIn(head, People.PASSWORD);
        Answer file = plain.get("/desk/office/records/" + number + "/files/1");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
        assertThat(plain.get("/desk/office/records/" + number + "/files/3").status())
                .isEqualTo(404);
    }

    @Test
    void theOfficeCountsWithoutANumberOfStatementsThatGrows() {
        String head = unique("head");
        accounts.create(Actor.system("test"), People.account(head, organ, Role.HEAD))
                .orThrow();
        PlainVisitor plain = PlainVisitor.of(url(""));
        plain.signIn(head, People.PASSWORD);
        asked();
        plain.get("/desk/office/records");
        long few = statements.during(() -> plain.get("/desk/office/records"));
        for (int i = 0; i < 5; i++) {
            asked();
        }
        assertThat(statements.during(() -> plain.get("/desk/office/records"))).isEqualTo(few);
        assertThat(correcting.figures(2026, People.head(organ)).received()).isEqualTo(6);
        assertThat(correcting.figures(2025, People.head(organ)).decided()).containsOnlyKeys(Decision.values());
    }

    @Test
    void whatIsAskedForLiesNowhereInClear() {
        String number = asked();
        String row = sql.sql(
                        "select c::text || s::text from record_correction c join record_correction_secret s on s.correction_id = c.id where c.number = ?")
                .param(number)
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("申请人甲", "13800001234", "补贴", "出生");
    }

    private String asked() {
        return asking.ask(new AskingRecordCorrection.Form(organ, "养老补贴发放表", "出生年份有误", "户口簿", "申请人甲", "13800001234"))
                .orThrow()
                .number();
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theFormKeepsNoCookieAndNobodyKeepsThePage() {
        Answer page = PlainVisitor.of(url("")).get("/corrections");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.header("Set-Cookie")).isEmpty();
        assertThat(PlainVisitor.of(url(""))
                        .post("/corrections", Map.of("agency", organ))
                        .status())
                .isEqualTo(422);
    }
}
