package org.gongkai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.identity.Role;
import org.gongkai.words.Filings;
import org.gongkai.words.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Road (ii): a citizen files on a phone without script, the clerk confirms and drafts, the reviewer passes, the head signs,
 * the citizen reads the reply.
 */
class MainRoadTest extends DeskTest {

    private static final Pattern NUMBER = Pattern.compile("[a-z][a-z0-9]*-2026-\\d{4}");

    final List<String> complaints = new ArrayList<>();

    @BeforeEach
    void theOfficeHasItsPeople() {
        account("jb" + code(), code(), Role.CLERK);
        account("sc" + code(), code(), Role.REVIEWER);
        account("fz" + code(), code(), Role.HEAD);
    }

    @Test
    void aRequestIsFiledOnAPhoneWithoutScriptAnsweredAndRead() {
        String[] codes;
        try (Visitor citizen = Visitor.onPhoneWithoutScript(url(""))) {
            codes = file(citizen, false);
        }
        handle(codes[0], false);
        try (Visitor citizen = Visitor.onPhoneWithoutScript(url(""))) {
            read(citizen, codes[0], codes[1], false);
        }
    }

    @Test
    void everyPageOfTheRoadIsFine() {
        String[] codes;
        try (Visitor citizen = Visitor.of(url(""))) {
            codes = file(citizen, true);
        }
        handle(codes[0], true);
        try (Visitor citizen = Visitor.of(url(""))) {
            read(citizen, codes[0], codes[1], true);
        }
        assertThat(complaints).isEmpty();
    }

