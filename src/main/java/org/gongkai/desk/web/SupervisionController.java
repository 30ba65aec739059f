package org.gongkai.desk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frames;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.request.RequestNumber;
import org.gongkai.request.Supervising;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 督办: notes of the leader and answers of the organs. */
@Controller
class SupervisionController {

    private static final int MOST = 200;

    private final Supervising supervising;
    private final CurrentActor current;
    private final Frames frames;
    private final Clock clock;

    SupervisionController(Supervising supervising, CurrentActor current, Frames frames, Clock clock) {
        this.supervising = supervising;
        this.current = current;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping(DeskAddresses.SUPERVISION)
    ModelAndView list(@RequestParam(defaultValue = "") String number) {
        return page(number, Entered.nothing(), FormErrors.none());
    }

    @PostMapping(DeskAddresses.SUPERVISION)
    ModelAndView write(@RequestParam Map<String, String> fields) {
        Entered entered = entered(fields);
        LocalDate answerBy = entered.day("answerBy");
        RequestNumber number = RequestNumber.parse(entered.text("number")).orElse(null);
        if (number == null) {
            return refused(
                    entered.text("number"), entered, List.of(new Problem("number", "请填写完整的申请编号，例如 zfb-2026-0007")));
        }
        return answered(supervising.write(number, entered.text("text"), answerBy, current.get()), entered);
    }

    @PostMapping(DeskAddresses.SUPERVISION + "/{id:\\d{1,18}}")
    ModelAndView answer(@PathVariable long id, @RequestParam Map<String, String> fields) {
        return answered(supervising.answer(id, entered(fields).text("text"), current.get()), Entered.nothing());
    }

    private ModelAndView answered(Outcome<RequestNumber> outcome, Entered entered) {
        return switch (outcome) {
            case Outcome.Done<RequestNumber>(var number) ->
                DeskViews.seeOther(DeskAddresses.SUPERVISION + "?number=" + number.value());
            case Outcome.Refused<RequestNumber>(var problems) -> refused(entered.text("number"), entered, problems);
        };
    }

    private ModelAndView refused(String number, Entered entered, List<Problem> problems) {
        ModelAndView page = page(number, entered, new FormErrors(problems));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(String about, Entered entered, FormErrors errors) {
        Actor actor = current.get();
        LocalDate today = LocalDate.now(clock);
        @Nullable RequestNumber number = RequestNumber.parse(about).orElse(null);
        List<SupervisionPage.Row> rows = supervising.notes(number, MOST, actor).stream()
                .map(note -> row(note, today, actor))
                .toList();
        var page = new SupervisionPage(
                about,
                rows,
                supervising.mayWrite(actor),
                supervising.usualAnswerBy().toString(),
                entered,
                errors);
        return DeskViews.page(page, frames.desk("督办").serving("《条例》第四十六条、第四十七条").refusedIf(errors));
    }

    private static SupervisionPage.Row row(Supervising.Note note, LocalDate today, Actor actor) {
        return new SupervisionPage.Row(
                note.id(),
                note.number().value(),
                DeskAddresses.file(note.number()),
                note.title(),
                note.text(),
                note.author() + "，" + ChineseDates.date(note.writtenOn()),
                ChineseDates.date(note.answerBy()),
                note.overdueOn(today),
                note.answer() == null ? "" : note.answer(),
                note.answeredOn() == null ? "" : note.answeredBy() + "，" + ChineseDates.date(note.answeredOn()),
                note.answer() == null && actor.worksFor(note.handledBy().value()));
    }

    private static Entered entered(Map<String, String> fields) {
        return Entered.of(fields.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, entry -> new String[] {entry.getValue()})));
    }
}
