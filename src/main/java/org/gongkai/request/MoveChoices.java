package org.gongkai.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.identity.Actor;
import org.springframework.stereotype.Component;

/** Which moves a person has on a case today, and why not the others. Reads the same table as the guards of the use cases. */
@Component
class MoveChoices {

    private final CaseClock clock;

    MoveChoices(CaseClock clock) {
        this.clock = clock;
    }

    List<MoveChoice> of(
            RequestHeader header,
            List<RecordedFact> facts,
            CaseView today,
            Actor actor,
            HandlingRules rules,
            Deputies deputies) {
        var choices = new ArrayList<MoveChoice>();
        for (Move move : Move.values()) {
            Actor acting = deputies.acting(actor, move, header.handledBy());
            choices.add(choice(move, header, facts, today, acting, rules));
        }
        return choices;
    }

    private MoveChoice choice(
            Move move,
            RequestHeader header,
            List<RecordedFact> facts,
            CaseView today,
            Actor actor,
            HandlingRules rules) {
        if (!move.permittedTo(actor, header.handledBy().value())) {
            return new MoveChoice(move, false, List.of("由" + move.roleNames() + "办理"), null);
        }
        List<String> reasons = move.reasonsAgainst(today, actor, rules);
        if (reasons.isEmpty()) {
            return new MoveChoice(move, true, reasons, today.on());
        }
        Optional<LocalDate> earlier = turningPoints(today).stream()
                .filter(day -> !day.isBefore(today.folded().lastOn()) && day.isBefore(today.on()))
                .sorted(Comparator.reverseOrder())
                .filter(day -> move.reasonsAgainst(clock.view(header, facts, day), actor, rules)
                        .isEmpty())
                .findFirst();
        return new MoveChoice(move, true, earlier.isPresent() ? List.of() : reasons, earlier.orElse(null));
    }

    /**
     * The last days of whatever time alone has ended since the last fact: what happened by then may be entered now, such as a
     * correction that came on its last day.
     */
    private List<LocalDate> turningPoints(CaseView today) {
        FoldedCase folded = today.folded();
        var days = new ArrayList<LocalDate>();
        days.add(folded.lastOn());
        days.add(clock.receivedAtLatest(folded.received()));
        days.add(today.reading().payBy());
        if (folded.correctionAsked != null) {
            days.add(folded.correctionAsked.until());
        }
        days.addAll(today.reading().limits().values());
        return days.stream().filter(Objects::nonNull).distinct().toList();
    }
}
