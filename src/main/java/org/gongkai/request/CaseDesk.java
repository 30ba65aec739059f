package org.gongkai.request;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongkai.identity.Actor;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.statute.ClockRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 办理台: the one way a move is made. Gathers every reason against it (person, stage, date, particulars, legal clock), then adds
 * its facts, brings the header up to date and tells the news, all in one transaction that holds the case.
 */
@Component
class CaseDesk {

    /** What a move says: checks its particulars and makes its facts. */
    @FunctionalInterface
    interface Particulars {
        /**
         * @param view the case as it stood on the legal day of the move
         * @param problems to be added to; when it is not empty afterwards, nothing is recorded
         * @return the facts to record
         */
        List<NewFact> facts(CaseView view, List<Problem> problems);
    }

    private final RequestStore store;
    private final Secrets secrets;
    private final CaseClock clock;
    private final Clock machineClock;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher news;
    private final HandlingSettings settings;
    private final ArrangingAbsence absences;
    private final IssuedLetters letters;

    CaseDesk(
            RequestStore store,
            Secrets secrets,
            CaseClock clock,
            Clock machineClock,
            TransactionTemplate transaction,
            ApplicationEventPublisher news,
            HandlingSettings settings,
            ArrangingAbsence absences,
            IssuedLetters letters) {
        this.store = store;
        this.secrets = secrets;
        this.clock = clock;
        this.machineClock = machineClock;
        this.transaction = transaction;
        this.news = news;
        this.settings = settings;
        this.absences = absences;
        this.letters = letters;
    }

    private final ThreadLocal<List<IssuedLetters.Prepared>> previewed = new ThreadLocal<>();

    /**
     * 预览: makes a move as far as its letters, and records nothing.
     *
     * @param move as it would be made
     * @return the letters it would send, without numbers; or every reason against the move
     */
    Outcome<List<ReplyLetter>> preview(Supplier<Outcome<RequestNumber>> move) {
        List<IssuedLetters.Prepared> letters = new ArrayList<>();
        previewed.set(letters);
        try {
            return switch (move.get()) {
                case Outcome.Refused<RequestNumber>(List<Problem> problems) -> Outcome.refused(problems);
                case Outcome.Done<RequestNumber> fine ->
                    Outcome.done(letters.stream()
                            .map(one -> one.letter().numbered(""))
                            .toList());
            };
        } finally {
            previewed.remove();
        }
    }

    LocalDate today() {
        return LocalDate.now(machineClock);
    }

    /**
     * Makes a move.
     *
     * @param on its legal day; null is a problem of the field {@code on}
     * @throws org.gongkai.identity.NotPermitted when the person may not make it
     */
    Outcome<RequestNumber> make(
            Move move, RequestNumber number, @Nullable LocalDate on, Actor actor, Particulars particulars) {
        return inTransaction(number, header -> {
            Actor acting = acting(actor, move, header);
            acting.require(move.permittedTo(acting, header.handledBy().value()), move.verb());
            return attempt(move, header, on, acting, particulars);
        });
    }

    /** The person as they may make this move today: themselves, or as deputy of somebody absent. */
    Actor acting(Actor actor, Move move, RequestHeader header) {
        return absences.on(header.handledBy(), today()).acting(actor, move, header.handledBy());
    }

    /** Makes a move the applicant may make, after number and query code were checked. */
    Outcome<RequestNumber> makeForApplicant(Move move, RequestNumber number, Particulars particulars) {
        return inTransaction(number, header -> attempt(move, header, today(), Actor.citizen(), particulars));
    }

    /** Makes a move for somebody who was asked, after the code of their letter was checked. */
    Outcome<RequestNumber> makeForConsulted(Move move, RequestNumber number, Particulars particulars) {
        return inTransaction(number, header -> attempt(move, header, today(), Actor.consulted(), particulars));
    }

    /** What is to be recorded of a case that nobody moves, on that day. */
    @FunctionalInterface
    interface Record {
        List<NewFact> facts(CaseView view, LocalDate today);
    }

    /** Records facts that are no move of the case, such as what a rule of the house does by itself, with the letters that go with them. */
    void record(RequestNumber number, Actor actor, Record what) {
        inTransaction(number, header -> {
            List<RecordedFact> facts = store.facts(header.id());
            List<NewFact> made = what.facts(clock.view(header, facts, today()), today());
            List<IssuedLetters.Prepared> prepared = letters.prepare(header, withNew(facts, made), made);
            record(header, facts, made, actor);
            letters.keep(header, prepared);
            return Outcome.done(number);
        });
    }

    private Outcome<RequestNumber> inTransaction(
            RequestNumber number, java.util.function.Function<RequestHeader, Outcome<RequestNumber>> work) {
        Outcome<RequestNumber> outcome = transaction.execute(status -> {
            Optional<RequestHeader> header = store.lock(number);
            Outcome<RequestNumber> result = header.isEmpty()
                    ? Outcome.refused(List.of(new Problem("number", "没有编号为 " + number + " 的申请")))
                    : work.apply(header.get());
            if (result instanceof Outcome.Refused || previewed.get() != null) {
                status.setRollbackOnly(); // a serial taken for a letter that is not sent goes back
            }
            return result;
        });
        if (outcome == null) {
            throw new IllegalStateException("a move without an outcome");
        }
        return outcome;
    }

