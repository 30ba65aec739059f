package org.gongkai.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CreatingAccount;
import org.gongkai.identity.NotPermitted;
import org.gongkai.identity.Role;
import org.gongkai.words.People;
import org.gongkai.words.TestClock;
import org.gongkai.words.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 延期和督办 of letters (J04). */
class OverseeingLetterTest extends DialogueTest {

    private static final LocalDate MON_2026_06_15 = LocalDate.of(2026, 6, 15);
    private static final LocalDate THU_2026_07_02 = LocalDate.of(2026, 7, 2);

    @Autowired
    OverseeingLetter overseeing;

    @Autowired
    CreatingAccount accounts;

    private Letter letter(LetterReceipt receipt) {
        return letters.find(receipt.number(), clerk).orElseThrow().letter();
    }

    @Test
    void theHeadExtendsOnceAndTheWriterReadsWhy() {
        LetterReceipt receipt = written(LetterKind.COMPLAINT);
        Actor head = People.head(code());
        assertThatThrownBy(() -> overseeing.extend(receipt.number(), "5", "x", clerk))
                .isInstanceOf(NotPermitted.class);
        assertThat(fields(overseeing.extend(receipt.number(), "21", "", head))).containsExactly("workdays", "reason");
        overseeing.extend(receipt.number(), "5", "需要现场核实", head).orThrow();

        assertThat(letter(receipt).dueOn()).isEqualTo(LocalDate.of(2026, 7, 9));
        assertThat(following.find(key(receipt)).orThrow().steps().getLast().detail())
                .contains("2026年7月9日", "需要现场核实");
        assertThat(fields(overseeing.extend(receipt.number(), "5", "再延", head))).containsExactly("");
    }

    @Test
    void noExtensionReachesBeyondThreeMonthsOrComesTooLate() {
        // received 10 June, at the latest answered 10 September
        LetterReceipt receipt = written(LetterKind.QUESTION);
        clock.setTo(THU_2026_07_02.plusDays(1));
        assertThat(fields(overseeing.extend(receipt.number(), "5", "晚了", People.head(code()))))
                .containsExactly("");
        assertThat(letter(receipt).extended()).isFalse();
    }

    @Test
    void aLeaderUrgesTheOrganReportsAndTheWriterSeesNeither() {
        LetterReceipt receipt = written(LetterKind.COMPLAINT);
        assertThatThrownBy(() -> overseeing.urge(receipt.number(), "请抓紧", MON_2026_06_15, People.head(code())))
                .isInstanceOf(NotPermitted.class);
        assertThat(fields(
                        overseeing.urge(receipt.number(), "", TestClock.WED_2026_06_10.minusDays(1), People.leader())))
                .containsExactly("text", "answerBy");
        overseeing
                .urge(receipt.number(), "请抓紧核实", MON_2026_06_15, People.leader())
                .orThrow();
        assertThat(letter(receipt).urgedBy()).isEqualTo(MON_2026_06_15);
        assertThat(letters.pressing(clerk, 9).urged()).isEqualTo(1);
        assertThat(fields(overseeing.urge(receipt.number(), "再次", MON_2026_06_15, People.leader())))
                .containsExactly("");
        overseeing.report(receipt.number(), "已到现场，本周答复", clerk).orThrow();
        assertThat(letter(receipt).urgedBy()).isNull();
        assertThat(fields(overseeing.report(receipt.number(), "又报", clerk))).containsExactly("");
        assertThat(following.find(key(receipt)).orThrow().steps()).hasSize(1);
    }

    @Test
    void whatPressesIsWhatIsDueSoonOverdueOrUrgedInTheOwnOffice() {
        LetterReceipt early = written(LetterKind.COMPLAINT);
        assertThat(letters.pressing(clerk, 9).letters()).isEmpty();
        clock.setTo(THU_2026_07_02);
        assertThat(letters.pressing(clerk, 9).soon()).isEqualTo(1);
        clock.setTo(THU_2026_07_02.plusDays(1));
        assertThat(letters.pressing(People.head(code()), 9).overdue()).isEqualTo(1);
        assertThat(letters.pressing(People.clerk("elsewhere"), 9).letters()).isEmpty();
        assertThat(letters.pressing(People.leader(), 9).letters()).isEmpty();
        handling.reply(early.number(), ANSWER, clerk).orThrow();
        assertThat(letters.pressing(clerk, 9).letters()).isEmpty();
    }

    @Test
    void theFormsOfLeaderHeadAndClerkAreFine() {
        LetterReceipt receipt = written(LetterKind.COMPLAINT);
        String path = "/desk/letters/" + receipt.number();
        String leader = account(null, Role.LEADER);
        String head = account(code(), Role.HEAD);
        String officer = account(code(), Role.CLERK);
        try (Visitor visitor = Visitor.of(url(""))) {
            visitor.signIn(leader, People.PASSWORD);
            Page page = visitor.goTo(path).page();
            press(page, "督办");
            assertThat(visitor.status()).isEqualTo(422);
            visitor.isFine("letter-urge-refused");
            page.getByLabel("督办什么").fill("请抓紧核实");
            page.getByLabel("要求哪一天前回复").fill(MON_2026_06_15.toString());
            press(page, "督办");
            visitor.isFine("letter-urged");
        }
        try (Visitor visitor = Visitor.of(url(""))) {
            visitor.signIn(head, People.PASSWORD);
            Page page = visitor.goTo(path).page();
            press(page, "延期");
            assertThat(visitor.status()).isEqualTo(422);
            visitor.isFine("letter-extend-refused");
            page.getByLabel("延长几个工作日").fill("5");
            page.getByLabel("延期的理由").fill("需要现场核实");
            press(page, "延期");
            visitor.isFine("letter-extended");
        }
        try (Visitor visitor = Visitor.of(url(""))) {
            visitor.signIn(officer, People.PASSWORD);
            assertThat(visitor.goTo("/desk").page().locator("main").innerText()).contains("来信 1 封快到时限或者被督办");
            Page page = visitor.goTo(path).page();
            press(page, "回复督办");
            assertThat(visitor.status()).isEqualTo(422);
            page.getByLabel("办理情况").fill("已到现场");
            press(page, "回复督办");
            visitor.isFine("letter-reported");
        }
        assertThat(List.of(letter(receipt).extended(), letter(receipt).urgedBy() == null))
                .containsOnly(true);
    }

    private String account(@org.jspecify.annotations.Nullable String agency, Role role) {
        String name = unique("person");
        accounts.create(Actor.system("test"), People.account(name, agency, role))
                .orThrow();
        return name;
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        page.waitForLoadState();
    }
}
