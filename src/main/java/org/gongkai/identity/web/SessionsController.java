package org.gongkai.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.identity.OpenSession;
import org.gongkai.identity.OpenSessions;
import org.gongkai.identity.Role;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Frames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The own sessions; for the security administrator everybody's. */
@Controller
class SessionsController {

    private static final String PAGE = "/desk/sessions";

    private final OpenSessions sessions;
    private final CurrentActor current;
    private final Frames frames;
    private final Clock clock;

    SessionsController(OpenSessions sessions, CurrentActor current, Frames frames, Clock clock) {
        this.sessions = sessions;
        this.current = current;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    ModelAndView show(
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "") String done,
            HttpServletRequest request) {
        Actor who = current.get();
        List<OpenSession> open =
                all ? sessions.all(who, request.getSession(false)) : sessions.of(who, request.getSession(false));
        var page = new SessionsPage(
                open.stream().map(this::row).toList(),
                all,
                who.has(Role.SECURITY_ADMINISTRATOR),
                done.equals("ended") ? "登录已结束。" : "");
        return new ModelAndView("jte/identity/SessionsPage", Map.of("page", page, "frame", frames.desk("正在使用的登录")));
    }

    @PostMapping(PAGE + "/{id}/end")
    ModelAndView end(@PathVariable String id, @RequestParam(defaultValue = "false") boolean all) {
        sessions.end(id, current.get());
        return Redirect.to(PAGE + "?done=ended" + (all ? "&all=true" : ""));
    }

    private SessionsPage.Row row(OpenSession session) {
        return new SessionsPage.Row(
                session.id(),
                session.displayName() + "（" + session.username() + "）",
                moment(session.since()),
                moment(session.lastSeen()),
                session.source(),
                session.browser(),
                session.own());
    }

    private String moment(Instant at) {
        ZonedDateTime local = at.atZone(clock.getZone());
        return ChineseDates.date(local.toLocalDate()) + " "
                + DateTimeFormatter.ofPattern("HH:mm").format(local);
    }
}
