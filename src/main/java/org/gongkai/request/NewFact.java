package org.gongkai.request;

import org.jspecify.annotations.Nullable;

/**
 * A fact about to be recorded.
 *
 * @param personal personal data that came with it, to be sealed; null for none
 */
record NewFact(RequestFact fact, @Nullable PersonalPart personal) {

    static NewFact of(RequestFact fact) {
        return new NewFact(fact, null);
    }
}
