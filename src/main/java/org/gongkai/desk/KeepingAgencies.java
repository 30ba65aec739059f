package org.gongkai.desk;

import java.util.List;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.agency.AgencyDetails;
import org.gongkai.agency.AgencyRegistration;
import org.gongkai.agency.ChangingAgency;
import org.gongkai.agency.RegisteringAgency;
import org.gongkai.identity.Actor;
import org.gongkai.identity.NotPermitted;
import org.gongkai.identity.Role;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.springframework.stereotype.Service;

/**
 * 维护机关: an administrator registers organs and keeps what is known of them. The room of organs knows no people, so the
 * acting person is asked here.
 */
@Service
public class KeepingAgencies {

    private final RegisteringAgency registering;
    private final ChangingAgency changing;

    KeepingAgencies(RegisteringAgency registering, ChangingAgency changing) {
        this.registering = registering;
        this.changing = changing;
    }

    /** @throws NotPermitted unless the actor is an administrator */
    public Outcome<Agency> register(Actor by, AgencyRegistration wanted) {
        by.require(Role.ADMINISTRATOR, "登记机关");
        return registering.register(wanted);
    }

    /** @throws NotPermitted unless the actor is an administrator */
    public Outcome<Agency> change(Actor by, AgencyCode code, AgencyDetails wanted) {
        by.require(Role.ADMINISTRATOR, "维护机关信息");
        return changing.change(code, wanted);
    }

    /** What would speak against the registration, beside a date that could not be read. */
    public List<Problem> reasonsAgainst(AgencyRegistration wanted) {
        return registering.reasonsAgainst(wanted);
    }

    /** What would speak against the change, beside a date that could not be read. */
    public List<Problem> reasonsAgainst(AgencyCode code, AgencyDetails wanted) {
        return changing.reasonsAgainst(code, wanted);
    }
}
