package org.gongkai.desk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.identity.Role;
import org.gongkai.page.Choice;
import org.gongkai.page.Frames;
import org.gongkai.page.PageLinks;
import org.gongkai.request.CaseStage;
import org.gongkai.request.Register;
import org.gongkai.request.RequestFiles;
import org.gongkai.statute.Disposition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** 登记台账: every case the reader may see, found by number, name, organ, year and state. */
@Controller
class RegisterController {

    private static final int SIZE = 30;
    private static final int FIRST_YEAR = 2019;

    private final RequestFiles files;
    private final Agencies agencies;
    private final CurrentActor current;
    private final Frames frames;
    private final Clock clock;

    RegisterController(RequestFiles files, Agencies agencies, CurrentActor current, Frames frames, Clock clock) {
        this.files = files;
        this.agencies = agencies;
        this.current = current;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping(DeskAddresses.REGISTER)
    ModelAndView list(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String order,
            @RequestParam(defaultValue = "1") String page) {
        Actor actor = current.get();
        LocalDate today = LocalDate.now(clock);
        var filter = new Register.Filter(
                AgencyCode.parse(agency).orElse(null),
                number(year).orElse(null),
                open(state),
                named(state, CaseStage.class).orElse(null),
                named(decision, Disposition.class).orElse(null),
                words.strip(),
                named(order, Register.Order.class).orElse(Register.Order.NEWEST));
        Register register = files.register(filter, number(page).orElse(1), SIZE, actor);
        var shown = new RegisterPage(
                words.strip(),
                agency,
                organs(actor),
                year,
                years(today),
                state,
                decision,
                filter.order().name(),
                register.lines().stream()
                        .map(line -> LinePages.row(line, today))
                        .toList(),
                new PageLinks(register.paging(), base(words, agency, year, state, decision, order)),
                !base(words, agency, year, state, decision, "").equals(base("", "", "", "", "", "")),
                actor.has(Role.CLERK));
        return DeskViews.page(shown, frames.desk("登记台账").serving("《条例》第四十五条"));
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

    private static @Nullable Boolean open(String state) {
        return switch (state) {
            case "open" -> Boolean.TRUE;
            case "closed" -> Boolean.FALSE;
            default -> null;
        };
    }

    private static Optional<Integer> number(String text) {
        return text.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static <E extends Enum<E>> Optional<E> named(String name, Class<E> kind) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(value -> value.name().equals(name))
                .findFirst();
    }

    private static String base(String words, String agency, String year, String state, String decision, String order) {
        return UriComponentsBuilder.fromPath(DeskAddresses.REGISTER)
                .queryParam("words", "{words}")
                .queryParam("agency", "{agency}")
                .queryParam("year", "{year}")
                .queryParam("state", "{state}")
                .queryParam("decision", "{decision}")
                .queryParam("order", "{order}")
                .encode()
                .buildAndExpand(words.strip(), agency, year, state, decision, order)
                .toUriString();
    }
}