    /** Files a request; the number and the query code. */
    private String[] file(Visitor citizen, boolean look) {
        Page page = citizen.goTo("/apply").page();
        fine(citizen, "apply-start", look);
        press(page, "开始填写");
        fine(citizen, "apply-agency", look);
        page.getByLabel(organ.name(), new Page.GetByLabelOptions().setExact(true))
                .check();
        press(page, "保存，下一步");
        fine(citizen, "apply-who", look);
        page.getByLabel("自然人").check();
        press(page, "保存，下一步");
        // nothing filled in: everything is said at once
        press(page, "保存，下一步");
        assertThat(citizen.status()).isEqualTo(422);
        fine(citizen, "apply-identity-refused", look);
        // a wrong number: the picture and all that was typed are kept
        page.getByLabel("姓名").fill("申请人甲");
        page.getByLabel("居民身份证", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("身份证明号码").fill("123");
        page.getByLabel("身份证明的照片或者PDF").setInputFiles(picture("身份证.png"));
        press(page, "保存，下一步");
        assertThat(citizen.status()).isEqualTo(422);
        assertThat(page.locator(".kept").innerText()).contains("身份证.png");
        assertThat(page.getByLabel("姓名").inputValue()).isEqualTo("申请人甲");
        fine(citizen, "apply-identity-kept", look);
        page.getByLabel("身份证明的照片或者PDF").setInputFiles(text("身份证.jpg"));
        press(page, "保存，下一步");
        assertThat(page.locator("#proofs-error").innerText()).contains("JPG");
        assertThat(page.locator(".kept").innerText()).contains("身份证.png");

        page.getByLabel("身份证明号码").fill(Filings.RESIDENT_NUMBER);
        press(page, "保存，下一步");
        fine(citizen, "apply-content", look);
        page.getByLabel("信息的名称").fill("某村2025年农村公路养护资金安排文件");
        page.getByLabel(Pattern.compile("其他能帮助查找的特征")).fill("2025年下达到某村的养护资金金额和用途");
        press(page, "保存，下一步");
        page.waitForLoadState();
        Locator onwards = page.locator("a.govuk-button:has-text('继续申请')");
        if (onwards.count() > 0) {
            onwards.click(); // something public speaks of the same; this citizen asks all the same
        }
        fine(citizen, "apply-delivery", look);
        page.getByLabel("电子数据").check();
        page.getByLabel("网上查询页获取").check();
        press(page, "保存，下一步");
        fine(citizen, "apply-contact", look);
        page.getByLabel("电话").fill("13800001234");
        press(page, "保存，下一步");
        fine(citizen, "apply-check", look);
        assertThat(page.locator("main").innerText()).contains("申请人甲", "身份证.png", "网上查询页获取");
        press(page, "提交申请");
        page.waitForLoadState();
        citizen.goTo(citizen.path()); // the same receipt again, not a second case
        fine(citizen, "apply-receipt", look);
        String number = page.locator(".receipt__codes dd").first().innerText().strip();
        String code = page.locator(".receipt__codes dd").nth(1).innerText().strip();
        assertThat(number).matches(NUMBER);
        assertThat(citizen.path()).doesNotContain(code.replace(" ", "")).doesNotContain(number);
        return new String[] {number, code};
    }

    private void handle(String number, boolean look) {
        try (Visitor clerk = inBrowser("jb" + code())) {
            fine(clerk.goTo("/desk"), "desk-today", look);
            clerk.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(number))
                    .first()
                    .click();
            fine(clerk, "desk-case-new", look);
            move(clerk, "确认收到");
            fine(clerk, "desk-confirm", look);
            press(clerk.page(), "确认收到");
            assertThat(clerk.page().locator("main").innerText()).contains("“确认收到”已经办理");
        }
        clock.setTo(LocalDate.of(2026, 6, 15));
        try (Visitor clerk = inBrowser("jb" + code())) {
            fine(clerk.goTo("/desk/requests/" + number), "desk-case-running", look);
            move(clerk, "拟写答复");
            fine(clerk, "desk-reply-choice", look);
            clerk.page()
                    .getByLabel("予以公开", new Page.GetByLabelOptions().setExact(true))
                    .check();
            press(clerk.page(), "下一步，填写答复");
            press(clerk.page(), "提交审查");
            assertThat(clerk.status()).isEqualTo(422);
            fine(clerk, "desk-reply-refused", look);
            clerk.page().getByLabel("提供的信息，或者获取的方式、途径和时间").fill("《某村2025年农村公路养护资金安排表》，见附件");
            clerk.page().getByLabel(Pattern.compile("附件")).setInputFiles(picture("资金安排表.png"));
            press(clerk.page(), "核对并预览");
            fine(clerk, "desk-reply-preview", look);
            assertThat(clerk.page().locator(".paper").innerText()).contains("申请人甲", "行政复议", "资金安排表.png");
            press(clerk.page(), "提交审查");
            assertThat(clerk.page().locator("main").innerText()).contains("答复待审查");
        }
        clock.setTo(LocalDate.of(2026, 6, 16));
        try (Visitor reviewer = inBrowser("sc" + code())) {
            fine(reviewer.goTo("/desk"), "desk-today-reviewer", look);
            reviewer.goTo("/desk/requests/" + number);
            move(reviewer, "审查答复");
            fine(reviewer, "desk-review", look);
            reviewer.page().getByLabel(Pattern.compile("已审查答复文本")).check();
            press(reviewer.page(), "审查通过");
            assertThat(reviewer.page().locator("main").innerText()).contains("答复待签发");
        }
        try (Visitor head = inBrowser("fz" + code())) {
            head.goTo("/desk/requests/" + number);
            move(head, "签发答复");
            fine(head, "desk-issue", look);
            press(head.page(), "签发答复");
            assertThat(head.page().locator("main").innerText()).contains("已送达待归档");
            fine(head, "desk-case-delivered", look);
            fine(head.goTo("/desk/requests?words=公路"), "desk-register", look);
        }
    }

    private void read(Visitor citizen, String number, String code, boolean look) {
        Page page = citizen.goTo("/track?number=" + number).page();
        fine(citizen, "track", look);
        page.getByLabel("查询码").fill("2222 2222");
        press(page, "查询");
        assertThat(citizen.status()).isEqualTo(422);
        fine(citizen, "track-refused", look);
        page.getByLabel("查询码").fill(code.toLowerCase(java.util.Locale.ROOT));
        press(page, "查询");
        fine(citizen, "track-progress", look);
        assertThat(citizen.path()).doesNotContain(code.replace(" ", ""));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("阅读答复"))
                .click();
        fine(citizen, "track-reply", look);
        assertThat(page.locator(".paper").innerText()).contains("申请人甲", "资金安排表.png", "某县人民法院");
    }

    private static void move(Visitor visitor, String verb) {
        visitor.page()
                .locator(".movebuttons")
                .getByText(verb, new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                .click();
    }

    private void fine(Visitor visitor, String name, boolean look) {
        if (look) {
            visitor.complaints(name).forEach(complaint -> complaints.add(name + ": " + complaint));
        }
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** Calls itself a picture and is none. */
    private static FilePayload text(String name) {
        return new FilePayload(name, "image/jpeg", "不是照片".getBytes(StandardCharsets.UTF_8));
    }

    /** The smallest picture there is. */
    private static FilePayload picture(String name) {
        byte[] png = Base64.getDecoder()
                .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=");
        return new FilePayload(name, "image/png", png);
    }
}
