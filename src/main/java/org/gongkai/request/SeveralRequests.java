package org.gongkai.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.springframework.stereotype.Component;

/**
 * 批量办理 with preview: what a move would do to several cases and what it would not, and why. Each case is then moved by itself
 * through its own use case, so that one refusal stops no other.
 */
@Component
public class SeveralRequests {

    /** The moves that need nothing but a day and can therefore be made on several cases. */
    public static final Set<Move> MOVES = Set.of(Move.CONFIRM_RECEIPT, Move.ARCHIVE);

    /** So many fit one preview. */
    public static final int MOST = 50;

    private final RequestStore store;
    private final CaseClock clock;
    private final CaseReaders readers;
    private final HandlingSettings settings;
    private final ConfirmingReceipt confirming;
    private final Archiving archiving;
    private final Clock machineClock;

    SeveralRequests(
            RequestStore store,
            CaseClock clock,
            CaseReaders readers,
            HandlingSettings settings,
            ConfirmingReceipt confirming,
            Archiving archiving,
            Clock machineClock) {
        this.store = store;
        this.clock = clock;
        this.readers = readers;
        this.settings = settings;
        this.confirming = confirming;
        this.archiving = archiving;
        this.machineClock = machineClock;
    }

    /** One case of the preview. @param reasons why it would not be moved; empty when it would */
    public record Foreseen(RequestNumber number, String title, CaseStage stage, List<String> reasons) {}

    /** What became of one case. @param reasons why nothing was done; empty when it was */
    public record Result(RequestNumber number, List<String> reasons) {}

    /**
     * What the move would do today, in the order of the numbers; as many queries for fifty as for one. Numbers that do not exist,
     * or that the person may not read, are refused in the same words.
     */
    public List<Foreseen> preview(Move move, Collection<RequestNumber> numbers, Actor actor) {
        requireMove(move);
        List<RequestNumber> wanted = numbers.stream().distinct().limit(MOST).toList();
        Map<RequestNumber, RequestHeader> headers = store.find(wanted);
        Map<Long, List<RecordedFact>> facts =
                store.facts(headers.values().stream().map(RequestHeader::id).toList());
        LocalDate today = LocalDate.now(machineClock);
        Map<AgencyCode, HandlingRules> rules = new HashMap<>();
        var foreseen = new ArrayList<Foreseen>();
        for (RequestNumber number : wanted) {
            RequestHeader header = headers.get(number);
            if (header == null || !readers.mayRead(actor, header.handledBy())) {
                foreseen.add(new Foreseen(number, "", CaseStage.HANDLING, List.of("没有这件申请，或者不由您的机关办理")));
                continue;
            }
            CaseView view = clock.view(header, facts.getOrDefault(header.id(), List.of()), today);
            HandlingRules own = rules.computeIfAbsent(header.handledBy(), settings::of);
            List<String> reasons = move.permittedTo(actor, header.handledBy().value())
                    ? move.reasonsAgainst(view, actor, own)
                    : List.of("由" + move.roleNames() + "办理");
            foreseen.add(new Foreseen(number, header.title(), view.stage(), reasons));
        }
        return foreseen;
    }

    /**
     * Makes the move on each case that allows it, in the order of the numbers.
     *
     * @param archivePrefix 归档号 of a case is this and its number; empty: without 归档号
     */
    public List<Result> make(Move move, Collection<RequestNumber> numbers, String archivePrefix, Actor actor) {
        LocalDate today = LocalDate.now(machineClock);
        var results = new ArrayList<Result>();
        for (Foreseen one : preview(move, numbers, actor)) {
            if (!one.reasons().isEmpty()) {
                results.add(new Result(one.number(), one.reasons()));
                continue;
            }
            Outcome<RequestNumber> outcome = move == Move.CONFIRM_RECEIPT
                    ? confirming.confirm(one.number(), today, actor)
                    : archiving.archive(
                            one.number(),
                            today,
                            archivePrefix.isBlank()
                                    ? ""
                                    : archivePrefix.strip() + one.number().value(),
                            actor);
            results.add(new Result(
                    one.number(),
                    outcome instanceof Outcome.Refused<RequestNumber>(var problems)
                            ? problems.stream().map(Problem::message).toList()
                            : List.of()));
        }
        return results;
    }

    private static void requireMove(Move move) {
        if (!MOVES.contains(move)) {
            throw new IllegalArgumentException(move + " is made one by one");
        }
    }
}
