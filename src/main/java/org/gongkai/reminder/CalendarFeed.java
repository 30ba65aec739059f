package org.gongkai.reminder;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.gongkai.identity.Accounts;
import org.gongkai.identity.Actor;
import org.gongkai.identity.StaffAccount;
import org.gongkai.request.RequestFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * 日历订阅: due dates as a calendar (RFC 5545) at an address only its owner knows. The address is shown once; making another or
 * revoking it ends it at once, as closing the account does.
 */
@Service
public class CalendarFeed {

    private static final int SECRET_BYTES = 32;
    private static final int MOST = 500;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient sql;
    private final Accounts accounts;
    private final RequestFiles files;
    private final Clock clock;

    CalendarFeed(JdbcClient sql, Accounts accounts, RequestFiles files, Clock clock) {
        this.sql = sql;
        this.accounts = accounts;
        this.files = files;
        this.clock = clock;
    }

    /** Makes the person's address, ending an earlier one. @return the secret part, known to nobody else */
    public String make(Actor actor) {
        actor.require(files.readsCases(actor), "订阅日历");
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        sql.sql("""
                        insert into reminder_feed (token_digest, username, made_at) values (:digest, :who, :at)
                        on conflict (username) do update set token_digest = excluded.token_digest, made_at = excluded.made_at""")
                .param("digest", digest(token))
                .param("who", actor.username())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    public void revoke(Actor actor) {
        sql.sql("delete from reminder_feed where username = ?")
                .param(actor.username())
                .update();
    }

    /** When the person's address was made; empty for none. */
    public Optional<LocalDate> madeOn(Actor actor) {
        return sql.sql("select made_at from reminder_feed where username = ?")
                .param(actor.username())
                .query((row, n) -> row.getObject("made_at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toLocalDate())
                .optional();
    }

    /** The calendar behind an address; empty when it is unknown, revoked, or its owner reads no cases any more. */
    public Optional<String> read(String token) {
        return sql.sql("select username from reminder_feed where token_digest = ?")
                .param(digest(token))
                .query(String.class)
                .optional()
                .flatMap(accounts::find)
                .filter(account -> !account.closed())
                .map(StaffAccount::actor)
                .filter(files::readsCases)
                .map(actor -> ICalendar.of(files.dueDates(actor, MOST), clock.instant()));
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
