package org.gongkai.gazette;

import org.gongkai.identity.Actor;
import org.gongkai.page.Trace;
import org.gongkai.page.Traced;
import org.jspecify.annotations.Nullable;

/** Something was done to an issue; for the trail. */
record IssueAct(Trace trace) implements Traced {

    static IssueAct of(Actor by, Issue issue, String act, String detail) {
        return of(by, issue, act, detail, null);
    }

    /** @param kept the stored row it tells of */
    static IssueAct of(Actor by, Issue issue, String act, String detail, Trace.@Nullable Kept kept) {
        return new IssueAct(new Trace(
                by.username(),
                by.displayName(),
                Trace.Kind.DOCUMENT,
                "公报" + issue.number().label(),
                act,
                detail,
                kept));
    }
}
