package org.gongkai.desk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frames;
import org.gongkai.page.Outcome;
import org.gongkai.request.MissedCause;
import org.gongkai.request.MissedDeadlines;
import org.gongkai.request.Register.Place;
import org.gongkai.request.RequestNumber;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** 逾期清单: missed deadlines of a year and what their organs say of the cause. */
@Controller
class MissedController {

    private static final int SIZE = 30;

    private final MissedDeadlines missed;
    private final CurrentActor current;
    private final Frames frames;
    private final Clock clock;

    MissedController(MissedDeadlines missed, CurrentActor current, Frames frames, Clock clock) {
        this.missed = missed;
        this.current = current;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping(DeskAddresses.MISSED)
    ModelAndView list(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String at) {
        return page(year, agency, at, FormErrors.none());
    }

    @PostMapping(DeskAddresses.MISSED)
    ModelAndView state(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String cause,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String year) {
        RequestNumber of = RequestNumber.parse(number).orElse(null);
        if (of == null) {
            return DeskViews.seeOther(DeskAddresses.MISSED);
        }
        MissedCause chosen = Arrays.stream(MissedCause.values())
                .filter(one -> one.name().equals(cause))
                .findFirst()
                .orElse(null);
        return switch (missed.state(of, chosen, text, current.get())) {
            case Outcome.Done<RequestNumber> done ->
                DeskViews.seeOther(DeskAddresses.MISSED + (year.matches("\\d{4}") ? "?year=" + year : ""));
            case Outcome.Refused<RequestNumber>(var problems) -> {
                ModelAndView refused = page(year, "", "", new FormErrors(problems));
                refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield refused;
            }
        };
    }

    private ModelAndView page(String typedYear, String agency, String at, FormErrors errors) {
        LocalDate today = LocalDate.now(clock);
        int year = typedYear.matches("20\\d\\d") ? Integer.parseInt(typedYear) : today.getYear();
        MissedDeadlines.Page found =
                missed.list(year, AgencyCode.parse(agency).orElse(null), Place.parse(at), SIZE, current.get());
        List<MissedPage.Row> rows = found.missed().stream()
                .map(one -> new MissedPage.Row(
                        LinePages.row(one.line(), today),
                        one.stated() == null ? "" : one.stated().cause().label(),
                        one.stated() == null ? "" : one.stated().text(),
                        one.stated() == null
                                ? ""
                                : one.stated().by() + "，"
                                        + ChineseDates.date(one.stated().on()),
                        one.mayState()))
                .toList();
        var page = new MissedPage(
                Integer.toString(year),
                rows,
                found.total(),
                found.previous() == null ? null : address(year, agency, found.previous()),
                found.next() == null ? null : address(year, agency, found.next()),
                Arrays.stream(MissedCause.values())
                        .map(cause -> Choice.of(cause.name(), cause.label()))
                        .toList(),
                errors);
        return DeskViews.page(
                page, frames.desk("逾期清单").serving("《条例》第三十三条、第四十七条").refusedIf(errors));
    }

    private static String address(int year, String agency, Place place) {
        return UriComponentsBuilder.fromPath(DeskAddresses.MISSED)
                .queryParam("year", year)
                .queryParam(
                        "agency",
                        AgencyCode.parse(agency).map(AgencyCode::value).orElse(""))
                .queryParam("at", place.word())
                .toUriString();
    }
}
