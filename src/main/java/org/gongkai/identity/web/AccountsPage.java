package org.gongkai.identity.web;

import java.util.List;
import org.gongkai.page.Badge;

/** 账号: everybody who may sign in. */
public record AccountsPage(List<Row> rows) {

    /**
     * One account.
     *
     * @param office name of the organ; empty for none
     * @param lastSignIn in words
     */
    public record Row(
            String username, String displayName, String office, String roles, Badge state, String lastSignIn) {}
}