    private Outcome<RequestNumber> attempt(
            Move move, RequestHeader header, @Nullable LocalDate on, Actor actor, Particulars particulars) {
        List<RecordedFact> facts = store.facts(header.id());
        var problems = new ArrayList<Problem>();
        LocalDate day = legalDay(move, on, facts, problems);
        CaseView view = clock.view(header, facts, day);
        HandlingRules rules = settings.of(header.handledBy());
        move.reasonsAgainst(view, actor, rules).forEach(reason -> problems.add(Problem.of(reason)));
        if (problems.isEmpty() && day.isBefore(FoldedCase.of(facts).lastOn())) {
            // entered late: what was decided since must stay as it was told
            if (!clock.view(header, facts, today()).stage().open()) {
                problems.add(Problem.of("这件申请已经办结，不能再补记以前的事项"));
            }
        }
        List<NewFact> made = new ArrayList<>(particulars.facts(view, problems));
        if (MoveReasons.needsAnother(move, view, actor).isPresent() && rules.onePerson()) {
            // 一人办理: allowed by the setting of the office, and said on the case
            made.add(NewFact.of(new RequestFact.MadeAlone(day, move.verb(), rules.onePersonReason())));
        }
        if (problems.isEmpty()) {
            clockReasons(facts, made).forEach(reason -> problems.add(Problem.of(reason)));
        }
        List<IssuedLetters.Prepared> prepared = List.of();
        if (problems.isEmpty()) {
            prepared = letters.prepare(header, withNew(facts, made), made);
            problems.addAll(IssuedLetters.reasonsAgainst(prepared));
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        List<IssuedLetters.Prepared> looking = previewed.get();
        if (looking != null) {
            looking.addAll(prepared);
            return Outcome.done(header.number());
        }
        record(header, facts, made, actor);
        letters.keep(header, prepared);
        return Outcome.done(header.number());
    }

    /** The legal day if it is possible, else today with the problem noted. */
    private LocalDate legalDay(Move move, @Nullable LocalDate on, List<RecordedFact> facts, List<Problem> problems) {
        LocalDate today = today();
        FoldedCase folded = FoldedCase.of(facts);
        if (on == null) {
            problems.add(new Problem("on", "请填写“" + move.verb() + "”的日期"));
            return today;
        }
        if (on.isAfter(today)) {
            problems.add(new Problem("on", "日期不能晚于今天（" + ChineseDates.date(today) + "）"));
            return today;
        }
        LocalDate earliest = mayBeEnteredLater(move) ? folded.received().on() : folded.lastOn();
        if (on.isBefore(earliest)) {
            problems.add(new Problem("on", "日期不能早于已经记载的" + ChineseDates.date(earliest)));
            return earliest;
        }
        return on;
    }

    /** Moves that report what happened elsewhere, so that later facts may have been recorded before. */
    static boolean mayBeEnteredLater(Move move) {
        return switch (move) {
            case RECORD_SERVICE, RECORD_FEE_SERVICE, RECEIVE_OPINION, RECORD_SEARCH -> true;
            default -> false;
        };
    }

    /** What the legal clock has against the facts with the new ones among them. */
    private List<String> clockReasons(List<RecordedFact> facts, List<NewFact> made) {
        return clock.read(today(), withNew(facts, made)) instanceof ClockRefusal(List<String> reasons)
                ? reasons
                : List.of();
    }

    private List<RecordedFact> withNew(List<RecordedFact> facts, List<NewFact> made) {
        List<RecordedFact> all = new ArrayList<>(facts);
        Instant now = machineClock.instant();
        for (NewFact fact : made) {
            all.add(new RecordedFact(all.size() + 1, fact.fact(), now, "", ""));
        }
        return all;
    }

    private void record(RequestHeader header, List<RecordedFact> facts, List<NewFact> made, Actor actor) {
        List<RecordedFact> all = new ArrayList<>(facts);
        for (NewFact fact : made) {
            var recorded = new RecordedFact(
                    all.size() + 1, fact.fact(), machineClock.instant(), actor.username(), actor.displayName());
            store.append(header.id(), recorded, sealed(header, recorded.seq(), fact.personal()));
            all.add(recorded);
        }
        store.project(header.id(), Projection.of(header, all, clock, today()));
        all.subList(facts.size(), all.size())
                .forEach(fact -> news.publishEvent(new FactRecorded(header.number(), fact)));
    }

    private byte @Nullable [] sealed(RequestHeader header, int seq, @Nullable PersonalPart personal) {
        if (personal == null) {
            return null;
        }
        Secrets.SecretRow row =
                store.secret(header.id()).orElseThrow(() -> new IllegalStateException("personal data was destroyed"));
        if (personal instanceof PersonalPart.ApplicantData(Applicant applicant)) {
            store.changeApplicant(
                    header.id(),
                    applicant.kind(),
                    Masking.name(applicant.kind(), applicant.name()),
                    applicant.proofNumber().isBlank() ? null : secrets.applicantIndex(applicant.proofNumber()),
                    secrets.sealApplicant(header.number(), row, applicant));
        }
        return secrets.sealPart(header.number(), row, seq, personal);
    }
}
