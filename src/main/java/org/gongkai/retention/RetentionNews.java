package org.gongkai.retention;

import org.gongkai.identity.Actor;
import org.gongkai.page.Trace;
import org.gongkai.page.Traced;

/** News for the trail. */
record RetentionNews(Trace trace) implements Traced {

    /** @param kept the stored act it tells of */
    static RetentionNews of(Actor by, String list, String act, String detail, Trace.Kept kept) {
        return new RetentionNews(
                new Trace(by.username(), by.displayName(), Trace.Kind.DESTRUCTION, list, act, detail, kept));
    }
}
