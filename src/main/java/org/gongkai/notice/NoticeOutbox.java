package org.gongkai.notice;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.gongkai.page.Outcome;
import org.gongkai.page.Paging;
import org.gongkai.page.Problem;
import org.gongkai.request.RequestFile;
import org.gongkai.request.RequestFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 发件箱: what was sent, what waits, and what was not delivered and why. */
@Component
public class NoticeOutbox {

    private final MessageStore store;
    private final RequestFiles files;
    private final Clock clock;
    private final ApplicationEventPublisher news;

    NoticeOutbox(MessageStore store, RequestFiles files, Clock clock, ApplicationEventPublisher news) {
        this.store = store;
        this.files = files;
        this.clock = clock;
        this.news = news;
    }

    /** One page. */
    public record Page(List<NoticeMessage> messages, Paging paging) {}

    /**
     * The messages of the person's own organ, of all organs for leaders, the newest first.
     *
     * @param open only those that were not delivered
     * @throws org.gongkai.identity.NotPermitted when the person reads no cases
     */
    public Page page(boolean open, int page, int size, Actor by) {
        files.requireRegister(by);
        String organ = files.readsAll(by) && !works(by) ? null : by.agency();
        Paging paging = new Paging(page, size, store.count(organ, open));
        return new Page(store.list(organ, open, paging), paging);
    }

    private static boolean works(Actor by) {
        return by.has(Role.CLERK) || by.has(Role.REVIEWER) || by.has(Role.HEAD) || by.has(Role.SECRECY_REVIEWER);
    }

    /** Whether the person may send again and cancel. */
    public boolean mayAct(Actor by) {
        return by.has(Role.CLERK);
    }

    /** 重新发送. @throws org.gongkai.identity.NotPermitted unless the person is a clerk of the organ */
    @Transactional
    public Outcome<NoticeMessage> again(long id, Actor by) {
        return act(id, "重新发送文书", by, store.again(id, clock.instant()));
    }

    /** 撤销: it is delivered in another way. @throws org.gongkai.identity.NotPermitted unless the person is a clerk of the organ */
    @Transactional
    public Outcome<NoticeMessage> cancel(long id, Actor by) {
        return act(id, "撤销发送", by, store.cancel(id));
    }

    private Outcome<NoticeMessage> act(long id, String verb, Actor by, boolean changed) {
        Optional<NoticeMessage> message = store.find(id);
        @Nullable RequestFile file = message.flatMap(one -> files.find(one.request(), by)).orElse(null);
        if (message.isEmpty() || file == null) {
            return Outcome.refused(List.of(Problem.of("没有这个发件")));
        }
        // refused: what was changed in this transaction is rolled back with the exception
        by.require(mayAct(by) && by.worksFor(file.handledBy().value()), verb);
        if (!changed) {
            return Outcome.refused(List.of(Problem.of("这个发件已经发出或者撤销，不能再办理")));
        }
        news.publishEvent(new SendingLetter.LetterQueued(
                message.get().request(), verb + "，" + message.get().title(), by));
        return Outcome.done(message.get());
    }
}
