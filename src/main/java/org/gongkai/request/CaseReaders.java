package org.gongkai.request;

import java.util.Optional;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.springframework.stereotype.Component;

/**
 * Who may read a case: the people of the organ that handles it; leaders, inspectors and the county's competent office
 * read all of them, section officers those of their organ, without personal data (条例第三条、第四十六条).
 */
@Component
class CaseReaders {

    private final Agencies agencies;

    CaseReaders(Agencies agencies) {
        this.agencies = agencies;
    }

    boolean mayRead(Actor actor, AgencyCode handledBy) {
        return handles(actor, handledBy)
                || readsAll(actor)
                || (actor.has(Role.SECTION_OFFICER) && actor.worksFor(handledBy.value()));
    }

    /** Whether personal data is shown: to those who handle the case only. */
    boolean handles(Actor actor, AgencyCode handledBy) {
        return actor.isSystem() || (actor.worksFor(handledBy.value()) && worksOnCases(actor));
    }

    boolean readsAll(Actor actor) {
        return actor.isSystem()
                || actor.has(Role.LEADER)
                || actor.has(Role.INSPECTOR)
                || (worksOnCases(actor) && inCountyOffice(actor));
    }

    /** The organ whose cases are the person's own work; empty for a leader. */
    Optional<AgencyCode> ownOrgan(Actor actor) {
        return (worksOnCases(actor) || actor.has(Role.SECTION_OFFICER)) && actor.agency() != null
                ? Optional.of(new AgencyCode(actor.agency()))
                : Optional.empty();
    }

    private boolean inCountyOffice(Actor actor) {
        return agencies.findCounty()
                .map(Agency::handledBy)
                .filter(office -> actor.worksFor(office.value()))
                .isPresent();
    }

    private static boolean worksOnCases(Actor actor) {
        return actor.has(Role.CLERK)
                || actor.has(Role.REVIEWER)
                || actor.has(Role.SECRECY_REVIEWER)
                || actor.has(Role.HEAD);
    }
}
