package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongkai.identity.Actor;
import org.gongkai.identity.NotPermitted;
import org.gongkai.page.Outcome;
import org.gongkai.statute.Consulted;
import org.gongkai.statute.Disposition;
import org.gongkai.statute.LetterKind;
import org.gongkai.words.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters: numbered, in the words of their template, frozen when they go out. */
class LettersTest extends RequestTest {

    @Autowired
    LetterWordings wordings;

    @Autowired
    LetterRegister register;

    @Autowired
    PreviewingLetters previewing;

    @Autowired
    JdbcClient sql;

    @Test
    void everyKindHasItsOwnSeriesOfTheYear() {
        RequestNumber first = handedIn(TUE_2026_04_07);
        RequestNumber second = handedIn(TUE_2026_04_07);
        correct(first);
        correct(second);
        consult(handedIn(TUE_2026_04_07));
        assertThat(lines(null))
                .extracting(LetterRegister.Line::number)
                .containsExactly(
                        "某代字公开知〔2026〕1号",
                        "某代字公开征〔2026〕1号",
                        "某代字公开登〔2026〕3号",
                        "某代字公开补〔2026〕2号",
                        "某代字公开补〔2026〕1号",
                        "某代字公开登〔2026〕2号",
                        "某代字公开登〔2026〕1号");
        assertThat(letter(second, null).letterNumber()).isEqualTo("某代字公开补〔2026〕2号");
        assertThat(lines(LetterKind.L02)).hasSize(2);
        assertThat(lines(LetterKind.L11)).isEmpty();
    }

    @Test
    void theApplicantIsToldThatOthersAreAskedButNotWhom() {
        RequestNumber number = handedIn(TUE_2026_04_07);
        consult(number);
        ReplyLetter told = letter(number, LetterKind.L07);
        assertThat(told.recipient()).isEqualTo("申请人甲");
        assertThat(String.join("", told.paragraphs()))
                .contains("征求第三方的意见", "不计算在")
                .doesNotContain("某公司");
        ReplyLetter asked = letter(number, null);
        assertThat(asked.title()).isEqualTo("第三方意见征询书");
        assertThat(asked.recipient()).isEqualTo("某公司");
        assertThat(String.join("", asked.paragraphs())).doesNotContain("申请人甲");
    }

    @Test
    void theReceiptIsALetterOfItsOwn() {
        RequestNumber number = handedIn(TUE_2026_04_07);
        ReplyLetter receipt =
                files.notice(number, 1, LetterKind.L01, office.clerk()).orElseThrow();
        assertThat(receipt.title()).isEqualTo("登记回执");
        assertThat(receipt.letterNumber()).isEqualTo("某代字公开登〔2026〕1号");
        assertThat(String.join("", receipt.paragraphs())).contains(number.value(), "最迟2026年5月8日答复", "当面");
    }

    @Test
    void endingIsPutDownInALetter() {
        RequestNumber number = handedIn(TUE_2026_04_07);
        moves.ending()
                .end(
                        number,
                        new EndingHandling.Ending(
                                TUE_2026_04_07,
                                Disposition.O3,
                                Disposition.O3.subTypes().getLast(),
                                "申请人已经去世"),
                        office.head())
                .orThrow();
        ReplyLetter letter = letter(number, null);
        assertThat(letter.letterNumber()).isEqualTo("某代字公开终〔2026〕1号");
        assertThat(String.join("", letter.paragraphs())).contains("终止办理该申请", "申请人已经去世");
    }

    @Test
    void aLetterIsLookedAtBeforeItGoesOut() {
        RequestNumber number = handedIn(TUE_2026_04_07);
        int before = file(number).timeline().size();
        List<ReplyLetter> letters = previewing
                .of(() -> moves.consulting()
                        .ask(
                                number,
                                new Consulting.Question(
                                        TUE_2026_04_07, Consulted.THIRD_PARTY, "某公司", "某路2号", null, "是否同意公开报价单"),
                                office.clerk()))
                .orThrow();
        assertThat(letters).extracting(ReplyLetter::title).containsExactly("第三方意见征询书", "征求意见告知书");
        assertThat(letters).extracting(ReplyLetter::letterNumber).containsOnly("");
        assertThat(file(number).timeline()).hasSize(before);
        assertThat(fields(previewing.of(() -> moves.consulting()
                        .ask(
                                number,
                                new Consulting.Question(TUE_2026_04_07, Consulted.THIRD_PARTY, "", "", null, ""),
                                office.clerk()))))
                .containsExactly("name", "question");
        consult(number);
        assertThat(letter(number, LetterKind.L05).letterNumber())
                .as("no number was taken")
                .endsWith("〔2026〕1号");
    }

