package org.gongkai.identity;

import org.springframework.stereotype.Component;

/** Who sends the request that is being answered; for controllers. */
@Component
public class CurrentActor {

    CurrentActor() {}

    /** The signed-in person, once all is shown that had to be, or {@link Actor#citizen()}. Opens no session. */
    public Actor get() {
        SignedInPerson person = DeskSession.person();
        return person == null || person.secondFactorDue() ? Actor.citizen() : person.actor();
    }
}
