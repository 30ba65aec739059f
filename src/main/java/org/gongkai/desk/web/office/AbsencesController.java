package org.gongkai.desk.web.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.identity.Accounts;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.identity.Role;
import org.gongkai.identity.StaffAccount;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frames;
import org.gongkai.page.Outcome;
import org.gongkai.request.Absence;
import org.gongkai.request.ArrangingAbsence;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 代理安排: who acts for whom while they are away. */
@Controller
class AbsencesController {

    private static final String ADDRESS = OfficeViews.OFFICE + "/absences";

    private final ArrangingAbsence absences;
    private final Accounts accounts;
    private final CurrentActor current;
    private final Frames frames;
    private final Clock clock;

    AbsencesController(ArrangingAbsence absences, Accounts accounts, CurrentActor current, Frames frames, Clock clock) {
        this.absences = absences;
        this.accounts = accounts;
        this.current = current;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    ModelAndView list(@RequestParam(defaultValue = "") String done) {
        return page(Typing.nothing(), FormErrors.none(), done.equals("yes"));
    }

    @PostMapping(ADDRESS)
    ModelAndView arrange(@RequestParam Map<String, String> fields) {
        Typing typed = Typing.of(fields);
        var wanted = new ArrangingAbsence.Arrangement(
                typed.get("absent"), typed.get("deputy"), typed.day("from"), typed.day("until"), typed.get("reason"));
        FormErrors errors = typed.errors(absences.arrange(wanted, current.get()));
        return errors.isEmpty() ? OfficeViews.seeOther(ADDRESS + "?done=yes") : page(typed, errors, false);
    }

    @PostMapping(ADDRESS + "/{id:\\d{1,18}}/end")
    ModelAndView end(@PathVariable long id) {
        Outcome<Long> outcome = absences.end(id, current.get());
        FormErrors errors = Typing.nothing().errors(outcome);
        return errors.isEmpty() ? OfficeViews.seeOther(ADDRESS + "?done=yes") : page(Typing.nothing(), errors, false);
    }

    private ModelAndView page(Typing typed, FormErrors errors, boolean done) {
        Actor actor = current.get();
        List<Absence> coming = absences.coming(actor);
        String organ = actor.agency() == null ? "" : actor.agency();
        List<StaffAccount> colleagues = accounts.workingFor(organ);
        var shown = new AbsencesPage(
                coming.stream().map(one -> row(one, actor)).toList(),
                colleagues.stream()
                        .filter(one -> actor.has(Role.HEAD) || one.username().equals(actor.username()))
                        .map(AbsencesController::choice)
                        .toList(),
                colleagues.stream().map(AbsencesController::choice).toList(),
                typed,
                LocalDate.now(clock).toString(),
                errors,
                done);
        return OfficeViews.page(shown, OfficeViews.frame(frames, "代理安排", "《条例》第四十五条"), errors);
    }

    private static AbsencesPage.Row row(Absence one, Actor actor) {
        return new AbsencesPage.Row(
                one.id(),
                one.absentName(),
                one.deputyName(),
                ChineseDates.date(one.from()) + "至" + ChineseDates.date(one.until()),
                one.reason(),
                actor.has(Role.HEAD) || one.absent().equals(actor.username()));
    }

    private static Choice choice(StaffAccount account) {
        return Choice.of(account.username(), account.displayName() + "（" + account.username() + "）");
    }
}