    @Test
    void whoIsAskedGetsASlipToSendBack() {
        RequestNumber number = handedIn(TUE_2026_04_07);
        consult(number);
        ReplyLetter asked = letter(number, null);
        assertThat(asked.slip()).isNotNull().satisfies(slip -> {
            assertThat(slip.title()).isEqualTo("第三方意见回执");
            assertThat(slip.rows()).extracting(ReplyLetter.Slip.Row::label).contains("意见", "日期");
        });
        LetterFile file = LetterFile.slip(asked, "pdf").orElseThrow().orThrow();
        assertThat(file.name()).isEqualTo("某代字公开征〔2026〕1号第三方意见回执.pdf");
        assertThat(file.content()).isNotEmpty();
        assertThat(LetterFile.slip(letter(number, LetterKind.L07), "pdf")).isEmpty();
    }

    @Test
    void theExtensionSaysTheOldAndTheNewDay() {
        RequestNumber number = handedIn(TUE_2026_04_07);
        moves.extending()
                .propose(number, new ExtendingTimeLimit.Proposal(TUE_2026_04_07, 5, "需要查阅档案"), office.clerk())
                .orThrow();
        moves.extending().approve(number, TUE_2026_04_07, office.head()).orThrow();
        ReplyLetter letter = letter(number, null);
        assertThat(letter.letterNumber()).isEqualTo("某代字公开延〔2026〕1号");
        assertThat(String.join("", letter.paragraphs())).contains("原至2026年5月8日届满", "至2026年5月14日届满", "负责人同意");
    }

