package org.gongkai.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * 登录的查看与结束: who is signed in from where; each may end the own sessions, the security administrator anybody's. Sessions live in
 * the memory of this process, and so does this list.
 */
@Service
public class OpenSessions {

    private static final String ATTRIBUTE = OpenSessions.class.getName();
    private static final int BROWSER_SHOWN = 80;

    private final Map<String, Entry> open = new ConcurrentHashMap<>();
    private final ApplicationEventPublisher news;
    private final Clock clock;

    OpenSessions(ApplicationEventPublisher news, Clock clock) {
        this.news = news;
        this.clock = clock;
    }

    /** Lies in the session and leaves the list with it. */
    private final class Entry implements HttpSessionBindingListener {

        private final String id = UUID.randomUUID().toString();
        private final Actor actor;
        private final Instant since;
        private final String source;
        private final String browser;
        private volatile Instant lastSeen;
        private volatile boolean ended;

        Entry(Actor actor, Instant since, String source, String browser) {
            this.actor = actor;
            this.since = since;
            this.source = source;
            this.browser = browser;
            this.lastSeen = since;
        }

        @Override
        public void valueUnbound(HttpSessionBindingEvent event) {
            open.remove(id);
        }
    }

    void opened(Actor actor, HttpServletRequest request) {
        if (request.getSession().getAttribute(ATTRIBUTE) instanceof Entry) {
            return; // goes on after a new password or the second factor
        }
        String browser = request.getHeader("User-Agent");
        var entry = new Entry(actor, clock.instant(), request.getRemoteAddr(), shortened(browser));
        open.put(entry.id, entry);
        request.getSession().setAttribute(ATTRIBUTE, entry);
    }

    /** Notes that the session is alive; true when somebody ended it. */
    boolean wasEnded(HttpSession session) {
        if (session.getAttribute(ATTRIBUTE) instanceof Entry entry) {
            entry.lastSeen = clock.instant();
            return entry.ended;
        }
        return false;
    }

    /**
     * The sessions of one person, newest first.
     *
     * @param here the session of the request that asks; null for none
     */
    public List<OpenSession> of(Actor who, @Nullable HttpSession here) {
        who.require(who.isStaff(), "查看正在使用的登录");
        return listed(here).stream()
                .filter(session -> session.username().equals(who.username()))
                .toList();
    }

    /**
     * Everybody's sessions.
     *
     * @throws NotPermitted unless the actor is the security administrator
     */
    public List<OpenSession> all(Actor by, @Nullable HttpSession here) {
        by.require(Role.SECURITY_ADMINISTRATOR, "查看全部登录");
        return listed(here);
    }

    /**
     * Ends a session: its next page leads to the sign-in page.
     *
     * @throws NotPermitted unless it is the actor's own, or the actor is the security administrator
     */
    public Outcome<String> end(String id, Actor by) {
        by.require(by.isStaff(), "结束登录");
        Entry entry = open.get(id);
        if (entry == null) {
            return Outcome.refused(List.of(Problem.of("这个登录已经结束。")));
        }
        by.require(by.has(Role.SECURITY_ADMINISTRATOR) || entry.actor.username().equals(by.username()), "结束别人的登录");
        entry.ended = true;
        open.remove(id);
        news.publishEvent(AccountNews.signIn(by, entry.actor.username(), "结束登录", "来自 " + entry.source));
        return Outcome.done(entry.actor.username());
    }

    private List<OpenSession> listed(@Nullable HttpSession here) {
        String own = here != null && here.getAttribute(ATTRIBUTE) instanceof Entry entry ? entry.id : "";
        return open.values().stream()
                .map(e -> new OpenSession(
                        e.id,
                        e.actor.username(),
                        e.actor.displayName(),
                        e.since,
                        e.lastSeen,
                        e.source,
                        e.browser,
                        e.id.equals(own)))
                .sorted(Comparator.comparing(OpenSession::lastSeen).reversed().thenComparing(OpenSession::id))
                .toList();
    }

    private static String shortened(@Nullable String browser) {
        if (browser == null) {
            return "";
        }
        return browser.length() <= BROWSER_SHOWN ? browser : browser.substring(0, BROWSER_SHOWN) + "…";
    }
}
