package org.gongkai.notice;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.identity.Actor;
import org.gongkai.request.DeliveringReply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 退信: reads the mailbox that hears of letters that came back, finds the letter by the id it was sent with, and takes its delivery
 * back: a letter that came back was not delivered.
 */
@Component
class BounceReader {

    private static final Logger LOG = LoggerFactory.getLogger(BounceReader.class);
    private static final Pattern OURS = Pattern.compile("<gongkai-\\d{1,18}-[0-9a-f-]{36}@notice>");
    private static final Pattern WHY = Pattern.compile("(?im)^(?:Diagnostic-Code|Status):[ \\t]*(.{3,200})$");
    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@[\\w.-]+");
    private static final int MOST_BYTES = 2 << 20;
    private static final int MOST_AT_ONCE = 200;

    private final NoticeSettings settings;
    private final MessageStore store;
    private final DeliveringReply delivering;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BounceReader(
            NoticeSettings settings,
            MessageStore store,
            DeliveringReply delivering,
            TransactionTemplate transaction,
            Clock clock) {
        this.settings = settings;
        this.store = store;
        this.delivering = delivering;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT3M")
    void everyFewMinutes() {
        if (!settings.bounces().host().isBlank()) {
            try {
                read(settings.bounces());
            } catch (MessagingException | IOException unreachable) {
                LOG.warn("bounces not read: {}", unreachable.getClass().getSimpleName());
            }
        }
    }

    /** Reads what was not read before; how many letters came back. */
    int read(NoticeSettings.Bounces mailbox) throws MessagingException, IOException {
        String protocol = mailbox.encrypted() ? "imaps" : "imap";
        Properties properties = new Properties();
        properties.put("mail." + protocol + ".connectiontimeout", "15000");
        properties.put("mail." + protocol + ".timeout", "30000");
        int back = 0;
        try (Store server = Session.getInstance(properties).getStore(protocol)) {
            server.connect(mailbox.host(), mailbox.port(), mailbox.username(), mailbox.password());
            try (Folder inbox = server.getFolder("INBOX")) {
                inbox.open(Folder.READ_WRITE);
                int looked = 0;
                for (Message message : inbox.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false))) {
                    if (looked++ >= MOST_AT_ONCE) {
                        break;
                    }
                    back += cameBack(text(message)) ? 1 : 0;
                    message.setFlag(Flags.Flag.SEEN, true);
                }
            }
        }
        return back;
    }

    private static String text(Message message) throws MessagingException, IOException {
        if (message.getSize() > MOST_BYTES) {
            return "";
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        message.writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private boolean cameBack(String text) {
        // an answer of the reader names the letter too: only a report of a server counts
        if (!text.contains("multipart/report") && !text.contains("message/delivery-status")) {
            return false;
        }
        Matcher ours = OURS.matcher(text);
        if (!ours.find()) {
            return false;
        }
        String id = ours.group();
        Matcher why = WHY.matcher(text);
        String reason = "对方邮件服务器退回"
                + (why.find() ? "：" + ADDRESS.matcher(why.group(1).strip()).replaceAll("…") : "");
        Boolean found = transaction.execute(status -> store.bounced(id, reason)
                .map(message -> {
                    delivering.takeBack(
                            message.request(), message.seq(), LocalDate.now(clock), reason, Actor.system("notice"));
                    return true;
                })
                .orElse(false));
        return Boolean.TRUE.equals(found);
    }
}
