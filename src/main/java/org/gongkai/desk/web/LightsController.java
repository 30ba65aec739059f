package org.gongkai.desk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.identity.CurrentActor;
import org.gongkai.identity.Role;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frames;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.request.Lights;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 预警灯设置: the administrator sets the distances, each from a day on. */
@Controller
class LightsController {

    private final Lights lights;
    private final CurrentActor current;
    private final Frames frames;
    private final Clock clock;

    LightsController(Lights lights, CurrentActor current, Frames frames, Clock clock) {
        this.lights = lights;
        this.current = current;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping(DeskAddresses.LIGHTS)
    ModelAndView show() {
        return page(Entered.nothing(), FormErrors.none());
    }

    @PostMapping(DeskAddresses.LIGHTS)
    ModelAndView set(@RequestParam Map<String, String> fields) {
        Entered entered = Entered.of(fields.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new String[] {entry.getValue()})));
        Outcome<Lights.Dated> outcome = lights.set(
                entered.day("validFrom"),
                entered.wholeNumber("urgent"),
                entered.wholeNumber("soon"),
                entered.wholeNumber("ahead"),
                current.get());
        return switch (outcome) {
            case Outcome.Done<Lights.Dated> done -> DeskViews.seeOther(DeskAddresses.LIGHTS);
            case Outcome.Refused<Lights.Dated>(List<Problem> problems) -> {
                ModelAndView refused = page(entered, new FormErrors(problems));
                refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield refused;
            }
        };
    }

    private ModelAndView page(Entered entered, FormErrors errors) {
        current.get().require(Role.ADMINISTRATOR, "设置预警距离");
        LocalDate today = LocalDate.now(clock);
        var page = new LightsPage(
                lights.on(today),
                lights.settings().stream()
                        .map(dated -> new LightsPage.Row(
                                ChineseDates.date(dated.validFrom()),
                                dated.distances().urgent(),
                                dated.distances().soon(),
                                dated.distances().ahead(),
                                dated.setBy()))
                        .toList(),
                today.toString(),
                entered,
                errors);
        return DeskViews.page(page, frames.desk("预警设置").serving("《条例》第三十三条").refusedIf(errors));
    }
}
