package org.gongkai.identity;

import org.gongkai.page.Trace;
import org.gongkai.page.Traced;

/**
 * News: something was done to an account, or with it. Told inside the transaction where there is one.
 *
 * @param username of the account; empty when there is none of that name
 * @param act the verb in Chinese
 * @param detail beside it; never a password or a code
 */
record AccountNews(Trace.Kind kind, Actor by, String username, String act, String detail) implements Traced {

    static AccountNews changed(Actor by, String username, String act, String detail) {
        return new AccountNews(Trace.Kind.ACCOUNT, by, username, act, detail);
    }

    static AccountNews signIn(Actor by, String username, String act, String detail) {
        return new AccountNews(Trace.Kind.SIGN_IN, by, username, act, detail);
    }

    @Override
    public Trace trace() {
        return Trace.of(by.username(), by.displayName(), kind, username, act, detail);
    }
}
