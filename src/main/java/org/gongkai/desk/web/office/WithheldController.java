package org.gongkai.desk.web.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.identity.Role;
import org.gongkai.page.Badge;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frames;
import org.gongkai.page.PageLinks;
import org.gongkai.request.Reexamining;
import org.gongkai.request.RequestNumber;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 定期复核: what was withheld comes up again at least once a year. */
@Controller
class WithheldController {

    private static final String ADDRESS = OfficeViews.OFFICE + "/withheld";
    private static final String SERVES = "《条例》第十八条";

    private final Reexamining reexamining;
    private final CurrentActor current;
    private final Frames frames;
    private final Clock clock;

    WithheldController(Reexamining reexamining, CurrentActor current, Frames frames, Clock clock) {
        this.reexamining = reexamining;
        this.current = current;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    ModelAndView list(@RequestParam(defaultValue = "1") String page, @RequestParam(defaultValue = "") String done) {
        Actor actor = current.get();
        Reexamining.Page found = reexamining.list(OfficeViews.number(page, 1), OfficeViews.SIZE, actor);
        LocalDate today = LocalDate.now(clock);
        var shown = new WithheldPage(
                found.items().stream().map(one -> row(one, today)).toList(),
                found.due(),
                new PageLinks(found.paging(), ADDRESS),
                records(actor),
                done.equals("yes"));
        return OfficeViews.page(shown, OfficeViews.frame(frames, "定期复核", SERVES));
    }

    @GetMapping(ADDRESS + "/{number}")
    ModelAndView form(@PathVariable String number) {
        RequestNumber known = known(number);
        current.get().require(records(current.get()), "复核不予公开的信息");
        return form(known, Typing.nothing(), FormErrors.none());
    }

    @PostMapping(ADDRESS + "/{number}")
    ModelAndView record(@PathVariable String number, @RequestParam Map<String, String> fields) {
        RequestNumber known = known(number);
        Typing typed = Typing.of(fields);
        FormErrors errors =
                typed.errors(reexamining.record(known, typed.yes("withheld"), typed.get("reason"), current.get()));
        return errors.isEmpty() ? OfficeViews.seeOther(ADDRESS + "?done=yes") : form(known, typed, errors);
    }

    private ModelAndView form(RequestNumber number, Typing typed, FormErrors errors) {
        var page = new ReexaminePage(number.value(), typed, errors);
        return OfficeViews.page(
                page, OfficeViews.frame(frames, "复核 " + number, SERVES).crumb("定期复核", ADDRESS), errors);
    }

    private static boolean records(Actor actor) {
        return actor.has(Role.HEAD) || actor.has(Role.REVIEWER) || actor.has(Role.SECRECY_REVIEWER);
    }

    private static RequestNumber known(String number) {
        return RequestNumber.parse(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static WithheldPage.Row row(Reexamining.Withheld one, LocalDate today) {
        String number = one.number().value();
        return new WithheldPage.Row(
                number,
                OfficeViews.file(number),
                one.title(),
                one.disposition().label(),
                ChineseDates.date(one.decidedOn()),
                one.lastOn() == null
                        ? "还没有复核过"
                        : ChineseDates.date(one.lastOn()) + "，" + one.lastBy() + "：" + one.lastReason(),
                one.nextOn() == null ? "—" : ChineseDates.date(one.nextOn()),
                one.nextOn() == null ? Badge.done("可以公开") : one.due(today) ? Badge.bad("应当复核") : Badge.plain("未到复核日期"),
                ADDRESS + "/" + number);
    }
}
