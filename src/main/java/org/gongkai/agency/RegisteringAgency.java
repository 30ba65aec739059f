package org.gongkai.agency;

import java.util.List;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 登记机关: an organ enters the tree.
 *
 * <p>A general office registered under a county government handles the requests of that government from then on, unless
 * another handler was named (条例第三条、第四条). Callers make sure that the acting person may do this.
 */
@Service
public class RegisteringAgency {

    private final Organs organs;
    private final Agencies agencies;
    private final AgencyChecks checks;
    private final ApplicationEventPublisher news;

    RegisteringAgency(Organs organs, Agencies agencies, AgencyChecks checks, ApplicationEventPublisher news) {
        this.organs = organs;
        this.agencies = agencies;
        this.checks = checks;
        this.news = news;
    }

    /** Registers the organ, or says all that speaks against it; problems carry the names of the record's fields. */
    @Transactional
    public Outcome<Agency> register(AgencyRegistration asked) {
        AgencyRegistration wanted = Tidied.of(asked);
        List<Problem> problems = checks.reasonsAgainst(wanted);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }

        var code = new AgencyCode(wanted.code());
        organs.save(new Organ(code, wanted.kind(), wanted.parent(), wanted.validFrom(), wanted.details()));
        if (wanted.kind() == AgencyKind.GOVERNMENT_OFFICE && wanted.parent() != null) {
            organs.findById(wanted.parent())
                    .filter(parent -> parent.kind() == AgencyKind.COUNTY_GOVERNMENT && parent.ownHandler() == null)
                    .ifPresent(parent -> parent.isHandledBy(code.value()));
        }

        agencies.forgetAfterThisTransaction();
        Agency stored = agencies.stored(code);
        news.publishEvent(new AgencyChanged(code, stored.name(), "登记机关"));
        return Outcome.done(stored);
    }

    /** What would speak against the registration now; changes nothing. */
    @Transactional(readOnly = true)
    public List<Problem> reasonsAgainst(AgencyRegistration asked) {
        return checks.reasonsAgainst(Tidied.of(asked));
    }
}
