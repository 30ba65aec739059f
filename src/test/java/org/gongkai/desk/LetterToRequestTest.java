package org.gongkai.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.gongkai.dialogue.FollowingLetter;
import org.gongkai.dialogue.LetterEntry;
import org.gongkai.dialogue.LetterFile;
import org.gongkai.dialogue.LetterKind;
import org.gongkai.dialogue.LetterNumber;
import org.gongkai.dialogue.LetterReceipt;
import org.gongkai.dialogue.LetterStage;
import org.gongkai.dialogue.Letters;
import org.gongkai.dialogue.TrackedLetter;
import org.gongkai.dialogue.WritingLetter;
import org.gongkai.identity.NotPermitted;
import org.gongkai.identity.Role;
import org.gongkai.page.Outcome;
import org.gongkai.request.EndingHandling;
import org.gongkai.request.RegisteringPaperRequest;
import org.gongkai.request.RequestFile;
import org.gongkai.request.RequestFiles;
import org.gongkai.request.RequestNumber;
import org.gongkai.statute.ApplicantKind;
import org.gongkai.statute.Disposition;
import org.gongkai.statute.SubType;
import org.gongkai.words.Filings;
import org.gongkai.words.People;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.TestClock;
import org.gongkai.words.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A letter that was a request all along (J08). */
class LetterToRequestTest extends DeskTest {

    private static final LocalDate FRI_2026_06_12 = LocalDate.of(2026, 6, 12);

    @Autowired
    WritingLetter writing;

    @Autowired
    FollowingLetter following;

    @Autowired
    ConvertingLetter converting;

    @Autowired
    ConvertingRequest back;

    @Autowired
    Letters letters;

    @Autowired
    EndingHandling ending;

    @Autowired
    RegisteringPaperRequest paper;

    @Autowired
    RequestFiles files;

    private LetterReceipt written(LetterKind kind) {
        return writing.write(new LetterEntry(
                        kind, code(), "请公开某村道路验收报告", "想看2025年的验收报告", "/x", "来信人甲", "xin@demo.example", true))
                .orThrow();
    }

    @Test
    void becomesARequestOfTheDayItCame() {
        LetterReceipt receipt = written(LetterKind.QUESTION);
        String name = account(unique("clerk"), code(), Role.CLERK);
        clock.setTo(FRI_2026_06_12);
        String path = "/desk/letters/" + receipt.number() + "/request";
        try (Visitor visitor = inBrowser(name)) {
            visitor.goTo(path).isFine("letter-to-request");
        }
        PlainVisitor clerk = signedIn(name);
        clerk.get(path);
        assertThat(clerk.submit(Map.of()).status()).isEqualTo(422);
        var sent = clerk.submit(Map.of("applicantKind", "NATURAL_PERSON"));
        assertThat(sent.status()).isEqualTo(303);

        RequestNumber number = RequestNumber.parse(sent.location().substring("/desk/requests/".length()))
                .orElseThrow();
        RequestFile file = files.find(number, People.clerk(code())).orElseThrow();
        assertThat(file.received().on()).isEqualTo(TestClock.WED_2026_06_10);
        assertThat(Objects.requireNonNull(file.received().origin()).ref())
                .isEqualTo(receipt.number().value());
        TrackedLetter letter = following
                .find(new FollowingLetter.Key(receipt.number().value(), receipt.queryCode(), "127.0.0.1"))
                .orThrow();
        assertThat(letter.letter().stage()).isEqualTo(LetterStage.CONVERTED);
        assertThat(letter.letter().request()).isEqualTo(number.value());
        assertThat(clerk.submit(Map.of("applicantKind", "NATURAL_PERSON")).status())
                .as("a second time")
                .isEqualTo(422);
    }

