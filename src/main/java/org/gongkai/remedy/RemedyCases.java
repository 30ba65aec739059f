package org.gongkai.remedy;

import java.util.List;
import java.util.Optional;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.gongkai.page.Paging;
import org.gongkai.request.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The recorded reviews and suits, for the office. People see those of their own organ; leaders and the county's competent department
 * (条例第三条, 县政府办公室) see all.
 */
@Component
public class RemedyCases {

    private final RemedyStore store;
    private final Agencies agencies;

    RemedyCases(RemedyStore store, Agencies agencies) {
        this.store = store;
        this.agencies = agencies;
    }

    /** Latest first. */
    public List<RemedyCase> list(Paging paging, Actor by) {
        return store.list(scope(by), paging);
    }

    public long count(Actor by) {
        return store.count(scope(by));
    }

    /** Empty if there is no such case or the person may not see it. */
    public Optional<RemedyCase> find(long id, Actor by) {
        AgencyCode own = scope(by);
        return store.find(id).filter(c -> own == null || own.equals(c.handledBy()));
    }

    /** Reviews and suits that followed a request, the earliest first, without those recorded by mistake. */
    public List<RemedyCase> ofRequest(RequestNumber request, Actor by) {
        return store.ofRequest(scope(by), request);
    }

    /** What happened to a case, in order; empty like {@link #find}. */
    public List<RemedyFact> facts(long id, Actor by) {
        return find(id, by).map(c -> store.facts(c.id())).orElse(List.of());
    }

    /** Cases whose answer and evidence the person's own organ still owes, the most pressing first; none for who does not see them. */
    public List<RemedyCase> answersOwed(Actor by) {
        String workplace = by.agency();
        return workplace == null || !(by.has(Role.CLERK) || by.has(Role.HEAD) || by.has(Role.REVIEWER))
                ? List.of()
                : store.answersOwed(new AgencyCode(workplace));
    }

    /** Null for everything. */
    private @Nullable AgencyCode scope(Actor by) {
        String workplace = by.agency();
        boolean competent = workplace != null
                && agencies.findCounty()
                        .map(county -> county.handledBy().value().equals(workplace))
                        .orElse(false);
        if (by.isSystem() || by.has(Role.LEADER) || by.has(Role.INSPECTOR) || competent) {
            return null;
        }
        by.require(by.isStaff() && workplace != null, "查看复议诉讼案件");
        return new AgencyCode(java.util.Objects.requireNonNull(workplace));
    }
}
