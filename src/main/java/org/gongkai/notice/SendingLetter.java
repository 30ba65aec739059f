package org.gongkai.notice;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.page.Trace;
import org.gongkai.page.Traced;
import org.gongkai.request.DeliveryManner;
import org.gongkai.request.RequestFact;
import org.gongkai.request.RequestFile;
import org.gongkai.request.RequestFiles;
import org.gongkai.request.RequestNumber;
import org.gongkai.request.TimelineFact;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 发送: puts a letter to the applicant, or a prompt that there is one, into the outbox; it is sent within a minute. */
@Component
public class SendingLetter {

    private static final int LONGEST = 500;

    /** A letter to the applicant that can be sent. @param seq the fact it belongs to */
    public record Sendable(int seq, String title, boolean reply) {}

    /** News for the trail. */
    record LetterQueued(RequestNumber number, String detail, Actor by) implements Traced {
        @Override
        public Trace trace() {
            return Trace.of(by.username(), by.displayName(), Trace.Kind.CASE, number.value(), "发送文书", detail);
        }
    }

    private final RequestFiles files;
    private final MessageStore store;
    private final Channels channels;
    private final Clock clock;
    private final ApplicationEventPublisher news;

    SendingLetter(
            RequestFiles files, MessageStore store, Channels channels, Clock clock, ApplicationEventPublisher news) {
        this.files = files;
        this.store = store;
        this.channels = channels;
        this.clock = clock;
        this.news = news;
    }

    /** The letters to the applicant that went with the facts of a case, the latest first. */
    public static List<Sendable> sendable(RequestFile file) {
        List<Sendable> sendable = new ArrayList<>();
        for (TimelineFact fact : file.timeline().reversed()) {
            String title = title(fact.fact());
            if (!title.isEmpty()) {
                sendable.add(new Sendable(
                        fact.seq(),
                        title,
                        fact.fact() instanceof RequestFact.ReplyIssued
                                || fact.fact() instanceof RequestFact.NewAnswerIssued));
            }
        }
        return sendable;
    }

    private static String title(RequestFact fact) {
        return switch (fact) {
            case RequestFact.ReplyIssued f -> "答复 " + f.letterNumber();
            case RequestFact.NewAnswerIssued f -> "重新答复 " + f.letterNumber();
            case RequestFact.CorrectionAsked f -> "补正告知书";
            case RequestFact.TimeLimitExtended f -> "延期答复告知书";
            case RequestFact.FeeNoticed f -> "收费通知书";
            case RequestFact.ReasonsAsked f -> "说明理由告知书";
            case RequestFact.ReasonsJudged f -> f.delayedTo() == null ? "" : "延迟答复告知书";
            case RequestFact.OpinionAsked f -> "征求意见告知书（" + f.ref() + "）";
            default -> "";
        };
    }

    /**
     * What was and is being sent of a case, the newest first.
     *
     * @throws org.gongkai.identity.NotPermitted when the person may not read the case
     */
    public List<NoticeMessage> of(RequestNumber number, Actor by) {
        return files.find(number, by).map(file -> store.of(number)).orElse(List.of());
    }

    /** Whether the person may send letters of the case. */
    public boolean maySend(RequestFile file, Actor by) {
        return by.has(Role.CLERK) && by.worksFor(file.handledBy().value());
    }

    /**
     * Puts it into the outbox. Fields of problems: {@code channel}, {@code seq}, {@code deviation}.
     *
     * @param deviation why by e-mail, if the applicant asked for another way (第四十条); needed for the reply only then
     * @return number of the message
     * @throws org.gongkai.identity.NotPermitted unless the person is a clerk of the organ
     */
    @Transactional
    public Outcome<Long> send(
            RequestNumber number, @Nullable NoticeChannel channel, int seq, String deviation, Actor by) {
        Optional<RequestFile> found = files.find(number, by);
        if (found.isEmpty()) {
            return Outcome.refused(List.of(Problem.of("没有编号为 " + number + " 的申请")));
        }
        RequestFile file = found.get();
        by.require(maySend(file, by), "发送文书");
        RequestFile whole = files.findWhole(number, "核对发送地址", by).orElseThrow();
        List<Problem> problems = new ArrayList<>();
        Optional<Sendable> letter =
                sendable(file).stream().filter(one -> one.seq() == seq).findFirst();
        if (letter.isEmpty()) {
            problems.add(new Problem("seq", "请选择要发送的文书"));
        }
        if (channel == null) {
            problems.add(new Problem("channel", "请选择发送的渠道"));
        } else {
            channels.reasonAgainst(channel, whole.applicant())
                    .ifPresent(why -> problems.add(new Problem("channel", why)));
            if (letter.isPresent() && store.isUnderWay(number, seq, channel)) {
                problems.add(Problem.of("“" + letter.get().title() + "”已经用" + channel.label() + "发送，或者正在发送"));
            }
        }
        DeliveryManner wanted = file.received().delivery();
        boolean deviates = channel == NoticeChannel.EMAIL
                && letter.map(Sendable::reply).orElse(false)
                && wanted != null
                && wanted != DeliveryManner.EMAIL;
        if (wanted != null && deviates && deviation.isBlank()) {
            problems.add(new Problem("deviation", "申请人要求“" + wanted.label() + "”，改用电子邮件请写明原因（第四十条）"));
        }
        if (deviation.length() > LONGEST) {
            problems.add(new Problem("deviation", "原因最多" + LONGEST + "字"));
        }
        if (!problems.isEmpty() || channel == null || letter.isEmpty()) {
            return Outcome.refused(problems);
        }
        long id = store.add(
                number,
                file.handledBy().value(),
                channel,
                seq,
                letter.get().title(),
                deviates ? deviation.strip() : "",
                clock.instant(),
                by);
        news.publishEvent(
                new LetterQueued(number, channel.label() + "，" + letter.get().title(), by));
        return Outcome.done(id);
    }
}
