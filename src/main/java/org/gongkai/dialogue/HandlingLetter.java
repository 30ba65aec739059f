package org.gongkai.dialogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 办理来信: a clerk of the organ that has the letter transfers it, answers it, closes it without an answer or notes that it became a
 * request. Each step appends one fact; the limit runs on from the day the letter came.
 */
@Service
public class HandlingLetter {

    static final int MOST_REPLY = 5000;
    private static final int MOST_REASON = 300;
    private static final int FEWEST_OF_REPLY = 10;

    private final LetterStore store;
    private final KeepingLetterFact keeping;
    private final LetterScope scope;
    private final Agencies agencies;
    private final Clock clock;

    HandlingLetter(LetterStore store, KeepingLetterFact keeping, LetterScope scope, Agencies agencies, Clock clock) {
        this.store = store;
        this.keeping = keeping;
        this.scope = scope;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** 转办 to another organ. Fields of problems: {@code to}, {@code reason}. @param reason read by the writer too */
    @Transactional
    public Outcome<LetterNumber> transfer(LetterNumber number, String to, String reason, Actor by) {
        Letter letter = forChange(number, by, "转办来信");
        List<Problem> problems = reasonsAgainstAny(letter);
        Optional<Agency> receiver = AgencyCode.parse(to)
                .flatMap(agencies::find)
                .filter(a -> a.existsOn(today()) && a.kind().takesRequests());
        if (receiver.isEmpty()) {
            problems.add(new Problem("to", "请选择转给哪个机关。"));
        } else if (receiver.get().code().equals(letter.agency())) {
            problems.add(new Problem("to", "来信已经在这个机关，请选择别的机关。"));
        }
        reason(problems, reason, "转办的理由，来信人也能看到");
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        Agency agency = receiver.orElseThrow();
        return keep(
                letter,
                new LetterFact.LetterTransferred(today(), letter.agency(), agency.code(), reason.strip()),
                agency.handledBy(),
                null,
                by);
    }

    /** 答复. Fields of problems: {@code reply}. */
    @Transactional
    public Outcome<LetterNumber> reply(LetterNumber number, String text, Actor by) {
        Letter letter = forChange(number, by, "答复来信");
        List<Problem> problems = reasonsAgainstAny(letter);
        int length = text.strip().length();
        if (length < FEWEST_OF_REPLY) {
            problems.add(new Problem("reply", "请写出答复的内容；只写“收到”“已转”不算答复。"));
        } else if (length > MOST_REPLY) {
            problems.add(new Problem("reply", "答复最多" + MOST_REPLY + "个字，请缩短。"));
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        return keep(
                letter,
                new LetterFact.LetterReplied(today()),
                letter.handledBy(),
                new LetterWords("", text.strip(), "", "", ""),
                by);
    }

    /**
     * 办结 without an answer (J03). Fields of problems: {@code cause}, {@code first}, {@code reason}.
     *
     * @param first number of the letter it repeats; empty for other causes
     * @param reason read by the writer too
     */
    @Transactional
    public Outcome<LetterNumber> close(
            LetterNumber number, @Nullable ClosingCause cause, String first, String reason, Actor by) {
        Letter letter = forChange(number, by, "办结来信");
        List<Problem> problems = reasonsAgainstAny(letter);
        if (cause == null) {
            problems.add(new Problem("cause", "请选择不答复的原因。"));
        }
        Optional<Letter> repeated = LetterNumber.parse(first).flatMap(store::find);
        if (cause == ClosingCause.REPEATED
                && repeated.filter(l -> !l.number().equals(number)).isEmpty()) {
            problems.add(new Problem("first", "请填写以前那封来信的编号，例如 lx-zfb-2026-0001。"));
        }
        reason(problems, reason, "理由，来信人也能看到");
        if (!problems.isEmpty() || cause == null) {
            return Outcome.refused(problems);
        }
        String earlier = cause == ClosingCause.REPEATED
                ? repeated.map(l -> l.number().value()).orElse(null)
                : null;
        return keep(
                letter,
                new LetterFact.LetterClosed(today(), cause, earlier, reason.strip()),
                letter.handledBy(),
                null,
                by);
    }

    /** Holds an open letter until the end of the transaction, for whoever makes a request of it. */
    @Transactional
    public Outcome<Letter> hold(LetterNumber number, Actor by) {
        Letter letter = forChange(number, by, "把来信转为申请");
        List<Problem> problems = reasonsAgainstAny(letter);
        return problems.isEmpty() ? Outcome.done(letter) : Outcome.refused(problems);
    }

    /** 转为申请 (J08): notes the request it became; whoever calls has made that request with the date of the letter. */
    @Transactional
    public Outcome<LetterNumber> convert(LetterNumber number, String request, Actor by) {
        Letter letter = forChange(number, by, "把来信转为申请");
        List<Problem> problems = reasonsAgainstAny(letter);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        return keep(letter, new LetterFact.LetterConverted(today(), request), letter.handledBy(), null, by);
    }

    /**
     * 转回来信: the request it became was none after all (J08). Fields of problems: {@code reason}.
     *
     * @param request the request it became
     */
    @Transactional
    public Outcome<LetterNumber> takeBack(LetterNumber number, String request, String reason, Actor by) {
        Letter letter = forChange(number, by, "把申请转回来信");
        List<Problem> problems = new ArrayList<>();
        if (letter.stage() != LetterStage.CONVERTED || !request.equals(letter.request())) {
            problems.add(Problem.of("来信 " + number + " 现在不是这件申请的来信，不能转回。"));
        }
        reason(problems, reason, "转回的理由，来信人也能看到");
        return problems.isEmpty()
                ? keep(
                        letter,
                        new LetterFact.LetterTakenBack(today(), request, reason.strip()),
                        letter.handledBy(),
                        null,
                        by)
                : Outcome.refused(problems);
    }

    private Outcome<LetterNumber> keep(
            Letter letter, LetterFact fact, AgencyCode handler, @Nullable LetterWords words, Actor by) {
        return keeping.keep(letter, fact, handler, words, by);
    }

    private Letter forChange(LetterNumber number, Actor by, String what) {
        Letter letter = store.lock(number).orElseThrow();
        by.require(scope.handles(by, letter), what);
        return letter;
    }

    private static List<Problem> reasonsAgainstAny(Letter letter) {
        List<Problem> problems = new ArrayList<>();
        if (!letter.open()) {
            problems.add(Problem.of("这封来信" + letter.stage().label() + "，不能再办理。"));
        }
        return problems;
    }

    private static void reason(List<Problem> problems, String reason, String what) {
        if (reason.isBlank()) {
            problems.add(new Problem("reason", "请写明" + what + "。"));
        } else if (reason.strip().length() > MOST_REASON) {
            problems.add(new Problem("reason", "理由最多" + MOST_REASON + "个字，请缩短。"));
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
