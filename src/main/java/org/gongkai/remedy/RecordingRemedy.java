package org.gongkai.remedy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.gongkai.agency.Agency;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.remedy.RemedyFact.Type;
import org.gongkai.request.RemakingAnswer;
import org.gongkai.request.RequestNumber;
import org.gongkai.workday.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 登记复议诉讼: writes down that a review or a suit was accepted, how it ended, that it went on to appeal, or that the entry was a
 * mistake. Each step appends one fact. Only a clerk of the organ that keeps the record may.
 */
@Service
public class RecordingRemedy {

    private static final int MOST_LESSON = 500;

    private final RemedyStore store;
    private final RemedyChecks checks;
    private final RemakingAnswer remaking;
    private final Clock clock;

    RecordingRemedy(RemedyStore store, RemedyChecks checks, RemakingAnswer remaking, Clock clock) {
        this.store = store;
        this.checks = checks;
        this.remaking = remaking;
        this.clock = clock;
    }

    /**
     * 登记受理.
     *
     * @return the id of the new case
     */
    @Transactional
    public Outcome<Long> accept(RemedyEntry entry, Actor by) {
        Agency agency = checks.agency(entry).orElse(null);
        by.require(
                agency == null
                        ? by.has(Role.CLERK)
                        : mayRecord(by, agency.handledBy().value()),
                "登记复议诉讼案件");
        List<Problem> problems = new ArrayList<>(checks.reasonsAgainst(entry, LocalDate.now(clock)));
        String request = entry.request().strip();
        if (!request.isEmpty() && RequestNumber.parse(request).isEmpty()) {
            problems.add(new Problem("request", "申请编号形如 zfb-2024-0006；案件不是由申请引起的可以不填。"));
        }
        RemedyType type = entry.type();
        LocalDate acceptedOn = entry.acceptedOn();
        if (!problems.isEmpty() || agency == null || type == null || acceptedOn == null) {
            return Outcome.refused(problems);
        }
        String number = RequestNumber.parse(request).map(RequestNumber::value).orElse(null);
        long id = store.insert(new RemedyCase(
                0,
                agency.code(),
                agency.handledBy(),
                type,
                entry.caseNumber().strip(),
                entry.body().strip(),
                acceptedOn,
                number,
                entry.cause().strip(),
                null,
                null,
                true,
                null,
                null,
                null,
                false));
        store.append(id, Type.ACCEPTED, acceptedOn, null, "", "", by, clock.instant());
        return Outcome.done(id);
    }

    /** 登记结果. A later decision, of a higher court, replaces an earlier one only after an appeal. */
    @Transactional
    public Outcome<Long> decide(
            long id, @Nullable RemedyResult result, @Nullable LocalDate decidedOn, String document, Actor by) {
        RemedyCase known = forChange(id, by, "登记案件结果");
        List<Problem> problems = new ArrayList<>();
        if (!known.pending()) {
            problems.add(Problem.of(known.struck() ? "该登记已经作废。" : "该案已经有结果；如已上诉，请先登记上诉。"));
        }
        if (result == null || !result.fits(known.type())) {
            problems.add(new Problem("result", "请选择" + known.type().label() + "的结果。"));
        }
        RemedyChecks.date(problems, "decidedOn", decidedOn, "决定（裁判）日期", lastDay(known), LocalDate.now(clock));
        if (!problems.isEmpty() || result == null || decidedOn == null) {
            return Outcome.refused(problems);
        }
        store.append(id, Type.DECIDED, decidedOn, result, document.strip(), "", by, clock.instant());
        return Outcome.done(id);
    }

