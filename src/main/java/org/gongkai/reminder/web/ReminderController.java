package org.gongkai.reminder.web;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frames;
import org.gongkai.page.Outcome;
import org.gongkai.reminder.CalendarFeed;
import org.gongkai.reminder.RemindingPerson;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.servlet.view.RedirectView;

/** 提醒和日历: everybody's own. */
@Controller
class ReminderController {

    static final String ADDRESS = "/desk/reminders";
    private static final int MOST = 10;

    private final RemindingPerson people;
    private final CalendarFeed feed;
    private final CurrentActor current;
    private final Frames frames;
    private final Clock clock;

    ReminderController(RemindingPerson people, CalendarFeed feed, CurrentActor current, Frames frames, Clock clock) {
        this.people = people;
        this.feed = feed;
        this.current = current;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    ModelAndView show() {
        Actor actor = current.get();
        return page(actor, people.of(actor), "", FormErrors.none());
    }

    @PostMapping(ADDRESS)
    ModelAndView set(@RequestParam(defaultValue = "") String email, @RequestParam(defaultValue = "") String wanted) {
        Actor actor = current.get();
        boolean wants = wanted.equals("yes");
        return switch (people.set(email, wants, actor)) {
            case Outcome.Done<RemindingPerson.Wish> done -> {
                var back = new RedirectView(ADDRESS);
                back.setStatusCode(HttpStatus.SEE_OTHER);
                yield new ModelAndView(back);
            }
            case Outcome.Refused<RemindingPerson.Wish>(var problems) -> {
                ModelAndView refused =
                        page(actor, new RemindingPerson.Wish(email, wants), "", new FormErrors(problems));
                refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield refused;
            }
        };
    }

    /** Shows the new address on the answer itself: it is nowhere to be read again. */
    @PostMapping(ADDRESS + "/calendar")
    ModelAndView make() {
        Actor actor = current.get();
        String address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(CalendarController.ADDRESS + feed.make(actor) + ".ics")
                .toUriString();
        return page(actor, people.of(actor), address, FormErrors.none());
    }

    @PostMapping(ADDRESS + "/calendar/revoke")
    ModelAndView revoke() {
        feed.revoke(current.get());
        var back = new RedirectView(ADDRESS);
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(back);
    }

    private ModelAndView page(Actor actor, RemindingPerson.Wish wish, String address, FormErrors errors) {
        List<ReminderPage.Row> sent = people.sent(actor, MOST).stream()
                .map(one -> new ReminderPage.Row(
                        ChineseDates.date(one.day()),
                        one.subject(),
                        switch (one.state()) {
                            case "SENT" -> "已发出";
                            case "GIVEN_UP" -> "没有发出，已停止重试";
                            default -> one.tries() == 0 ? "等待发出" : "发送失败 " + one.tries() + " 次，稍后重试";
                        },
                        one.sentAt() == null
                                ? ""
                                : LocalDateTime.ofInstant(one.sentAt(), clock.getZone())
                                        .toLocalTime()
                                        .withSecond(0)
                                        .withNano(0)
                                        .toString()))
                .toList();
        var page = new ReminderPage(
                wish.email(),
                wish.wanted(),
                address,
                feed.madeOn(actor).map(ChineseDates::date).orElse(""),
                sent,
                errors);
        return new ModelAndView(
                "jte/reminder/ReminderPage",
                java.util.Map.of(
                        "page",
                        page,
                        "frame",
                        frames.desk("提醒和日历").serving("《条例》第三十三条").refusedIf(errors)));
    }
}
