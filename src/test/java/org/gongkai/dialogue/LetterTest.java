package org.gongkai.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.gongkai.identity.Actor;
import org.gongkai.identity.NotPermitted;
import org.gongkai.identity.Role;
import org.gongkai.page.Paging;
import org.gongkai.page.WrongCodes;
import org.gongkai.words.People;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class LetterTest extends DialogueTest {

    private static final Letters.Filter ALL = new Letters.Filter(null, null, null);
    private static final LocalDate FRI_2026_06_12 = LocalDate.of(2026, 6, 12);

    @Test
    void isAnsweredAndRatedByWhoHoldsNumberAndCode() {
        LetterReceipt receipt = written(LetterKind.QUESTION);
        assertThat(fields(following.rate(key(receipt), Satisfaction.SATISFIED))).containsExactly("");

        clock.setTo(FRI_2026_06_12);
        handling.reply(receipt.number(), ANSWER, clerk).orThrow();
        TrackedLetter tracked = following.find(key(receipt)).orThrow();

        assertThat(tracked.reply()).isEqualTo(ANSWER);
        assertThat(tracked.repliedOn()).isEqualTo(FRI_2026_06_12);
        assertThat(tracked.text()).contains("医保关系");
        assertThat(tracked.mayRate()).isTrue();
        assertThat(fields(following.rate(key(receipt), null))).containsExactly("satisfaction");
        following.rate(key(receipt), Satisfaction.SATISFIED).orThrow();
        assertThat(fields(following.rate(key(receipt), Satisfaction.SATISFIED))).containsExactly("");
        assertThat(following.find(key(receipt)).orThrow().letter().satisfaction())
                .isEqualTo(Satisfaction.SATISFIED);
    }

    @Test
    void refusesWithEveryReasonAtOnce() {
        var empty = new LetterEntry(null, "", " ", "", "", "", "x".repeat(100), false);
        assertThat(fields(writing.write(empty))).containsExactly("kind", "agency", "title", "text", "contact");
        var mistake = new LetterEntry(LetterKind.MISTAKE, code(), "有错字", "第二行", "", "", "", false);
        assertThat(fields(writing.write(mistake))).containsExactly("page");
    }

    @Test
    void needsNeitherNameNorContact() {
        var unnamed = new LetterEntry(LetterKind.SUGGESTION, code(), "多开一个窗口", "排队太久", "", "", "", false);
        LetterNumber number = writing.write(unnamed).orThrow().number();
        assertThat(letters.find(number, clerk).orElseThrow().named()).isFalse();
    }

    @Test
    void aWrongCodeOpensNothingAndTooManyAreNotLookedAt() {
        LetterReceipt receipt = written(LetterKind.QUESTION);
        String source = unique("source");
        var guess = new FollowingLetter.Key(receipt.number().value(), "AAAAAAAA", source);
        for (int i = 0; i < WrongCodes.MOST_OF_SOURCE_ON_NUMBER; i++) {
            assertThat(fields(following.find(guess))).containsExactly("code");
        }
        var right = new FollowingLetter.Key(receipt.number().value(), receipt.queryCode(), source);
        assertThat(fields(following.find(right))).containsExactly("code");
        assertThat(fields(following.find(key(receipt)))).isEmpty();
    }

    @Test
    void transferKeepsNumberAndDatesAndChangesWhoHandlesIt() {
        LetterReceipt receipt = written(LetterKind.COMPLAINT);
        var other = department("other");
        Actor otherClerk = People.clerk(other.code().value());
        assertThat(letters.find(receipt.number(), otherClerk)).isEmpty();
        assertThat(fields(handling.transfer(receipt.number(), code(), "", clerk)))
                .containsExactly("to", "reason");

        clock.setTo(FRI_2026_06_12);
        handling.transfer(receipt.number(), other.code().value(), "属于该局职责", clerk)
                .orThrow();

        assertThat(letters.find(receipt.number(), clerk)).isEmpty();
        Letter letter = letters.find(receipt.number(), otherClerk).orElseThrow().letter();
        assertThat(letter.agency()).isEqualTo(other.code());
        assertThat(letter.dueOn()).isEqualTo(receipt.dueOn());
        assertThatThrownBy(() -> handling.reply(receipt.number(), ANSWER, clerk))
                .isInstanceOf(NotPermitted.class);
        handling.reply(receipt.number(), ANSWER, otherClerk).orThrow();
    }

    @Test
    void closingNamesItsCauseAndTheLetterItRepeats() {
        LetterReceipt first = written(LetterKind.QUESTION);
        LetterReceipt again = written(LetterKind.QUESTION);
        assertThat(fields(handling.close(again.number(), null, "", "", clerk))).containsExactly("cause", "reason");
        assertThat(fields(handling.close(
                        again.number(), ClosingCause.REPEATED, again.number().value(), "同样的问题", clerk)))
                .containsExactly("first");
        handling.close(again.number(), ClosingCause.REPEATED, first.number().value(), "同样的问题", clerk)
                .orThrow();
        assertThat(following.find(key(again)).orThrow().steps().getLast().detail())
                .contains(first.number().value());
        assertThat(fields(handling.reply(again.number(), ANSWER, clerk))).containsExactly("");
    }

    @Test
    void onlyAClerkOfTheOrganHandles() {
        LetterNumber number = written(LetterKind.QUESTION).number();
        for (Actor other : List.of(People.head(code()), People.leader(), People.clerk("elsewhere"), Actor.citizen())) {
            assertThatThrownBy(() -> handling.reply(number, ANSWER, other)).isInstanceOf(NotPermitted.class);
            assertThatThrownBy(() -> letters.writer(number, other)).isInstanceOf(NotPermitted.class);
        }
        assertThatThrownBy(() -> letters.count(ALL, Actor.citizen())).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> letters.count(ALL, People.administrator())).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> handling.reply(new LetterNumber("lx-nobody-2026-0001"), ANSWER, clerk))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aReportIsReadOnlyWhereItIsHandled() {
        LetterNumber number = written(LetterKind.REPORT).number();
        Actor inspector = People.of(null, Role.INSPECTOR);
        assertThat(letters.find(number, inspector).orElseThrow().words().text()).isEmpty();
        assertThat(letters.find(number, clerk).orElseThrow().words().text()).contains("医保");
        assertThat(letters.find(number, clerk).orElseThrow().letter().consent()).isFalse();
    }

    @Test
    void openLettersStandFirstByTheDayTheyAreDue() {
        LetterNumber answered = written(LetterKind.QUESTION).number();
        LetterNumber complaint = written(LetterKind.COMPLAINT).number();
        LetterNumber question = written(LetterKind.QUESTION).number();
        handling.reply(answered, ANSWER, clerk).orThrow();
        assertThat(letters.list(ALL, new Paging(1, 10, 3), clerk))
                .extracting(line -> line.letter().number())
                .containsExactly(question, complaint, answered);
        assertThat(letters.count(new Letters.Filter(null, LetterKind.QUESTION, LetterStage.OPEN), clerk))
                .isEqualTo(1);
    }

    @Test
    void whatWasWrittenLiesNowhereInTheClear() {
        LetterNumber number = written(LetterKind.QUESTION).number();
        handling.reply(number, ANSWER, clerk).orThrow();
        assertThat(letters.writer(number, clerk).contact()).isEqualTo("0319-0001234");
        List<byte[]> sealed = sql.sql(
                        "select f.sealed from letter_fact f join letter l on l.id = f.letter_id where l.number = ?")
                .param(number.value())
                .query(byte[].class)
                .list();
        assertThat(sealed)
                .hasSize(2)
                .allSatisfy(bytes ->
                        assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("医保"));
        assertThat(sql.sql("select l::text || f.body::text from letter l join letter_fact f on f.letter_id = l.id"
                                + " where l.number = ?")
                        .param(number.value())
                        .query(String.class)
                        .list())
                .allSatisfy(row -> assertThat(row).doesNotContain("医保", "来信人甲", "0319-0001234"));
    }

    @Test
    void factsCannotBeChangedOrRemoved() {
        LetterNumber number = written(LetterKind.QUESTION).number();
        for (String change : List.of(
                "update letter_fact set on_date = on_date",
                "delete from letter_fact where seq = 1",
                "truncate letter_fact",
                "truncate letter cascade")) {
            assertThatThrownBy(() -> sql.sql(change).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
        }
        assertThat(letters.find(number, clerk).orElseThrow().facts()).hasSize(1);
    }
}
