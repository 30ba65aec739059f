package org.gongkai.gazette;

import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.springframework.stereotype.Component;

/** Who may do what with the gazette: the office that works for the county government compiles it, its head releases it. */
@Component
class IssueAccess {

    private final Agencies agencies;

    IssueAccess(Agencies agencies) {
        this.agencies = agencies;
    }

    /** What is being compiled is public already; other organs see when theirs is taken in. */
    boolean maySee(Actor by) {
        return by.isSystem()
                || by.has(Role.LEADER)
                || by.has(Role.INSPECTOR)
                || by.has(Role.CLERK)
                || by.has(Role.HEAD);
    }

    boolean mayCompile(Actor by) {
        return by.isSystem() || ((by.has(Role.CLERK) || by.has(Role.HEAD)) && worksThere(by));
    }

    boolean mayRelease(Actor by) {
        return by.isSystem() || (by.has(Role.HEAD) && worksThere(by));
    }

    private boolean worksThere(Actor by) {
        return agencies.findCounty()
                .map(Agency::handledBy)
                .filter(office -> by.worksFor(office.value()))
                .isPresent();
    }
}
