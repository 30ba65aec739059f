package org.gongkai.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CreatingAccount;
import org.gongkai.identity.Role;
import org.gongkai.words.People;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.PlainVisitor.Answer;
import org.gongkai.words.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 起草 in the browser and without script: the editor, what is kept unsaved, two people at one draft, preview, versions, withdrawal on time. */
class DraftFormTest extends DocumentTest {

    @Autowired
    CreatingAccount accounts;

    @Autowired
    KeepingUnsaved unsaved;

    @Autowired
    PlanningWithdrawal planning;

    @Autowired
    DocumentDesk desk;

    private String account(Role role) {
        String name = unique("form");
        accounts.create(Actor.system("test"), People.account(name, code(), role))
                .orThrow();
        return name;
    }

    private PlainVisitor plain(String name) {
        PlainVisitor visitor = PlainVisitor.of(url(""));
        visitor.signIn(name, People.PASSWORD);
        return visitor;
    }

    private DocumentNumber draft(String title) {
        return drafting.begin(organ.code(), content(title), clerk).orThrow();
    }

    private static final String FORM = "form[data-draft]";

    @Test
    void theEditorWritesWhatThePublicPageShowsAndKeepsItUnsaved() {
        String name = account(Role.CLERK);
        DocumentNumber number = draft("关于编辑的通知");
        String path = "/desk/documents/" + number + "/edit";
        try (Visitor visitor = Visitor.of(url(""))) {
            visitor.signIn(name, People.PASSWORD);
            Page page = visitor.goTo(path).page();
            assertThat(page.locator(".editor__text").innerText()).contains("各乡镇人民政府");
            page.locator(".editor__text").fill("一、总体要求");
            press(page, "一级标题");
            page.locator(".editor__text").press("End");
            page.keyboard().press("Enter");
            page.keyboard().type("正文一句。");
            press(page, "插入表格");
            visitor.isFine("desk-document-editor");
            page.locator("#draft-status:has-text('已自动暂存')").waitFor();
            assertThat(unsaved.find(number, new Actor(name, "甲", code(), java.util.Set.of(Role.CLERK)))
                            .orElseThrow()
                            .form()
                            .get("body"))
                    .startsWith("<h2>一、总体要求</h2><p>正文一句。</p><table>");
        }
        try (Visitor again = Visitor.of(url(""))) {
            again.signIn(name, People.PASSWORD);
            Page page = again.goTo(path).page();
            assertThat(page.locator("main").innerText()).contains("还没有保存的内容还在");
            assertThat(page.locator(".editor__text").innerText()).contains("各乡镇人民政府");
            page.getByText("接着上次的改").click();
            assertThat(page.locator(".editor__text").innerText()).contains("一、总体要求");
            press(page, "保存草稿");
            assertThat(desk.open(number, clerk).orElseThrow().content().bodyHtml())
                    .startsWith("<h2>一、总体要求</h2><p>正文一句。</p><table><thead><tr><th scope=\"col\">");
            again.goTo(path);
            assertThat(page.locator("main").innerText()).doesNotContain("还没有保存的内容还在");
        }
    }

