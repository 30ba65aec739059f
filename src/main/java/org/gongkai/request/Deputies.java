package org.gongkai.request;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;

/** 代理人 of one office on one day: who acts for whom. */
record Deputies(List<Absence> absences) {

    /**
     * The person as they make this move: themselves where their own roles allow it, else as deputy of somebody absent whose
     * roles do — then the name says for whom.
     */
    Actor acting(Actor actor, Move move, AgencyCode handledBy) {
        String organ = handledBy.value();
        if (move.permittedTo(actor, organ) || !actor.worksFor(organ)) {
            return actor;
        }
        for (Absence absence : absences) {
            if (absence.deputy().equals(actor.username())) {
                Set<Role> roles = new HashSet<>(actor.roles());
                roles.addAll(absence.roles());
                var acting = new Actor(
                        actor.username(),
                        actor.displayName() + "（代理" + absence.absentName() + "）",
                        actor.agency(),
                        roles);
                if (move.permittedTo(acting, organ)) {
                    return acting;
                }
            }
        }
        return actor;
    }

    /** Who acts for that account, if it is absent. */
    Optional<Absence> of(String account) {
        return absences.stream().filter(a -> a.absent().equals(account)).findFirst();
    }
}
