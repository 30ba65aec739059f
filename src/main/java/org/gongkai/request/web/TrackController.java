package org.gongkai.request.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.gongkai.page.KeptFile;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.request.Attachment;
import org.gongkai.request.AttachmentTokens;
import org.gongkai.request.FileDownload;
import org.gongkai.request.LetterDownload;
import org.gongkai.request.LetterFile;
import org.gongkai.request.ReplyLetter;
import org.gongkai.request.RequestFiles.OpenedFile;
import org.gongkai.request.RequestNumber;
import org.gongkai.request.TrackedRequest;
import org.gongkai.request.TrackedRequest.CorrectionToMake;
import org.gongkai.request.TrackingRequest;
import org.gongkai.request.TrackingRequest.Key;
import org.gongkai.request.web.RequestThrottle.Act;
import org.gongkai.vault.BlobId;
import org.gongkai.vault.LookTickets;
import org.gongkai.vault.LookTickets.Ticket;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
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
import org.springframework.web.servlet.view.RedirectView;

/** 查询办理进度: whoever holds number and query code follows the request, answers a correction notice, withdraws, reads the reply. */
@Controller
@RequestMapping("/track")
class TrackController {

    private static final String TICKETS = "track/ticket";

    private final TrackingRequest tracking;
    private final LookTickets tickets;
    private final AttachmentTokens tokens;
    private final RequestThrottle throttle;
    private final Frames frames;

    TrackController(
            TrackingRequest tracking,
            LookTickets tickets,
            AttachmentTokens tokens,
            RequestThrottle throttle,
            Frames frames) {
        this.tracking = tracking;
        this.tickets = tickets;
        this.tokens = tokens;
        this.throttle = throttle;
        this.frames = frames;
    }

    @GetMapping
    ModelAndView ask(@RequestParam(defaultValue = "") String number) {
        return askPage(new TrackPage(number.strip(), FormErrors.none(), false), HttpStatus.OK);
    }

    @PostMapping
    Object look(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest http) {
        throttle.count(Act.LOOKUP, http.getRemoteAddr());
        List<Problem> missing = missing(number, code);
        if (!missing.isEmpty()) {
            return refusedLook(number, missing);
        }
        return switch (tracking.find(new Key(number.strip(), code.strip(), http.getRemoteAddr()))) {
            case Outcome.Done<TrackedRequest>(TrackedRequest tracked) ->
                seeOther("/track/" + tickets.issue(TICKETS, tracked.number().value(), code.strip()));
            case Outcome.Refused<TrackedRequest>(List<Problem> problems) -> refusedLook(number, problems);
        };
    }

    @GetMapping("/{ticket}")
    ModelAndView progress(
            @PathVariable String ticket, @RequestParam(defaultValue = "") String done, HttpServletRequest http) {
        TrackedRequest tracked = tracked(ticket, http);
        String words = switch (done) {
            case "corrected" -> "补正已经提交，机关从收到补正的次日起重新计算答复期限。";
            case "withdrawn" -> "申请已经撤回。";
            default -> "";
        };
        Frame frame = frame("办理进度").serving("《条例》第三十条、第三十三条");
        return view("TrackedPage", new TrackedPage(ticket, tracked, words), frame);
    }

    @GetMapping("/{ticket}/reply")
    ModelAndView reply(@PathVariable String ticket, HttpServletRequest http) {
        var letter = letter(ticket, http);
        if (letter == null) {
            return new ModelAndView(seeOther("/track/" + ticket));
        }
        Frame frame = frame(letter.title()).crumb("办理进度", "/track/" + ticket);
        return view("ReplyReadPage", new ReplyReadPage(ticket, letter), frame);
    }

    @GetMapping("/{ticket}/reply.{ending:" + LetterFile.ENDINGS + "}")
    ResponseEntity<?> replyFile(@PathVariable String ticket, @PathVariable String ending, HttpServletRequest http) {
        var letter = letter(ticket, http);
        return letter == null ? ResponseEntity.notFound().build() : LetterDownload.of(letter, ending);
    }

