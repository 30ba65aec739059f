package org.gongkai.dialogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.identity.Actor;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.workday.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 延期和督办 of letters (J04): the head of the organ extends the time once, never beyond three months; a leader asks the organ to
 * report by a day, and the organ reports.
 */
@Service
public class OverseeingLetter {

    /** Longest extension, working days; the county's own choice within the three months of R-45. */
    static final int MOST_WORKDAYS = 20;

    private static final int MOST_TEXT = 500;

    private final LetterStore store;
    private final LetterScope scope;
    private final KeepingLetterFact keeping;
    private final Clock clock;
    private final WorkCalendar calendar = WorkCalendar.official();

    OverseeingLetter(LetterStore store, LetterScope scope, KeepingLetterFact keeping, Clock clock) {
        this.store = store;
        this.scope = scope;
        this.keeping = keeping;
        this.clock = clock;
    }

    public boolean mayExtend(Letter letter, Actor by) {
        return letter.open() && !letter.extended() && scope.mayExtend(by, letter);
    }

    public boolean mayUrge(Letter letter, Actor by) {
        return letter.open() && letter.urgedBy() == null && scope.urges(by);
    }

    public boolean mayReport(Letter letter, Actor by) {
        return letter.open() && letter.urgedBy() != null && scope.handles(by, letter);
    }

    /** 延期. Fields of problems: {@code workdays}, {@code reason}. @param reason read by the writer too */
    @Transactional
    public Outcome<LetterNumber> extend(LetterNumber number, String workdays, String reason, Actor by) {
        Letter letter = store.lock(number).orElseThrow();
        by.require(scope.mayExtend(by, letter), "批准来信延期");
        List<Problem> problems = open(letter);
        if (letter.extended()) {
            problems.add(Problem.of("已经延期过一次，不能再延。"));
        }
        LocalDate today = LocalDate.now(clock);
        if (letter.open() && today.isAfter(letter.dueOn())) {
            problems.add(Problem.of("办理时限已过，不能再延期，请尽快答复。"));
        }
        String days = workdays.strip();
        boolean whole =
                days.matches("\\d{1,2}") && Integer.parseInt(days) >= 1 && Integer.parseInt(days) <= MOST_WORKDAYS;
        LocalDate until = whole ? calendar.plusWorkdays(letter.dueOn(), Integer.parseInt(days)) : letter.dueOn();
        if (!whole) {
            problems.add(new Problem("workdays", "请填写延长几个工作日，1至" + MOST_WORKDAYS + "。"));
        } else if (until.isAfter(letter.lastOn())) {
            problems.add(new Problem("workdays", "最迟要在" + ChineseDates.date(letter.lastOn()) + "前答复（3个月，R-45），请少延几天。"));
        }
        text(problems, "reason", reason, "延期的理由，来信人也能看到");
        return problems.isEmpty()
                ? keeping.keep(
                        letter, new LetterFact.LetterExtended(today, Integer.parseInt(days), until, reason.strip()), by)
                : Outcome.refused(problems);
    }

    /** 督办. Fields of problems: {@code text}, {@code answerBy}. */
    @Transactional
    public Outcome<LetterNumber> urge(LetterNumber number, String text, @Nullable LocalDate answerBy, Actor by) {
        Letter letter = store.lock(number).orElseThrow();
        by.require(scope.urges(by), "督办来信");
        List<Problem> problems = open(letter);
        LocalDate today = LocalDate.now(clock);
        if (letter.urgedBy() != null) {
            problems.add(Problem.of("已经督办，正等承办机关回复。"));
        }
        text(problems, "text", text, "督办什么");
        if (answerBy == null || answerBy.isBefore(today)) {
            problems.add(new Problem("answerBy", "请填写要求哪一天前回复，不能早于今天。"));
        }
        return problems.isEmpty() && answerBy != null
                ? keeping.keep(letter, new LetterFact.LetterUrged(today, answerBy, text.strip()), by)
                : Outcome.refused(problems);
    }

    /** 回复督办. Fields of problems: {@code text}. */
    @Transactional
    public Outcome<LetterNumber> report(LetterNumber number, String text, Actor by) {
        Letter letter = store.lock(number).orElseThrow();
        by.require(scope.handles(by, letter), "回复督办");
        List<Problem> problems = open(letter);
        if (letter.open() && letter.urgedBy() == null) {
            problems.add(Problem.of("没有等待回复的督办。"));
        }
        text(problems, "text", text, "办理情况");
        return problems.isEmpty()
                ? keeping.keep(letter, new LetterFact.UrgingAnswered(LocalDate.now(clock), text.strip()), by)
                : Outcome.refused(problems);
    }

    private static List<Problem> open(Letter letter) {
        List<Problem> problems = new ArrayList<>();
        if (!letter.open()) {
            problems.add(Problem.of("这封来信" + letter.stage().label() + "，不能再办理。"));
        }
        return problems;
    }

    private static void text(List<Problem> problems, String field, String text, String what) {
        if (text.isBlank()) {
            problems.add(new Problem(field, "请写明" + what + "。"));
        } else if (text.strip().length() > MOST_TEXT) {
            problems.add(new Problem(field, "最多" + MOST_TEXT + "个字，请缩短。"));
        }
    }
}
