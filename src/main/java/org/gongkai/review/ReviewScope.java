package org.gongkai.review;

import java.util.Set;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may see and move which reviews: people of an organ its own and those it issues jointly; leaders, inspectors and the competent department see all. */
@Component
class ReviewScope {

    private static final Set<Role> READERS = Set.of(
            Role.CLERK,
            Role.REVIEWER,
            Role.HEAD,
            Role.SECTION_OFFICER,
            Role.SECRECY_REVIEWER,
            Role.LEADER,
            Role.INSPECTOR);

    private final Agencies agencies;
    private final JointOrgans joint;

    ReviewScope(Agencies agencies, JointOrgans joint) {
        this.agencies = agencies;
        this.joint = joint;
    }

    /** The organ whose reviews the person may see; null for all. */
    @Nullable AgencyCode of(Actor by) {
        by.require(by.isSystem() || READERS.stream().anyMatch(by::has), "查看公文审查");
        String workplace = by.agency();
        boolean competent = workplace != null
                && agencies.findCounty()
                        .map(county -> county.handledBy().value().equals(workplace))
                        .orElse(false);
        if (by.isSystem() || by.has(Role.LEADER) || by.has(Role.INSPECTOR) || competent) {
            return null;
        }
        by.require(workplace != null, "查看公文审查");
        return new AgencyCode(java.util.Objects.requireNonNull(workplace));
    }

    boolean sees(Actor by, Review review) {
        AgencyCode own = of(by);
        return own == null || own.equals(review.handledBy()) || joint.isJoint(review.id(), own);
    }

    /** Whether the person may draft for some organ. */
    boolean draftsAnywhere(Actor by) {
        return by.isSystem() || by.has(Role.CLERK) || by.has(Role.SECTION_OFFICER);
    }

    boolean drafts(Actor by, AgencyCode handledBy) {
        return by.isSystem() || draftsAnywhere(by) && by.worksFor(handledBy.value());
    }

    boolean acts(Actor by, ReviewStep step, Review review) {
        return by.isSystem()
                || step.roles().stream().anyMatch(by::has)
                        && by.worksFor(review.handledBy().value());
    }

    /** Who sees to publications and looks again at what is withheld: the disclosure office. */
    boolean follows(Actor by, Review review) {
        return by.isSystem()
                || (by.has(Role.CLERK) || by.has(Role.REVIEWER) || by.has(Role.HEAD))
                        && by.worksFor(review.handledBy().value());
    }

    /** Who decides that something withheld stays so or is published. */
    boolean decides(Actor by, Review review) {
        return by.isSystem()
                || by.has(Role.HEAD) && by.worksFor(review.handledBy().value());
    }
}
