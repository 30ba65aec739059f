package org.gongkai.request;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.statute.ClockReading;
import org.gongkai.statute.ClockRefusal;
import org.gongkai.statute.Disposition;
import org.gongkai.statute.Ground;
import org.gongkai.statute.SubType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 台账导入 (第四十五条): a request from the register an office kept before becomes a case, with what the register tells as its facts and the
 * row as its source. An open one gets its clock by the rules; one that was decided counts in the one row of its result and lies in
 * the archive. Nothing is written to anybody: no receipt, no letter, no notice; what went out then is on paper.
 */
@Component
public class TakingOverOldCase {

    /** Table 3 is known from the report of this year on; what was decided before is counted nowhere. */
    static final LocalDate FIRST_COUNTED = LocalDate.of(2019, 1, 1);

    private static final int LONGEST_NUMBER = 100;

    private final Registering registering;
    private final CaseClock caseClock;
    private final Agencies agencies;
    private final Clock clock;
    private final TransactionTemplate transaction;

    TakingOverOldCase(
            Registering registering,
            CaseClock caseClock,
            Agencies agencies,
            Clock clock,
            TransactionTemplate transaction) {
        this.registering = registering;
        this.caseClock = caseClock;
        this.agencies = agencies;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Whether the person may take over the register of that organ: the program itself, and the clerks and the head of the office that
     * handles requests to it.
     */
    public boolean permits(Agency agency, Actor by) {
        return by.isSystem()
                || (by.has(Role.CLERK) || by.has(Role.HEAD))
                        && by.worksFor(agency.handledBy().value());
    }

    /**
     * Everything that speaks against it; empty for nothing. Writes nothing.
     *
     * @throws org.gongkai.identity.NotPermitted for who may not take it over
     */
    public List<Problem> reasonsAgainst(OldCase old, Actor by) {
        permitted(old, by);
        List<Problem> problems = new ArrayList<>();
        FilingChecks.longest("content", old.content(), FilingChecks.LONGEST_TEXT, problems);
        if (agencies.acceptingRequests().stream()
                .noneMatch(agency -> agency.code().equals(old.agency()))) {
            problems.add(new Problem("agency", "这个机关不受理政府信息公开申请，请核对受理机关"));
        }
        checkDays(old, problems);
        if (problems.isEmpty()
                && caseClock.read(today(), recorded(facts(old), by)) instanceof ClockRefusal(List<String> reasons)) {
            reasons.forEach(reason -> problems.add(Problem.of(reason)));
        }
        return problems;
    }

    /** Takes it over. @throws org.gongkai.identity.NotPermitted as for {@link #reasonsAgainst} */
    public Outcome<RequestNumber> take(OldCase old, Actor by) {
        List<Problem> problems = reasonsAgainst(old, by);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        Applicant applicant = new Applicant(
                old.kind(),
                Typed.text(old.name()),
                null,
                IdentityNumbers.normal(old.proofNumber()),
                "",
                "",
                Typed.text(old.phone()),
                Typed.text(old.email()),
                Typed.text(old.address()),
                "",
                List.of(),
                null);
        List<RecordedFact> facts = recorded(facts(old), by);
        return Outcome.done(Objects.requireNonNull(
                transaction.execute(status -> registering.registerOld(old.agency(), facts, applicant))));
    }

    private void permitted(OldCase old, Actor by) {
        by.require(
                agencies.find(old.agency()).map(agency -> permits(agency, by)).orElse(by.isSystem()), "导入台账");
    }

    private void checkDays(OldCase old, List<Problem> problems) {
        OldCase.Decision decision = old.decision();
        notLater("收到日期", old.receivedOn(), problems);
        if (old.submittedOn() != null && old.submittedOn().isAfter(old.receivedOn())) {
            problems.add(Problem.of("提交日期晚于收到日期"));
        }
        if (decision == null) {
            if (old.served() != null || old.archivedOn() != null) {
                problems.add(Problem.of("没有答复结果，却有送达日期或者归档日期"));
            }
            return;
        }
        notLater("答复日期", decision.on(), problems);
        if (decision.on().isBefore(FIRST_COUNTED)) {
            problems.add(Problem.of("2019年以前办结的，没有可以计入的年报表式，不导入"));
        }
        if (decision.letterNumber().length() > LONGEST_NUMBER
                || old.archiveNumber().length() > LONGEST_NUMBER) {
            problems.add(Problem.of("文号、归档号最多" + LONGEST_NUMBER + "字"));
        }
        if (old.served() != null) {
            notLater("送达日期", old.served().on(), problems);
            if (old.served().on().isBefore(decision.on())) {
                problems.add(Problem.of("送达日期早于答复日期"));
            }
        }
        if (old.archivedOn() != null) {
            notLater("归档日期", old.archivedOn(), problems);
            if (old.archivedOn().isBefore(decision.on())) {
                problems.add(Problem.of("归档日期早于答复日期"));
            }
        }
    }

    private void notLater(String name, LocalDate day, List<Problem> problems) {
        if (day.isAfter(today())) {
            problems.add(Problem.of(name + "晚于今天（" + ChineseDates.date(today()) + "）"));
        }
    }

    private List<RequestFact> facts(OldCase old) {
        List<RequestFact> facts = new ArrayList<>();
        facts.add(received(old));
        if (old.way().needsConfirmation()) {
            facts.add(new RequestFact.ReceiptConfirmed(old.receivedOn()));
        }
        OldCase.Correction correction = old.correction();
        if (correction != null) {
            facts.add(
                    new RequestFact.CorrectionAsked(correction.askedOn(), correction.until(), List.of("台账未记补正事项"), ""));
            if (correction.receivedOn() != null) {
                facts.add(new RequestFact.CorrectionReceived(correction.receivedOn(), "台账未记补正内容", List.of(), false));
            }
        }
        if (old.extension() != null) {
            facts.add(extended(old, old.extension(), facts));
        }
        if (old.decision() != null) {
            decided(old, old.decision(), facts);
        }
        // a register lists what it likes in what order it likes; facts follow one another
        RequestFact first = facts.removeFirst();
        facts.sort(Comparator.comparing(RequestFact::on));
        facts.addFirst(first);
        return facts;
    }

    private static RequestFact.RequestReceived received(OldCase old) {
        LocalDate on =
                old.way().needsConfirmation() && old.submittedOn() != null ? old.submittedOn() : old.receivedOn();
        String content = Typed.text(old.content());
        return new RequestFact.RequestReceived(
                on,
                old.way(),
                old.kind(),
                Registering.titleOf(content),
                "",
                content,
                null,
                null,
                Typed.text(old.purpose()),
                List.of(),
                old.submittedOn() == null ? on : old.submittedOn(),
                old.way() == org.gongkai.statute.Way.REGISTERED_MAIL ? old.receivedOn() : null,
                "",
                "",
                List.of(),
                null,
                null,
                new Origin(Origin.Kind.REGISTER, old.source()));
    }

    // 第三十三条第二款: where the day was not written down, the last one on which it could be told
    private RequestFact extended(OldCase old, OldCase.Extension extension, List<RequestFact> before) {
        if (extension.on() != null) {
            return new RequestFact.TimeLimitExtended(extension.on(), extension.workdays(), "台账未记理由");
        }
        LocalDate end = old.decision() == null ? today() : old.decision().on();
        LocalDate due = caseClock.read(end, recorded(before, Actor.system("register"))) instanceof ClockReading reading
                ? reading.due()
                : null;
        LocalDate on = due == null || due.isAfter(end) ? end : due;
        return new RequestFact.TimeLimitExtended(on, extension.workdays(), "台账未记延期日期和理由，按期限最后一日计");
    }

    private static void decided(OldCase old, OldCase.Decision decision, List<RequestFact> facts) {
        Disposition disposition = decision.disposition();
        String words = "台账记载：" + Typed.text(decision.words());
        if (decision.subType() == SubType.WITHDRAWN) {
            facts.add(new RequestFact.RequestWithdrawn(decision.on(), words));
        } else if (disposition.group() == Disposition.Group.OTHER) {
            SubType kind =
                    disposition == Disposition.O3 && decision.subType() == null ? SubType.OTHER : decision.subType();
            facts.add(new RequestFact.HandlingEnded(decision.on(), disposition, kind, words));
        } else {
            facts.add(new RequestFact.ReplyIssued(
                    decision.on(), Typed.text(decision.letterNumber()), reply(decision, words), ""));
            if (old.served() != null) {
                facts.add(new RequestFact.ReplyDelivered(
                        old.served().on(), old.served().manner(), "", List.of()));
            }
        }
        LocalDate last = facts.stream()
                .map(RequestFact::on)
                .max(Comparator.naturalOrder())
                .orElse(decision.on());
        facts.add(new RequestFact.CaseArchived(
                old.archivedOn() == null ? last : old.archivedOn(), Typed.text(old.archiveNumber())));
    }

    private static Reply reply(OldCase.Decision decision, String words) {
        Optional<Ground> ground = decision.disposition().ground();
        return new Reply(
                decision.disposition(),
                ground.map(List::of).orElse(List.of()),
                decision.subType() == null ? Set.of() : Set.of(decision.subType()),
                decision.disposition().particulars().stream()
                        .findFirst()
                        .map(particular -> Map.of(particular, words))
                        .orElse(Map.of()),
                null,
                null,
                "",
                List.of());
    }

    private List<RecordedFact> recorded(List<RequestFact> facts, Actor by) {
        Instant now = clock.instant();
        List<RecordedFact> recorded = new ArrayList<>();
        for (RequestFact fact : facts) {
            recorded.add(new RecordedFact(recorded.size() + 1, fact, now, by.username(), by.displayName()));
        }
        return recorded;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
