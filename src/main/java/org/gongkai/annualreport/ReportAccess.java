package org.gongkai.annualreport;

import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.springframework.stereotype.Component;

/**
 * Who may do what with a report: a clerk of the handling office drafts, its head signs, leaders read all, and so does the county's
 * competent department (条例第三条: 指导、督促、协调).
 */
@Component
class ReportAccess {

    private final Agencies agencies;

    ReportAccess(Agencies agencies) {
        this.agencies = agencies;
    }

    boolean mayDraft(Actor by, Agency organ) {
        return by.has(Role.CLERK) && by.worksFor(organ.handledBy().value());
    }

    boolean mayRead(Actor by, Agency organ) {
        return by.isSystem()
                || by.has(Role.LEADER)
                || by.has(Role.INSPECTOR)
                || by.worksFor(organ.handledBy().value())
                || worksForCompetentDepartment(by);
    }

    boolean worksForCompetentDepartment(Actor by) {
        return agencies.findCounty()
                .map(county -> by.worksFor(county.handledBy().value()))
                .orElse(false);
    }
}
