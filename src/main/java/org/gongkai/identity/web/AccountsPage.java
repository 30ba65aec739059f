package org.gongkai.identity.web;

import java.util.List;
import org.gongkai.page.Badge;

/** 账号: everybody who may sign in. @param mayCreate whether the reader makes accounts */
public record AccountsPage(List<Row> rows, boolean mayCreate) {

    /**
     * One account.
     *
     * @param office name of the organ; empty for none
     * @param lastSignIn in words
     */
    public record Row(
            String username, String displayName, String office, String roles, Badge state, String lastSignIn) {}
}
