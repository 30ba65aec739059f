package org.gongkai.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gongkai.agency.Agencies;
import org.gongkai.desk.PaperDownload;
import org.gongkai.desk.SavedViews;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.identity.Role;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frames;
import org.gongkai.page.Link;
import org.gongkai.page.Outcome;
import org.gongkai.request.Lights;
import org.gongkai.request.Register;
import org.gongkai.request.Register.Place;
import org.gongkai.request.RequestFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** 登记台账: every case the reader may see, found, sorted, saved as a view, printed and taken away. */
@Controller
class RegisterController {

    static final String SERVES = "《条例》第四十五条";
    private static final int SIZE = 30;
    private static final int FIRST_YEAR = 2019;

    private final RequestFiles files;
    private final RegisterSheets sheets;
    private final SavedViews views;
    private final Lights lights;
    private final Agencies agencies;
    private final CurrentActor current;
    private final Frames frames;
    private final Clock clock;

    RegisterController(
            RequestFiles files,
            RegisterSheets sheets,
            SavedViews views,
            Lights lights,
            Agencies agencies,
            CurrentActor current,
            Frames frames,
            Clock clock) {
        this.files = files;
        this.sheets = sheets;
        this.views = views;
        this.lights = lights;
        this.agencies = agencies;
        this.current = current;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping(DeskAddresses.REGISTER)
    ModelAndView list(@RequestParam Map<String, String> parameters) {
        return page(parameters, FormErrors.none());
    }

    @GetMapping(DeskAddresses.REGISTER_XLSX)
    void xlsx(@RequestParam Map<String, String> parameters, HttpServletResponse response) throws IOException {
        Actor actor = current.get();
        files.requireRegister(actor);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"register-" + LocalDate.now(clock) + ".xlsx\"; filename*=UTF-8''"
                        + "%E4%BE%9D%E7%94%B3%E8%AF%B7%E5%85%AC%E5%BC%80%E5%8F%B0%E8%B4%A6-" + LocalDate.now(clock)
                        + ".xlsx");
        sheets.write(RegisterQuery.of(parameters).filter(), actor, response.getOutputStream());
    }

    @GetMapping(DeskAddresses.REGISTER_PDF)
    ResponseEntity<?> pdf(@RequestParam Map<String, String> parameters) {
        Actor actor = current.get();
        files.requireRegister(actor);
        return PaperDownload.of(
                sheets.printed(RegisterQuery.of(parameters), actor).paper(),
                "依申请公开登记台账-" + LocalDate.now(clock),
                "pdf");
    }

    @PostMapping(DeskAddresses.VIEWS)
    ModelAndView save(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String query) {
        Map<String, String> parameters = UriComponentsBuilder.fromUriString("?" + query)
                .build()
                .getQueryParams()
                .toSingleValueMap();
        parameters.replaceAll((key, value) -> decoded(value));
        RegisterQuery wanted = RegisterQuery.of(parameters);
        Outcome<SavedViews.View> saved = views.save(name, wanted.text(), current.get());
        return switch (saved) {
            case Outcome.Done<SavedViews.View> done -> DeskViews.seeOther(wanted.address(DeskAddresses.REGISTER));
            case Outcome.Refused<SavedViews.View>(var problems) -> {
                ModelAndView refused = page(parameters, new FormErrors(problems));
                refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield refused;
            }
        };
    }

    @PostMapping(DeskAddresses.VIEWS + "/remove")
    ModelAndView remove(@RequestParam(defaultValue = "") String name) {
        views.remove(name, current.get());
        return DeskViews.seeOther(DeskAddresses.REGISTER);
    }

    private ModelAndView page(Map<String, String> parameters, FormErrors errors) {
        Actor actor = current.get();
        LocalDate today = LocalDate.now(clock);
        RegisterQuery query = RegisterQuery.of(parameters);
        Place place = Place.parse(parameters.getOrDefault("at", ""));
        Register register = files.register(query.filter(), place, SIZE, actor);
        var shown = new RegisterPage(
                query,
                organs(actor),
                years(today),
                lights.on(today),
                register.lines().stream()
                        .map(line -> LinePages.row(line, today))
                        .toList(),
                total(register, position(register, place, parameters.getOrDefault("n", ""))),
                register.previous() == null ? null : query.at(Place.FIRST, 1),
                previous(query, register, place, parameters.getOrDefault("n", "")),
                next(query, register, place, parameters.getOrDefault("n", "")),
                register.next() == null ? null : query.at(Place.LAST, 0),
                views.of(actor).stream()
                        .map(view -> new Link(
                                view.name(),
                                DeskAddresses.REGISTER + (view.query().isEmpty() ? "" : "?" + view.query())))
                        .toList(),
                actor.has(Role.CLERK),
                errors);
        return DeskViews.page(shown, frames.desk("登记台账").serving(SERVES).refusedIf(errors));
    }

    /** Which line of the whole the first of this page is; 0 where that is not known. */
    private static long position(Register register, Place place, String told) {
        if (place.equals(Place.FIRST)) {
            return 1;
        }
        if (place.equals(Place.LAST)) {
            return register.moreThanCounted()
                    ? 0
                    : register.total() - register.lines().size() + 1;
        }
        long position = told.matches("\\d{1,9}") ? Long.parseLong(told) : 0;
        return register.moreThanCounted() || position <= register.total() ? position : 0;
    }

    private static @Nullable String previous(RegisterQuery query, Register register, Place place, String told) {
        long position = position(register, place, told);
        return register.previous() == null
                ? null
                : query.at(register.previous(), position > SIZE ? position - SIZE : 0);
    }

    private static @Nullable String next(RegisterQuery query, Register register, Place place, String told) {
        long position = position(register, place, told);
        return register.next() == null ? null : query.at(register.next(), position == 0 ? 0 : position + SIZE);
    }

    private static String total(Register register, long position) {
        String all = register.moreThanCounted() ? "超过 " + Register.MOST_COUNTED + " 件" : "共 " + register.total() + " 件";
        int lines = register.lines().size();
        return position == 0 || register.total() <= SIZE
                ? all
                : all + "，第 " + position + "—" + (position + lines - 1) + " 件";
    }

    /** The organs to choose from, for who sees the cases of more than one. */
    private List<Choice> organs(Actor actor) {
        return files.readsAll(actor)
                ? agencies.acceptingRequests().stream()
                        .map(organ -> Choice.of(organ.code().value(), organ.shortName()))
                        .toList()
                : List.of();
    }

    private static List<Choice> years(LocalDate today) {
        return IntStream.iterate(today.getYear(), year -> year >= FIRST_YEAR, year -> year - 1)
                .mapToObj(year -> Choice.of(Integer.toString(year), year + "年"))
                .toList();
    }

    private static String decoded(@Nullable String value) {
        return value == null
                ? ""
                : org.springframework.web.util.UriUtils.decode(value, java.nio.charset.StandardCharsets.UTF_8);
    }
}
