package org.gongkai.retention;

import org.gongkai.identity.Actor;
import org.gongkai.page.Trace;
import org.gongkai.page.Traced;

/** News for the trail. */
record RetentionNews(Trace trace) implements Traced {

    static RetentionNews of(Actor by, String list, String act, String detail) {
        return new RetentionNews(Trace.of(by.username(), by.displayName(), Trace.Kind.DESTRUCTION, list, act, detail));
    }
}
