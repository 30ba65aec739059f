package org.gongkai.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 待发邮件: messages wait here until they are sent; a failure waits longer each time and is given up after a day's worth of
 * tries. Each is taken under a lock of its row, so several processes do not send one twice.
 */
@Component
class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final int MOST_TRIES = 8;
    private static final int AT_ONCE = 50;
    private static final int LONGEST_FAILURE = 300;

    private final JdbcClient sql;
    private final ObjectProvider<MailSender> mail;
    private final ReminderSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Outbox(
            JdbcClient sql,
            ObjectProvider<MailSender> mail,
            ReminderSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.sql = sql;
        this.mail = mail;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    private enum Tried {
        SENT,
        FAILED,
        NOTHING_WAITS
    }

    private record Waiting(long id, String email, String subject, String body, int tries) {}

    /** @return false when the person has a message of that day already */
    boolean add(String username, LocalDate day, String email, String subject, String body) {
        return sql.sql("""
                                insert into reminder_message (username, day, email, subject, body, state, not_before)
                                values (:who, :day, :email, :subject, :body, 'WAITING', :now)
                                on conflict (username, day) do nothing""")
                        .param("who", username)
                        .param("day", day)
                        .param("email", email)
                        .param("subject", subject)
                        .param("body", body)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean has(String username, LocalDate day) {
        return sql.sql("select exists (select 1 from reminder_message where username = ? and day = ?)")
                .params(username, day)
                .query(Boolean.class)
                .single();
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT2M")
    void everyMinute() {
        MailSender sender = mail.getIfAvailable();
        if (sender != null && !settings.from().isBlank()) {
            send(sender);
        }
    }

    /** Sends what is waiting, unless it is an hour of rest; how many were sent. */
    int send(MailSender sender) {
        if (settings.quietAt(LocalTime.now(clock))) {
            return 0;
        }
        int sent = 0;
        for (int i = 0; i < AT_ONCE; i++) {
            Tried tried = transaction.execute(status -> sendOne(sender));
            if (tried == Tried.NOTHING_WAITS) {
                break;
            }
            sent += tried == Tried.SENT ? 1 : 0;
        }
        return sent;
    }

    private Tried sendOne(MailSender sender) {
        Instant now = clock.instant();
        List<Waiting> waiting = sql.sql("""
                        select id, email, subject, body, tries from reminder_message
                        where state = 'WAITING' and not_before <= :now
                        order by not_before, id limit 1 for update skip locked""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Waiting(
                        row.getLong("id"),
                        row.getString("email"),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getInt("tries")))
                .list();
        if (waiting.isEmpty()) {
            return Tried.NOTHING_WAITS;
        }
        Waiting message = waiting.getFirst();
        try {
            sender.send(mail(message));
            sql.sql("update reminder_message set state = 'SENT', tries = tries + 1, sent_at = :now where id = :id")
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("id", message.id())
                    .update();
            return Tried.SENT;
        } catch (MailException e) {
            failed(message, now, e);
            return Tried.FAILED;
        }
    }

    private SimpleMailMessage mail(Waiting message) {
        var mail = new SimpleMailMessage();
        mail.setFrom(settings.from());
        mail.setTo(message.email());
        mail.setSubject(message.subject());
        mail.setText(message.body());
        return mail;
    }

    /** Tries again after 1, 2, 4 … minutes, up to two hours; eight times in all. */
    private void failed(Waiting message, Instant now, MailException e) {
        int tries = message.tries() + 1;
        LOG.warn("reminder {} not sent at try {}: {}", message.id(), tries, e.getMessage());
        String failure = String.valueOf(e.getMessage());
        sql.sql("""
                        update reminder_message set state = :state, tries = :tries, not_before = :later, last_failure = :failure
                        where id = :id""")
                .param("state", tries >= MOST_TRIES ? "GIVEN_UP" : "WAITING")
                .param("tries", tries)
                .param(
                        "later",
                        now.plus(Duration.ofMinutes(1L << Math.min(tries - 1, 7)))
                                .atOffset(ZoneOffset.UTC))
                .param("failure", failure.substring(0, Math.min(failure.length(), LONGEST_FAILURE)))
                .param("id", message.id())
                .update();
    }
}
