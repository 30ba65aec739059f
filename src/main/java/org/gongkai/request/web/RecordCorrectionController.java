package org.gongkai.request.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.agency.Agencies;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.page.QrCode;
import org.gongkai.request.AskingRecordCorrection;
import org.gongkai.request.AskingRecordCorrection.Brought;
import org.gongkai.request.AskingRecordCorrection.Form;
import org.gongkai.request.AskingRecordCorrection.Key;
import org.gongkai.request.AskingRecordCorrection.Receipt;
import org.gongkai.request.AskingRecordCorrection.Sent;
import org.gongkai.request.AskingRecordCorrection.Tracked;
import org.gongkai.request.LetterDownload;
import org.gongkai.request.LetterFile;
import org.gongkai.request.RecordCorrection;
import org.gongkai.request.web.RequestThrottle.Act;
import org.gongkai.vault.LookTickets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.servlet.view.RedirectView;

/** 更正与自身相关的信息 (第四十一条) on the public site: the form, the receipt, the way to the letter that tells the result. */
@Controller
@RequestMapping(RecordCorrectionController.ADDRESS)
class RecordCorrectionController {

    static final String ADDRESS = "/corrections";

    private static final String TRACK = ADDRESS + "/track";
    private static final String TICKETS = "correction/ticket";
    private static final String SERVES = "《条例》第四十一条";

    private final AskingRecordCorrection asking;
    private final Agencies agencies;
    private final LookTickets tickets;
    private final RequestThrottle throttle;
    private final Frames frames;

    RecordCorrectionController(
            AskingRecordCorrection asking,
            Agencies agencies,
            LookTickets tickets,
            RequestThrottle throttle,
            Frames frames) {
        this.asking = asking;
        this.agencies = agencies;
        this.tickets = tickets;
        this.throttle = throttle;
        this.frames = frames;
    }

    @GetMapping
    ModelAndView form(@RequestParam(defaultValue = "") String agency) {
        return formPage(new Form(agency, "", "", "", "", ""), FormErrors.none());
    }

    @PostMapping
    ModelAndView ask(
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String record,
            @RequestParam(defaultValue = "") String wrong,
            @RequestParam(defaultValue = "") String evidence,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String contact,
            HttpServletRequest http) {
        throttle.count(Act.FILING, http.getRemoteAddr());
        var form = new Form(agency, record, wrong, evidence, name, contact);
        return switch (asking.ask(form)) {
            case Outcome.Done<Receipt>(Receipt receipt) ->
                seeOther(ADDRESS + "/receipt/" + tickets.issue(TICKETS, receipt.number(), receipt.queryCode()));
            case Outcome.Refused<Receipt>(List<Problem> problems) -> formPage(form, new FormErrors(problems));
        };
    }

    @GetMapping("/receipt/{ticket}")
    ModelAndView receipt(@PathVariable String ticket, HttpServletRequest http) {
        Optional<Key> key = key(ticket, http);
        Optional<Tracked> tracked = key.flatMap(this::found);
        if (tracked.isEmpty()) {
            return seeOther(TRACK);
        }
        RecordCorrection one = tracked.get().correction();
        Frame frame =
                frames.page("更正申请回执").crumb("更正申请", ADDRESS).serving(SERVES).unlisted();
        String address = trackAddress(frame, one.number());
        return view(
                "RecordCorrectionReceiptPage",
                new RecordCorrectionReceiptPage(ticket, key.get().code(), one, address, QrCode.of(address)),
                frame);
    }

    @GetMapping("/track")
    ModelAndView look(@RequestParam(defaultValue = "") String number) {
        return lookPage(new RecordCorrectionTrackPage(number.strip(), FormErrors.none(), false), HttpStatus.OK);
    }