    @GetMapping("/{ticket}/files/{id}")
    ResponseEntity<Resource> file(@PathVariable String ticket, @PathVariable String id, HttpServletRequest http) {
        letter(ticket, http);
        Optional<OpenedFile> file = blob(id).flatMap(blob -> tracking.openReplyFile(key(open(ticket), http), blob));
        return file.map(FileDownload::of)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/{ticket}/correction")
    ModelAndView correction(@PathVariable String ticket, HttpServletRequest http) {
        TrackedRequest tracked = tracked(ticket, http);
        return correctionPage(ticket, tracked, "", List.of(), FormErrors.none());
    }

    @PostMapping("/{ticket}/correction")
    ModelAndView correct(
            @PathVariable String ticket,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) List<String> filesKept,
            @RequestParam(required = false) List<MultipartFile> files,
            HttpServletRequest http)
            throws IOException {
        throttle.count(Act.STEP, http.getRemoteAddr());
        Ticket opened = open(ticket);
        Key key = key(opened, http);
        TrackedRequest tracked = tracked(ticket, http);
        List<Problem> problems = new ArrayList<>();
        List<Attachment> kept = kept(tracked.number(), filesKept);
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            keep(key, file, kept, problems);
        }
        if (problems.isEmpty()
                && tracking.correct(key, text.strip(), kept)
                        instanceof Outcome.Refused<RequestNumber>(List<Problem> refused)) {
            problems.addAll(refused);
        }
        return problems.isEmpty()
                ? new ModelAndView(seeOther("/track/" + ticket + "?done=corrected"))
                : correctionPage(ticket, tracked, text, kept, new FormErrors(problems));
    }

    @GetMapping("/{ticket}/withdrawal")
    ModelAndView withdrawal(@PathVariable String ticket, HttpServletRequest http) {
        TrackedRequest tracked = tracked(ticket, http);
        if (!tracked.mayWithdraw()) {
            return new ModelAndView(seeOther("/track/" + ticket));
        }
        return view(
                "WithdrawalPage",
                new WithdrawalPage(ticket, tracked.title(), "", FormErrors.none()),
                frame("撤回申请").crumb("办理进度", "/track/" + ticket));
    }

    @PostMapping("/{ticket}/withdrawal")
    ModelAndView withdraw(
            @PathVariable String ticket, @RequestParam(defaultValue = "") String reason, HttpServletRequest http) {
        throttle.count(Act.STEP, http.getRemoteAddr());
        TrackedRequest tracked = tracked(ticket, http);
        if (tracking.withdraw(key(open(ticket), http), reason.strip())
                instanceof Outcome.Refused<RequestNumber>(List<Problem> problems)) {
            FormErrors errors = new FormErrors(problems);
            ModelAndView page = view(
                    "WithdrawalPage",
                    new WithdrawalPage(ticket, tracked.title(), reason, errors),
                    frame("撤回申请").crumb("办理进度", "/track/" + ticket).refusedIf(errors));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return new ModelAndView(seeOther("/track/" + ticket + "?done=withdrawn"));
    }

    private static List<Problem> missing(String number, String code) {
        List<Problem> missing = new ArrayList<>();
        if (number.isBlank()) {
            missing.add(new Problem("number", "请填写申请编号，回执上有，例如 zfb-2026-0001"));
        }
        if (code.isBlank()) {
            missing.add(new Problem("code", "请填写查询码，回执上的8位字母和数字"));
        }
        return missing;
    }

    private ModelAndView refusedLook(String number, List<Problem> problems) {
        return askPage(
                new TrackPage(number.strip(), new FormErrors(problems), false), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView askPage(TrackPage page, HttpStatus status) {
        ModelAndView view = view(
                "TrackPage",
                page,
                frames.page("查询办理进度").crumb("依申请公开", ApplyAddresses.START).refusedIf(page.errors()));
        view.setStatus(status);
        return view;
    }

    private ModelAndView correctionPage(
            String ticket, TrackedRequest tracked, String text, List<Attachment> kept, FormErrors errors) {
        CorrectionToMake asked = tracked.correction();
        if (asked == null) {
            return new ModelAndView(seeOther("/track/" + ticket));
        }
        List<KeptFile> files = kept.stream()
                .map(file -> new KeptFile(tokens.of(file, tracked.number()), file.name(), file.bytes()))
                .toList();
        ModelAndView view = view(
                "CorrectionPage",
                new CorrectionPage(ticket, tracked.title(), asked, text, files, errors),
                frame("补正申请")
                        .crumb("办理进度", "/track/" + ticket)
                        .serving("《条例》第三十条")
                        .refusedIf(errors));
        view.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private List<Attachment> kept(RequestNumber number, @Nullable List<String> sent) {
        List<Attachment> kept = new ArrayList<>();
        for (String token : sent == null ? List.<String>of() : sent) {
            tokens.read(token, number).ifPresent(kept::add);
        }
        return kept;
    }

    private void keep(Key key, MultipartFile file, List<Attachment> kept, List<Problem> problems) throws IOException {
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        if (file.isEmpty() && name.isEmpty()) {
            return; // no file was chosen
        }
        if (kept.size() >= TrackingRequest.mostFiles()) {
            problems.add(new Problem("files", "最多上传" + TrackingRequest.mostFiles() + "个文件"));
            return;
        }
        try (InputStream content = file.getInputStream()) {
            switch (tracking.keepFile(key, name, content)) {
                case Outcome.Done<Attachment>(Attachment attachment) -> kept.add(attachment);
                case Outcome.Refused<Attachment>(List<Problem> refused) -> problems.addAll(refused);
            }
        }
    }

    private TrackedRequest tracked(String ticket, HttpServletRequest http) {
        return switch (tracking.find(key(open(ticket), http))) {
            case Outcome.Done<TrackedRequest>(TrackedRequest tracked) -> tracked;
            case Outcome.Refused<TrackedRequest>(List<Problem> problems) -> throw new LookEnded("");
        };
    }

    /** The reply, which is opened with this. */
    private @Nullable ReplyLetter letter(String ticket, HttpServletRequest http) {
        return switch (tracking.openLetter(key(open(ticket), http))) {
            case Outcome.Done<TrackedRequest>(TrackedRequest tracked) -> tracked.letter();
            case Outcome.Refused<TrackedRequest>(List<Problem> problems) -> throw new LookEnded("");
        };
    }

    private Ticket open(String text) {
        Ticket ticket = tickets.read(TICKETS, text).orElseThrow(() -> new LookEnded(""));
        if (ticket.ended()) {
            throw new LookEnded(ticket.number());
        }
        return ticket;
    }

    private static Key key(Ticket ticket, HttpServletRequest http) {
        return new Key(ticket.number(), ticket.code(), http.getRemoteAddr());
    }

    private static Optional<BlobId> blob(String id) {
        try {
            return Optional.of(new BlobId(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Frame frame(String title) {
        return frames.page(title).crumb("查询办理进度", "/track").unlisted();
    }

    private static ModelAndView view(String name, Object page, Frame frame) {
        return new ModelAndView("jte/request/" + name, Map.of("page", page, "frame", frame));
    }

    private static RedirectView seeOther(String address) {
        RedirectView redirect = new RedirectView(address);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return redirect;
    }

    /** The ticket has ended or was never one of ours. */
    static final class LookEnded extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String number;

        LookEnded(String number) {
            super("the look has ended", null, false, false);
            this.number = number;
        }

        String number() {
            return number;
        }
    }
}
