package org.gongkai.document;

import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;

/** Who may do what with documents of which organ; asked by every use case. */
final class DocumentAccess {

    private DocumentAccess() {}

    static boolean mayDraft(Actor by, AgencyCode handledBy) {
        return by.isSystem() || (by.has(Role.CLERK) && by.worksFor(handledBy.value()));
    }

    static boolean mayCheck(Actor by, AgencyCode handledBy) {
        return by.isSystem() || (by.has(Role.REVIEWER) && by.worksFor(handledBy.value()));
    }

    /** 终审, 撤下, 废止. */
    static boolean maySign(Actor by, AgencyCode handledBy) {
        return by.isSystem() || (by.has(Role.HEAD) && by.worksFor(handledBy.value()));
    }

    static boolean maySee(Actor by, AgencyCode handledBy) {
        return by.isSystem()
                || by.has(Role.LEADER)
                || by.has(Role.INSPECTOR)
                || (by.worksFor(handledBy.value())
                        && (by.has(Role.CLERK) || by.has(Role.REVIEWER) || by.has(Role.HEAD)));
    }
}
