package org.gongkai.desk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.desk.PaperDownload;
import org.gongkai.dialogue.Letter;
import org.gongkai.dialogue.LetterStage;
import org.gongkai.dialogue.Letters;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.Badge;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Frames;
import org.gongkai.page.Link;
import org.gongkai.page.Paging;
import org.gongkai.request.CaseLine;
import org.gongkai.request.Register;
import org.gongkai.request.Register.Place;
import org.gongkai.request.RemakingAnswer;
import org.gongkai.request.RequestFiles;
import org.gongkai.request.Supervising;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 交接清单: everything open — requests, answers to be made anew, letters, 督办 —, for who takes over; printed and signed by both. */
@Controller
class HandoverController {

    private static final int MOST = 500;
    private static final int MOST_LETTERS = 200;

    private final RequestFiles files;
    private final Supervising supervising;
    private final RemakingAnswer remaking;
    private final Letters letters;
    private final CurrentActor current;
    private final Frames frames;
    private final Clock clock;

    HandoverController(
            RequestFiles files,
            Supervising supervising,
            RemakingAnswer remaking,
            Letters letters,
            CurrentActor current,
            Frames frames,
            Clock clock) {
        this.files = files;
        this.supervising = supervising;
        this.remaking = remaking;
        this.letters = letters;
        this.current = current;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping(DeskAddresses.HANDOVER)
    ModelAndView sheet() {
        return DeskViews.page(page(), frames.desk("交接清单").serving("《条例》第四条、第三十三条"));
    }

    /** 交接清单 to be signed. */
    @GetMapping(DeskAddresses.HANDOVER + ".{ending:" + PaperDownload.ENDINGS + "}")
    ResponseEntity<?> file(@PathVariable String ending) {
        return PaperDownload.of(page().ledger().paper(), "交接清单-" + LocalDate.now(clock), ending);
    }

    private HandoverPage page() {
        Actor actor = current.get();
        LocalDate today = LocalDate.now(clock);
        Register open = files.register(
                new Register.Filter(null, null, true, "").by(Register.Order.DUE), Place.FIRST, MOST, actor);
        Register undelivered = files.register(
                Register.Filter.ALL.in(java.util.Set.of(org.gongkai.request.CaseStage.REPLIED)),
                Place.FIRST,
                MOST,
                actor);
        List<HandoverPage.Row> rows = new ArrayList<>();
        undelivered.lines().forEach(line -> rows.add(row(line, today)));
        open.lines().forEach(line -> rows.add(row(line, today)));
        List<HandoverPage.Note> notes = supervising.notes(null, MOST, actor).stream()
                .filter(note -> note.answer() == null)
                .map(note ->
                        new HandoverPage.Note(note.number().value(), note.text(), ChineseDates.date(note.answerBy())))
                .toList();
        var openLetters = new Letters.Filter(null, null, LetterStage.OPEN);
        return new HandoverPage(
                ChineseDates.longDate(today),
                open.total() + undelivered.total(),
                rows,
                files.readsAll(actor),
                remaking.waiting(actor).stream()
                        .map(number -> new Link(number.value(), DeskAddresses.file(number) + "/remake"))
                        .toList(),
                letters.count(openLetters, actor),
                letters.list(openLetters, new Paging(1, MOST_LETTERS, MOST_LETTERS), actor).stream()
                        .map(line -> letter(line, today))
                        .toList(),
                notes);
    }

    private static HandoverPage.OpenLetter letter(Letters.Line line, LocalDate today) {
        Letter letter = line.letter();
        return new HandoverPage.OpenLetter(
                letter.number().value(),
                "/desk/letters/" + letter.number(),
                letter.kind().label(),
                line.title(),
                line.agencyName(),
                ChineseDates.date(letter.receivedOn()),
                letter.dueOn().isBefore(today)
                        ? Badge.bad(ChineseDates.date(letter.dueOn()) + "，已超过")
                        : Badge.plain(ChineseDates.date(letter.dueOn())));
    }

    private static HandoverPage.Row row(CaseLine line, LocalDate today) {
        return new HandoverPage.Row(
                LinePages.row(line, today), line.stage().next() + (line.extensionPending() ? "；延期待批准" : ""));
    }
}