    @Test
    void concurrentLettersNeverShareANumber() throws Exception {
        List<RequestNumber> numbers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            numbers.add(handedIn(TUE_2026_04_07));
        }
        try (ExecutorService several = Executors.newFixedThreadPool(4)) {
            List<Callable<Boolean>> work = new ArrayList<>();
            numbers.forEach(number -> work.add(() -> {
                correct(number);
                return true;
            }));
            for (Future<Boolean> one : several.invokeAll(work)) {
                one.get();
            }
        }
        assertThat(lines(LetterKind.L02).stream()
                        .map(LetterRegister.Line::number)
                        .distinct())
                .hasSize(8);
    }

    @Test
    void aLetterThatWentOutKeepsItsWords() {
        RequestNumber before = handedIn(TUE_2026_04_07);
        correct(before);
        ReplyLetter sent = letter(before, null);
        String text =
                StandardLetters.of(LetterKind.L02, TUE_2026_04_07).orElseThrow().text() + "\n联系电话：0319-0000000。";
        wordings.change(LetterKind.L02, text, TUE_2026_04_07, "加上联系电话", office.head())
                .orThrow();
        RequestNumber after = handedIn(TUE_2026_04_07);
        correct(after);
        assertThat(letter(after, null).paragraphs()).contains("联系电话：0319-0000000。");
        assertThat(letter(before, null)).isEqualTo(sent);
        assertThat(lines(LetterKind.L02))
                .extracting(LetterRegister.Line::template)
                .containsExactly(office.code() + "/1", "standard/2019-05-15");
        assertThatThrownBy(
                        () -> sql.sql("update request_letter set number = 'x'").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql.sql("delete from letter_wording").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void wordsWithoutWhatTheLawWantsAreRefusedWithEveryReason() {
        clock.setTo(TUE_2026_04_07);
        Outcome<LetterKind> refused =
                wordings.change(LetterKind.L02, "请补正{什么}。{", LocalDate.of(2026, 4, 6), "", office.head());
        assertThat(reasons(refused))
                .contains(
                        "缺少必备要素“{开头}”",
                        "缺少必备要素“{补正事项}”",
                        "缺少必备要素“{补正期限}”",
                        "缺少法定内容“第三十条”",
                        "缺少法定内容“视为放弃申请”",
                        "花括号没有成对，或者中间有空格",
                        "请写明修改的理由")
                .anyMatch(why -> why.startsWith("没有名为“{什么}”的要素"))
                .anyMatch(why -> why.startsWith("只能从今天"));
        for (Actor other : List.of(office.clerk(), office.reviewer(), People.leader(), Actor.citizen())) {
            assertThatThrownBy(() -> wordings.change(LetterKind.L02, "x", TUE_2026_04_07, "y", other))
                    .isInstanceOf(NotPermitted.class);
        }
    }

    @Test
    void everyWordingHasItsFirstAndItsLastDay() {
        clock.setTo(TUE_2026_04_07);
        String text =
                StandardLetters.of(LetterKind.L02, TUE_2026_04_07).orElseThrow().text();
        wordings.change(LetterKind.L02, text + "\n一。", TUE_2026_04_07, "第一次", office.head())
                .orThrow();
        wordings.change(LetterKind.L02, text + "\n二。", LocalDate.of(2026, 7, 1), "第二次", office.head())
                .orThrow();
        wordings.change(LetterKind.L02, text + "\n三。", LocalDate.of(2026, 5, 1), "第三次，代替第二次", office.head())
                .orThrow();
        List<LetterWordings.Former> history = wordings.history(LetterKind.L02, office.head());
        assertThat(history)
                .extracting(LetterWordings.Former::validTo)
                .containsExactly(null, LocalDate.of(2026, 4, 30), LocalDate.of(2026, 4, 30));
        assertThat(history).extracting(LetterWordings.Former::used).containsExactly(true, false, true);
        assertThat(wordings.find(LetterKind.L02, office.head()).orElseThrow().validTo())
                .isEqualTo("2026-04-30");
    }

    @Test
    void standardTextsFollowOneAnotherWithoutAGap() {
        assertThat(StandardLetters.kinds())
                .containsAll(java.util.Arrays.stream(LetterKind.values())
                        .filter(kind -> kind != LetterKind.L06) // a slip
                        .toList());
        LetterTemplate first =
                StandardLetters.of(LetterKind.L02, TUE_2026_04_07).orElseThrow();
        LetterTemplate second = first.worded("standard/2026-05-01", LocalDate.of(2026, 5, 1), null, first.text());
        LocalDate until = LocalDate.of(2026, 4, 30);
        LetterTemplate ended = first.worded(first.version(), first.validFrom(), until, first.text());
        assertThat(StandardLetters.reasonsAgainst(List.of(ended, second))).isEmpty();
        assertThat(StandardLetters.reasonsAgainst(List.of(first, second))).hasSize(1); // both on 1 May
        assertThat(StandardLetters.reasonsAgainst(List.of(ended))).hasSize(1); // none on 1 May
        assertThat(ended.holdsOn(until)).isTrue();
        assertThat(second.holdsOn(until)).isFalse();
    }

    @Test
    void everyReplyHasAStandardTextWithItsElements() {
        for (Disposition disposition : Disposition.values()) {
            if (disposition.group() != Disposition.Group.OTHER) {
                LetterTemplate template =
                        StandardLetters.of(disposition.letter(), TUE_2026_04_07).orElseThrow();
                assertThat(template.lacking(Map.of())).as(disposition.name()).contains("开头");
            }
        }
    }

    @Test
    void strangersReadNoRegister() {
        assertThatThrownBy(() -> register.page(new LetterRegister.Filter(2026, null), 1, 10, People.administrator()))
                .isInstanceOf(NotPermitted.class);
        correct(handedIn(TUE_2026_04_07));
        assertThat(register.page(new LetterRegister.Filter(2026, null), 1, 10, People.clerk("other"))
                        .lines())
                .isEmpty();
        assertThat(register.page(new LetterRegister.Filter(2026, null), 1, 10, People.leader())
                        .lines())
                .isNotEmpty();
    }

    private void correct(RequestNumber number) {
        moves.asking()
                .ask(
                        number,
                        new AskingCorrection.CorrectionNotice(
                                TUE_2026_04_07, LocalDate.of(2026, 4, 20), List.of("请写明年份"), ""),
                        office.clerk())
                .orThrow();
    }

    private void consult(RequestNumber number) {
        moves.consulting()
                .ask(
                        number,
                        new Consulting.Question(
                                TUE_2026_04_07, Consulted.THIRD_PARTY, "某公司", "某路2号", null, "是否同意公开报价单"),
                        office.clerk())
                .orThrow();
    }

    private ReplyLetter letter(RequestNumber number, @org.jspecify.annotations.Nullable LetterKind kind) {
        int last = files.find(number, office.clerk())
                .orElseThrow()
                .timeline()
                .getLast()
                .seq();
        return files.notice(number, last, kind, office.clerk()).orElseThrow();
    }

    private List<LetterRegister.Line> lines(@org.jspecify.annotations.Nullable LetterKind kind) {
        return register.page(new LetterRegister.Filter(2026, kind), 1, 50, office.clerk())
                .lines();
    }
}
