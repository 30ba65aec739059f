package org.gongkai.request.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.gongkai.request.GivingOpinion;
import org.gongkai.request.GivingOpinion.Asked;
import org.gongkai.request.GivingOpinion.Key;
import org.gongkai.request.Opinion;
import org.gongkai.request.RequestNumber;
import org.gongkai.request.web.RequestThrottle.Act;
import org.gongkai.vault.LookTickets;
import org.gongkai.vault.LookTickets.Ticket;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** 答复征求意见: the page the code on a reply slip leads to. */
@Controller
@RequestMapping("/opinion")
class OpinionController {

    private static final String TICKETS = "opinion/ticket";

    private final GivingOpinion giving;
    private final LookTickets tickets;
    private final AttachmentTokens tokens;
    private final RequestThrottle throttle;
    private final Frames frames;

    OpinionController(
            GivingOpinion giving,
            LookTickets tickets,
            AttachmentTokens tokens,
            RequestThrottle throttle,
            Frames frames) {
        this.giving = giving;
        this.tickets = tickets;
        this.tokens = tokens;
        this.throttle = throttle;
        this.frames = frames;
    }

    @GetMapping
    ModelAndView ask(@RequestParam(defaultValue = "") String letter) {
        return askPage(new OpinionAskPage(letter.strip(), FormErrors.none(), false), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView look(
            @RequestParam(defaultValue = "") String letter,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest http) {
        throttle.count(Act.LOOKUP, http.getRemoteAddr());
        List<Problem> problems = new ArrayList<>();
        if (letter.isBlank()) {
            problems.add(new Problem("letter", "请填写征求意见编号，回执上有，例如 zfb-2026-0001-A"));
        }
        if (code.isBlank()) {
            problems.add(new Problem("code", "请填写答复码，回执上的8位字母和数字"));
        }
        if (problems.isEmpty()) {
            switch (giving.find(new Key(letter.strip(), code.strip(), http.getRemoteAddr()))) {
                case Outcome.Done<Asked>(Asked asked) -> {
                    return seeOther("/opinion/" + tickets.issue(TICKETS, asked.letter(), code.strip()));
                }
                case Outcome.Refused<Asked>(List<Problem> refused) -> problems.addAll(refused);
            }
        }
        return askPage(
                new OpinionAskPage(letter.strip(), new FormErrors(problems), false), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{ticket}")
    ModelAndView show(
            @PathVariable String ticket, @RequestParam(defaultValue = "") String done, HttpServletRequest http) {
        Key key = key(ticket, http);
        if (key == null || !(giving.find(key) instanceof Outcome.Done<Asked>(Asked asked))) {
            return ended();
        }
        return view(new OpinionPage(ticket, asked, done.equals("yes"), "", "", "", "", List.of(), FormErrors.none()));
    }

    @PostMapping("/{ticket}")
    ModelAndView give(
            @PathVariable String ticket,
            @RequestParam(defaultValue = "") String opinion,
            @RequestParam(defaultValue = "") String reasons,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(required = false) List<String> filesKept,
            @RequestParam(required = false) List<MultipartFile> files,
            HttpServletRequest http)
            throws IOException {
        throttle.count(Act.STEP, http.getRemoteAddr());
        Key key = key(ticket, http);
        if (key == null || !(giving.find(key) instanceof Outcome.Done<Asked>(Asked asked))) {
            return ended();
        }
        List<Problem> problems = new ArrayList<>();
        List<Attachment> kept = kept(asked.number(), filesKept);
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            keep(key, file, kept, problems);
        }
        if (problems.isEmpty()) {
            var given = new GivingOpinion.Given(chosen(opinion, asked), reasons, name, phone, kept);
            switch (giving.give(key, given)) {
                case Outcome.Done<RequestNumber> ok -> {
                    return seeOther("/opinion/" + ticket + "?done=yes");
                }
                case Outcome.Refused<RequestNumber>(List<Problem> refused) -> problems.addAll(refused);
            }
        }
        List<KeptFile> shown = kept.stream()
                .map(file -> new KeptFile(tokens.of(file, asked.number()), file.name(), file.bytes()))
                .toList();
        return view(
                new OpinionPage(ticket, asked, false, opinion, reasons, name, phone, shown, new FormErrors(problems)));
    }

    private static @Nullable Opinion chosen(String opinion, Asked asked) {
        List<Opinion> choices = GivingOpinion.choices(asked.who());
        return choices.size() == 1
                ? choices.getFirst()
                : Arrays.stream(Opinion.values())
                        .filter(one -> one.name().equals(opinion))
                        .findFirst()
                        .orElse(null);
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
        if (kept.size() >= GivingOpinion.mostFiles()) {
            problems.add(new Problem("files", "最多上传" + GivingOpinion.mostFiles() + "个文件"));
            return;
        }
        try (InputStream content = file.getInputStream()) {
            switch (giving.keepFile(key, name, content)) {
                case Outcome.Done<Attachment>(Attachment attachment) -> kept.add(attachment);
                case Outcome.Refused<Attachment>(List<Problem> refused) -> problems.addAll(refused);
            }
        }
    }

    /** Null when the ticket has ended or was never one of ours. */
    private @Nullable Key key(String text, HttpServletRequest http) {
        return tickets.read(TICKETS, text)
                .filter(ticket -> !ticket.ended())
                .map((Ticket ticket) -> new Key(ticket.number(), ticket.code(), http.getRemoteAddr()))
                .orElse(null);
    }

    private ModelAndView ended() {
        return askPage(new OpinionAskPage("", FormErrors.none(), true), HttpStatus.NOT_FOUND);
    }

    private ModelAndView askPage(OpinionAskPage page, HttpStatus status) {
        Frame frame = frames.page("答复征求意见").unlisted().refusedIf(page.errors());
        return new ModelAndView("jte/request/OpinionAskPage", Map.of("page", page, "frame", frame), status);
    }

    private ModelAndView view(OpinionPage page) {
        Frame frame = frames.page("答复征求意见")
                .serving(page.asksConsent() ? "《条例》第三十二条、第三十四条" : "《条例》第三十三条")
                .unlisted()
                .refusedIf(page.errors());
        return new ModelAndView(
                "jte/request/OpinionPage",
                Map.of("page", page, "frame", frame),
                page.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView seeOther(String address) {
        RedirectView redirect = new RedirectView(address);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(redirect);
    }
}