    /**
     * 收到副本: the copy of the application or complaint came, and with it by which procedure the case goes; from then on the term for
     * answer and evidence runs. Again where the procedure changes. Fields of problems: {@code copyOn}, {@code procedure}.
     */
    @Transactional
    public Outcome<Long> notified(long id, @Nullable LocalDate copyOn, @Nullable RemedyProcedure procedure, Actor by) {
        RemedyCase known = forChange(id, by, "登记收到副本");
        List<Problem> problems = new ArrayList<>();
        if (!mayBeNotified(known)) {
            problems.add(Problem.of("该案已经提交答复，或者已经有结果、作废。"));
        }
        RemedyChecks.date(problems, "copyOn", copyOn, "收到副本的日期", known.acceptedOn(), LocalDate.now(clock));
        if (procedure == null) {
            problems.add(new Problem("procedure", "请选择适用哪一种程序，答复（应诉）通知书上有；没有写明的是普通程序。"));
        }
        if (!problems.isEmpty() || copyOn == null || procedure == null) {
            return Outcome.refused(problems);
        }
        LocalDate last = DefenceTerm.lastDay(known.type(), procedure, copyOn, WorkCalendar.official());
        String note = procedure.label() + "；答复和证据最迟" + ChineseDates.date(last) + "提交（"
                + DefenceTerm.basis(known.type(), procedure) + "）";
        store.append(id, Type.NOTIFIED, copyOn, null, "", note, by, clock.instant());
        store.answerDue(id, procedure, last);
        return Outcome.done(id);
    }

    /** Whether the copy may be recorded as received: nothing was answered or decided yet. */
    public static boolean mayBeNotified(RemedyCase known) {
        return known.pending() && !known.struck() && known.result() == null && known.answeredOn() == null;
    }

    /** 提交答复（答辩）和证据. Fields of problems: {@code answeredOn}. */
    @Transactional
    public Outcome<Long> answered(long id, @Nullable LocalDate answeredOn, Actor by) {
        RemedyCase known = forChange(id, by, "登记提交答复");
        List<Problem> problems = new ArrayList<>();
        if (!known.awaitsAnswer()) {
            problems.add(Problem.of("该案没有等待提交的答复；请先登记收到副本。"));
        }
        RemedyChecks.date(problems, "answeredOn", answeredOn, "提交日期", lastDay(known), LocalDate.now(clock));
        if (!problems.isEmpty() || answeredOn == null) {
            return Outcome.refused(problems);
        }
        LocalDate due = known.answerBy();
        String late = due != null && answeredOn.isAfter(due) ? "超过期限（" + ChineseDates.date(due) + "）" : "";
        store.append(id, Type.ANSWERED, answeredOn, null, "", late, by, clock.instant());
        store.answered(id, answeredOn);
        return Outcome.done(id);
    }

    /** 登记上诉: the suit is pending again and will be counted by its later result. */
    @Transactional
    public Outcome<Long> appeal(long id, @Nullable LocalDate on, String court, Actor by) {
        RemedyCase known = forChange(id, by, "登记上诉");
        List<Problem> problems = new ArrayList<>();
        if (!known.type().isSuit()) {
            problems.add(Problem.of("行政复议决定不能上诉；对复议决定不服而起诉的，请另行登记“复议后起诉”。"));
        } else if (known.pending() || known.struck()) {
            problems.add(Problem.of(known.struck() ? "该登记已经作废。" : "该案还没有裁判结果，不能登记上诉。"));
        }
        RemedyChecks.date(problems, "appealedOn", on, "上诉日期", known.decidedOn(), LocalDate.now(clock));
        if (court.isBlank()) {
            problems.add(new Problem("court", "请填写上诉法院。"));
        }
        if (!problems.isEmpty() || on == null) {
            return Outcome.refused(problems);
        }
        store.append(id, Type.APPEALED, on, null, "", court.strip(), by, clock.instant());
        return Outcome.done(id);
    }

