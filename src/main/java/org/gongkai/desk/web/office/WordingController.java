package org.gongkai.desk.web.office;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frames;
import org.gongkai.page.Outcome;
import org.gongkai.request.LetterWordings;
import org.gongkai.request.LetterWordings.Wording;
import org.gongkai.statute.LetterKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 文书格式文本: an organ's own words for its letters. */
@Controller
class WordingController {

    private static final String ADDRESS = OfficeViews.OFFICE + "/wording";

    private final LetterWordings wordings;
    private final CurrentActor current;
    private final Frames frames;
    private final Clock clock;

    WordingController(LetterWordings wordings, CurrentActor current, Frames frames, Clock clock) {
        this.wordings = wordings;
        this.current = current;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    ModelAndView list() {
        var rows = wordings.list(current.get()).stream()
                .map(one -> new WordingsPage.Row(
                        one.kind().name(),
                        one.title(),
                        one.own() ? "本地文本" : "标准文本",
                        ChineseDates.date(one.validFrom()) + "起"))
                .toList();
        return OfficeViews.page(new WordingsPage(rows), OfficeViews.frame(frames, "文书格式文本", "《条例》第三十六条"));
    }

    @GetMapping(ADDRESS + "/{kind}")
    ModelAndView form(@PathVariable String kind, @RequestParam(defaultValue = "") String done) {
        LetterKind which = kind(kind);
        Wording now = find(which);
        String words = done.isEmpty() ? "" : "已经保存，从填写的日期起使用。";
        return page(now, words, now.text(), LocalDate.now(clock).toString(), "", FormErrors.none());
    }

    @PostMapping(ADDRESS + "/{kind}")
    ModelAndView change(
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String validFrom,
            @RequestParam(defaultValue = "") String reason) {
        LetterKind which = kind(kind);
        Wording now = find(which);
        return switch (wordings.change(which, text, date(validFrom), reason, current.get())) {
            case Outcome.Done<LetterKind> done -> OfficeViews.seeOther(ADDRESS + "/" + which + "?done=yes");
            case Outcome.Refused<LetterKind> refused ->
                page(now, "", text, validFrom, reason, new FormErrors(refused.problems()));
        };
    }

    private ModelAndView page(
            Wording now, String done, String text, String validFrom, String reason, FormErrors errors) {
        Actor by = current.get();
        var page = new WordingPage(
                now.kind().name(),
                now.title(),
                now.own(),
                done,
                now.must(),
                now.may(),
                text,
                now.standard(),
                validFrom,
                reason,
                LocalDate.now(clock).toString(),
                wordings.mayChange(by),
                wordings.history(now.kind(), by).stream()
                        .map(one -> new WordingPage.Former(
                                one.version(),
                                !one.used()
                                        ? "没有使用，被后来的文本取代"
                                        : ChineseDates.date(one.validFrom()) + "起"
                                                + (one.validTo() == null
                                                        ? "使用"
                                                        : "，至" + ChineseDates.date(one.validTo()) + "止"),
                                one.reason(),
                                one.recordedBy() + "，" + ChineseDates.date(one.recordedOn())))
                        .toList(),
                errors);
        return OfficeViews.page(
                page,
                OfficeViews.frame(frames, now.title(), "《条例》第三十六条")
                        .crumb("文书格式文本", ADDRESS)
                        .wide(false),
                errors);
    }

    private Wording find(LetterKind kind) {
        return wordings.find(kind, current.get()).orElseThrow(WordingController::notFound);
    }

    private static LetterKind kind(String name) {
        Optional<LetterKind> kind = SentLettersController.kind(name);
        return kind.orElseThrow(WordingController::notFound);
    }

    private static @Nullable LocalDate date(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
