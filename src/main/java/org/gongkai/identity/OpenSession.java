package org.gongkai.identity;

import java.time.Instant;

/**
 * 正在使用的登录: one session of a person, to read.
 *
 * @param id names it in addresses; not the session's own id
 * @param source network address it was opened from
 * @param browser what the browser said it is, shortened
 * @param own whether it is the session of the request that asks
 */
public record OpenSession(
        String id,
        String username,
        String displayName,
        Instant since,
        Instant lastSeen,
        String source,
        String browser,
        boolean own) {}
