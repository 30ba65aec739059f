package org.gongkai.remedy;

import org.gongkai.identity.Actor;
import org.gongkai.page.Trace;
import org.gongkai.page.Traced;

/** News: something was recorded of a review or a suit. Told inside the transaction. */
record RemedyRecorded(long id, RemedyFact.Type type, Actor by, Trace.Kept kept) implements Traced {

    @Override
    public Trace trace() {
        return new Trace(
                by.username(), by.displayName(), Trace.Kind.REMEDY, String.valueOf(id), type.label(), "", kept);
    }
}
