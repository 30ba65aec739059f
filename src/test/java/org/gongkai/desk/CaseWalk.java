package org.gongkai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.gongkai.identity.Role;
import org.gongkai.request.FilingReceipt;
import org.gongkai.request.Move;
import org.gongkai.statute.Disposition;
import org.gongkai.words.Visitor;

/**
 * One case walked through the browser by the people of its office: every act is found as a link on the case page, filled in
 * and pressed.
 */
final class CaseWalk implements AutoCloseable {

    /** The button that does it; beside it there may be one that shows the letter first. */
    private static final String ACT = "main form button.govuk-button:not([name=preview])";

    private final FilingReceipt receipt;
    private final String url;
    private final Function<Role, Visitor> signIn;
    private final Map<Role, Visitor> people = new EnumMap<>(Role.class);

    /** @param signIn the browser of somebody of that role, signed in */
    CaseWalk(FilingReceipt receipt, String url, Function<Role, Visitor> signIn) {
        this.receipt = receipt;
        this.url = url;
        this.signIn = signIn;
    }

    String number() {
        return receipt.number().value();
    }

    /** Presses the move's button on the case page, fills its form in and sends it; it must be done. */
    CaseWalk make(Role who, Move move, Map<String, String> fields) {
        Visitor visitor = opened(who, move);
        fill(visitor.page(), fields);
        visitor.page().locator(ACT).last().click();
        return done(visitor, move);
    }

    /** The same, refused: what the error summary says. */
    String refused(Role who, Move move, Map<String, String> fields) {
        Visitor visitor = opened(who, move);
        fill(visitor.page(), fields);
        visitor.page().locator(ACT).last().click();
        assertThat(visitor.status()).as(move + ": " + text(visitor)).isEqualTo(422);
        return visitor.page().locator(".govuk-error-summary").innerText();
    }

    /** Chooses the decision, writes the reply and submits it for review. */
    CaseWalk drafts(Disposition disposition, Map<String, String> fields) {
        Visitor visitor = chosen(disposition);
        fill(visitor.page(), fields);
        press(visitor.page(), "提交审查");
        return done(visitor, Move.DRAFT_REPLY);
    }

    /** The same, held back: what stands against it. */
    String cannotDraft(Disposition disposition, Map<String, String> fields) {
        Visitor visitor = chosen(disposition);
        fill(visitor.page(), fields);
        press(visitor.page(), "提交审查");
        assertThat(visitor.status()).as(text(visitor)).isEqualTo(422);
        return visitor.page().locator(".govuk-error-summary").innerText();
    }

    /** The reviewer passes the reply and the head signs it. */
    CaseWalk signed() {
        return make(Role.REVIEWER, Move.REVIEW_REPLY, Map.of("secrecyChecked", "yes"))
                .make(Role.HEAD, Move.ISSUE_REPLY, Map.of());
    }

    /** What the case page says to that person, also where it is folded up. */
    String shows(Role who) {
        return person(who)
                .goTo("/desk/requests/" + number())
                .page()
                .locator("main")
                .textContent();
    }

    /** The act the case page offers that person first. */
    String firstAct(Role who) {
        return person(who)
                .goTo("/desk/requests/" + number())
                .page()
                .locator("main a.govuk-button[href*='/moves/']")
                .first()
                .innerText();
    }

    /** What the letter of the reply says. */
    String letter() {
        return text(person(Role.CLERK).goTo("/desk/requests/" + number() + "/letter"));
    }

    /** What the applicant sees with number and query code. */
    String applicantSees() {
        try (Visitor citizen = Visitor.of(url)) {
            Page page = citizen.goTo("/track?number=" + number()).page();
            page.getByLabel("查询码").fill(receipt.queryCode());
            press(page, "查询");
            return text(citizen);
        }
    }

    /** Somebody of the office with their browser, to do what is no move. */
    Visitor person(Role who) {
        return people.computeIfAbsent(who, signIn);
    }

    /** Another day: everybody signs in anew. */
    CaseWalk nextTime() {
        people.values().forEach(Visitor::close);
        people.clear();
        return this;
    }

    /** Fills fields in by name, whatever they are; several values of one field stand on lines. */
    static void fill(Page page, Map<String, String> fields) {
        fields.forEach((name, value) -> {
            Locator field = page.locator("main form [name='" + name + "']");
            String kind = (String) field.first().evaluate("e => e.tagName + ':' + e.type");
            if (kind.endsWith(":radio") || kind.endsWith(":checkbox")) {
                page.locator("main form [name='" + name + "'][value='" + value + "']")
                        .check();
            } else if (kind.startsWith("SELECT")) {
                field.selectOption(value);
            } else {
                field.fill(value);
            }
        });
    }

    static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private Visitor opened(Role who, Move move) {
        Visitor visitor = person(who).goTo("/desk/requests/" + number());
        visitor.page()
                .locator("main a[href$='/moves/" + word(move) + "']")
                .first()
                .click();
        return visitor;
    }

    private Visitor chosen(Disposition disposition) {
        Visitor visitor = opened(Role.CLERK, Move.DRAFT_REPLY);
        visitor.page()
                .locator("[name=disposition][value=" + disposition.name() + "]")
                .check();
        press(visitor.page(), "下一步，填写答复");
        return visitor;
    }

    private CaseWalk done(Visitor visitor, Move move) {
        assertThat(visitor.path()).as(move + ": " + text(visitor)).endsWith("?done=" + word(move));
        return this;
    }

    private static String word(Move move) {
        return move.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String text(Visitor visitor) {
        return visitor.page().locator("main").innerText();
    }

    @Override
    public void close() {
        nextTime();
    }
}