    @Test
    void aMistakeOnAPageIsNoRequestAndOnlyItsClerkConverts() {
        LetterReceipt mistake = written(LetterKind.MISTAKE);
        assertThat(converting.convert(mistake.number(), ApplicantKind.NATURAL_PERSON, "x", People.clerk(code())))
                .isInstanceOf(Outcome.Refused.class);
        LetterReceipt question = written(LetterKind.QUESTION);
        assertThatThrownBy(() -> converting.convert(
                        question.number(), ApplicantKind.NATURAL_PERSON, "x", People.clerk("elsewhere")))
                .isInstanceOf(NotPermitted.class);
    }

    private void endsAsQuestion(RequestNumber number) {
        ending.end(
                        number,
                        new EndingHandling.Ending(
                                LocalDate.now(clock),
                                Disposition.O3,
                                SubType.NOT_GOVERNMENT_INFORMATION,
                                "要的是政策解答，不是政府信息"),
                        People.head(code()))
                .orThrow();
    }

    @Test
    void goesBackToItsLetterWithTheDayItCame() {
        LetterReceipt receipt = written(LetterKind.QUESTION);
        clock.setTo(FRI_2026_06_12);
        RequestNumber number = converting
                .convert(receipt.number(), ApplicantKind.NATURAL_PERSON, "请公开验收报告", People.clerk(code()))
                .orThrow()
                .number();
        assertThat(back.convert(number, null, "其实是咨询", People.clerk(code()))).isInstanceOf(Outcome.Refused.class);
        endsAsQuestion(number);

        assertThat(back.convert(number, null, "其实是咨询", People.clerk(code()))
                        .orThrow()
                        .number())
                .isEqualTo(receipt.number());
        TrackedLetter letter = following
                .find(new FollowingLetter.Key(receipt.number().value(), receipt.queryCode(), "127.0.0.1"))
                .orThrow();
        assertThat(letter.letter().stage()).isEqualTo(LetterStage.OPEN);
        assertThat(letter.letter().receivedOn()).isEqualTo(TestClock.WED_2026_06_10);
        assertThat(letter.steps().getLast().detail()).contains("其实是咨询", number.value());
        assertThat(back.convert(number, null, "再转", People.clerk(code()))).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aRequestThatWasNoneGoesOnAsALetterOfTheSameDay() {
        RequestNumber number = paper.register(
                        Filings.to(code()).inPerson(TestClock.WED_2026_06_10), null, People.clerk(code()))
                .orThrow()
                .number();
        clock.setTo(FRI_2026_06_12);
        String name = account(unique("clerk"), code(), Role.CLERK);
        String path = "/desk/requests/" + number + "/dialogue";
        try (Visitor visitor = inBrowser(name)) {
            visitor.goTo(path).isFine("request-to-letter-not-yet");
            endsAsQuestion(number);
            assertThat(visitor.goTo("/desk/requests/" + number)
                            .page()
                            .locator("main")
                            .innerText())
                    .contains("转为来信");
            visitor.goTo(path).isFine("request-to-letter");
            visitor.page().locator("main form button").click();
            assertThat(visitor.status()).isEqualTo(422);
            visitor.page().getByLabel("咨询").check();
            visitor.page().getByLabel("理由").fill("要的是政策解答");
            visitor.page().locator("main form button").click();
            visitor.isFine("request-to-letter-made");
        }
        LetterNumber made = back.letterOf(number).orElseThrow();
        LetterFile letter = letters.find(made, People.clerk(code())).orElseThrow();
        assertThat(letter.letter().receivedOn()).isEqualTo(TestClock.WED_2026_06_10);
        assertThat(letter.letter().consent()).isFalse();
        assertThat(letter.words().title()).contains("城乡居民医保补助资金");
        assertThat(letters.writer(made, People.clerk(code())).contact()).isEqualTo("applicant@example.org");
        assertThatThrownBy(() -> back.convert(number, LetterKind.QUESTION, "x", People.clerk("elsewhere")))
                .isInstanceOf(NotPermitted.class);
    }
}
