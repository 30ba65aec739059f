package org.gongkai.notice.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.notice.NoticeMessage;
import org.gongkai.notice.NoticeOutbox;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.gongkai.page.Outcome;
import org.gongkai.page.PageLinks;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** 发件箱 of the office. */
@Controller
class OutboxController {

    static final String ADDRESS = "/desk/outbox";
    private static final int ROWS = 50;

    private final NoticeOutbox outbox;
    private final CurrentActor current;
    private final Frames frames;
    private final Clock clock;

    OutboxController(NoticeOutbox outbox, CurrentActor current, Frames frames, Clock clock) {
        this.outbox = outbox;
        this.current = current;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    ModelAndView list(
            @RequestParam(defaultValue = "") String all,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String done) {
        return page(!all.equals("yes"), Math.max(1, page), done, FormErrors.none());
    }

    @PostMapping(ADDRESS + "/{id:\\d{1,18}}/again")
    ModelAndView again(@PathVariable long id) {
        return answer(outbox.again(id, current.get()), "again");
    }

    @PostMapping(ADDRESS + "/{id:\\d{1,18}}/cancel")
    ModelAndView cancel(@PathVariable long id) {
        return answer(outbox.cancel(id, current.get()), "cancelled");
    }

    private ModelAndView answer(Outcome<NoticeMessage> outcome, String done) {
        return switch (outcome) {
            case Outcome.Done<NoticeMessage> ok -> seeOther(ADDRESS + "?done=" + done);
            case Outcome.Refused<NoticeMessage> refused -> {
                ModelAndView view = page(true, 1, "", new FormErrors(refused.problems()));
                view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield view;
            }
        };
    }

    private ModelAndView page(boolean open, int page, String done, FormErrors errors) {
        Actor by = current.get();
        NoticeOutbox.Page found = outbox.page(open, page, ROWS, by);
        List<OutboxPage.Row> rows = found.messages().stream()
                .map(one -> OutboxPage.row(one, clock.getZone()))
                .toList();
        var shown = new OutboxPage(
                open,
                switch (done) {
                    case "again" -> "已重新排队，一分钟内发送。";
                    case "cancelled" -> "已撤销。请用其他方式送达，并在案件页登记“送达答复”。";
                    default -> "";
                },
                rows,
                outbox.mayAct(by),
                new PageLinks(found.paging(), open ? ADDRESS : ADDRESS + "?all=yes"),
                errors);
        Frame frame = frames.desk("发件箱").crumb("内部管理", "/desk/office").serving("《条例》第四十条");
        return new ModelAndView("jte/notice/OutboxPage", Map.of("page", shown, "frame", frame.refusedIf(errors)));
    }

    static ModelAndView seeOther(String address) {
        RedirectView redirect = new RedirectView(address);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(redirect);
    }
}
