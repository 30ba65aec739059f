package org.gongkai.redaction.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.gongkai.page.Outcome;
import org.gongkai.redaction.Redacting;
import org.gongkai.redaction.Redaction;
import org.gongkai.request.RequestFile;
import org.gongkai.request.RequestFiles;
import org.gongkai.request.RequestNumber;
import org.gongkai.statute.Ground;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** 区分处理 of one case. */
@Controller
@RequestMapping("/desk/requests/{number}/redactions")
class RedactionController {

    private final Redacting redacting;
    private final RequestFiles files;
    private final CurrentActor current;
    private final Frames frames;

    RedactionController(Redacting redacting, RequestFiles files, CurrentActor current, Frames frames) {
        this.redacting = redacting;
        this.files = files;
        this.current = current;
        this.frames = frames;
    }

    @GetMapping
    ModelAndView list(@PathVariable String number) {
        return list(parse(number), FormErrors.none());
    }

    @PostMapping
    ModelAndView begin(@PathVariable String number, @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        RequestNumber parsed = parse(number);
        find(parsed);
        Outcome<Long> begun = redacting.begin(
                parsed, file == null ? InputStream.nullInputStream() : file.getInputStream(), current.get());
        return switch (begun) {
            case Outcome.Done<Long> done -> seeOther(address(parsed) + "/" + done.value());
            case Outcome.Refused<Long> refused -> list(parsed, new FormErrors(refused.problems()));
        };
    }

    @GetMapping("/{id:\\d{1,18}}")
    ModelAndView show(
            @PathVariable String number,
            @PathVariable long id,
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(defaultValue = "") String done) {
        return show(parse(number), id, page(page), done, new BoxForm("", "", "", "", ""), FormErrors.none());
    }

    @GetMapping("/{id:\\d{1,18}}/pages/{page:\\d{1,6}}.png")
    ResponseEntity<byte[]> picture(@PathVariable String number, @PathVariable long id, @PathVariable int page) {
        RequestNumber parsed = parse(number);
        byte[] png = guarded(() -> redacting.picture(parsed, id, page, current.get()))
                .orElseThrow(RedactionController::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore())
                .body(png);
    }

    @PostMapping("/{id:\\d{1,18}}/boxes")
    ModelAndView draw(
            @PathVariable String number,
            @PathVariable long id,
            @RequestParam(defaultValue = "1") String page,
            @ModelAttribute BoxForm box) {
        RequestNumber parsed = parse(number);
        int on = page(page);
        Ground ground = Arrays.stream(Ground.values())
                .filter(one -> one.name().equals(box.ground()))
                .findFirst()
                .orElse(null);
        return answer(
                parsed,
                id,
                on,
                box,
                "drawn",
                () -> redacting.draw(
                        parsed,
                        id,
                        on,
                        points(box.x()),
                        points(box.y()),
                        points(box.width()),
                        points(box.height()),
                        ground,
                        current.get()));
    }

    @PostMapping("/{id:\\d{1,18}}/boxes/{box:\\d{1,18}}/undo")
    ModelAndView undo(
            @PathVariable String number,
            @PathVariable long id,
            @PathVariable long box,
            @RequestParam(defaultValue = "1") String page) {
        RequestNumber parsed = parse(number);
        return answer(
                parsed,
                id,
                page(page),
                new BoxForm("", "", "", "", ""),
                "undone",
                () -> redacting.undo(parsed, id, box, current.get()));
    }

    @PostMapping("/{id:\\d{1,18}}/apply")
    ModelAndView apply(
            @PathVariable String number, @PathVariable long id, @RequestParam(defaultValue = "1") String page) {
        RequestNumber parsed = parse(number);
        return answer(
                parsed,
                id,
                page(page),
                new BoxForm("", "", "", "", ""),
                "applied",
                () -> redacting.apply(parsed, id, current.get()));
    }

    @PostMapping("/{id:\\d{1,18}}/attach")
    ModelAndView attach(
            @PathVariable String number, @PathVariable long id, @RequestParam(defaultValue = "1") String page) {
        RequestNumber parsed = parse(number);
        return answer(
                parsed,
                id,
                page(page),
                new BoxForm("", "", "", "", ""),
                "attached",
                () -> redacting.attach(parsed, id, current.get()));
    }

