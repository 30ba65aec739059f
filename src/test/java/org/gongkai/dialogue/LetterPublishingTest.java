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
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of an answered letter that everybody may read, and of the year's figures. */
class LetterPublishingTest extends DialogueTest {

    private static final LocalDate THU_2026_07_30 = LocalDate.of(2026, 7, 30);
    private static final LocalDate FRI_2026_09_11 = LocalDate.of(2026, 9, 11);

    @Autowired
    PublishingLetter publishing;

    @Autowired
    PublishedLetters published;

    @Autowired
    LetterFigures figures;

    @Autowired
    CreatingAccount accounts;

    Actor reviewer;
    String word;

    @BeforeEach
    void aReviewer() {
        reviewer = People.reviewer(code());
        word = unique("word");
    }

    private PublicVersion version() {
        return new PublicVersion("医保关系怎样转移 " + word, "从外地回来怎样转移医保关系？", ANSWER, true);
    }

    private LetterNumber answered() {
        LetterNumber number = written(LetterKind.QUESTION).number();
        handling.reply(number, ANSWER, clerk).orThrow();
        return number;
    }

    @Test
    void isPublishedWithConsentByAnotherPersonAndFoundByAWord() {
        LetterNumber number = answered();
        assertThat(published.find(number)).isEmpty();
        publishing.publish(number, version(), reviewer).orThrow();

        assertThat(published.find(number).orElseThrow().version()).isEqualTo(version());
        assertThat(published.count(word.toUpperCase(java.util.Locale.ROOT), true))
                .isEqualTo(1);
        assertThat(published.count(word + "x", false)).isZero();
        assertThat(fields(publishing.publish(number, version(), reviewer))).containsExactly("");
    }

    @Test
    void isNotPublishedBeforeTheAnswerWithoutConsentOrByWhoAnswered() {
        LetterNumber open = written(LetterKind.QUESTION).number();
        assertThat(fields(publishing.publish(open, version(), reviewer))).containsExactly("");
        LetterNumber silent =
                writing.write(entry(LetterKind.QUESTION, false)).orThrow().number();
        handling.reply(silent, ANSWER, clerk).orThrow();
        assertThat(fields(publishing.publish(silent, version(), reviewer))).containsExactly("");
        Actor both = new Actor("both", "人员乙", code(), java.util.Set.of(Role.CLERK, Role.HEAD));
        LetterNumber own = written(LetterKind.QUESTION).number();
        handling.reply(own, ANSWER, both).orThrow();
        assertThat(fields(publishing.publish(own, version(), both))).containsExactly("");
        assertThatThrownBy(() -> publishing.publish(own, version(), clerk)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> publishing.publish(own, version(), People.reviewer("elsewhere")))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void refusesAPublicVersionThatTellsWhoWrote() {
        LetterNumber number = answered();
        for (String telling : List.of("来信人甲问", "电话0319-0001234", "手机13800001234", "证件110101199003070012")) {
            assertThat(fields(publishing.publish(number, new PublicVersion("标题", telling, ANSWER, false), reviewer)))
                    .as(telling)
                    .containsExactly("publicQuestion");
        }
        assertThat(fields(publishing.publish(number, new PublicVersion("", "", "", false), reviewer)))
                .containsExactly("publicTitle", "publicQuestion", "publicAnswer");
    }

    @Test
    void theYearIsCountedByOrgan() {
        answered();
        clock.setTo(org.gongkai.words.TestClock.WED_2026_06_10);
        LetterReceipt rated = written(LetterKind.QUESTION);
        written(LetterKind.COMPLAINT);
        clock.setTo(THU_2026_07_30);
        handling.reply(rated.number(), ANSWER, clerk).orThrow();
        following.rate(key(rated), Satisfaction.UNSATISFIED).orThrow();

        assertThat(figures.of(2026, clerk))
                .containsExactly(new LetterFigures.Row(organ.name(), 3, 2, 0, 1, 0, 1, 0, 0, 50));
        clock.setTo(FRI_2026_09_11);
        // the complaint of 10 June is open for more than three months
        assertThat(figures.of(2026, clerk).getFirst().late()).isEqualTo(1);
        assertThat(figures.of(2025, clerk)).isEmpty();
        assertThatThrownBy(() -> figures.of(2026, Actor.citizen())).isInstanceOf(NotPermitted.class);
    }

    @Test
    void everyPageIsFine() {
        LetterNumber number = answered();
        String name = unique("reviewer");
        accounts.create(Actor.system("test"), People.account(name, code(), Role.REVIEWER))
                .orThrow();
        try (Visitor visitor = Visitor.of(url(""))) {
            visitor.signIn(name, People.PASSWORD);
            Page page = visitor.goTo("/desk/letters/" + number).page();
            visitor.isFine("desk-letter-to-publish");
            page.getByLabel("公开的标题").fill("医保关系怎样转移 " + word);
            page.getByLabel("公开的问题").fill("来信人甲问");
            press(page, "公开");
            assertThat(visitor.status()).isEqualTo(422);
            visitor.isFine("desk-letter-publish-refused");
            page.getByLabel("公开的问题").fill("怎样转移？");
            page.getByLabel("列入常见问题").check();
            press(page, "公开");
            visitor.isFine("desk-letter-published");
            visitor.goTo("/desk/letters/figures").isFine("letter-figures");
            visitor.goTo("/desk/letters/figures?year=2024").isFine("letter-figures-none");
            visitor.goTo("/letters?words=" + word).isFine("letters-found");
            visitor.goTo("/letters?words=nothing" + word).isFine("letters-not-found");
            visitor.goTo("/letters/common").isFine("letters-common");
            visitor.goTo("/letters/" + number).isFine("letter-public");
            assertThat(page.locator("main").innerText())
                    .contains("怎样转移？", ANSWER)
                    .doesNotContain("来信人甲", "0319-0001234", "我从外地回来");
        }
    }

    @Test
    void whatIsWithdrawnSaysWhy() {
        LetterNumber number = answered();
        PlainVisitor reader = PlainVisitor.of(url(""));
        assertThat(reader.get("/letters/" + number).status()).isEqualTo(404);
        publishing.publish(number, version(), reviewer).orThrow();
        assertThat(reader.get("/letters/" + number).status()).isEqualTo(200);
        assertThat(fields(publishing.withdraw(number, "", reviewer))).containsExactly("withdrawReason");
        publishing.withdraw(number, "政策已经调整", reviewer).orThrow();
        PlainVisitor.Answer gone = reader.get("/letters/" + number);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.text()).contains("政策已经调整");
        assertThat(reader.get("/letters?words=" + word).text()).doesNotContain("医保关系怎样转移");
    }

    @Test
    void thePublicListCostsTheSameNumberOfStatementsAndIsPaged() {
        PlainVisitor reader = PlainVisitor.of(url(""));
        publishing.publish(answered(), version(), reviewer).orThrow();
        String path = "/letters?words=" + word;
        reader.get(path);
        long few = statements.during(() -> reader.get(path));
        for (int i = 0; i < 20; i++) {
            publishing.publish(answered(), version(), reviewer).orThrow();
        }
        assertThat(statements.during(() -> reader.get(path))).isEqualTo(few).isLessThanOrEqualTo(3);
        String next = reader.get(path).page().select("a[rel=next]").attr("href");
        assertThat(reader.get(next).page().select("main ul a[href^=/letters/lx-]"))
                .hasSize(1);
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        page.waitForLoadState();
    }
}
