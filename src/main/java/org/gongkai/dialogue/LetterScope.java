package org.gongkai.dialogue;

import java.util.Set;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may see and handle which letters: people of an organ its own; leaders, inspectors and the county's competent department
 * (条例第三条) see all. A report is read only by the organ it was given to.
 */
@Component
class LetterScope {

    private static final Set<Role> READERS = Set.of(Role.CLERK, Role.REVIEWER, Role.HEAD, Role.LEADER, Role.INSPECTOR);

    private final Agencies agencies;

    LetterScope(Agencies agencies) {
        this.agencies = agencies;
    }

    /** The organ whose letters the person may see; null for all. */
    @Nullable AgencyCode of(Actor by) {
        by.require(by.isSystem() || READERS.stream().anyMatch(by::has), "查看来信");
        String workplace = by.agency();
        boolean competent = workplace != null
                && agencies.findCounty()
                        .map(county -> county.handledBy().value().equals(workplace))
                        .orElse(false);
        if (by.isSystem() || by.has(Role.LEADER) || by.has(Role.INSPECTOR) || competent) {
            return null;
        }
        by.require(workplace != null, "查看来信");
        return new AgencyCode(java.util.Objects.requireNonNull(workplace));
    }

    boolean sees(Actor by, Letter letter) {
        AgencyCode own = of(by);
        return own == null || own.equals(letter.handledBy());
    }

    /** Whether the person may read the words themselves. */
    boolean reads(Actor by, Letter letter) {
        return letter.kind() != LetterKind.REPORT
                || by.isSystem()
                || by.worksFor(letter.handledBy().value());
    }

    boolean handles(Actor by, Letter letter) {
        return handles(by, letter.handledBy());
    }

    boolean handles(Actor by, AgencyCode office) {
        return by.isSystem() || (by.has(Role.CLERK) && by.worksFor(office.value()));
    }

    boolean publishes(Actor by, Letter letter) {
        return by.isSystem()
                || ((by.has(Role.REVIEWER) || by.has(Role.HEAD))
                        && by.worksFor(letter.handledBy().value()));
    }

    /** Extends the time: the head of the organ that has it. */
    boolean mayExtend(Actor by, Letter letter) {
        return by.isSystem()
                || (by.has(Role.HEAD) && by.worksFor(letter.handledBy().value()));
    }

    /** Urges: a leader, and the head of the office that is competent for the county (条例第四十七条). */
    boolean urges(Actor by) {
        return by.isSystem() || by.has(Role.LEADER) || leadsTheCounty(by);
    }

    /** The head of the office that is competent for the county (条例第三条). */
    boolean leadsTheCounty(Actor by) {
        return by.has(Role.HEAD)
                && agencies.findCounty()
                        .map(county -> by.worksFor(county.handledBy().value()))
                        .orElse(false);
    }
}