    @GetMapping("/{id:\\d{1,18}}/result.pdf")
    ResponseEntity<byte[]> result(@PathVariable String number, @PathVariable long id) {
        RequestNumber parsed = parse(number);
        byte[] pdf =
                guarded(() -> redacting.result(parsed, id, current.get())).orElseThrow(RedactionController::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("区分处理后公开的文件.pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(pdf);
    }

    private <T> ModelAndView answer(
            RequestNumber number, long id, int page, BoxForm box, String done, Supplier<Outcome<T>> act) {
        return switch (guarded(act)) {
            case Outcome.Done<T> ok -> seeOther(address(number) + "/" + id + "?page=" + page + "&done=" + done);
            case Outcome.Refused<T> refused -> {
                ModelAndView view = show(number, id, page, "", box, new FormErrors(refused.problems()));
                view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield view;
            }
        };
    }

    private ModelAndView list(RequestNumber number, FormErrors errors) {
        Actor by = current.get();
        RequestFile file = find(number);
        List<RedactionsPage.Row> rows = guarded(() -> redacting.of(number, by)).stream()
                .map(one -> new RedactionsPage.Row(
                        one.id(),
                        "文件" + one.ordinal(),
                        one.pages() + "页",
                        one.boxes().size() + "处",
                        one.appliedAt() == null ? "还没有生成" : "已遮盖并核验"))
                .toList();
        var page = new RedactionsPage(number.value(), rows, redacting.mayDraw(file, by), errors);
        ModelAndView view = view("RedactionsPage", page, frame(number, "区分处理").refusedIf(errors));
        view.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private ModelAndView show(RequestNumber number, long id, int page, String done, BoxForm typed, FormErrors errors) {
        Actor by = current.get();
        RequestFile file = find(number);
        Redaction redaction = guarded(() -> redacting.find(number, id, by)).orElseThrow(RedactionController::notFound);
        int on = Math.clamp(page, 1, redaction.pages());
        Redacting.Size size = redacting.size(number, redaction, on, by).orElse(new Redacting.Size(595, 842));
        boolean mayDraw = redacting.mayDraw(file, by);
        RedactionPage shown = RedactionPage.of(
                number,
                redaction,
                on,
                size,
                mayDraw,
                mayDraw ? redacting.suggestions(number, redaction, on, by) : List.of(),
                file.draft() != null,
                done,
                typed,
                errors);
        return view(
                "RedactionPage",
                shown,
                frame(number, "区分处理 文件" + redaction.ordinal())
                        .crumb("区分处理", address(number))
                        .script("js/redaction.js")
                        .refusedIf(errors));
    }

    private Frame frame(RequestNumber number, String title) {
        return frames.desk(title)
                .crumb("登记台账", "/desk/requests")
                .crumb(number.value(), "/desk/requests/" + number)
                .serving("《条例》第三十七条");
    }

    private RequestFile find(RequestNumber number) {
        return files.find(number, current.get()).orElseThrow(RedactionController::notFound);
    }

    private static <T> T guarded(Supplier<T> act) {
        try {
            return act.get();
        } catch (NoSuchElementException unknown) {
            throw notFound();
        }
    }

    private static ModelAndView view(String name, Record page, Frame frame) {
        return new ModelAndView("jte/redaction/" + name, Map.of("page", page, "frame", frame));
    }

    private static ModelAndView seeOther(String address) {
        RedirectView redirect = new RedirectView(address);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(redirect);
    }

    static String address(RequestNumber number) {
        return "/desk/requests/" + number + "/redactions";
    }

    private static RequestNumber parse(String number) {
        return RequestNumber.parse(number).orElseThrow(RedactionController::notFound);
    }

    private static int page(String typed) {
        return typed.matches("[1-9]\\d{0,5}") ? Integer.parseInt(typed) : 1;
    }

    private static @Nullable Double points(String typed) {
        return typed.strip().matches("-?\\d{1,5}([.]\\d{1,6})?") ? Double.valueOf(typed.strip()) : null;
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
