package org.gongkai.review;

import java.time.LocalDate;
import java.util.Set;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * 办公系统: the OA of one organ, which acts for the people it names.
 *
 * @param name of the system, e.g. 县委办公系统
 * @param revokedOn since when its token is no longer good; null while it is
 */
public record OaClient(
        long id,
        String name,
        AgencyCode agency,
        LocalDate since,
        @Nullable LocalDate revokedOn) {

    private static final int LONGEST_NAME = 20;

    /** A person as the OA names them; two names are two people. */
    Actor person(String personName) {
        String plain = personName.strip();
        String shown = plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
        return new Actor(
                "@oa:" + id + ":" + shown,
                (shown.isEmpty() ? "经办人" : shown) + "（经" + name + "）",
                agency.value(),
                Set.of(Role.CLERK, Role.REVIEWER, Role.SECRECY_REVIEWER, Role.HEAD));
    }
}
