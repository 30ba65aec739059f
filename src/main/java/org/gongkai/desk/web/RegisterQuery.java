package org.gongkai.desk.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.agency.AgencyCode;
import org.gongkai.page.AskedFor;
import org.gongkai.request.CaseStage;
import org.gongkai.request.Light;
import org.gongkai.request.Register;
import org.gongkai.request.StageGroup;
import org.gongkai.statute.ApplicantKind;
import org.gongkai.statute.Disposition;
import org.gongkai.statute.Way;

/** What the address of the register asks for, read from it and written into it again. What cannot be read asks for nothing. */
final class RegisterQuery {

    private static final List<String> NAMES = List.of(
            "words",
            "agency",
            "state",
            "light",
            "year",
            "from",
            "to",
            "decidedFrom",
            "decidedTo",
            "kind",
            "way",
            "decision",
            "late",
            "order");

    private static final Set<String> MORE =
            Set.of("year", "from", "to", "decidedFrom", "decidedTo", "kind", "way", "decision", "late");

    private static final Set<String> ORDER = Set.of("order");

    private final AskedFor asked;

    private RegisterQuery(AskedFor asked) {
        this.asked = asked;
    }

    static RegisterQuery of(Map<String, String> parameters) {
        return new RegisterQuery(AskedFor.of(parameters, NAMES));
    }

    /** As typed, or the empty string. */
    String get(String name) {
        return asked.get(name);
    }

    /** Whether anything but the order is asked for. */
    boolean filtered() {
        return asked.anyBut(ORDER);
    }

    /** Whether one of the rarer filters is set. */
    boolean more() {
        return asked.any(MORE);
    }

    Register.Order order() {
        return asked.named("order", Register.Order.class).orElse(Register.Order.NEWEST);
    }

    Register.Filter filter() {
        return new Register.Filter(
                AgencyCode.parse(get("agency")).orElse(null),
                get("year").matches("\\d{4}") ? Integer.valueOf(get("year")) : null,
                switch (get("state")) {
                    case "open" -> Boolean.TRUE;
                    case "closed" -> Boolean.FALSE;
                    default -> null;
                },
                stages(),
                asked.named("light", Light.class).orElse(null),
                new Register.Days(asked.day("from"), asked.day("to")),
                new Register.Days(asked.day("decidedFrom"), asked.day("decidedTo")),
                asked.named("kind", ApplicantKind.class).orElse(null),
                asked.named("way", Way.class).orElse(null),
                asked.named("decision", Disposition.class).orElse(null),
                get("late").equals("yes"),
                get("words"),
                order());
    }

    private Set<CaseStage> stages() {
        return asked.named("state", StageGroup.class)
                .map(StageGroup::stages)
                .or(() -> asked.named("state", CaseStage.class).map(Set::of))
                .orElse(Set.of());
    }

    /** The same in another order, from its beginning. */
    String inOrder(Register.Order order) {
        return asked.with("order", order.name()).address(DeskAddresses.REGISTER);
    }

    /** The address of a page that lists the same. */
    String address(String path) {
        return asked.address(path);
    }

    /** The same register from another place. @param position of its first line, counted from 1; 0 for unknown */
    String at(Register.Place place, long position) {
        AskedFor there = asked.with("at", place.word());
        return (position > 0 ? there.with("n", Long.toString(position)) : there).address(DeskAddresses.REGISTER);
    }

    /** What follows the question mark. */
    String text() {
        return asked.text();
    }
}
