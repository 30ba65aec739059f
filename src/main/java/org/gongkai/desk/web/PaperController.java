package org.gongkai.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.identity.Role;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frames;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.request.Attachment;
import org.gongkai.request.Draft;
import org.gongkai.request.DraftToken;
import org.gongkai.request.FilingReceipt;
import org.gongkai.request.ForeseenDates;
import org.gongkai.request.LookAlikes;
import org.gongkai.request.PaperFiling;
import org.gongkai.request.RegisteringPaperRequest;
import org.gongkai.request.RequestDrafts;
import org.gongkai.statute.ApplicationElement;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 登记来件: the clerk enters what came by hand, post, fax, mail or word of mouth, or by way of another office. */
@Controller
@RequestMapping(DeskAddresses.PAPER)
class PaperController {

    /** Name under which the case page is told what is missing on the paper. */
    static final String MISSING = "missing";

    private static final List<String> FILES =
            List.of("proofs", "attachments", "envelope", "authorisations", "agentProofs");

    private final RegisteringPaperRequest registering;
    private final LookAlikes lookAlikes;
    private final RequestDrafts drafts;
    private final Agencies agencies;
    private final CurrentActor current;
    private final Frames frames;
    private final Clock clock;

    PaperController(
            RegisteringPaperRequest registering,
            LookAlikes lookAlikes,
            RequestDrafts drafts,
            Agencies agencies,
            CurrentActor current,
            Frames frames,
            Clock clock) {
        this.registering = registering;
        this.lookAlikes = lookAlikes;
        this.drafts = drafts;
        this.agencies = agencies;
        this.current = current;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form() {
        current.get().require(Role.CLERK, "登记来件");
        return formPage(Entered.nothing(), null, FormErrors.none(), List.of(), Foreseen.NOTHING);
    }

    /** What was asked before registering: dates, copies, what is missing. */
    private record Foreseen(@Nullable ForeseenDates dates, Alike alike, List<String> missing) {
        static final Foreseen NOTHING = new Foreseen(null, Alike.NONE, List.of());
    }

    @PostMapping
    ModelAndView register(HttpServletRequest http, RedirectAttributes told) throws IOException {
        Actor actor = current.get();
        actor.require(Role.CLERK, "登记来件");
        Entered entered = Entered.of(http.getParameterMap());
        List<Problem> problems = new ArrayList<>();
        Draft uploads = keepFiles(http, entered, problems);
        PaperFiling paper = PaperForm.read(entered, uploads);
        problems.addAll(entered.problems());
        if (entered.text("act").equals("look")) {
            return look(paper, entered, uploads, problems, actor);
        }
        if (problems.isEmpty()) {
            DraftToken token = uploads == null ? null : uploads.token();
            switch (registering.register(paper, token, actor)) {
                case Outcome.Done<FilingReceipt>(FilingReceipt receipt) -> {
                    told.addFlashAttribute(MISSING, missing(paper));
                    return DeskViews.seeOther(DeskAddresses.file(receipt.number()) + "?done=registered");
                }
                case Outcome.Refused<FilingReceipt>(List<Problem> refused) -> problems.addAll(refused);
            }
        }
        return formPage(
                entered, uploads, new FormErrors(problems), registering.hints(paper.filing()), Foreseen.NOTHING);
    }

    /** Registers nothing: says which dates it would have and what it may be a copy of. */
    private ModelAndView look(
            PaperFiling paper, Entered entered, @Nullable Draft uploads, List<Problem> problems, Actor actor) {
        ForeseenDates dates = null;
        if (problems.isEmpty()) {
            switch (registering.foresee(paper, actor)) {
                case Outcome.Done<ForeseenDates>(ForeseenDates foreseen) -> dates = foreseen;
                case Outcome.Refused<ForeseenDates>(List<Problem> refused) -> problems.addAll(refused);
            }
        }
        Alike alike = Alike.of(lookAlikes.of(paper.filing(), paper.arrivedOn(), actor));
        return formPage(
                entered,
                uploads,
                new FormErrors(problems),
                registering.hints(paper.filing()),
                new Foreseen(dates, alike, missing(paper)));
    }

    private List<String> missing(PaperFiling paper) {
        return registering.missing(paper.filing()).stream()
                .map(ApplicationElement::label)
                .toList();
    }

    private ModelAndView formPage(
            Entered entered, @Nullable Draft uploads, FormErrors errors, List<Problem> hints, Foreseen foreseen) {
        String token = uploads == null ? "" : uploads.token().value();
        var page = new PaperPage(
                PaperForm.sections(addressed(), LocalDate.now(clock), uploads),
                entered,
                token,
                errors,
                hints,
                foreseen.dates(),
                foreseen.alike(),
                foreseen.missing());
        return DeskViews.page(
                page,
                frames.desk("登记来件")
                        .crumb("登记台账", DeskAddresses.REGISTER)
                        .serving("《条例》第二十九条、第三十一条")
                        .refusedIf(errors),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The organs whose requests the clerk's office handles; the own one first. */
    private List<Agency> addressed() {
        String own = Optional.ofNullable(current.get().agency()).orElse("");
        List<Agency> handled = agencies.acceptingRequests().stream()
                .filter(organ -> organ.handledBy().value().equals(own))
                .toList();
        List<Agency> ordered = new ArrayList<>(handled.stream()
                .filter(organ -> organ.code().value().equals(own))
                .toList());
        handled.stream().filter(organ -> !ordered.contains(organ)).forEach(ordered::add);
        return ordered;
    }

    /** Keeps what was uploaded in a draft, and drops what the clerk does not want any more. */
    private @Nullable Draft keepFiles(HttpServletRequest http, Entered entered, List<Problem> problems)
            throws IOException {
        DraftToken token = DraftToken.parse(entered.text("draft"))
                .filter(t -> drafts.find(t).isPresent())
                .orElse(null);
        if (token != null) {
            dropUnwanted(token, entered);
        }
        for (String field : FILES) {
            for (MultipartFile sent : SentFiles.of(http, field)) {
                token = token == null ? drafts.begin() : token;
                try (InputStream content = sent.getInputStream()) {
                    if (drafts.keep(token, field, SentFiles.name(sent), content)
                            instanceof Outcome.Refused<Attachment>(List<Problem> refused)) {
                        problems.addAll(refused);
                    }
                }
            }
        }
        return token == null ? null : drafts.find(token).orElse(null);
    }

    private void dropUnwanted(DraftToken token, Entered entered) {
        Draft before = drafts.find(token).orElseThrow();
        for (String field : FILES) {
            before.files(field).stream()
                    .filter(file ->
                            !entered.typedAll(field + "Kept").contains(file.id().value()))
                    .forEach(file -> drafts.remove(token, file.id()));
        }
    }
}
