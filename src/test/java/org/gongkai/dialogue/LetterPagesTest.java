package org.gongkai.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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

/** Letters in the browser, from the form to the rated answer. */
class LetterPagesTest extends DialogueTest {

    @Autowired
    CreatingAccount accounts;

    @Test
    void aLetterIsWrittenAnsweredAndRated() {
        String number;
        String code;
        try (Visitor writer = Visitor.of(url(""))) {
            writer.goTo("/letters").isFine("letters");
            Page page = writer.goTo("/letters/new?kind=MISTAKE&page=/guide").page();
            assertThat(page.getByLabel("有错的网页的地址").inputValue()).isEqualTo("/guide");
            writer.isFine("letter-form");
            press(page, "提交");
            assertThat(writer.status()).isEqualTo(422);
            writer.isFine("letter-form-refused");
            page.getByLabel("写给哪个机关").selectOption(code());
            page.getByLabel("标题").fill("电话号码少一位");
            page.locator("#text").fill("公开指南第二段的电话少一位。");
            press(page, "提交");
            writer.isFine("letter-receipt");
            number = page.locator(".receipt__codes dd").first().innerText();
            code = page.locator(".receipt__codes dd").last().innerText();
            assertThat(writer.path()).doesNotContain(code);

            handling.reply(new LetterNumber(number), "谢谢指正，电话已经改为0319-5550000。", clerk)
                    .orThrow();
            writer.goTo("/letters/track").isFine("letter-track");
            page.getByLabel("来信编号").fill(number);
            page.getByLabel("查询码").fill("wrong");
            press(page, "查询");
            assertThat(writer.status()).isEqualTo(422);
            writer.isFine("letter-track-refused");
            page.getByLabel("查询码").fill(code.toLowerCase(java.util.Locale.ROOT));
            press(page, "查询");
            assertThat(page.locator("main").innerText()).contains("谢谢指正");
            writer.isFine("letter-answered");
            page.getByLabel("非常满意", new Page.GetByLabelOptions().setExact(true)).check();
            press(page, "提交评价");
            assertThat(page.locator("main").innerText()).contains("您的评价：非常满意");
            writer.isFine("letter-rated");
        }
    }

    @Test
    void theDeskHandlesALetter() {
        String name = account(Role.CLERK);
        LetterReceipt receipt = written(LetterKind.COMPLAINT);
        written(LetterKind.QUESTION);
        try (Visitor visitor = Visitor.of(url(""))) {
            visitor.signIn(name, People.PASSWORD);
            visitor.goTo("/desk/letters").isFine("desk-letters");
            visitor.goTo("/desk/letters?kind=REPORT").isFine("desk-letters-none");
            Page page = visitor.goTo("/desk/letters/" + receipt.number()).page();
            assertThat(page.locator("main").innerText()).doesNotContain("来信人甲");
            visitor.isFine("desk-letter");
            press(page, "查看来信人（留痕）");
            assertThat(page.locator("main").innerText()).contains("来信人甲", "0319-0001234");
            visitor.isFine("desk-letter-writer");
            press(page, "办结");
            assertThat(visitor.status()).isEqualTo(422);
            visitor.isFine("desk-letter-refused");
            page.getByLabel("答复的内容").fill(ANSWER);
            press(page, "发出答复");
            assertThat(page.locator(".notice--success").innerText()).contains("已经答复");
            visitor.isFine("desk-letter-answered");
        }
    }

    @Test
    void aTransferredLetterIsGoneFromTheDesk() {
        PlainVisitor visitor = signedIn(account(Role.CLERK));
        LetterReceipt receipt = written(LetterKind.QUESTION);
        var other = department("other");
        visitor.get("/desk/letters/" + receipt.number());
        assertThat(visitor.submit("form[action$=/transfer]", Map.of()).status()).isEqualTo(422);
        visitor.get("/desk/letters/" + receipt.number());
        Answer sent = visitor.submit(
                "form[action$=/transfer]", Map.of("to", other.code().value(), "transferReason", "属于该局职责"));
        assertThat(sent.location()).isEqualTo("/desk/letters");
        assertThat(visitor.get("/desk/letters/" + receipt.number()).status()).isEqualTo(404);
        assertThat(visitor.get("/desk/letters/nonsense").status()).isEqualTo(404);
    }

    @Test
    void theListCostsTheSameNumberOfStatementsHoweverLong() {
        PlainVisitor visitor = signedIn(account(Role.CLERK));
        written(LetterKind.QUESTION);
        visitor.get("/desk/letters");
        long few = statements.during(() -> visitor.get("/desk/letters"));
        for (int i = 0; i < 8; i++) {
            written(LetterKind.SUGGESTION);
        }
        assertThat(statements.during(() -> visitor.get("/desk/letters")))
                .isEqualTo(few)
                .isLessThanOrEqualTo(5);
    }

    @Test
    void whoReadsNoLettersIsRefused() {
        String name = unique("admin");
        accounts.create(Actor.system("test"), People.account(name, null, Role.ADMINISTRATOR))
                .orThrow();
        assertThat(signedIn(name).get("/desk/letters").status()).isEqualTo(403);
        assertThat(PlainVisitor.of(url("")).get("/desk/letters").status()).isEqualTo(303);
    }

    @Test
    void oneSourceWritesOnlySoOftenAndLosesNothing() {
        PlainVisitor writer = PlainVisitor.from("127.0.0.77", url(""));
        Map<String, String> form = Map.of("kind", "QUESTION", "agency", code(), "title", "问", "text", "问题");
        for (int i = 0; i < 20; i++) {
            assertThat(writer.post("/letters/new", form).status()).isEqualTo(303);
        }
        Answer tooOften = writer.post("/letters/new", form);
        assertThat(tooOften.status()).isEqualTo(429);
        assertThat(tooOften.page().select("#text").text()).isEqualTo("问题");
    }

    @Test
    void aTicketEndsByItself() {
        LetterReceipt receipt = written(LetterKind.QUESTION);
        PlainVisitor writer = PlainVisitor.of(url(""));
        String ticket = writer.post(
                        "/letters/track", Map.of("number", receipt.number().value(), "code", receipt.queryCode()))
                .location();
        assertThat(writer.get(ticket).status()).isEqualTo(200);
        assertThat(writer.get(ticket).header("cache-control")).contains("no-store");
        clock.advance(java.time.Duration.ofHours(3));
        assertThat(writer.get(ticket).status()).isEqualTo(404);
        assertThat(writer.get("/letters/track/nonsense").status()).isEqualTo(404);
    }

    private String account(Role role) {
        String name = unique("letters");
        accounts.create(Actor.system("test"), People.account(name, code(), role))
                .orThrow();
        return name;
    }

    private PlainVisitor signedIn(String name) {
        PlainVisitor visitor = PlainVisitor.of(url(""));
        visitor.signIn(name, People.PASSWORD);
        return visitor;
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        page.waitForLoadState();
    }
}
