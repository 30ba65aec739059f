package org.gongkai.desk.web.agencies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.agency.AgencyKind;
import org.gongkai.desk.KeepingAgencies;
import org.gongkai.identity.CurrentActor;
import org.gongkai.identity.Role;
import org.gongkai.page.Badge;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.page.SheetRow;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The tree of organs, and what the guide tells of each (条例第十二条, R-48). */
@Controller
class AgenciesController {

    private static final String LIST = "/desk/agencies";
    private static final String SERVES = "《条例》第四条、第十二条";

    private final Agencies agencies;
    private final KeepingAgencies keeping;
    private final CurrentActor current;
    private final Frames frames;
    private final Clock clock;

    AgenciesController(Agencies agencies, KeepingAgencies keeping, CurrentActor current, Frames frames, Clock clock) {
        this.agencies = agencies;
        this.keeping = keeping;
        this.current = current;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping(LIST)
    ModelAndView list() {
        administratorOnly();
        List<AgenciesPage.Row> rows = agencies.all().stream().map(this::row).toList();
        return page("AgenciesPage", new AgenciesPage(rows), frames.desk("机关").serving(SERVES), HttpStatus.OK);
    }

    @GetMapping(LIST + "/new")
    ModelAndView blank() {
        administratorOnly();
        return newPage(AgencyForm.empty(), FormErrors.none(), HttpStatus.OK);
    }

    @PostMapping(LIST + "/new")
    ModelAndView register(@RequestParam Map<String, String> fields) {
        administratorOnly();
        var form = new AgencyForm(fields);
        List<Problem> unread = form.unreadInRegistration();
        if (!unread.isEmpty()) {
            return newPage(
                    form,
                    together(unread, keeping.reasonsAgainst(form.registration())),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (keeping.register(current.get(), form.registration())) {
            case Outcome.Done<Agency> done -> seeOther(done.value().code());
            case Outcome.Refused<Agency> refused ->
                newPage(form, new FormErrors(refused.problems()), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @GetMapping(LIST + "/{code}")
    ModelAndView one(@PathVariable String code, @RequestParam(defaultValue = "false") boolean done) {
        Agency agency = known(code);
        return onePage(agency, AgencyForm.of(agency), done, FormErrors.none(), HttpStatus.OK);
    }

    @PostMapping(LIST + "/{code}")
    ModelAndView change(@PathVariable String code, @RequestParam Map<String, String> fields) {
        Agency agency = known(code);
        var form = new AgencyForm(fields);
        List<Problem> unread = form.unread();
        if (!unread.isEmpty()) {
            FormErrors errors = together(unread, keeping.reasonsAgainst(agency.code(), form.details()));
            return onePage(agency, form, false, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (keeping.change(current.get(), agency.code(), form.details())) {
            case Outcome.Done<Agency> done -> seeOther(agency.code());
            case Outcome.Refused<Agency> refused ->
                onePage(agency, form, false, new FormErrors(refused.problems()), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private void administratorOnly() {
        current.get().require(Role.ADMINISTRATOR, "维护机关信息");
    }

    private Agency known(String code) {
        administratorOnly();
        return AgencyCode.parse(code)
                .flatMap(agencies::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView newPage(AgencyForm form, FormErrors errors, HttpStatus status) {
        var page = new NewAgencyPage(form, kinds(), organs(null), errors);
        Frame frame = frames.desk("登记机关")
                .crumb("机关", LIST)
                .wide(false)
                .serving(SERVES)
                .refusedIf(errors);
        return page("NewAgencyPage", page, frame, status);
    }

    private ModelAndView onePage(Agency agency, AgencyForm form, boolean done, FormErrors errors, HttpStatus status) {
        var page = new AgencyPage(
                agency.code().value(), agency.name(), fixed(agency), form, organs(agency.code()), done, errors);
        Frame frame = frames.desk(agency.name())
                .crumb("机关", LIST)
                .wide(false)
                .serving(SERVES)
                .refusedIf(errors);
        return page("AgencyPage", page, frame, status);
    }

    private List<SheetRow> fixed(Agency agency) {
        List<SheetRow> rows = new ArrayList<>();
        rows.add(SheetRow.of("机关代码", agency.code().value()));
        rows.add(SheetRow.of("机关类别", agency.kind().label()));
        AgencyCode parent = agency.parent();
        if (parent != null) {
            rows.add(new SheetRow("上级机关", agencies.get(parent).name(), LIST + "/" + parent));
        }
        rows.add(SheetRow.of("设立日期", ChineseDates.date(agency.validFrom())));
        return rows;
    }

    private AgenciesPage.Row row(Agency agency) {
        boolean exists = agency.existsOn(LocalDate.now(clock));
        return new AgenciesPage.Row(
                agency.code().value(),
                agency.name(),
                depth(agency),
                agency.kind().label(),
                agency.office().name(),
                agency.office().phone(),
                agency.reviewBody(),
                exists ? Badge.good("现存") : Badge.plain("已撤销"));
    }

    private int depth(Agency agency) {
        int depth = 0;
        for (AgencyCode above = agency.parent();
                above != null;
                above = agencies.get(above).parent()) {
            depth++;
        }
        return depth;
    }

    /** Every organ but that one, to choose from. */
    private List<Choice> organs(@Nullable AgencyCode self) {
        return agencies.all().stream()
                .filter(agency -> !agency.code().equals(self))
                .map(agency -> Choice.of(agency.code().value(), agency.name()))
                .toList();
    }

    private static List<Choice> kinds() {
        return Arrays.stream(AgencyKind.values())
                .map(kind -> Choice.of(kind.name(), kind.label()))
                .toList();
    }

    private static FormErrors together(List<Problem> first, List<Problem> then) {
        List<Problem> all = new ArrayList<>(first);
        all.addAll(then);
        return new FormErrors(all);
    }

    private static ModelAndView page(String name, Object page, Frame frame, HttpStatus status) {
        return new ModelAndView("jte/desk/" + name, Map.of("page", page, "frame", frame), status);
    }

    private static ModelAndView seeOther(AgencyCode code) {
        var view = new RedirectView(LIST + "/" + code + "?done=true");
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
