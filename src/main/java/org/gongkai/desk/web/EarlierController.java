package org.gongkai.desk.web;

import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Frames;
import org.gongkai.request.EarlierDecisions;
import org.gongkai.request.RequestNumber;
import org.gongkai.statute.Ground;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 本县先例: how similar requests were decided, looked at while deciding. */
@Controller
class EarlierController {

    private static final int MOST = 20;

    private final EarlierDecisions earlier;
    private final CurrentActor current;
    private final Frames frames;

    EarlierController(EarlierDecisions earlier, CurrentActor current, Frames frames) {
        this.earlier = earlier;
        this.current = current;
        this.frames = frames;
    }

    @GetMapping(DeskAddresses.REGISTER + "/{number}/earlier")
    ModelAndView show(@PathVariable String number) {
        RequestNumber of =
                RequestNumber.parse(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<EarlierPage.Row> rows = rows(earlier.similarTo(of, MOST, current.get()));
        return DeskViews.page(
                new EarlierPage(of.value(), DeskAddresses.file(of), rows),
                frames.desk("类似申请的处理决定")
                        .crumb(of.value(), DeskAddresses.file(of))
                        .serving("《条例》第三十六条"));
    }

    static List<EarlierPage.Row> rows(List<EarlierDecisions.Earlier> decisions) {
        return decisions.stream()
                .map(one -> new EarlierPage.Row(
                        one.number().value(),
                        one.title().isEmpty() ? "" : DeskAddresses.file(one.number()),
                        one.title(),
                        ChineseDates.date(one.decidedOn()),
                        one.disposition().label(),
                        one.grounds().stream().map(Ground::label).collect(Collectors.joining("、")),
                        one.percent()))
                .toList();
    }
}
