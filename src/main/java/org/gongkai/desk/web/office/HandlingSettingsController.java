package org.gongkai.desk.web.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.identity.Role;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frames;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.request.HandlingSettings;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 办理设置: what an office may choose where the law leaves a choice, each with its reason. */
@Controller
class HandlingSettingsController {

    private static final String ADDRESS = OfficeViews.OFFICE + "/settings";

    private final HandlingSettings settings;
    private final Agencies agencies;
    private final CurrentActor current;
    private final Frames frames;
    private final Clock clock;

    HandlingSettingsController(
            HandlingSettings settings, Agencies agencies, CurrentActor current, Frames frames, Clock clock) {
        this.settings = settings;
        this.agencies = agencies;
        this.current = current;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    ModelAndView show(@RequestParam(defaultValue = "") String agency, @RequestParam(defaultValue = "") String done) {
        return page(office(agency), Typing.nothing(), FormErrors.none(), done.equals("yes"));
    }

    @PostMapping(ADDRESS)
    ModelAndView set(@RequestParam Map<String, String> fields) {
        Typing typed = Typing.of(fields);
        Agency office = office(typed.get("agency"));
        Outcome<?> outcome = Arrays.stream(HandlingSettings.Setting.values())
                .filter(one -> one.name().equals(typed.get("setting")))
                .findFirst()
                .<Outcome<?>>map(
                        one -> settings.set(office.code(), one, typed.get("value"), typed.get("reason"), current.get()))
                .orElse(Outcome.refused(List.of(new Problem("setting", "请选择改哪一项"))));
        FormErrors errors = typed.errors(outcome);
        return errors.isEmpty()
                ? OfficeViews.seeOther(ADDRESS + "?done=yes&agency=" + office.code())
                : page(office, typed, errors, false);
    }

    /** The office whose settings are shown: the own one, for an administrator the one chosen. */
    private Agency office(String chosen) {
        Actor actor = current.get();
        actor.require(actor.has(Role.ADMINISTRATOR) || (actor.has(Role.HEAD) && actor.agency() != null), "查看办理设置");
        if (actor.has(Role.ADMINISTRATOR)) {
            return AgencyCode.parse(chosen)
                    .flatMap(agencies::find)
                    .or(() -> offices().stream().findFirst())
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        }
        return agencies.get(new AgencyCode(Objects.requireNonNull(actor.agency())));
    }

    /** Organs that handle requests themselves. */
    private List<Agency> offices() {
        return agencies.all().stream()
                .filter(one -> one.handledBy().equals(one.code()))
                .toList();
    }

    private ModelAndView page(Agency office, Typing typed, FormErrors errors, boolean done) {
        Actor actor = current.get();
        List<Choice> choices = actor.has(Role.ADMINISTRATOR)
                ? offices().stream()
                        .map(one -> Choice.of(one.code().value(), one.name()))
                        .toList()
                : List.of();
        var shown = new HandlingSettingsPage(
                office.code().value(),
                office.name(),
                choices,
                settings.of(office.code()),
                Arrays.stream(HandlingSettings.Setting.values())
                        .filter(one -> HandlingSettings.maySet(actor, office.code(), one))
                        .map(one -> new Choice(one.name(), one.label(), hint(one)))
                        .toList(),
                settings.changes(office.code()).stream().map(this::line).toList(),
                typed,
                errors,
                done);
        return OfficeViews.page(shown, OfficeViews.frame(frames, "办理设置", "《条例》第四条、第四十五条"), errors);
    }

    private static String hint(HandlingSettings.Setting setting) {
        return switch (setting) {
            case ONE_PERSON -> "填 yes 或者 no。填 yes 后同一人可以拟写并签发，每次都记入案卷";
            case MOST_PER_MONTH -> "填整数。同一申请人一个月超过这个件数时，提示可以要求说明理由（第三十五条）";
            case REEXAMINE_MONTHS -> "填1至12。不予公开的信息多少个月复核一次（第十八条）";
            case SECTIONS -> "一行一个科室；交办、转办、协办时从中选择";
        };
    }

    private HandlingSettingsPage.Line line(HandlingSettings.Change change) {
        return new HandlingSettingsPage.Line(
                ChineseDates.date(LocalDate.ofInstant(change.at(), clock.getZone())),
                change.setting().label(),
                change.value().replace("\n", "、"),
                change.reason(),
                change.by());
    }
}
