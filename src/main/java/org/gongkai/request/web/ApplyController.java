package org.gongkai.request.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.page.QrCode;
import org.gongkai.request.Attachment;
import org.gongkai.request.Draft;
import org.gongkai.request.DraftToken;
import org.gongkai.request.Filing;
import org.gongkai.request.FilingReceipt;
import org.gongkai.request.FilingRequest;
import org.gongkai.request.RequestDrafts;
import org.gongkai.request.Suggesting;
import org.gongkai.request.web.RequestThrottle.Act;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.servlet.view.RedirectView;

/**
 * 依申请公开: filing a request (条例第二十九条). One question a page over a draft on the server: no account, no script, nothing typed
 * is ever lost, nothing typed stands in an address.
 */
@Controller
@RequestMapping("/apply")
class ApplyController {

    private static final Set<String> FILES = Set.of("proofs", "attachments", "authorisations", "agentProofs");

    /** Keeps what is wanted on the device, see decision 0011. */
    private static final String DRAFT_SCRIPT = "js/draft.js";

    private final RequestDrafts drafts;
    private final Suggesting suggesting;
    private final FilingRequest filing;
    private final Agencies agencies;
    private final Frames frames;
    private final RequestThrottle throttle;
    private final Clock clock;

    ApplyController(
            RequestDrafts drafts,
            Suggesting suggesting,
            FilingRequest filing,
            Agencies agencies,
            Frames frames,
            RequestThrottle throttle,
            Clock clock) {
        this.drafts = drafts;
        this.suggesting = suggesting;
        this.filing = filing;
        this.agencies = agencies;
        this.frames = frames;
        this.throttle = throttle;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView start(@RequestParam(defaultValue = "") String agency) {
        Optional<Agency> from = accepting(agency);
        var page = new ApplyStartPage(
                from.map(a -> a.code().value()).orElse(""),
                from.map(Agency::name).orElse(""),
                false);
        return view("ApplyStartPage", page, frames.page("申请公开政府信息").serving("《条例》第二十七条、第二十九条"));
    }

    @PostMapping
    RedirectView begin(@RequestParam(defaultValue = "") String agency, HttpServletRequest http) {
        throttle.count(Act.STEP, http.getRemoteAddr());
        DraftToken token = drafts.begin();
        accepting(agency)
                .ifPresent(a -> drafts.save(token, Map.of("agency", a.code().value())));
        return seeOther(ApplyAddresses.step(token, ApplyStep.AGENCY));
    }

    @GetMapping("/{token}/check")
    ModelAndView check(@PathVariable String token, HttpServletResponse response) {
        Draft draft = open(token);
        if (draft.filedAs() != null) {
            return receiptOf(draft);
        }
        Filing form = ApplyAnswers.filing(draft);
        return checkPage(draft, form, FormErrors.none(), response);
    }

    @PostMapping("/{token}/check")
    Object file(@PathVariable String token, HttpServletRequest http, HttpServletResponse response) {
        Draft draft = open(token);
        if (draft.filedAs() == null) {
            throttle.count(Act.FILING, http.getRemoteAddr());
            Outcome<FilingReceipt> outcome = filing.file(ApplyAnswers.filing(draft), draft.token());
            if (outcome instanceof Outcome.Refused<FilingReceipt>(List<Problem> problems)) {
                return checkPage(draft, ApplyAnswers.filing(draft), new FormErrors(problems), response);
            }
        }
        return seeOther(ApplyAddresses.receipt(draft.token()));
    }

    @GetMapping("/{token}/receipt")
    ModelAndView receipt(@PathVariable String token) {
        Draft draft = open(token);
        return draft.filedAs() == null
                ? new ModelAndView(seeOther(ApplyAddresses.step(draft.token(), ApplyStep.CHECK)))
                : receiptOf(draft);
    }

    @GetMapping("/{token}/similar")
    ModelAndView similar(@PathVariable String token, @RequestParam(defaultValue = "") String from) {
        Draft draft = open(token);
        if (draft.filedAs() != null) {
            return receiptOf(draft);
        }
        Filing form = ApplyAnswers.filing(draft);
        Suggesting.Suggestions suggestions = suggesting.on(form);
        ApplyStep next = from.equals("check") ? ApplyStep.CHECK : ApplyStep.DELIVERY;
        if (!suggestions.any()) {
            return new ModelAndView(seeOther(ApplyAddresses.step(draft.token(), next)));
        }
        Optional<Agency> chosen = accepting(form.agency());
        chosen.ifPresent(
                organ -> drafts.suggestionsOffered(draft.token(), organ.code().value()));
        var page = new ApplySimilarPage(
                draft.token(), suggestions, chosen.map(Agency::name).orElse(""), next, form.title());
        return view("ApplySimilarPage", page, applyFrame("有没有已经公开的"));
    }

    /** Leads to one of the public pages offered, and counts that it was opened. */
    @GetMapping("/{token}/similar/{place}")
    RedirectView openSimilar(@PathVariable String token, @PathVariable int place) {
        Draft draft = open(token);
        List<Suggesting.PublicFit> published =
                suggesting.on(ApplyAnswers.filing(draft)).published();
        if (place < 1 || place > published.size()) {
            throw new DraftGone();
        }
        drafts.suggestionOpened(draft.token());
        return seeOther(published.get(place - 1).href());
    }

    /** Another organ, or no request at all because it was found. */
    @PostMapping("/{token}/similar")
    RedirectView afterSimilar(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String act,
            HttpServletRequest http) {
        throttle.count(Act.STEP, http.getRemoteAddr());
        Draft draft = open(token);
        if (act.equals("found")) {
            drafts.discard(draft.token());
            return seeOther(ApplyAddresses.START + "/found");
        }
        accepting(agency)
                .ifPresent(organ ->
                        drafts.save(draft.token(), Map.of("agency", organ.code().value())));
        return seeOther(
                ApplyAddresses.step(draft.token(), from.equals("check") ? ApplyStep.CHECK : ApplyStep.DELIVERY));
    }

    @GetMapping("/found")
    ModelAndView found() {
        return view("ApplyFoundPage", new ApplyFoundPage(), applyFrame("没有提交申请"));
    }

    @GetMapping("/{token}/{step}")
    ModelAndView question(
            @PathVariable String token,
            @PathVariable String step,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String q) {
        Draft draft = open(token);
        if (draft.filedAs() != null) {
            return receiptOf(draft);
        }
        return questionPage(draft, named(step), FormErrors.none(), from.equals("check"), q.strip());
    }

    @PostMapping("/{token}/{step}")
    Object answer(
            @PathVariable String token,
            @PathVariable String step,
            @RequestParam(defaultValue = "") String from,
            HttpServletRequest http,
            HttpServletResponse response)
            throws IOException {
        throttle.count(Act.STEP, http.getRemoteAddr());
        Draft before = open(token);
        ApplyStep asked = named(step);
        List<Problem> problems = new ArrayList<>();
        if (http instanceof MultipartHttpServletRequest files) {
            keepFiles(before, asked, files, problems);
        }
        drafts.save(before.token(), typed(asked, http));
        Draft draft = open(token);
        problems.addAll(problemsOf(asked, draft, problems));
        boolean returning = from.equals("check");
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return questionPage(draft, asked, new FormErrors(problems), returning, "");
        }
        if (asked == ApplyStep.CONTENT
                && suggesting.on(ApplyAnswers.filing(draft)).any()) {
            return seeOther(ApplyAddresses.similar(draft.token()) + (returning ? "?from=check" : ""));
        }
        return seeOther(ApplyAddresses.step(draft.token(), returning ? ApplyStep.CHECK : asked.next()));
    }

