package org.gongkai.dialogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.page.WrongCodes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 查询来信: whoever has number and query code follows the letter, reads the answer and rates it. After a few wrong codes none is
 * looked at for a quarter of an hour.
 */
@Service
public class FollowingLetter {

    private static final String TRIES = "letter";
    private static final String WRONG = "来信编号或者查询码不正确，请对照回执再输一次。";
    private static final String TOO_MANY = "查询码输错次数过多，请15分钟后再试。";

    private final LetterStore store;
    private final LetterSecrets secrets;
    private final WrongCodes wrong;
    private final Agencies agencies;
    private final Clock clock;

    FollowingLetter(LetterStore store, LetterSecrets secrets, WrongCodes wrong, Agencies agencies, Clock clock) {
        this.store = store;
        this.secrets = secrets;
        this.wrong = wrong;
        this.agencies = agencies;
        this.clock = clock;
    }

    /**
     * What opens a letter.
     *
     * @param number as typed
     * @param code query code as typed
     * @param source network address the question comes from, for throttling only
     */
    public record Key(String number, String code, String source) {

        /** Never printed, so that it does not get into logs. */
        @Override
        public String toString() {
            return "Key";
        }
    }

    /** The letter as of today. Fields of problems: {@code number}, {@code code}. */
    public Outcome<TrackedLetter> find(Key key) {
        return switch (open(key)) {
            case Outcome.Done<Letter>(Letter letter) -> Outcome.done(tracked(letter));
            case Outcome.Refused<Letter>(List<Problem> problems) -> Outcome.refused(problems);
        };
    }

    /** 评价: once, after an answer. Fields of problems: {@code satisfaction}. */
    @Transactional
    public Outcome<LetterNumber> rate(Key key, @Nullable Satisfaction satisfaction) {
        if (open(key) instanceof Outcome.Refused<Letter>(List<Problem> problems)) {
            return Outcome.refused(problems);
        }
        Letter letter =
                store.lock(LetterNumber.parse(key.number()).orElseThrow()).orElseThrow();
        if (!mayRate(letter)) {
            return Outcome.refused(List.of(Problem.of(letter.satisfaction() == null ? "答复以后才能评价。" : "您已经评价过了，谢谢。")));
        }
        if (satisfaction == null) {
            return Outcome.refused(List.of(new Problem("satisfaction", "请选择对答复是否满意。")));
        }
        var fact = new LetterFact.SatisfactionGiven(LocalDate.now(clock), satisfaction);
        Letter after = letter.after(fact, letter.handledBy());
        String citizen = Actor.citizen().username();
        store.append(
                letter.id(),
                letter.number(),
                new RecordedLetterFact(after.facts(), fact, clock.instant(), citizen, "来信人"),
                null);
        store.project(after, fact);
        return Outcome.done(letter.number());
    }

    private Outcome<Letter> open(Key key) {
        Optional<LetterNumber> number = LetterNumber.parse(key.number());
        if (number.isEmpty()) {
            return Outcome.refused(List.of(new Problem("number", "来信编号应像 lx-zfb-2026-0001 这样，请对照回执填写。")));
        }
        if (wrong.tooMany(TRIES, number.get().value(), key.source())) {
            return Outcome.refused(List.of(new Problem("code", TOO_MANY)));
        }
        Optional<Letter> letter = store.find(number.get())
                .filter(l -> store.secret(l.id())
                        .filter(row -> secrets.isCode(l.number(), key.code(), row.queryCodeMac()))
                        .isPresent());
        if (letter.isEmpty()) {
            wrong.add(TRIES, number.get().value(), key.source());
            return Outcome.refused(List.of(new Problem("code", WRONG)));
        }
        return Outcome.done(letter.get());
    }

    private TrackedLetter tracked(Letter letter) {
        List<RecordedLetterFact> facts = store.facts(letter.id());
        LetterSecrets.SecretRow row = store.secret(letter.id()).orElseThrow();
        Map<Integer, byte[]> sealed = store.sealed(letter.id());
        LetterWords words = LetterFile.words(letter, facts, row, sealed, secrets);
        LetterFile.Reply reply = LetterFile.reply(letter, facts, row, sealed, secrets);
        return new TrackedLetter(
                letter,
                name(letter.agency()),
                words.title(),
                words.text(),
                reply == null ? "" : reply.text(),
                reply == null ? null : reply.on(),
                facts.stream()
                        .map(RecordedLetterFact::fact)
                        .filter(LetterFact::forTheWriter)
                        .map(f -> new TrackedLetter.Step(
                                f.on(), LetterWording.title(f), LetterWording.detail(f, this::name)))
                        .toList(),
                mayRate(letter));
    }

    private static boolean mayRate(Letter letter) {
        return letter.stage() == LetterStage.ANSWERED && letter.satisfaction() == null;
    }

    private String name(AgencyCode code) {
        return agencies.find(code).map(Agency::name).orElse(code.value());
    }
}
