package org.gongkai.identity.web;

import java.util.List;

/**
 * 正在使用的登录.
 *
 * @param all whether these are everybody's
 * @param mayAll whether the reader may see everybody's
 * @param done what was just done; empty for nothing
 */
public record SessionsPage(List<Row> rows, boolean all, boolean mayAll, String done) {

    /**
     * One session.
     *
     * @param own the one this page is read in
     */
    public record Row(
            String id, String who, String since, String lastSeen, String source, String browser, boolean own) {}
}
