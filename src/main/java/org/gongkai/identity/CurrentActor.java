package org.gongkai.identity;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who sends the request that is being answered; for controllers. */
@Component
public class CurrentActor {

    CurrentActor() {}

    /** The signed-in person, or {@link Actor#citizen()}. Opens no session. */
    public Actor get() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInPerson person
                ? person.actor()
                : Actor.citizen();
    }
}
