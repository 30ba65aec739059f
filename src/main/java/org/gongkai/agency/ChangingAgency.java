package org.gongkai.agency;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.NoSuchElementException;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 维护机关信息: what is known of an organ changes; its code, kind and place in the tree do not. Callers make sure that the
 * acting person may do this.
 */
@Service
public class ChangingAgency {

    private final Organs organs;
    private final Agencies agencies;
    private final AgencyChecks checks;
    private final ApplicationEventPublisher news;

    ChangingAgency(Organs organs, Agencies agencies, AgencyChecks checks, ApplicationEventPublisher news) {
        this.organs = organs;
        this.agencies = agencies;
        this.checks = checks;
        this.news = news;
    }

    /**
     * Changes the organ, or says all that speaks against it; problems carry the names of the record's fields.
     *
     * @throws NoSuchElementException when no organ has the code
     */
    @Transactional
    public Outcome<Agency> change(AgencyCode code, AgencyDetails asked) {
        Organ organ = organ(code);
        AgencyDetails wanted = Tidied.of(asked, organ);
        List<Problem> problems = checks.reasonsAgainst(organ, wanted);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }

        organ.change(
                wanted.reviewBody() != null && wanted.reviewBody().equals(ruledReviewBody(organ))
                        ? wanted.withRuledReviewBody()
                        : wanted);

        agencies.forgetAfterThisTransaction();
        Agency stored = agencies.stored(code);
        news.publishEvent(new AgencyChanged(code, stored.name(), "维护机关信息"));
        return Outcome.done(stored);
    }

    /**
     * What would speak against the change now; changes nothing.
     *
     * @throws NoSuchElementException when no organ has the code
     */
    @Transactional(readOnly = true)
    public List<Problem> reasonsAgainst(AgencyCode code, AgencyDetails asked) {
        Organ organ = organ(code);
        return checks.reasonsAgainst(organ, Tidied.of(asked, organ));
    }

    private Organ organ(AgencyCode code) {
        return organs.findById(code.value())
                .orElseThrow(() -> new NoSuchElementException("no organ has the code " + code));
    }

    private String ruledReviewBody(Organ organ) {
        return AgencyTree.reviewBody(
                organ, organs.findAllByOrderByPosition().stream().collect(toMap(Organ::code, o -> o)));
    }
}