    /** What stands in the fields of a step, as typed; files are not among it. */
    private static Map<String, String> typed(ApplyStep step, HttpServletRequest http) {
        Map<String, String> answers = new HashMap<>();
        for (String field : step.fields()) {
            String value = http.getParameter(field);
            if (value != null) {
                answers.put(field, value.strip());
            } else if (!step.uploads() || !isFile(field)) {
                answers.put(field, "");
            }
        }
        return answers;
    }

    private static boolean isFile(String field) {
        return FILES.contains(field);
    }

    private void keepFiles(Draft draft, ApplyStep step, MultipartHttpServletRequest http, List<Problem> problems)
            throws IOException {
        for (String field :
                step.fields().stream().filter(ApplyController::isFile).toList()) {
            List<String> stillWanted = Optional.ofNullable(http.getParameterValues(field + "Kept"))
                    .map(List::of)
                    .orElse(List.of());
            for (Attachment kept : draft.files(field)) {
                if (!stillWanted.contains(kept.id().value())) {
                    drafts.remove(draft.token(), kept.id());
                }
            }
            for (MultipartFile file : http.getFiles(field)) {
                if (file.isEmpty()
                        && Optional.ofNullable(file.getOriginalFilename())
                                .orElse("")
                                .isEmpty()) {
                    continue; // no file was chosen
                }
                try (InputStream content = file.getInputStream()) {
                    String name =
                            Optional.ofNullable(file.getOriginalFilename()).orElse("");
                    if (drafts.keep(draft.token(), field, name, content)
                            instanceof Outcome.Refused<Attachment>(List<Problem> refused)) {
                        problems.addAll(refused);
                    }
                }
            }
        }
    }

