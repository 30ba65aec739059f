package org.gongkai.gazette;

import org.gongkai.identity.Actor;
import org.gongkai.page.Trace;
import org.gongkai.page.Traced;

/** Something was done to an issue; for the trail. */
record IssueAct(Trace trace) implements Traced {

    static IssueAct of(Actor by, Issue issue, String act, String detail) {
        return new IssueAct(Trace.of(
                by.username(),
                by.displayName(),
                Trace.Kind.DOCUMENT,
                "公报" + issue.number().label(),
                act,
                detail));
    }
}
