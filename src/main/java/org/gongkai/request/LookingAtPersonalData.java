package org.gongkai.request;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.page.Trace;
import org.gongkai.page.Traced;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * 查看个人信息: an applicant's data is masked until the person who handles the case says why it must be seen whole; then for a
 * quarter of an hour. Every look leaves a trace (PIPL 51).
 */
@Service
public class LookingAtPersonalData {

    /** How long one reason holds. */
    public static final Duration OPEN_FOR = Duration.ofMinutes(15);

    private static final int LONGEST_REASON = 200;
    private static final int MOST_OPEN = 10_000;

    private record Look(String username, RequestNumber number) {}

    /** News: somebody looks at the personal data of a case. */
    record PersonalDataSeen(RequestNumber number, String why, Actor by) implements Traced {

        @Override
        public Trace trace() {
            return Trace.of(by.username(), by.displayName(), Trace.Kind.LOOK, number.value(), "查看个人信息", why);
        }
    }

    private final RequestStore store;
    private final CaseReaders readers;
    private final ApplicationEventPublisher news;
    private final Clock clock;
    private final Cache<Look, Instant> open =
            Caffeine.newBuilder().maximumSize(MOST_OPEN).build();

    LookingAtPersonalData(RequestStore store, CaseReaders readers, ApplicationEventPublisher news, Clock clock) {
        this.store = store;
        this.readers = readers;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Opens the personal data of one case to the person, or says what speaks against it; problems carry the field
     * {@code reason}.
     *
     * @throws org.gongkai.identity.NotPermitted unless the person handles the case
     * @throws NoSuchElementException when there is no such case
     */
    public Outcome<RequestNumber> look(RequestNumber number, String reason, Actor actor) {
        requireHandling(number, actor);
        String why = reason.strip();
        if (why.isEmpty()) {
            return Outcome.refused(List.of(new Problem("reason", "请写明查看的理由，例如“电话联系申请人确认收到”。")));
        }
        if (why.length() > LONGEST_REASON) {
            return Outcome.refused(List.of(new Problem("reason", "理由最多 " + LONGEST_REASON + " 个字。")));
        }

        open.put(new Look(actor.username(), number), clock.instant());

        tell(number, why, actor);
        return Outcome.done(number);
    }

    /** Masks it again. */
    public void end(RequestNumber number, Actor actor) {
        open.invalidate(new Look(actor.username(), number));
    }

    /** Whether the person may look at the data whole: who handles the case is asked elsewhere. */
    public boolean isOpen(RequestNumber number, Actor actor) {
        if (actor.isSystem()) {
            return true;
        }
        Instant since = open.getIfPresent(new Look(actor.username(), number));
        return since != null && Duration.between(since, clock.instant()).compareTo(OPEN_FOR) < 0;
    }

    /**
     * Goes on only for those who handle the case.
     *
     * @throws org.gongkai.identity.NotPermitted otherwise
     * @throws NoSuchElementException when there is no such case
     */
    public void requireHandling(RequestNumber number, Actor actor) {
        RequestHeader header = store.find(number).orElseThrow();
        actor.require(readers.handles(actor, header.handledBy()), "查看申请人的个人信息");
    }

    /** A look that the work itself explains. */
    void tell(RequestNumber number, String why, Actor actor) {
        if (!actor.isSystem()) {
            news.publishEvent(new PersonalDataSeen(number, why, actor));
        }
    }
}