    @PostMapping("/track")
    ModelAndView look(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest http) {
        throttle.count(Act.LOOKUP, http.getRemoteAddr());
        List<Problem> problems = new ArrayList<>();
        if (number.isBlank()) {
            problems.add(new Problem("number", "请填写更正申请的编号，回执上有，例如 gz-zfb-2026-0001"));
        }
        if (code.isBlank()) {
            problems.add(new Problem("code", "请填写查询码，回执上的8位字母和数字"));
        }
        if (problems.isEmpty()) {
            switch (asking.find(new Key(number, code, http.getRemoteAddr()))) {
                case Outcome.Done<Tracked>(Tracked tracked) -> {
                    return seeOther(TRACK + "/"
                            + tickets.issue(TICKETS, tracked.correction().number(), code.strip()));
                }
                case Outcome.Refused<Tracked>(List<Problem> refused) -> problems.addAll(refused);
            }
        }
        return lookPage(
                new RecordCorrectionTrackPage(number.strip(), new FormErrors(problems), false),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/track/{ticket}")
    ModelAndView progress(
            @PathVariable String ticket, @RequestParam(defaultValue = "") String done, HttpServletRequest http) {
        return progressPage(ticket, done.equals("brought") ? "材料已经收到。" : "", FormErrors.none(), http);
    }

    @PostMapping("/track/{ticket}/files")
    ModelAndView bring(
            @PathVariable String ticket,
            @RequestParam(required = false) @Nullable List<MultipartFile> evidence,
            @RequestParam(required = false) @Nullable List<MultipartFile> identity,
            HttpServletRequest http)
            throws IOException {
        throttle.count(Act.STEP, http.getRemoteAddr());
        Optional<Key> key = key(ticket, http);
        if (key.isEmpty()) {
            return ended();
        }
        List<Sent> sent = Stream.concat(
                        sent(RecordCorrection.FileKind.EVIDENCE, evidence),
                        sent(RecordCorrection.FileKind.IDENTITY, identity))
                .toList();
        return switch (asking.bring(key.get(), sent)) {
            case Outcome.Done<Brought>(Brought brought)
            when brought.problems().isEmpty() -> seeOther(TRACK + "/" + ticket + "?done=brought");
            case Outcome.Done<Brought>(Brought brought) -> {
                String done = brought.kept().isEmpty() ? "" : "已经收到：" + String.join("、", brought.kept()) + "。这些不用再传。";
                yield progressPage(ticket, done, new FormErrors(brought.problems()), http);
            }
            case Outcome.Refused<Brought>(List<Problem> problems) ->
                progressPage(ticket, "", new FormErrors(problems), http);
        };
    }

    /** Files that were chosen; a field left empty sends one without a name. */
    private static Stream<Sent> sent(RecordCorrection.FileKind kind, @Nullable List<MultipartFile> files) {
        return (files == null ? List.<MultipartFile>of() : files)
                .stream()
                        .filter(file -> !file.isEmpty() || !name(file).isEmpty())
                        .map(file -> new Sent(kind, name(file), file));
    }

    private static String name(MultipartFile file) {
        return Optional.ofNullable(file.getOriginalFilename()).orElse("");
    }

    @GetMapping("/track/{ticket}/letter.{ending:" + LetterFile.ENDINGS + "}")
    ResponseEntity<?> letter(@PathVariable String ticket, @PathVariable String ending, HttpServletRequest http) {
        return key(ticket, http)
                .flatMap(this::found)
                .flatMap(tracked -> Optional.ofNullable(tracked.letter()))
                .<ResponseEntity<?>>map(letter -> LetterDownload.of(letter, ending))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private ModelAndView formPage(Form typed, FormErrors errors) {
        List<Choice> choices = agencies.acceptingRequests().stream()
                .map(a -> Choice.of(a.code().value(), a.name()))
                .toList();
        ModelAndView view = view(
                "RecordCorrectionFormPage",
                new RecordCorrectionFormPage(typed, choices, errors),
                frames.page("更正与自身相关的信息")
                        .crumb("依申请公开", ApplyAddresses.START)
                        .serving(SERVES)
                        .refusedIf(errors));
        view.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private ModelAndView progressPage(String ticket, String done, FormErrors errors, HttpServletRequest http) {
        Optional<Tracked> tracked = key(ticket, http).flatMap(this::found);
        if (tracked.isEmpty()) {
            return ended();
        }
        ModelAndView view = view(
                "TrackedRecordCorrectionPage",
                new TrackedRecordCorrectionPage(ticket, tracked.get(), done, errors),
                frames.page("更正申请办理进度")
                        .crumb("更正申请", ADDRESS)
                        .crumb("查询更正申请", TRACK)
                        .serving(SERVES)
                        .unlisted()
                        .refusedIf(errors));
        view.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private ModelAndView ended() {
        return lookPage(new RecordCorrectionTrackPage("", FormErrors.none(), true), HttpStatus.NOT_FOUND);
    }

    private ModelAndView lookPage(RecordCorrectionTrackPage page, HttpStatus status) {
        ModelAndView view = view(
                "RecordCorrectionTrackPage",
                page,
                frames.page("查询更正申请").crumb("更正申请", ADDRESS).refusedIf(page.errors()));
        view.setStatus(status);
        return view;
    }

    private Optional<Key> key(String ticket, HttpServletRequest http) {
        return tickets.read(TICKETS, ticket)
                .filter(one -> !one.ended())
                .map(one -> new Key(one.number(), one.code(), http.getRemoteAddr()));
    }

    private Optional<Tracked> found(Key key) {
        return asking.find(key) instanceof Outcome.Done<Tracked>(Tracked tracked)
                ? Optional.of(tracked)
                : Optional.empty();
    }

    /** Where the receipt's code leads: the site's own domain; a demonstration has none, so there it is where we are. */
    private static String trackAddress(Frame frame, String number) {
        String path = TRACK + "?number=" + number;
        return frame.site().demonstration()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString() + path
                : frame.site().absolute(path);
    }

    private static ModelAndView view(String name, Object page, Frame frame) {
        return new ModelAndView("jte/request/" + name, Map.of("page", page, "frame", frame));
    }

    private static ModelAndView seeOther(String address) {
        RedirectView redirect = new RedirectView(address);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(redirect);
    }
}
