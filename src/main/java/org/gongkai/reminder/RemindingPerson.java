package org.gongkai.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** 我的提醒: whether and where a person is reminded, and what was sent. Everybody sets only their own. */
@Service
public class RemindingPerson {

    private static final int LONGEST = 200;
    private static final String EMAIL = "[^\\s@,;<>\"]+@[^\\s@,;<>\"]+\\.[^\\s@,;<>\"]+";

    private final JdbcClient sql;
    private final Clock clock;

    RemindingPerson(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param email where to; empty while none is known */
    public record Wish(String email, boolean wanted) {}

    /** A message as the person sees it. @param sentAt null while it waits or when it was given up */
    public record Sent(
            LocalDate day,
            String subject,
            String state,
            int tries,
            @Nullable Instant sentAt) {}

    public Wish of(Actor actor) {
        return find(actor.username()).orElse(new Wish("", false));
    }

    /** Sets the person's own wish. */
    public Outcome<Wish> set(String email, boolean wanted, Actor actor) {
        actor.require(actor.isStaff(), "设置提醒");
        String plain = email.strip();
        boolean valid = plain.length() <= LONGEST && plain.matches(EMAIL);
        if (!valid && (wanted || !plain.isEmpty())) {
            return Outcome.refused(List.of(new Problem("email", "请填写完整的电子邮箱，例如 name@example.gov.cn")));
        }
        sql.sql("""
                        insert into reminder_person (username, email, wanted, changed_at) values (:who, :email, :wanted, :at)
                        on conflict (username) do update set email = excluded.email, wanted = excluded.wanted,
                            changed_at = excluded.changed_at""")
                .param("who", actor.username())
                .param("email", plain)
                .param("wanted", wanted)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return Outcome.done(new Wish(plain, wanted));
    }

    /** The person's last messages, the latest first. */
    public List<Sent> sent(Actor actor, int most) {
        return sql.sql("""
                        select day, subject, state, tries, sent_at from reminder_message
                        where username = ? order by day desc limit ?""")
                .params(actor.username(), most)
                .query((row, n) -> {
                    OffsetDateTime sentAt = row.getObject("sent_at", OffsetDateTime.class);
                    return new Sent(
                            row.getObject("day", LocalDate.class),
                            row.getString("subject"),
                            row.getString("state"),
                            row.getInt("tries"),
                            sentAt == null ? null : sentAt.toInstant());
                })
                .list();
    }

    /** How many of the person's messages of the last seven days could not be sent and were given up; 0 for who wants none. */
    public long givenUp(Actor actor) {
        return sql.sql("""
                        select count(*) from reminder_message m join reminder_person p using (username)
                        where m.username = ? and p.wanted and m.state = 'GIVEN_UP' and m.day > ?""")
                .params(actor.username(), LocalDate.now(clock).minusDays(7))
                .query(Long.class)
                .single();
    }

    Optional<Wish> find(String username) {
        return sql.sql("select email, wanted from reminder_person where username = ?")
                .param(username)
                .query((row, n) -> new Wish(row.getString("email"), row.getBoolean("wanted")))
                .optional();
    }

    /** Everybody who wants to be reminded. */
    List<String> wanting() {
        return sql.sql("select username from reminder_person where wanted and email <> '' order by username")
                .query(String.class)
                .list();
    }
}