    @Test
    void withoutScriptTheTextAreaDoesTheSameAndEverythingIsCleaned() {
        DocumentNumber number = draft("关于纯文本的通知");
        PlainVisitor visitor = plain(account(Role.CLERK));
        visitor.get("/desk/documents/" + number + "/edit");
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put(
                "body",
                "<p onclick='x()'>正文</p><script>alert(1)</script><p><img src='/documents/x/files/1' alt=''></p>");
        typed.put("column", FILES.value());
        typed.put("alt:/documents/x/files/1", "位置图");
        typed.put("alsoIn", NORMATIVE.value());
        typed.put("fields", "承办机关：演示局");
        typed.put("sheet", "事项\t数量\n甲\t3\n乙");
        assertThat(visitor.submit(FORM, typed).status()).isEqualTo(303);
        DocumentContent kept = desk.open(number, clerk).orElseThrow().content();
        assertThat(kept.bodyHtml()).isEqualTo("<p>正文</p><p><img src=\"/documents/x/files/1\" alt=\"位置图\"></p>");
        assertThat(kept.alsoIn()).containsExactly(NORMATIVE);
        assertThat(kept.fields()).containsExactly(Map.entry("承办机关", "演示局"));
        assertThat(kept.sheet())
                .isEqualTo(new Sheet(
                        java.util.List.of("事项", "数量"),
                        java.util.List.of(java.util.List.of("甲", "3"), java.util.List.of("乙", ""))));
        visitor.get("/desk/documents/" + number + "/edit");
        Answer refused = visitor.submit(
                FORM,
                Map.of(
                        "column",
                        FILES.value(),
                        "fields",
                        "没有冒号",
                        "sheet",
                        "甲\n1\t2",
                        "madeOn",
                        "昨天",
                        "alt:/documents/x/files/1",
                        "新的说明"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("名称：内容", "比列名多", "2026-03-02");
        assertThat(refused.page().select("#fields").text()).isEqualTo("没有冒号");
        assertThat(refused.page().select("#alt-0").val()).isEqualTo("新的说明");
        assertThat(refused.page().select(".govuk-error-summary a").eachAttr("href"))
                .allMatch(href -> !refused.page().select(href).isEmpty());
    }

    @Test
    void twoPeopleAtOneDraftNoticeEachOtherAndNothingIsWrittenOverUnawares() {
        DocumentNumber number = draft("关于两人的通知");
        String second = account(Role.CLERK);
        PlainVisitor one = plain(account(Role.CLERK));
        PlainVisitor two = plain(second);
        String path = "/desk/documents/" + number + "/edit";
        one.get(path);
        two.get(path);
        assertThat(one.submit(FORM, Map.of("title", "先保存的", "column", FILES.value()))
                        .status())
                .isEqualTo(303);
        Answer refused = two.submit(FORM, Map.of("title", "后保存的", "column", FILES.value()));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("改过这份草稿");
        assertThat(refused.page().select("#title").val()).isEqualTo("后保存的");
        assertThat(desk.open(number, clerk).orElseThrow().content().title()).isEqualTo("先保存的");
        assertThat(two.submit(FORM, Map.of("column", FILES.value())).status()).isEqualTo(303);
        assertThat(desk.open(number, clerk).orElseThrow().content().title()).isEqualTo("后保存的");
        unsaved.keep(number, Map.of("title", "正在改"), 2, new Actor(second, "乙同事", code(), java.util.Set.of(Role.CLERK)));
        assertThat(one.get(path).text()).contains("乙同事也在改这份草稿");
    }

    @Test
    void theDraftIsSeenAsItsPublicPageAndOnlyByTheOffice() {
        DocumentNumber number = draft("关于预览的通知");
        try (Visitor visitor = Visitor.of(url(""))) {
            visitor.signIn(account(Role.CLERK), People.PASSWORD);
            Page page = visitor.goTo("/desk/documents/" + number + "/preview").page();
            assertThat(page.locator("main").innerText()).contains("预览：还没有公开", "关于预览的通知", "公开时编");
            visitor.isFine("desk-document-preview");
        }
        assertThat(PlainVisitor.of(url(""))
                        .get("/desk/documents/" + number + "/preview")
                        .status())
                .isEqualTo(303);
        assertThat(published.find(number)).isEmpty();
    }

    @Test
    void aDraftIsAbandonedWithItsReason() {
        DocumentNumber number = draft("关于放弃的通知");
        PlainVisitor visitor = plain(account(Role.CLERK));
        visitor.get("/desk/documents/" + number);
        assertThat(visitor.submit("form[action$=abandon]", Map.of()).status()).isEqualTo(422);
        assertThat(visitor.submit("form[action$=abandon]", Map.of("abandonReason", "不发了"))
                        .status())
                .isEqualTo(303);
        assertThat(visitor.get("/desk/documents/" + number).text()).contains("放弃待办版本", "不发了");
        assertThat(visitor.get("/desk/documents/" + number + "/edit").status()).isEqualTo(404);
    }

    @Test
    void anItemIsWithdrawnByItselfWhenItsTimeIsOver() {
        DocumentNumber number = published(content("关于公示的通知"));
        PlainVisitor visitor = plain(account(Role.HEAD));
        visitor.get("/desk/documents/" + number);
        String form = "form[action$=withdrawal-plan]";
        assertThat(visitor.submit(form, Map.of("withdrawAt", "明天")).status()).isEqualTo(422);
        assertThat(visitor.submit(form, Map.of("withdrawAt", "2026-06-09 09:00"))
                        .status())
                .isEqualTo(422);
        assertThat(visitor.submit(
                                form,
                                Map.of("withdrawAt", "2026-06-17 09:00", "planReason", "MISTAKE", "planWords", "公示期满。"))
                        .status())
                .isEqualTo(303);
        assertThat(visitor.get("/desk/documents/" + number).text()).contains("定于2026年6月17日", "取消定时撤下");
        planning.withdrawDue();
        assertThat(published.isPublic(number)).isTrue();
        clock.advance(Duration.ofDays(8));
        planning.withdrawDue();
        assertThat(published.isPublic(number)).isFalse();
        assertThat(published.withdrawn(number).orElseThrow().words()).isEqualTo("公示期满。");
        assertThat(planning.of(number)).isEmpty();
    }

    @Test
    void aPlanIsCancelledAndOnlyAHeadMakesOne() {
        DocumentNumber number = published(content("关于长期公开的通知"));
        planning.plan(number, LocalDateTime.of(2026, 6, 20, 9, 0), WithdrawalReason.MISTAKE, "", head)
                .orThrow();
        planning.cancel(number, head).orThrow();
        assertThat(planning.of(number)).isEmpty();
        org.assertj.core.api.Assertions.assertThatThrownBy(() ->
                        planning.plan(number, LocalDateTime.of(2026, 6, 20, 9, 0), WithdrawalReason.MISTAKE, "", clerk))
                .isInstanceOf(org.gongkai.identity.NotPermitted.class);
    }

    @Test
    void anyTwoVersionsStandSideBySide() {
        DocumentNumber number = published(content("第一版的标题"));
        drafting.beginEdition(number, clerk).orThrow();
        drafting.edit(number, content("第二版的标题").body("<p>各乡镇人民政府：</p><p>现将有关事项通告如下。（演示文本）</p><p>新增一段。</p>"), clerk)
                .orThrow();
        try (Visitor visitor = Visitor.of(url(""))) {
            visitor.signIn(account(Role.CLERK), People.PASSWORD);
            Page page = visitor.goTo("/desk/documents/" + number + "/versions").page();
            assertThat(page.locator("ins").allInnerTexts()).contains("新增一段。").anyMatch(t -> t.contains("告"));
            assertThat(page.locator(".versions__same").allInnerTexts()).contains("各乡镇人民政府：");
            visitor.isFine("desk-document-versions");
            visitor.goTo("/desk/documents/" + number + "/versions?from=1&to=1");
            assertThat(page.locator("main").innerText()).contains("两个版本的标题和正文相同");
        }
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
