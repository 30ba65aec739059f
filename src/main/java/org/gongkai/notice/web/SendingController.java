package org.gongkai.notice.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.notice.NoticeChannel;
import org.gongkai.notice.SendingLetter;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.gongkai.page.Outcome;
import org.gongkai.request.DeliveryManner;
import org.gongkai.request.RequestFile;
import org.gongkai.request.RequestFiles;
import org.gongkai.request.RequestNumber;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 发送文书 of one case. */
@Controller
@RequestMapping("/desk/requests/{number}/sending")
class SendingController {

    private final RequestFiles files;
    private final SendingLetter sending;
    private final CurrentActor current;
    private final Frames frames;
    private final Clock clock;

    SendingController(RequestFiles files, SendingLetter sending, CurrentActor current, Frames frames, Clock clock) {
        this.files = files;
        this.sending = sending;
        this.current = current;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable String number, @RequestParam(defaultValue = "") String done) {
        return page(parse(number), done, "", "EMAIL", "", FormErrors.none());
    }

    @PostMapping
    ModelAndView send(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String seq,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String deviation) {
        RequestNumber parsed = parse(number);
        int place = seq.matches("\\d{1,6}") ? Integer.parseInt(seq) : 0;
        return switch (sending.send(
                parsed, NoticeChannel.byName(channel).orElse(null), place, deviation, current.get())) {
            case Outcome.Done<Long> done -> OutboxController.seeOther("/desk/requests/" + parsed + "/sending?done=yes");
            case Outcome.Refused<Long> refused -> {
                ModelAndView view = page(parsed, "", seq, channel, deviation, new FormErrors(refused.problems()));
                view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield view;
            }
        };
    }

    private ModelAndView page(
            RequestNumber number, String done, String seq, String channel, String deviation, FormErrors errors) {
        Actor by = current.get();
        RequestFile file = files.find(number, by).orElseThrow(SendingController::notFound);
        List<Choice> letters = SendingLetter.sendable(file).stream()
                .map(one -> Choice.of(String.valueOf(one.seq()), one.title()))
                .toList();
        DeliveryManner wanted = file.received().delivery();
        var page = new SendingPage(
                number.value(),
                file.received().title(),
                done.isEmpty() ? "" : "已经放进发件箱，一分钟内发送；没有送达的，发件箱会写明原因。",
                wanted == null ? "" : wanted.label(),
                sending.maySend(file, by),
                letters,
                seq.isEmpty() && !letters.isEmpty() ? letters.getFirst().value() : seq,
                channel,
                deviation,
                sending.of(number, by).stream()
                        .map(one -> OutboxPage.row(one, clock.getZone()))
                        .toList(),
                errors);
        Frame frame = frames.desk("发送文书 " + number)
                .crumb("登记台账", "/desk/requests")
                .crumb(number.value(), "/desk/requests/" + number)
                .serving("《条例》第四十条")
                .wide(false);
        return new ModelAndView("jte/notice/SendingPage", Map.of("page", page, "frame", frame.refusedIf(errors)));
    }

    private static RequestNumber parse(String number) {
        return RequestNumber.parse(number).orElseThrow(SendingController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
