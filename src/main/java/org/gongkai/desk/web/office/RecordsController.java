package org.gongkai.desk.web.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.agency.Agencies;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.identity.Role;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.gongkai.page.Link;
import org.gongkai.page.Outcome;
import org.gongkai.page.PageLinks;
import org.gongkai.page.SheetRow;
import org.gongkai.request.CorrectingRecords;
import org.gongkai.request.FileDownload;
import org.gongkai.request.LetterDownload;
import org.gongkai.request.LetterFile;
import org.gongkai.request.RecordCorrection;
import org.gongkai.request.ReplyLetter;
import org.gongkai.statute.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 更正与自身相关的信息 (第四十一条). */
@Controller
class RecordsController {

    private static final String ADDRESS = OfficeViews.OFFICE + "/records";
    private static final String SERVES = "《条例》第四十一条";
    /** The year of the Regulation's revision. */
    private static final int EARLIEST = 2019;

    private static final String NUMBER = "{number:gz-[a-z0-9]+-\\d{4}-\\d{4,9}}";

    private final CorrectingRecords correcting;
    private final Agencies agencies;
    private final CurrentActor current;
    private final Frames frames;
    private final Clock clock;

    RecordsController(
            CorrectingRecords correcting, Agencies agencies, CurrentActor current, Frames frames, Clock clock) {
        this.correcting = correcting;
        this.agencies = agencies;
        this.current = current;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    ModelAndView list(@RequestParam(defaultValue = "1") String page, @RequestParam(defaultValue = "") String year) {
        Actor actor = current.get();
        int now = LocalDate.now(clock).getYear();
        int told = Math.clamp(OfficeViews.number(year, now), EARLIEST, now);
        CorrectingRecords.Page found = correcting.list(OfficeViews.number(page, 1), OfficeViews.SIZE, actor);
        var shown = new RecordsPage(
                found.items().stream().map(RecordsController::row).toList(),
                new PageLinks(found.paging(), ADDRESS + "?year=" + told),
                actor.has(Role.CLERK),
                correcting.figures(told, actor),
                told > EARLIEST ? ADDRESS + "?year=" + (told - 1) : "",
                told < now ? ADDRESS + "?year=" + (told + 1) : "");
        return OfficeViews.page(shown, OfficeViews.frame(frames, "更正申请", SERVES));
    }

    @GetMapping(ADDRESS + "/new")
    ModelAndView blank() {
        current.get().require(Role.CLERK, "登记更正申请");
        return newPage(Typing.nothing(), FormErrors.none());
    }

    @PostMapping(ADDRESS + "/new")
    ModelAndView register(@RequestParam Map<String, String> fields) {
        Typing typed = Typing.of(fields);
        Outcome<String> outcome = correcting.register(
                new CorrectingRecords.Asked(
                        typed.get("agency"),
                        typed.day("on"),
                        Arrays.stream(Way.values())
                                .filter(way -> way.name().equals(typed.get("way")))
                                .findFirst()
                                .orElse(null),
                        typed.get("record"),
                        typed.get("name"),
                        typed.get("contact"),
                        typed.get("wrong"),
                        typed.get("evidence")),
                current.get());
        return outcome instanceof Outcome.Done<String>(String number)
                ? OfficeViews.seeOther(ADDRESS + "/" + number)
                : newPage(typed, typed.errors(outcome));
    }

    @GetMapping(ADDRESS + "/" + NUMBER)
    ModelAndView one(@PathVariable String number) {
        return page(number, Typing.nothing(), FormErrors.none());
    }

    @GetMapping(ADDRESS + "/" + NUMBER + "/files/{seq:\\d{1,3}}")
    ResponseEntity<Resource> file(@PathVariable String number, @PathVariable int seq) {
        return correcting
                .open(number, seq, current.get())
                .map(FileDownload::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping(ADDRESS + "/" + NUMBER)
    ModelAndView decide(@PathVariable String number, @RequestParam Map<String, String> fields) {
        Typing typed = Typing.of(fields);
        Optional<RecordCorrection.Decision> decision = Arrays.stream(RecordCorrection.Decision.values())
                .filter(one -> one.name().equals(typed.get("decision")))
                .findFirst();
        if ("yes".equals(fields.get("preview"))) {
            return switch (correcting.preview(
                    number, decision.orElse(null), typed.get("reason"), typed.get("otherOrgan"), current.get())) {
                case Outcome.Done<ReplyLetter>(ReplyLetter letter) -> page(number, typed, FormErrors.none(), letter);
                case Outcome.Refused<ReplyLetter> refused -> page(number, typed, typed.errors(refused));
            };
        }
        FormErrors errors = typed.errors(correcting.decide(
                number, decision.orElse(null), typed.get("reason"), typed.get("otherOrgan"), current.get()));
        return errors.isEmpty() ? OfficeViews.seeOther(ADDRESS + "/" + number) : page(number, typed, errors);
    }

    /** 更正告知书 as a file. */
    @GetMapping(ADDRESS + "/" + NUMBER + "/letter.{ending:" + LetterFile.ENDINGS + "}")
    ResponseEntity<?> letter(@PathVariable String number, @PathVariable String ending) {
        return correcting
                .letter(number, current.get())
                .<ResponseEntity<?>>map(letter -> LetterDownload.of(letter, ending))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView newPage(Typing typed, FormErrors errors) {
        String organ = Optional.ofNullable(current.get().agency()).orElse("");
        var page = new NewRecordPage(
                agencies.all().stream()
                        .filter(one -> one.handledBy().value().equals(organ))
                        .map(one -> Choice.of(one.code().value(), one.name()))
                        .toList(),
                List.of(Way.IN_PERSON, Way.REGISTERED_MAIL, Way.ORDINARY_MAIL, Way.FAX, Way.WEB).stream()
                        .map(way -> Choice.of(way.name(), way.label()))
                        .toList(),
                typed,
                LocalDate.now(clock).toString(),
                errors);
        return OfficeViews.page(page, frame("登记更正申请"), errors);
    }

    private ModelAndView page(String number, Typing typed, FormErrors errors) {
        return page(number, typed, errors, null);
    }

    /** @param preview the letter the decision typed in would send; null for none */
    private ModelAndView page(String number, Typing typed, FormErrors errors, @Nullable ReplyLetter preview) {
        Actor actor = current.get();
        RecordCorrection one =
                correcting.find(number, actor).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var page = new RecordPage(
                number,
                rows(one),
                correcting.files(number, actor).stream()
                        .map(material -> new Link(
                                material.kind().label() + "：" + material.file().name() + "（"
                                        + ChineseDates.date(material.on()) + "）",
                                ADDRESS + "/" + number + "/files/" + material.seq()))
                        .toList(),
                one.outcome() == null ? null : correcting.letter(number, actor).orElse(null),
                LetterFile.offered(ADDRESS + "/" + number + "/letter"),
                preview,
                one.outcome() == null && actor.has(Role.HEAD),
                Arrays.stream(RecordCorrection.Decision.values())
                        .map(decision -> new Choice(decision.name(), decision.label(), decision.help()))
                        .toList(),
                typed,
                errors);
        return OfficeViews.page(page, frame("更正申请 " + number), errors);
    }

    private Frame frame(String title) {
        return OfficeViews.frame(frames, title, SERVES).crumb("更正申请", ADDRESS);
    }

    private static List<SheetRow> rows(RecordCorrection one) {
        return List.of(
                SheetRow.of("机关", one.agencyName()),
                SheetRow.of(
                        "收到",
                        ChineseDates.longDate(one.receivedOn()) + "，"
                                + one.way().label()),
                SheetRow.of("哪一份记录", one.record()),
                SheetRow.of("申请人", one.name() + "\n" + one.contact()),
                SheetRow.of("哪里不准确", one.wrong()),
                SheetRow.of("证据", one.evidence()));
    }

    private static RecordsPage.Row row(RecordCorrection one) {
        RecordCorrection.Outcome outcome = one.outcome();
        return new RecordsPage.Row(
                one.number(),
                ADDRESS + "/" + one.number(),
                one.record(),
                one.name(),
                ChineseDates.date(one.receivedOn()),
                outcome == null
                        ? "待决定"
                        : ChineseDates.date(outcome.on()) + outcome.decision().label());
    }
}
