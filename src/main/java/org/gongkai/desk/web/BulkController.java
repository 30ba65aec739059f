package org.gongkai.desk.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.Frames;
import org.gongkai.request.Move;
import org.gongkai.request.RequestNumber;
import org.gongkai.request.SeveralRequests;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 批量办理: what will and what will not happen, and then each case by itself. */
@Controller
class BulkController {

    private final SeveralRequests several;
    private final CurrentActor current;
    private final Frames frames;

    BulkController(SeveralRequests several, CurrentActor current, Frames frames) {
        this.several = several;
        this.current = current;
        this.frames = frames;
    }

    @GetMapping(DeskAddresses.BULK)
    ModelAndView preview(
            @RequestParam(name = "number", defaultValue = "") List<String> numbers,
            @RequestParam(defaultValue = "") String move) {
        Optional<Move> chosen = moveOf(move);
        if (chosen.isEmpty()) {
            return DeskViews.seeOther(DeskAddresses.REGISTER);
        }
        Actor actor = current.get();
        List<BulkPage.Row> rows = several.preview(chosen.get(), read(numbers), actor).stream()
                .map(one -> new BulkPage.Row(
                        one.number().value(), DeskAddresses.file(one.number()), one.title(), one.reasons()))
                .toList();
        return page(new BulkPage(chosen.get().verb(), move, false, rows), chosen.get());
    }

    @PostMapping(DeskAddresses.BULK)
    ModelAndView make(
            @RequestParam(name = "number", defaultValue = "") List<String> numbers,
            @RequestParam(defaultValue = "") String move,
            @RequestParam(defaultValue = "") String archivePrefix) {
        Optional<Move> chosen = moveOf(move);
        if (chosen.isEmpty()) {
            return DeskViews.seeOther(DeskAddresses.REGISTER);
        }
        Map<RequestNumber, String> titles = new java.util.HashMap<>();
        Actor actor = current.get();
        several.preview(chosen.get(), read(numbers), actor).forEach(one -> titles.put(one.number(), one.title()));
        List<BulkPage.Row> rows = several.make(chosen.get(), read(numbers), archivePrefix, actor).stream()
                .map(one -> new BulkPage.Row(
                        one.number().value(),
                        DeskAddresses.file(one.number()),
                        titles.getOrDefault(one.number(), ""),
                        one.reasons()))
                .toList();
        ModelAndView answer = page(new BulkPage(chosen.get().verb(), move, true, rows), chosen.get());
        answer.setStatus(
                rows.stream().allMatch(row -> row.reasons().isEmpty())
                        ? HttpStatus.OK
                        : HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    private ModelAndView page(BulkPage page, Move move) {
        return DeskViews.page(
                page,
                frames.desk("批量" + move.verb())
                        .crumb("登记台账", DeskAddresses.REGISTER)
                        .serving(CasePages.shortened(move.article())));
    }

    private static Optional<Move> moveOf(String path) {
        return DeskAddresses.moveOf(path).filter(SeveralRequests.MOVES::contains);
    }

    private static List<RequestNumber> read(List<String> numbers) {
        return numbers.stream()
                .map(RequestNumber::parse)
                .flatMap(Optional::stream)
                .limit(SeveralRequests.MOST)
                .toList();
    }
}
