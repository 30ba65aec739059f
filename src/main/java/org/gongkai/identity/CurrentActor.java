package org.gongkai.identity;

import org.springframework.stereotype.Component;

/** Who sends the request that is being answered; for controllers. */
@Component
public class CurrentActor {

    CurrentActor() {}

    /** The signed-in person, or {@link Actor#citizen()}. Opens no session. */
    public Actor get() {
        SignedInPerson person = DeskSession.person();
        return person == null ? Actor.citizen() : person.actor();
    }
}
