package org.gongkai.dialogue.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.agency.AgencyCode;
import org.gongkai.dialogue.ClosingCause;
import org.gongkai.dialogue.HandlingLetter;
import org.gongkai.dialogue.Letter;
import org.gongkai.dialogue.LetterKind;
import org.gongkai.dialogue.LetterNumber;
import org.gongkai.dialogue.LetterStage;
import org.gongkai.dialogue.LetterWords;
import org.gongkai.dialogue.Letters;
import org.gongkai.dialogue.PublicVersion;
import org.gongkai.dialogue.PublishingLetter;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Choice;
import org.gongkai.page.ErrorPages;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frame;
import org.gongkai.page.Outcome;
import org.gongkai.page.PageLinks;
import org.gongkai.page.Paging;
import org.gongkai.page.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 来信 on the desk: the list, one letter, and what is done with it. */
@Controller
@RequestMapping("/desk/letters")
class LetterDeskController {

    private static final int ROWS = 30;

    private final Letters letters;
    private final HandlingLetter handling;
    private final PublishingLetter publishing;
    private final LetterCasePages pages;
    private final CurrentActor current;
    private final ErrorPages errorPages;
    private final Clock clock;

    LetterDeskController(
            Letters letters,
            HandlingLetter handling,
            PublishingLetter publishing,
            LetterCasePages pages,
            CurrentActor current,
            ErrorPages errorPages,
            Clock clock) {
        this.letters = letters;
        this.handling = handling;
        this.publishing = publishing;
        this.pages = pages;
        this.current = current;
        this.errorPages = errorPages;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "1") int page) {
        Actor by = current.get();
        boolean all = letters.seesAll(by);
        AgencyCode ofAgency = AgencyCode.parse(agency).orElse(null);
        LetterKind ofKind = LetterKind.byName(kind).orElse(null);
        LetterStage inStage = LetterStage.byName(stage).orElse(null);
        var filter = new Letters.Filter(ofAgency, ofKind, inStage);
        Paging paging = new Paging(page, ROWS, letters.count(filter, by));
        List<LetterDeskPage.Row> rows =
                letters.list(filter, paging, by).stream().map(this::row).toList();
        String base = "/desk/letters?kind=" + (ofKind == null ? "" : ofKind.name()) + "&stage="
                + (inStage == null ? "" : inStage.name()) + "&agency=" + (ofAgency == null ? "" : ofAgency.value());
        var shown = new LetterDeskPage(
                rows,
                new PageLinks(paging, base),
                Arrays.stream(LetterKind.values())
                        .map(k -> Choice.of(k.name(), k.label()))
                        .toList(),
                Arrays.stream(LetterStage.values())
                        .map(s -> Choice.of(s.name(), s.label()))
                        .toList(),
                all ? choices() : List.of(),
                ofKind == null ? "" : kind,
                inStage == null ? "" : stage,
                ofAgency == null ? "" : agency);
        return LettersController.view("LetterDeskPage", shown, frame("来信"));
    }

    private LetterDeskPage.Row row(Letters.Line line) {
        Letter letter = line.letter();
        return new LetterDeskPage.Row(
                letter.number().value(),
                letter.kind().label(),
                line.title(),
                line.agencyName(),
                ChineseDates.date(letter.receivedOn()),
                ChineseDates.date(letter.dueOn()),
                LetterBadges.limit(letter, LocalDate.now(clock)),
                LetterBadges.stage(letter));
    }

    @GetMapping("/{number}")
    ModelAndView show(@PathVariable String number, @RequestParam(defaultValue = "") String done) {
        String words = switch (done) {
            case "transferred" -> "已经转办。";
            case "replied" -> "已经答复，来信人凭编号和查询码可以看到。";
            case "closed" -> "已经办结。";
            case "published" -> "问答已经公开。";
            case "extended" -> "已经延期，来信人能看到新的时限和理由。";
            case "urged" -> "督办已经发给承办机关。";
            case "reported" -> "已经回复督办。";
            case "withdrawn" -> "公开的问答已经撤下。";
            default -> "";
        };
        return casePage(number, "", words, Map.of(), FormErrors.none());
    }

    /** Who wrote; that somebody looked is kept in the trail. */
    @PostMapping("/{number}/writer")
    ModelAndView writer(@PathVariable String number) {
        LetterWords words = letters.writer(parsed(number), current.get());
        String writer = Stream.of(words.name(), words.contact())
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining("，"));
        return casePage(number, writer, "", Map.of(), FormErrors.none());
    }

    @PostMapping("/{number}/transfer")
    Object transfer(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String transferReason) {
        return answer(
                number,
                "transferred",
                renamed(handling.transfer(parsed(number), to, transferReason, current.get()), "transferReason"),
                Map.of("to", to, "transferReason", transferReason));
    }

    @PostMapping("/{number}/reply")
    Object reply(@PathVariable String number, @RequestParam(defaultValue = "") String reply) {
        return answer(number, "replied", handling.reply(parsed(number), reply, current.get()), Map.of("reply", reply));
    }

    @PostMapping("/{number}/close")
    Object close(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String cause,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String closeReason) {
        return answer(
                number,
                "closed",
                renamed(
                        handling.close(
                                parsed(number),
                                ClosingCause.byName(cause).orElse(null),
                                first,
                                closeReason,
                                current.get()),
                        "closeReason"),
                Map.of("cause", cause, "first", first, "closeReason", closeReason));
    }

    @PostMapping("/{number}/publish")
    Object publish(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String publicTitle,
            @RequestParam(defaultValue = "") String publicQuestion,
            @RequestParam(defaultValue = "") String publicAnswer,
            @RequestParam(defaultValue = "") String common) {
        var version = new PublicVersion(publicTitle, publicQuestion, publicAnswer, common.equals("yes"));
        return answer(
                number,
                "published",
                publishing.publish(parsed(number), version, current.get()),
                Map.of(
                        "publicTitle",
                        publicTitle,
                        "publicQuestion",
                        publicQuestion,
                        "publicAnswer",
                        publicAnswer,
                        "common",
                        common));
    }

    @PostMapping("/{number}/withdraw")
    Object withdraw(@PathVariable String number, @RequestParam(defaultValue = "") String withdrawReason) {
        return answer(
                number,
                "withdrawn",
                publishing.withdraw(parsed(number), withdrawReason, current.get()),
                Map.of("withdrawReason", withdrawReason));
    }

    /** Two forms of the page have a reason; each keeps its own field. */
    private static Outcome<LetterNumber> renamed(Outcome<LetterNumber> outcome, String reasonField) {
        return switch (outcome) {
            case Outcome.Done<LetterNumber> done -> done;
            case Outcome.Refused<LetterNumber>(List<Problem> problems) ->
                Outcome.refused(problems.stream()
                        .map(p -> p.field().equals("reason") ? new Problem(reasonField, p.message()) : p)
                        .toList());
        };
    }

    private Object answer(String number, String done, Outcome<LetterNumber> outcome, Map<String, String> typed) {
        return switch (outcome) {
            case Outcome.Done<LetterNumber>(LetterNumber kept) -> afterwards(kept, done);
            case Outcome.Refused<LetterNumber>(List<Problem> problems) ->
                casePage(number, "", "", typed, new FormErrors(problems));
        };
    }

    /** Back to the letter, or to the list when it went to an organ whose letters the person does not see. */
    private Object afterwards(LetterNumber number, String done) {
        boolean seen = letters.find(number, current.get()).isPresent();
        return LettersController.seeOther(seen ? "/desk/letters/" + number + "?done=" + done : "/desk/letters");
    }

    private ModelAndView casePage(
            String number, String writer, String done, Map<String, String> typed, FormErrors errors) {
        return pages.page(parsed(number), writer, done, typed, errors);
    }

    private List<Choice> choices() {
        return pages.agencies();
    }

    private static LetterNumber parsed(String number) {
        return LetterNumber.parse(number).orElseThrow();
    }

    @ExceptionHandler(NoSuchElementException.class)
    ModelAndView unknown() {
        return errorPages.show(HttpStatus.NOT_FOUND, "没有这封来信，或者不由您所在的机关办理。");
    }

    private Frame frame(String title) {
        return pages.frame(title);
    }
}
