package org.gongkai.dialogue.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.dialogue.FollowingLetter;
import org.gongkai.dialogue.FollowingLetter.Key;
import org.gongkai.dialogue.LetterNumber;
import org.gongkai.dialogue.Satisfaction;
import org.gongkai.dialogue.TrackedLetter;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.vault.LookTickets;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 查询来信: whoever holds number and query code follows the letter, reads the answer, rates it. */
@Controller
@RequestMapping("/letters/track")
class LetterTrackController {

    private final FollowingLetter following;
    private final LookTickets tickets;
    private final LetterThrottle throttle;
    private final Frames frames;

    LetterTrackController(FollowingLetter following, LookTickets tickets, LetterThrottle throttle, Frames frames) {
        this.following = following;
        this.tickets = tickets;
        this.throttle = throttle;
        this.frames = frames;
    }

    @GetMapping
    ModelAndView ask(@RequestParam(defaultValue = "") String number) {
        return askPage(new LetterTrackPage(number.strip(), FormErrors.none(), false), HttpStatus.OK);
    }

    @PostMapping
    Object look(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest http) {
        if (!throttle.mayLook(http.getRemoteAddr())) {
            return refused(number, List.of(Problem.of("同一个网络查询的次数太多，请过几分钟再试。")), HttpStatus.TOO_MANY_REQUESTS);
        }
        List<Problem> missing = new ArrayList<>();
        if (number.isBlank()) {
            missing.add(new Problem("number", "请填写来信编号，回执上有，例如 lx-zfb-2026-0001。"));
        }
        if (code.isBlank()) {
            missing.add(new Problem("code", "请填写查询码，回执上的8位字母和数字。"));
        }
        if (!missing.isEmpty()) {
            return refused(number, missing, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (following.find(new Key(number.strip(), code.strip(), http.getRemoteAddr()))) {
            case Outcome.Done<TrackedLetter>(TrackedLetter tracked) ->
                LettersController.seeOther("/letters/track/"
                        + tickets.issue(
                                LettersController.TICKETS,
                                tracked.letter().number().value(),
                                code.strip()));
            case Outcome.Refused<TrackedLetter>(List<Problem> problems) ->
                refused(number, problems, HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @GetMapping("/{ticket}")
    ModelAndView progress(
            @PathVariable String ticket, @RequestParam(defaultValue = "") String done, HttpServletRequest http) {
        String words = done.equals("rated") ? "谢谢您的评价。" : "";
        return progressPage(ticket, words, FormErrors.none(), http);
    }

    @PostMapping("/{ticket}/satisfaction")
    Object rate(
            @PathVariable String ticket,
            @RequestParam(defaultValue = "") String satisfaction,
            HttpServletRequest http) {
        Optional<Key> key = key(ticket, http);
        if (key.isEmpty()) {
            return ended();
        }
        return switch (following.rate(
                key.get(), Satisfaction.byName(satisfaction).orElse(null))) {
            case Outcome.Done<LetterNumber> done ->
                LettersController.seeOther("/letters/track/" + ticket + "?done=rated");
            case Outcome.Refused<LetterNumber>(List<Problem> problems) ->
                progressPage(ticket, "", new FormErrors(problems), http);
        };
    }

    private ModelAndView progressPage(String ticket, String done, FormErrors errors, HttpServletRequest http) {
        Optional<Key> key = key(ticket, http);
        if (key.isEmpty()
                || !(following.find(key.get()) instanceof Outcome.Done<TrackedLetter>(TrackedLetter tracked))) {
            return ended();
        }
        Frame frame = frames.page("来信办理进度")
                .crumb("互动交流", "/letters")
                .crumb("查询来信", "/letters/track")
                .unlisted()
                .refusedIf(errors);
        ModelAndView view = LettersController.view(
                "TrackedLetterPage", new TrackedLetterPage(ticket, tracked, done, errors), frame);
        view.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private Optional<Key> key(String ticket, HttpServletRequest http) {
        return tickets.read(LettersController.TICKETS, ticket)
                .filter(one -> !one.ended())
                .map(t -> new Key(t.number(), t.code(), http.getRemoteAddr()));
    }

    private ModelAndView ended() {
        return askPage(new LetterTrackPage("", FormErrors.none(), true), HttpStatus.NOT_FOUND);
    }

    private ModelAndView refused(String number, List<Problem> problems, HttpStatus status) {
        return askPage(new LetterTrackPage(number.strip(), new FormErrors(problems), false), status);
    }

    private ModelAndView askPage(LetterTrackPage page, HttpStatus status) {
        Frame frame = frames.page("查询来信").crumb("互动交流", "/letters").refusedIf(page.errors());
        ModelAndView view = LettersController.view("LetterTrackPage", page, frame);
        view.setStatus(status);
        return view;
    }
}
