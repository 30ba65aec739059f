package org.gongkai.dialogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 公开问答: with the writer's consent, by a reviewer or head who did not give the answer; the public version is written anew and must
 * not hold what tells who wrote. Withdrawing names its reason to everybody.
 */
@Service
public class PublishingLetter {

    private static final int MOST_REASON = 300;
    private static final int FEWEST_OF_NAME = 2;

    /** Mobile numbers and resident identity numbers. */
    private static final Pattern PERSONAL = Pattern.compile("(?<!\\d)(1[3-9]\\d{9}|\\d{17}[\\dXx])(?!\\d)");

    private final LetterStore store;
    private final LetterSecrets secrets;
    private final LetterScope scope;
    private final Clock clock;

    PublishingLetter(LetterStore store, LetterSecrets secrets, LetterScope scope, Clock clock) {
        this.store = store;
        this.secrets = secrets;
        this.scope = scope;
        this.clock = clock;
    }

    /** Publishes. Fields of problems: {@code publicTitle}, {@code publicQuestion}, {@code publicAnswer}. */
    @Transactional
    public Outcome<LetterNumber> publish(LetterNumber number, PublicVersion version, Actor by) {
        Letter letter = store.lock(number).orElseThrow();
        by.require(scope.publishes(by, letter), "公开问答");
        List<RecordedLetterFact> facts = store.facts(letter.id());
        List<Problem> problems = new ArrayList<>(reasonsAgainst(letter, facts, by));
        LetterSecrets.SecretRow row = store.secret(letter.id()).orElse(null);
        if (row == null) {
            problems.add(Problem.of("来信保管期满，内容已经销毁，不能再公开。"));
            return Outcome.refused(problems);
        }
        Map<Integer, byte[]> sealed = store.sealed(letter.id());
        LetterWords words = LetterFile.words(letter, facts, row, sealed, secrets);
        check(problems, "publicTitle", version.title(), WritingLetter.MOST_TITLE, "标题", words);
        check(problems, "publicQuestion", version.question(), WritingLetter.MOST_TEXT, "问题", words);
        check(problems, "publicAnswer", version.answer(), HandlingLetter.MOST_REPLY, "答复", words);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        return keep(
                letter,
                new LetterFact.LetterPublished(
                        today(),
                        version.title().strip(),
                        version.question().strip(),
                        version.answer().strip(),
                        version.common()),
                by);
    }

    /** Takes it off. Fields of problems: {@code withdrawReason}. @param reason everybody may read it */
    @Transactional
    public Outcome<LetterNumber> withdraw(LetterNumber number, String reason, Actor by) {
        Letter letter = store.lock(number).orElseThrow();
        by.require(scope.publishes(by, letter), "撤下公开的问答");
        List<Problem> problems = new ArrayList<>();
        if (!letter.published()) {
            problems.add(Problem.of("这封来信没有公开。"));
        }
        if (reason.isBlank() || reason.strip().length() > MOST_REASON) {
            problems.add(new Problem("withdrawReason", "请写明撤下的理由，公众打开原来的地址时能看到；最多" + MOST_REASON + "个字。"));
        }
        return problems.isEmpty()
                ? keep(letter, new LetterFact.LetterUnpublished(today(), reason.strip()), by)
                : Outcome.refused(problems);
    }

    private static List<Problem> reasonsAgainst(Letter letter, List<RecordedLetterFact> facts, Actor by) {
        List<Problem> problems = new ArrayList<>();
        if (letter.stage() != LetterStage.ANSWERED) {
            problems.add(Problem.of("答复以后才能公开。"));
        }
        if (!letter.consent()) {
            problems.add(Problem.of("来信人没有同意公开，答复只给本人看。"));
        }
        if (letter.published()) {
            problems.add(Problem.of("已经公开；需要修改的，先撤下再公开。"));
        }
        boolean ownAnswer = facts.stream()
                .anyMatch(f -> f.fact() instanceof LetterFact.LetterReplied
                        && f.actor().equals(by.username()));
        if (ownAnswer && !by.isSystem()) {
            problems.add(Problem.of("答复是您本人作出的，请由另一位审查人或者负责人公开。"));
        }
        return problems;
    }

    private static void check(
            List<Problem> problems, String field, String text, int most, String what, LetterWords writer) {
        if (text.isBlank()) {
            problems.add(new Problem(field, "请填写公开的" + what + "。"));
            return;
        }
        if (text.strip().length() > most) {
            problems.add(new Problem(field, "公开的" + what + "最多" + most + "个字，请缩短。"));
        }
        if (tellsWhoWrote(text, writer)) {
            problems.add(new Problem(field, "公开的" + what + "里还有来信人的姓名、联系方式，或者手机号、身份证号，请隐去。"));
        }
    }

    private static boolean tellsWhoWrote(String text, LetterWords writer) {
        return PERSONAL.matcher(text).find()
                || (writer.name().length() >= FEWEST_OF_NAME && text.contains(writer.name()))
                || (!writer.contact().isEmpty() && text.contains(writer.contact()));
    }

    private Outcome<LetterNumber> keep(Letter letter, LetterFact fact, Actor by) {
        Letter after = letter.after(fact, letter.handledBy());
        store.append(
                letter.id(),
                letter.number(),
                new RecordedLetterFact(after.facts(), fact, clock.instant(), by.username(), by.displayName()),
                null);
        store.project(after, fact);
        return Outcome.done(letter.number());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