    /** 作废: the entry was a mistake and counts nowhere; it stays on record with the reason. */
    @Transactional
    public Outcome<Long> strike(long id, String reason, Actor by) {
        RemedyCase known = forChange(id, by, "作废案件登记");
        List<Problem> problems = new ArrayList<>();
        if (known.struck()) {
            problems.add(Problem.of("该登记已经作废。"));
        }
        if (reason.isBlank()) {
            problems.add(new Problem("reason", "请写明作废的理由。"));
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        store.append(id, Type.STRUCK, LocalDate.now(clock), null, "", reason.strip(), by, clock.instant());
        return Outcome.done(id);
    }

    /**
     * 责令重新答复 (OQ-9): tells the request it followed that it is to be answered anew. Fields of problems: {@code receivedOn},
     * {@code until}.
     *
     * @param receivedOn day the decision was received
     * @param until last day as the decision says; null where it says none
     */
    @Transactional
    public Outcome<Long> orderAnswer(long id, @Nullable LocalDate receivedOn, @Nullable LocalDate until, Actor by) {
        RemedyCase known = forChange(id, by, "登记责令重新答复");
        RequestNumber request = known.request() == null
                ? null
                : RequestNumber.parse(known.request()).orElse(null);
        if (request == null || !mayOrder(known)) {
            return Outcome.refused(List.of(Problem.of("只有由申请引起、原答复被纠正的案件，才登记责令重新答复。")));
        }
        String document = store.facts(id).stream()
                .filter(fact -> fact.type() == Type.DECIDED)
                .reduce((first, second) -> second)
                .map(RemedyFact::document)
                .orElse("");
        Outcome<RequestNumber> ordered = remaking.order(
                request, new RemakingAnswer.Order(receivedOn, known.body() + known.caseNumber(), document, until), by);
        if (ordered instanceof Outcome.Refused<RequestNumber>(List<Problem> problems)) {
            return Outcome.refused(problems.stream()
                    .map(p -> p.field().equals("on") ? new Problem("receivedOn", p.message()) : p)
                    .toList());
        }
        LocalDate on = java.util.Objects.requireNonNull(receivedOn);
        store.append(id, Type.NEW_ANSWER, on, null, "", "申请" + request + "重新答复", by, clock.instant());
        return Outcome.done(id);
    }

    /** Whether a case ended in such a way that the request it followed may have to be answered anew. */
    public static boolean mayOrder(RemedyCase known) {
        RemedyResult result = known.result();
        return !known.struck()
                && !known.pending()
                && known.request() != null
                && result != null
                && result.column() == RemedyResult.Column.CORRECTED;
    }

    /** 教训 of a decided case. Fields of problems: {@code lesson}, {@code words}. @param words no names of persons */
    @Transactional
    public Outcome<Long> noteLesson(long id, @Nullable Lesson lesson, String words, Actor by) {
        RemedyCase known = store.findForChange(id)
                .orElseThrow(() -> new NoSuchElementException("no review or suit has the id " + id));
        by.require(
                (by.has(Role.CLERK) || by.has(Role.REVIEWER) || by.has(Role.HEAD))
                        && by.worksFor(known.handledBy().value()),
                "记下教训");
        List<Problem> problems = new ArrayList<>();
        if (known.struck() || known.result() == null) {
            problems.add(Problem.of("有了结果的案件才记教训。"));
        }
        if (lesson == null) {
            problems.add(new Problem("lesson", "请选择错在哪里。"));
        }
        if (words.isBlank() || words.strip().length() > MOST_LESSON) {
            problems.add(new Problem("words", "请用一两句话写明以后怎样做，不写当事人姓名；最多" + MOST_LESSON + "个字。"));
        }
        if (!problems.isEmpty() || lesson == null) {
            return Outcome.refused(problems);
        }
        store.append(id, Type.LESSON, LocalDate.now(clock), null, "", words.strip(), lesson, by, clock.instant());
        return Outcome.done(id);
    }

    private RemedyCase forChange(long id, Actor by, String what) {
        RemedyCase known = store.findForChange(id)
                .orElseThrow(() -> new NoSuchElementException("no review or suit has the id " + id));
        by.require(mayRecord(by, known.handledBy().value()), what);
        return known;
    }

    private static boolean mayRecord(Actor by, String handledBy) {
        return by.has(Role.CLERK) && by.worksFor(handledBy);
    }

    private LocalDate lastDay(RemedyCase known) {
        return store.facts(known.id()).stream()
                .filter(fact -> fact.type() != Type.LESSON)
                .map(RemedyFact::on)
                .max(LocalDate::compareTo)
                .orElse(known.acceptedOn());
    }
}
