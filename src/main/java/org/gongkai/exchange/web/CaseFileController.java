package org.gongkai.exchange.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.gongkai.exchange.BindingCase;
import org.gongkai.exchange.BoundCase;
import org.gongkai.exchange.CaseFileKind;
import org.gongkai.exchange.TransferringCase;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.request.RequestFile;
import org.gongkai.request.RequestFiles;
import org.gongkai.request.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** 案卷: the file of one case, and its way to the archive. */
@Controller
@RequestMapping("/desk/requests/{number}/casefile")
class CaseFileController {

    private final RequestFiles files;
    private final BindingCase binding;
    private final TransferringCase transferring;
    private final CurrentActor current;
    private final Frames frames;
    private final Clock clock;

    CaseFileController(
            RequestFiles files,
            BindingCase binding,
            TransferringCase transferring,
            CurrentActor current,
            Frames frames,
            Clock clock) {
        this.files = files;
        this.binding = binding;
        this.transferring = transferring;
        this.current = current;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable String number, @RequestParam(defaultValue = "") String done) {
        return page(parse(number), done, Map.of(), FormErrors.none(), HttpStatus.OK);
    }

    @GetMapping("/{kind:archive|evidence}.pdf")
    ResponseEntity<byte[]> volume(@PathVariable String number, @PathVariable String kind) {
        return download(binding.volume(parse(number), kind(kind), current.get()));
    }

    @GetMapping("/{kind:archive|evidence}.zip")
    ResponseEntity<byte[]> pack(@PathVariable String number, @PathVariable String kind) {
        return download(binding.pack(parse(number), kind(kind), current.get()));
    }

    /** The case file with its record, sealed with the passphrase typed here. */
    @PostMapping("/record")
    Object packWithRecord(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String passphrase,
            @RequestParam(defaultValue = "") String again) {
        RequestNumber parsed = parse(number);
        Outcome<BoundCase> made = passphrase.equals(again)
                ? binding.packWithRecord(parsed, passphrase, current.get()).orElseThrow(CaseFileController::notFound)
                : Outcome.refused(List.of(new Problem("again", "两次输入的口令不一样")));
        return switch (made) {
            case Outcome.Done<BoundCase>(BoundCase file) -> download(Optional.of(file));
            case Outcome.Refused<BoundCase> refused ->
                page(
                        parsed,
                        "",
                        Map.of(), // a passphrase is typed anew
                        new FormErrors(refused.problems()),
                        HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @PostMapping("/transfers")
    ModelAndView handOver(@PathVariable String number, @RequestParam(defaultValue = "") String receiver) {
        RequestNumber parsed = parse(number);
        return switch (attempt(() -> transferring.handOver(parsed, receiver, current.get()))) {
            case Outcome.Done<Long> done -> seeOther(address(parsed) + "?done=transferred");
            case Outcome.Refused<Long> refused ->
                page(
                        parsed,
                        "",
                        Map.of("receiver", receiver),
                        new FormErrors(refused.problems()),
                        HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @GetMapping("/transfers/{transfer:\\d{1,18}}.zip")
    ResponseEntity<byte[]> transferred(@PathVariable String number, @PathVariable long transfer) {
        return download(transferring.open(parse(number), transfer, current.get()));
    }

    @PostMapping("/transfers/{transfer:\\d{1,18}}/receipt")
    ModelAndView confirm(
            @PathVariable String number,
            @PathVariable long transfer,
            @RequestParam(defaultValue = "") String receiptNumber,
            @RequestParam(defaultValue = "") String receivedOn) {
        RequestNumber parsed = parse(number);
        Actor by = current.get();
        return switch (attempt(() -> transferring.confirm(parsed, transfer, receiptNumber, date(receivedOn), by))) {
            case Outcome.Done<RequestNumber> done -> seeOther(address(parsed) + "?done=received");
            case Outcome.Refused<RequestNumber> refused ->
                page(
                        parsed,
                        "",
                        Map.of("receiptNumber", receiptNumber, "receivedOn", receivedOn),
                        new FormErrors(refused.problems()),
                        HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private ModelAndView page(
            RequestNumber number, String done, Map<String, String> typed, FormErrors errors, HttpStatus status) {
        Actor by = current.get();
        RequestFile file = files.find(number, by).orElseThrow(CaseFileController::notFound);
        CaseFilePage page = CaseFilePage.of(
                file, transferring.of(number, by), done, typed, LocalDate.now(clock), clock.getZone(), errors);
        Frame frame = frames.desk("案卷 " + number)
                .crumb("登记台账", "/desk/requests")
                .crumb(number.value(), "/desk/requests/" + number)
                .serving("《条例》第四十五条")
                .wide(false)
                .refusedIf(errors);
        ModelAndView view = new ModelAndView("jte/exchange/CaseFilePage", Map.of("page", page, "frame", frame));
        view.setStatus(status);
        return view;
    }

    private static ResponseEntity<byte[]> download(Optional<BoundCase> made) {
        BoundCase file = made.orElseThrow(CaseFileController::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(file.content());
    }

    private interface Attempt<T> {
        Outcome<T> make();
    }

    private static <T> Outcome<T> attempt(Attempt<T> attempt) {
        try {
            return attempt.make();
        } catch (NoSuchElementException unknown) {
            throw notFound();
        }
    }

    private static ModelAndView seeOther(String address) {
        RedirectView redirect = new RedirectView(address);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(redirect);
    }

    static String address(RequestNumber number) {
        return "/desk/requests/" + number + "/casefile";
    }

    private static CaseFileKind kind(String code) {
        return CaseFileKind.byCode(code).orElseThrow(CaseFileController::notFound);
    }

    private static RequestNumber parse(String number) {
        return RequestNumber.parse(number).orElseThrow(CaseFileController::notFound);
    }

    private static @Nullable LocalDate date(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