    /** What the use case would say against these fields; a file that was just refused is not also called missing. */
    private List<Problem> problemsOf(ApplyStep step, Draft draft, List<Problem> already) {
        return filing.reasonsAgainst(ApplyAnswers.filing(draft)).stream()
                .filter(problem -> step.fields().contains(problem.field()))
                .filter(problem -> already.stream().noneMatch(a -> a.field().equals(problem.field())))
                .toList();
    }

    private ModelAndView questionPage(Draft draft, ApplyStep step, FormErrors errors, boolean returning, String words) {
        List<Choice> organs = step == ApplyStep.AGENCY ? organs(words) : List.of();
        var page = new ApplyStepPage(draft, step, errors, returning, organs, words);
        Frame frame = applyFrame(step.title()).refusedIf(errors);
        return view("ApplyStepPage", page, step == ApplyStep.CONTENT ? frame.script(DRAFT_SCRIPT) : frame);
    }

    private List<Choice> organs(String words) {
        List<Agency> all = agencies.acceptingRequests();
        List<Agency> shown = words.isEmpty() ? all : AgencySearch.find(words, all);
        return shown.stream()
                .map(agency -> new Choice(agency.code().value(), agency.name(), agency.duties()))
                .toList();
    }

    private ModelAndView checkPage(Draft draft, Filing form, FormErrors errors, HttpServletResponse response) {
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        String agencyName = accepting(form.agency()).map(Agency::name).orElse("");
        var page = ApplyCheckPage.of(draft, form, agencyName, errors, filing.hints(form));
        return view("ApplyCheckPage", page, applyFrame(ApplyStep.CHECK.title()).refusedIf(errors));
    }

    private ModelAndView receiptOf(Draft draft) {
        // filing a filed draft again files nothing and answers the same receipt
        FilingReceipt receipt =
                filing.file(ApplyAnswers.filing(draft), draft.token()).orThrow();
        Agency agency = agencies.get(receipt.agency());
        Frame frame = frames.page("政府信息公开申请回执")
                .crumb("依申请公开", ApplyAddresses.START)
                .script(DRAFT_SCRIPT)
                .unlisted();
        String address = trackAddress(frame, receipt);
        var page = new ReceiptPage(
                receipt, agencies.get(agency.handledBy()).office(), LocalDate.now(clock), address, QrCode.of(address));
        return view("ReceiptPage", page, frame);
    }

    /** Where the receipt's code leads: the site's own domain; a demonstration has none, so there it is where we are. */
    private static String trackAddress(Frame frame, FilingReceipt receipt) {
        String path = "/track?number=" + receipt.number().value();
        return frame.site().demonstration()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString() + path
                : frame.site().absolute(path);
    }

    private Frame applyFrame(String title) {
        return frames.page(title + " - 申请公开政府信息").serving("《条例》第二十九条").unlisted();
    }

    private Optional<Agency> accepting(String code) {
        return AgencyCode.parse(code).flatMap(agencies::find).filter(agencies.acceptingRequests()::contains);
    }

    private Draft open(String token) {
        return DraftToken.parse(token).flatMap(drafts::find).orElseThrow(DraftGone::new);
    }

    private static ApplyStep named(String step) {
        return ApplyStep.ofPath(step).orElseThrow(DraftGone::new);
    }

    private static ModelAndView view(String name, Object page, Frame frame) {
        return new ModelAndView("jte/request/" + name, Map.of("page", page, "frame", frame));
    }

    private static RedirectView seeOther(String address) {
        RedirectView redirect = new RedirectView(address);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return redirect;
    }

    /** There is no such draft any more. */
    static final class DraftGone extends RuntimeException {
        private static final long serialVersionUID = 1;

        DraftGone() {
            super("no such draft", null, false, false);
        }
    }
}
