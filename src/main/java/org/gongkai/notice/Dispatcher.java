package org.gongkai.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.DisclosureOffice;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.request.Attachment;
import org.gongkai.request.ChargingFee;
import org.gongkai.request.DeliveringReply;
import org.gongkai.request.DeliveryManner;
import org.gongkai.request.LetterFile;
import org.gongkai.request.RemakingAnswer;
import org.gongkai.request.ReplyLetter;
import org.gongkai.request.RequestFact;
import org.gongkai.request.RequestFile;
import org.gongkai.request.RequestFiles;
import org.gongkai.statute.LetterKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 发件: sends what waits in the outbox. A failure waits longer each time and is given up after eight tries. Each message is taken under
 * a lock of its row, so several processes do not send one twice. What went out is recorded as delivered in the same transaction:
 * the day is the one on which the server took it (OQ-24).
 */
@Component
class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final Actor MACHINE = Actor.system("notice");
    private static final int MOST_TRIES = 8;
    private static final int AT_ONCE = 50;

    private final MessageStore store;
    private final Channels channels;
    private final NoticeSettings settings;
    private final ObjectProvider<JavaMailSender> mail;
    private final ShortMessages shortMessages;
    private final RequestFiles files;
    private final DeliveringReply delivering;
    private final RemakingAnswer remaking;
    private final ChargingFee charging;
    private final Agencies agencies;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Dispatcher(
            MessageStore store,
            Channels channels,
            NoticeSettings settings,
            ObjectProvider<JavaMailSender> mail,
            ShortMessages shortMessages,
            RequestFiles files,
            DeliveringReply delivering,
            RemakingAnswer remaking,
            ChargingFee charging,
            Agencies agencies,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.channels = channels;
        this.settings = settings;
        this.mail = mail;
        this.shortMessages = shortMessages;
        this.files = files;
        this.delivering = delivering;
        this.remaking = remaking;
        this.charging = charging;
        this.agencies = agencies;
        this.transaction = transaction;
        this.clock = clock;
    }

    private enum Tried {
        SENT,
        FAILED,
        NOTHING_WAITS
    }

    /** It cannot go out as it is. */
    private static final class NotSent extends Exception {
        private static final long serialVersionUID = 1;

        NotSent(String why) {
            super(why);
        }
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT2M")
    void everyMinute() {
        dispatch();
    }

    /** Sends what waits; how many were sent. */
    int dispatch() {
        boolean email = channels.hasMail();
        boolean sms = channels.hasSms() && !settings.quietAt(LocalTime.now(clock));
        if (!email && !sms) {
            return 0;
        }
        int sent = 0;
        for (int i = 0; i < AT_ONCE; i++) {
            Tried tried = transaction.execute(status -> dispatchOne(email, sms));
            if (tried == Tried.NOTHING_WAITS) {
                break;
            }
            sent += tried == Tried.SENT ? 1 : 0;
        }
        store.unrecorded(AT_ONCE).forEach(this::record);
        return sent;
    }

    private Tried dispatchOne(boolean email, boolean sms) {
        Instant now = clock.instant();
        Optional<NoticeMessage> waiting = store.next(now, email, sms);
        if (waiting.isEmpty()) {
            return Tried.NOTHING_WAITS;
        }
        NoticeMessage message = waiting.get();
        try {
            String messageId = send(message);
            store.sent(message.id(), messageId, now);
            return Tried.SENT;
        } catch (NotSent | MailException | MessagingException | IOException | ShortMessages.NotTaken why) {
            int tries = message.tries() + 1;
            LOG.warn(
                    "notice {} not sent at try {}: {}",
                    message.id(),
                    tries,
                    why.getClass().getSimpleName());
            Instant later = now.plus(Duration.ofMinutes(1L << Math.min(tries - 1, 7)));
            store.failed(message.id(), tries >= MOST_TRIES, later, words(why));
            return Tried.FAILED;
        }
    }

    /** Why, without an address in it. */
    private static String words(Exception why) {
        return switch (why) {
            case NotSent own -> String.valueOf(own.getMessage());
            case ShortMessages.NotTaken own -> String.valueOf(own.getMessage());
            case org.springframework.mail.MailAuthenticationException locked -> "发信服务器拒绝登录，请检查发信账号";
            case org.springframework.mail.MailSendException refused ->
                "发信服务器没有接收："
                        + String.valueOf(refused.getMessage())
                                .replaceAll("[\\w.+-]+@[\\w.-]+", "…")
                                .replaceAll("\\s+", " ");
            default -> "发信服务器没有应答";
        };
    }

    /** @return the id of the mail; empty for a short message */
    private String send(NoticeMessage message) throws NotSent, MessagingException, IOException, ShortMessages.NotTaken {
        RequestFile file = files.findWhole(message.request(), "发送文书", MACHINE).orElseThrow(() -> new NotSent("没有这件申请"));
        DisclosureOffice office = agencies.get(file.handledBy()).office();
        Optional<String> unreachable = channels.reasonAgainst(message.channel(), file.applicant());
        if (unreachable.isPresent()) {
            throw new NotSent(unreachable.get());
        }
        return switch (message.channel()) {
            case EMAIL -> mail(message, file, office);
            case SMS -> {
                shortMessages.send(settings.sms(), file.applicant().phone().strip(), prompt(message, file, office));
                yield "";
            }
        };
    }

    /** Says that there is something, never what. */
    private String prompt(NoticeMessage message, RequestFile file, DisclosureOffice office) {
        String where = settings.address().isBlank() ? "本机关门户网站" : settings.address() + "/track";
        return "您的政府信息公开申请（" + message.request() + "）有新的文书，请凭申请编号和查询码到" + where + "查看。" + file.agencyName() + "，电话"
                + office.phone();
    }

    private String mail(NoticeMessage message, RequestFile file, DisclosureOffice office)
            throws NotSent, MessagingException, IOException {
        ReplyLetter letter = letter(message, file);
        JavaMailSender sender = mail.getObject();
        MimeMessage mime = sender.createMimeMessage();
        String id = "<gongkai-" + message.id() + "-" + UUID.randomUUID() + "@notice>";
        MimeMessageHelper helper = new MimeMessageHelper(mime, true, "UTF-8");
        helper.setFrom(settings.from());
        helper.setTo(file.applicant().email().strip());
        // nothing personal in a subject or a file name: mail servers log them
        helper.setSubject("政府信息公开文书（" + message.request() + "）");
        helper.setText("您好：\n\n附件是您的政府信息公开申请（编号 " + message.request() + "）的" + letter.title()
                + "，请查收。\n\n" + file.agencyName() + "\n" + office.name() + "，电话 " + office.phone() + "，"
                + office.address() + "\n");
        Outcome<LetterFile> printed = LetterFile.of(letter, "pdf");
        if (printed instanceof Outcome.Refused<LetterFile>) {
            printed = LetterFile.of(letter, "docx");
        }
        LetterFile paper = printed.orThrow();
        helper.addAttachment(paper.name(), new ByteArrayResource(paper.content()), paper.mediaType());
        int n = 0;
        for (Attachment given : letter.attachments()) {
            n++;
            RequestFiles.OpenedFile opened = files.open(message.request(), given.id(), MACHINE)
                    .orElseThrow(() -> new NotSent("答复的附件已经不在，请重新准备"));
            try (InputStream content = opened.content()) {
                helper.addAttachment(
                        "附件" + n + ending(given.name()),
                        new ByteArrayResource(content.readAllBytes()),
                        given.mediaType());
            }
        }
        mime.setHeader("Message-ID", id);
        sender.send(mime);
        return id;
    }

    private ReplyLetter letter(NoticeMessage message, RequestFile file) throws NotSent {
        RequestFact fact = fact(message, file);
        if (fact instanceof RequestFact.ReplyIssued) {
            ReplyLetter reply = file.letter();
            if (reply == null) {
                throw new NotSent("答复已经不在");
            }
            return reply;
        }
        LetterKind kind = fact instanceof RequestFact.OpinionAsked ? LetterKind.L07 : null;
        return files.notice(message.request(), message.seq(), kind, MACHINE).orElseThrow(() -> new NotSent("文书已经不在"));
    }

    private static RequestFact fact(NoticeMessage message, RequestFile file) throws NotSent {
        return file.timeline().stream()
                .filter(one -> one.seq() == message.seq())
                .findFirst()
                .orElseThrow(() -> new NotSent("文书已经不在"))
                .fact();
    }

    /**
     * What the law wants to know of the sending (R-21, R-40, OQ-24). After the commit, so that a refusal (somebody recorded the
     * delivery by hand meanwhile) cannot make the letter go out again.
     */
    private void record(MessageStore.SentMail mail) {
        NoticeMessage message = mail.message();
        LocalDate day = LocalDate.ofInstant(mail.sentAt(), clock.getZone());
        RequestFile file = files.findWhole(message.request(), "登记送达", MACHINE).orElseThrow();
        var delivery = new DeliveringReply.Delivery(
                day,
                DeliveryManner.EMAIL,
                false,
                file.applicant().email().strip() + "，" + mail.sentAt() + "，" + mail.messageId(),
                message.deviation());
        Outcome<?> recorded = switch (file.timeline().get(message.seq() - 1).fact()) {
            case RequestFact.ReplyIssued f -> delivering.deliver(message.request(), delivery, MACHINE);
            case RequestFact.NewAnswerIssued f
            when file.last(RequestFact.NewAnswerIssued.class).filter(f::equals).isPresent() ->
                remaking.deliver(message.request(), delivery, MACHINE);
            case RequestFact.FeeNoticed f -> charging.noticeDelivered(message.request(), day, MACHINE);
            default -> Outcome.done(message.request());
        };
        if (recorded instanceof Outcome.Refused<?> refused) {
            LOG.info(
                    "notice {} sent; its delivery is not recorded for {} reasons",
                    message.id(),
                    refused.problems().size());
        }
        store.recorded(message.id());
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot);
        return ending.matches("\\.[A-Za-z0-9]{1,5}") ? ending : "";
    }
}
