package org.gongkai.request;

import org.gongkai.identity.Actor;
import org.gongkai.page.Trace;
import org.gongkai.page.Traced;

/** News for the trail: somebody did something that belongs to the office rather than to one case. */
record OfficeAct(Trace trace) implements Traced {

    static OfficeAct setting(Actor by, String subject, String act, String detail) {
        return new OfficeAct(Trace.of(by.username(), by.displayName(), Trace.Kind.SETTING, subject, act, detail));
    }

    static OfficeAct look(Actor by, String subject, String why) {
        return new OfficeAct(Trace.of(by.username(), by.displayName(), Trace.Kind.LOOK, subject, "查看个人信息", why));
    }

    /** @param kept the stored row it tells of */
    static OfficeAct work(Actor by, String subject, String act, String detail, Trace.Kept kept) {
        return new OfficeAct(new Trace(by.username(), by.displayName(), Trace.Kind.CASE, subject, act, detail, kept));
    }

    static OfficeAct work(Actor by, String subject, String act, String detail) {
        return new OfficeAct(Trace.of(by.username(), by.displayName(), Trace.Kind.CASE, subject, act, detail));
    }
}
